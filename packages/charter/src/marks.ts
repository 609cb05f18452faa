import { QUOTINGS, type Quoting } from './charter.ts'

/** What a writer may ask for one post, beyond what the charter says of all: to be asked first, or not to be quoted at all. */
export const MARKS = ['ask', 'never'] as const satisfies readonly Quoting[]
export type Mark = (typeof MARKS)[number]

/** What may be done with the words of a post: what its charter says, or its writer's mark where that asks for more. */
export function quotingOf(charter: Quoting, mark: Mark | null): Quoting {
  return mark !== null && QUOTINGS.indexOf(mark) > QUOTINGS.indexOf(charter) ? mark : charter
}
