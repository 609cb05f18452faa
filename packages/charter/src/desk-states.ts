/** Why a post is at the desk: its writer says that it is not their hat, it came too soon, it is among their first, or it was reported. */
export const HELD_KINDS = ['hat', 'slow', 'first', 'report'] as const
export type HeldKind = (typeof HELD_KINDS)[number]

/** What a post at the desk is: it waits for moderation, or for its writer to answer what moderation proposes; or it was decided on. */
export const DESK_STATES = ['waiting', 'proposed', 'accepted', 'returned', 'removed'] as const
export type DeskState = (typeof DESK_STATES)[number]

/** What moderators do, what the writer answers, and that a post which stands is reported, once more. */
export const DESK_ACTS = ['accept', 'propose', 'return', 'remove', 'agree', 'decline', 'take-back', 'report'] as const
export type DeskAct = (typeof DESK_ACTS)[number]

/** Whether the words wait outside the thread, or stand in it and were reported. */
export const DESK_ITEMS = ['held', 'reported'] as const
export type DeskItem = (typeof DESK_ITEMS)[number]

type Next = Partial<Record<DeskAct, DeskState | 'gone'>>

const DECIDING = { accept: 'accepted', propose: 'proposed', return: 'returned', remove: 'removed' } as const
const ANSWERING = { agree: 'accepted', decline: 'waiting' } as const

/** The whole life of what comes to the desk: from which state which act leads where. What is not here may not be done. */
const DESK: Record<DeskItem, Record<DeskState, Next>> = {
  held: {
    waiting: { ...DECIDING, 'take-back': 'gone' },
    proposed: { ...DECIDING, ...ANSWERING, 'take-back': 'gone' },
    accepted: { report: 'waiting' },
    returned: { 'take-back': 'gone' },
    removed: { 'take-back': 'gone' },
  },
  reported: {
    waiting: { ...DECIDING, report: 'waiting' },
    proposed: { ...DECIDING, ...ANSWERING, report: 'proposed' },
    accepted: { report: 'waiting' },
    returned: { 'take-back': 'gone' },
    removed: { 'take-back': 'gone' },
  },
}

/** Where an act leads, or null where it may not be done: somebody else was first, or the words stand already. */
export function nextAtDesk(item: DeskItem, state: DeskState, act: DeskAct): DeskState | 'gone' | null {
  return DESK[item][state][act] ?? null
}
