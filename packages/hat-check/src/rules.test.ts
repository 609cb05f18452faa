import { describe, expect, it } from 'vitest'
import { allLanguages } from './check-hats.ts'
import { findByRules } from './find-by-rules.ts'
import { readText } from './reading.ts'
import type { Language, Rule } from './rule.ts'

/** "a [[b]] c" -> the text "a b c" and the span of b. */
function marked(example: string): { text: string; span: [number, number] | null } {
  const start = example.indexOf('[[')
  if (start === -1) return { text: example, span: null }
  const text = example.replace('[[', '').replace(']]', '')
  return { text, span: [start, example.indexOf(']]') - 2] }
}

function findingsOf(rule: Rule, language: Language, text: string) {
  return findByRules(readText(text), language).filter((finding) => finding.rule === rule.id)
}

for (const language of allLanguages.values()) {
  describe(`rules of ${language.code}`, () => {
    it('have ids of their own, examples, a reason and rewordings', () => {
      expect(new Set(language.rules.map((rule) => rule.id)).size).toBe(language.rules.length)
      const incomplete = language.rules.filter(
        ({ examples, why, rewordings }) =>
          examples.hit.length < 2 || examples.miss.length < 2 || !/[.。]$/.test(why) || rewordings.length === 0,
      )
      expect(incomplete.map((rule) => rule.id)).toEqual([])
    })

    for (const rule of language.rules) {
      it.each(rule.examples.hit)(`${rule.id} finds: %s`, (example) => {
        const { text, span } = marked(example)
        const findings = findingsOf(rule, language, text)
        expect(findings.length).toBeGreaterThan(0)
        const best = span === null ? 1 : Math.max(...findings.map((finding) => shareOf(finding, span)))
        expect(best).toBeGreaterThanOrEqual(0.6)
      })

      it.each(rule.examples.miss)(`${rule.id} leaves alone: %s`, (example) => {
        expect(findingsOf(rule, language, example).map((finding) => example.slice(finding.start, finding.end))).toEqual(
          [],
        )
      })
    }
  })
}

function shareOf(finding: { start: number; end: number }, [start, end]: [number, number]): number {
  const shared = Math.min(finding.end, end) - Math.max(finding.start, start)
  return shared <= 0 ? 0 : shared / (Math.max(finding.end, end) - Math.min(finding.start, start))
}
