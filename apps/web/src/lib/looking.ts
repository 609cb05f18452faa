/** What somebody looks for, as the search page keeps it. Days are the reader's own: `2026-09-14`. */
export type Looking = {
  words: string
  roomId: string
  threadId: string
  topicId: string
  from: string
  to: string
}

const FIELDS = ['words', 'roomId', 'threadId', 'topicId', 'from', 'to'] as const

/**
 * What is looked for travels in the history entry and not in the address: addresses outlive the session and are copied to other machines.
 * It comes back from the browser as anything, so it is read field by field.
 */
export function lookingIn(state: unknown): Looking {
  const kept = new Map(Object.entries(typeof state === 'object' && state !== null ? state : {}))
  const [words = '', roomId = '', threadId = '', topicId = '', from = '', to = ''] = FIELDS.map((name) => {
    const value: unknown = kept.get(name)
    return typeof value === 'string' ? value : ''
  })
  return { words, roomId, threadId: roomId ? threadId : '', topicId, from, to }
}
