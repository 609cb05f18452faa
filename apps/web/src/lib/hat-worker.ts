import { checkHatsAsNeeded } from '@cloakroom/hat-check/check-hats-as-needed.ts'
import type { LanguageCode } from '@cloakroom/hat-check/rule.ts'
import type { HatAnswer, HatQuestion } from './ask-hat-worker.ts'

const READ: readonly LanguageCode[] = ['en', 'fr', 'es', 'pt', 'ar', 'ru', 'zh']
/** What a text that does not tell its language is read as: the first language of this browser that the hat check reads. */
const likely = navigator.languages
  .map((language) => READ.find((code) => language.toLowerCase().startsWith(code)))
  .find((code) => code !== undefined)

/** The hat check beside the page: however long the words, typing never waits for it. Languages come when somebody writes in them. */
self.addEventListener('message', (event: MessageEvent<HatQuestion>) => {
  void answer(event.data)
})

async function answer({ number, text, as, participants }: HatQuestion) {
  const known = { participants }
  const findings = await checkHatsAsNeeded(text, { as, known, ...(likely ? { likely } : {}) })
  const said: HatAnswer = { number, findings }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page only
  self.postMessage(said)
}
