// One route, one durable insert of the row it was sent, into a table with the same columns and indexes as ours.
import process from 'node:process'
import Fastify from 'fastify'
import { Pool } from 'pg'
import { type BarePost, insertBarePost } from '../bare-post.ts'

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })
const app = Fastify()

app.post<{ Body: BarePost }>('/posts', async ({ body }, reply) => {
  await insertBarePost(pool, body)
  return reply.code(201).send(body)
})

process.send?.({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) })
process.once('SIGTERM', () => process.exit(0))
