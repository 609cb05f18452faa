import * as polls from '@cloakroom/contract/polls.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { limit } from '../http/limits.ts'
import { serve } from '../http/serve.ts'
import { castBallot } from './cast-ballot.ts'
import { closePoll } from './close-poll.ts'
import { listPolls } from './list-polls.ts'
import { openPoll } from './open-poll.ts'
import { withdrawPoll } from './withdraw-poll.ts'

/** Every ballot writes the box of its poll anew. Nobody thinks faster than this. */
const BALLOTS_A_MINUTE = 20

export function registerPolls(app: FastifyInstance, house: House): void {
  const ballots = limit(BALLOTS_A_MINUTE, 60)
  serve(app, polls.listPolls, ({ viewer, params }) => listPolls(house, viewer, params))
  serve(app, polls.openPoll, ({ viewer, params, body }) => openPoll(house, viewer, { ...params, ...body }))
  serve(app, polls.castBallot, async ({ viewer, params, body }) => {
    await ballots.take(viewer.memberId)
    return castBallot(house, viewer, { ...params, ...body })
  })
  serve(app, polls.closePoll, ({ viewer, params }) => closePoll(house, viewer, params))
  serve(app, polls.withdrawPoll, ({ viewer, params }) => withdrawPoll(house, viewer, params))
}
