/** The list with one of its items a place up or down; at the ends it stays. */
export function moved(order: readonly number[], item: number, by: -1 | 1): number[] {
  const from = order.indexOf(item)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const without = order.filter((other) => other !== item)
  return [...without.slice(0, to), item, ...without.slice(to)]
}
