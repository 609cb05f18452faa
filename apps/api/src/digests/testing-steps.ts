/** Where the worker can be told to die: between any two things that it does for a digest. */
export const DYING_STEPS = ['opened', 'begun', 'written', 'handed over', 'claimed', 'taken', 'noted'] as const
export type DyingStep = (typeof DYING_STEPS)[number]

/** The same for a round of notifications: around it, since within it a mail goes the same way. */
export const ROUND_STEPS = ['begun a round', 'ended a round'] as const
export type RoundStep = (typeof ROUND_STEPS)[number]

/** And around a knock at a browser, which the ledger has by then. */
export type KnockStep = 'about to knock' | 'knocked'
