import { expect, it } from 'vitest'
import { isQuestion } from './is-question.ts'

it.each([
  ['Who pays for the night shift?', true],
  ['We have tried both. Which would you keep?  ', true],
  ['¿Quién paga el turno de noche?', true],
  ['Qui paie l’équipe de nuit ?', true],
  ['Кто платит за ночную смену?', true],
  ['من يدفع لنوبة الليل؟', true],
  ['رات کی شفٹ کون ادا کرتا ہے؟', true],
  ['夜班由谁支付？', true],
  ['夜勤は誰が払うのですか？！', true],
  ['Does it hold (and for whom?)', true],
  ['They asked “who pays?” and left. And we?', true],
  ['Who pays? We do.', false],
  ['They asked “who pays?”', false],
  ['They asked "who pays?"', false],
  ['They asked "who pays?', false],
  ['Ils ont demandé « qui paie ?', false],
  ['他们问：「谁支付？', false],
  ['It stands at https://example.org/search?', false],
  ['No question here.', false],
  ['', false],
])('%s: %s', (words, asks) => {
  expect(isQuestion(words)).toBe(asks)
})
