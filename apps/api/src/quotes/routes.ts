import * as requests from '@cloakroom/contract/quote-requests.ts'
import * as contract from '@cloakroom/contract/words-elsewhere.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve } from '../http/serve.ts'
import { limit } from '../http/limits.ts'
import { answerQuoteRequest, endQuoteRequest } from './answer-request.ts'
import { askToQuote } from './ask-to-quote.ts'
import { listQuoteRequests } from './list-requests.ts'
import { listWordsElsewhere, noteWordsElsewhere } from './list-words-elsewhere.ts'
import { previewElsewhere } from './preview-elsewhere.ts'
import { takeOutApproved } from './take-out-approved.ts'

/** Each asks something of somebody. */
const REQUESTS_AN_HOUR = 30

export function registerQuotes(app: FastifyInstance, house: House): void {
  const asking = limit(REQUESTS_AN_HOUR, 3600)
  serve(app, contract.previewElsewhere, ({ viewer, params, body }) =>
    previewElsewhere(house, viewer, { ...params, ...body }),
  )
  serve(app, contract.listWordsElsewhere, ({ viewer, params }) => listWordsElsewhere(house, viewer, params))
  serve(app, contract.noteWordsElsewhere, ({ viewer, params }) => noteWordsElsewhere(house, viewer, params))
  serve(app, requests.askToQuote, async ({ viewer, params, body }) => {
    await asking.take(viewer.memberId)
    return askToQuote(house, viewer, { ...params, ...body })
  })
  serve(app, requests.listQuoteRequests, ({ viewer, params }) => listQuoteRequests(house, viewer, params))
  serve(app, requests.answerQuoteRequest, ({ viewer, params, body }) =>
    answerQuoteRequest(house, viewer, { ...which(params), ...body }),
  )
  serve(app, requests.endQuoteRequest, ({ viewer, params }) => endQuoteRequest(house, viewer, which(params)))
  serve(app, requests.takeOutApproved, ({ viewer, params }) => takeOutApproved(house, viewer, which(params)))
}

function which({ roomId, quoteRequestId }: { roomId: string; quoteRequestId: string }) {
  return { roomId, requestId: quoteRequestId }
}
