import { expect, it } from 'vitest'
import { languageByScript } from './language-by-script.ts'

it.each([
  ['كنت سأنتظر', 'ar'],
  ['چند روز دیگر', 'fa'],
  ['دو دن ٹھیک ہے', 'ur'],
  ['چاوەڕوان دەبم', 'ckb'],
  ['זה לוקח זמן', 'he'],
  ['等待的时间', 'zh'],
  ['電話します', 'ja'],
  ['전화하겠습니다', 'ko'],
  ['参见 RFC 9116', undefined],
  ['I heard كنت once', undefined],
  ['позвонить', undefined],
  ['42', undefined],
])('%s is read as %s', (text, language) => {
  expect(languageByScript(text)).toBe(language)
})
