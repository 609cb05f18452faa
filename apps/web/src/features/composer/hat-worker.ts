import { checkHats } from '@cloakroom/hat-check/check-hats.ts'
import type { HatAnswer, HatQuestion } from './ask-hat-worker.ts'

/** The hat check beside the page: however long the words, typing never waits for it. */
self.addEventListener('message', (event: MessageEvent<HatQuestion>) => {
  const { number, text, as } = event.data
  const answer: HatAnswer = { number, findings: checkHats(text, { as }) }
  self.postMessage(answer)
})
