import { beforeEach, expect, it, vi } from 'vitest'
import { keepHereFor, keepNothingHere } from './kept-here.ts'

let kept: Record<string, string>
beforeEach(() => {
  kept = { scheme: 'dark', outbox: '[]', 'sent-drafts': 'a', 'draft.1': '{}' }
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => void (kept[key] = value),
    removeItem: (key: string) => void delete kept[key],
  }
  vi.stubGlobal(
    'localStorage',
    new Proxy(kept, { get: (_, key) => (key in methods ? methods[key as keyof typeof methods] : kept[String(key)]) }),
  )
  return () => vi.unstubAllGlobals()
})

it('keeps the words of the same member, and none of another’s', () => {
  kept['kept-for'] = 'ana'
  keepHereFor('ana')
  expect(Object.keys(kept)).toContain('draft.1')
  keepHereFor('ben')
  expect(kept).toEqual({ scheme: 'dark', 'kept-for': 'ben' })
})

it('takes everything but the colours when somebody signs out', () => {
  keepHereFor('ana')
  kept['draft.2'] = '{}'
  kept['ballot.1'] = 'a secret'
  keepNothingHere()
  expect(kept).toEqual({ scheme: 'dark' })
})
