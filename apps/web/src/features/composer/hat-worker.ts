import { checkHats } from '@cloakroom/hat-check/check-hats.ts'
import type { HatAnswer, HatQuestion } from './ask-hat-worker.ts'

/** The hat check beside the page: however long the words, typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<HatQuestion>) => {
  const { number, text, as } = event.data
  const answer: HatAnswer = { number, findings: checkHats(text, { as }) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page only
  self.postMessage(answer)
})
