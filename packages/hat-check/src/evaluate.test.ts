import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { inPart } from './held-out.ts'
import { parseLabelledItems, type LabelledItem } from './labelled-items.ts'

function anItem(text: string, label: LabelledItem['label'], spans: [number, number][] = [], lang = 'en'): LabelledItem {
  return { id: text.slice(0, 8), text, lang, label, spans, source: text }
}

describe('evaluate', () => {
  it('counts what is found, missed and wrongly found', () => {
    const report = evaluate([
      anItem('On behalf of my agency, I object.', 'hat', [[0, 22]]),
      anItem('This wears a hat that nobody can see.', 'hat', [[0, 4]]),
      anItem('My agency will publish it.', 'clear'),
      anItem('It is late.', 'clear'),
      anItem('As Marta said, it is late.', 'identifies-participant', [[0, 13]]),
    ])
    expect(report.hat).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(report['identifies-participant']).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(report.clear).toEqual({ falseAlarms: 0.5 })
    expect(report.medianIoU).toBe(1)
    expect(report.items).toBe(5)
    expect(report.usPerKB).toBeGreaterThan(0)
  })

  it('reports by language', () => {
    const { byLang } = evaluate([anItem('It is late.', 'clear'), anItem('Il est tard.', 'clear', [], 'fr')])
    expect(Object.keys(byLang)).toEqual(['en', 'fr'])
    expect(byLang['fr']?.items).toBe(1)
  })
})

describe('held-out items', () => {
  const items = Array.from({ length: 90 }, (_, i) => ({
    ...anItem(`Item ${i}.`, 'clear'),
    source: `https://www.site${i % 30}.example/${i}`,
  }))

  it('are about a third, and no source is in both parts', () => {
    const held = inPart(items, 'held')
    const tuned = inPart(items, 'tuned')
    expect(held.length + tuned.length).toBe(90)
    expect(held.length).toBeGreaterThan(9)
    expect(held.length).toBeLessThan(51)
  })

  it('keep the pages of a domain together', () => {
    const pages = ['a', 'b', 'c', 'd'].map((page) => ({
      ...anItem('It is late.', 'clear'),
      source: `https://${page}.site.example/${page}`,
    }))
    expect([0, 4]).toContain(inPart(pages, 'held').length)
  })
})

describe('parseLabelledItems', () => {
  it('reads one item a line and skips empty lines', () => {
    const [item] = parseLabelledItems(
      '{"id":"a","text":"We.","lang":"en","label":"hat","spans":[[0,2]],"source":"s","extra":1}\n\n',
    )
    expect(item).toEqual({ id: 'a', text: 'We.', lang: 'en', label: 'hat', spans: [[0, 2]], source: 's' })
  })

  it.each([
    ['', 'The file holds no items.'],
    ['{', 'Line 1 is not JSON.'],
    ['[]', 'Line 1 is not an object.'],
    ['{"label":"hat"}', 'Line 1 has no "text".'],
    ['{"text":"a","label":"cap"}', 'Line 1 has no "label" of hat, identifies-participant or clear.'],
    ['{"text":"a","label":"hat","spans":[[0,2]]}', 'Line 1 has a span outside its text.'],
    ['{"text":"a","label":"hat","spans":[[0.5,1]]}', 'Line 1 has a span that is not [start, end].'],
    ['{"text":"a","label":"hat","spans":"no"}', 'Line 1 has "spans" that are no list.'],
  ])('says in one sentence what is wrong with %s', (jsonl, sentence) => {
    expect(() => parseLabelledItems(jsonl)).toThrow(sentence)
  })
})
