import { expect, test } from 'vitest'
import { mayBePassPhrase } from './policy.ts'

test.each([
  ['seven quiet herons wade', 'ok'],
  ['x9#Lm2!qRt8v', 'ok'],
  ['سبعة طيور هادئة تخوض', 'ok'],
  ['七只安静的苍鹭在浅水里涉水', 'ok'],
  ['correct horse battery staple', 'ok'],
  ['', 'pass_phrase.too_weak'],
  ['short phrase', 'ok'],
  ['short one 1', 'pass_phrase.too_weak'],
  ['aaaaaaaaaaaaaaaa', 'pass_phrase.too_weak'],
  ['abcabcabcabcabc', 'pass_phrase.too_weak'],
  ['abcdefghijkl', 'pass_phrase.too_weak'],
  ['987654321098', 'pass_phrase.too_weak'],
  ['123456789012', 'pass_phrase.too_weak'],
  ['qwertyuiop[]', 'pass_phrase.too_weak'],
  ['1qaz2wsx3edc', 'pass_phrase.too_weak'],
  ['passwordpassword', 'pass_phrase.too_weak'],
  ['Password1234!', 'pass_phrase.too_weak'],
  ['iloveyou2024', 'pass_phrase.too_weak'],
  ['chathamhouse1', 'pass_phrase.too_weak'],
  ['robinvale2001', 'pass_phrase.too_weak'],
  ['\u{1f600}'.repeat(12), 'pass_phrase.too_weak'],
])('%s', (passPhrase, verdict) => {
  expect(mayBePassPhrase(passPhrase, ['Robin Vale', 'robin@example.org'])).toBe(verdict)
})
