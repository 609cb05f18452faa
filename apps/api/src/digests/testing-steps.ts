/** Where the worker can be told to die: between any two things that it does for a digest. */
export const DYING_STEPS = ['opened', 'begun', 'written', 'handed over', 'claimed', 'taken', 'noted'] as const
export type DyingStep = (typeof DYING_STEPS)[number]
