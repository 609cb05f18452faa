/** Why a file is not taken. The contract has a refusal for each. */
export const WHY_NOT = [
  'unknown_kind',
  'other_than_its_name',
  'encrypted',
  'broken',
  'too_much_inside',
  'not_washed_in_time',
] as const
export type WhyNot = (typeof WHY_NOT)[number]

/** A file that cannot be washed is not taken: nothing of it goes on, washed by half or not at all. */
export class Unwashable extends Error {
  readonly why: WhyNot

  constructor(why: WhyNot) {
    super(why)
    this.why = why
  }
}
