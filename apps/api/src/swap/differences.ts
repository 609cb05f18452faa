import type { Told } from './one-life.ts'

/** What two lives were told differently: what it was, and both from where they part. */
export function differences(one: Told, other: Told): { what: string; one: string; other: string }[] {
  const all = new Set([...one.keys(), ...other.keys()])
  return [...all].flatMap((what) => {
    const [a, b] = [one.get(what) ?? 'nothing', other.get(what) ?? 'nothing']
    if (a === b) return []
    const at = Math.max(0, whereTheyPart(a, b) - 60)
    return [{ what, one: a.slice(at, at + 200), other: b.slice(at, at + 200) }]
  })
}

function whereTheyPart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}
