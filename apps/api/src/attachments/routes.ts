import * as contract from '@cloakroom/contract/attachments.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { addAttachment } from './add-attachment.ts'
import { dropAttachment } from './drop-attachment.ts'
import { listMyAttachments } from './list-my-attachments.ts'
import { readAttachment } from './read-attachment.ts'
import { openReceiving } from './receive-file.ts'

export async function registerAttachments(app: FastifyInstance, house: House): Promise<void> {
  const receiving = openReceiving()
  // Only here is a body taken that is not JSON, and it is not read before it is known who brings it where.
  await app.register(async (apart) => {
    apart.addContentTypeParser('application/octet-stream', (_, body, done) => done(null, body))
    serve(apart, contract.addAttachment, ({ viewer, params, query, request }) =>
      addAttachment(house, viewer, { ...params, ...query }, request.body, receiving),
    )
  })
  serve(app, contract.listMyAttachments, ({ viewer, params }) => listMyAttachments(house, viewer, params))
  serve(app, contract.readAttachment, async ({ viewer, params, reply }) => {
    const { bytes, headers } = await readAttachment(house, viewer, params)
    void reply.headers(headers)
    return bytes
  })
  serve(app, contract.dropAttachment, ({ viewer, params }) => dropAttachment(house, viewer, params))
}
