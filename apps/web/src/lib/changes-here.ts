import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isReachable, watchConnection } from './connection.ts'
import { tabStore, useTabStore } from './tab-store.ts'

/**
 * A change of one’s own post that waits in this browser. Of each post there is one, the latest. `was`: the SHA-256 of the words that the edit was made
 * from. `waits`: whether the house lets it wait for its batch. `refused`: why the house did not take it.
 */
export type ChangeHere = {
  roomId: string
  threadId: string
  postId: string
  waits: boolean
  refused?: RefusalCode
} & ({ kind: 'edit'; markdown: string; was: string } | { kind: 'withdrawal' })

const KEPT_AS = 'changes'
const changes = tabStore<readonly ChangeHere[]>([])

/** Keeps a change here until the house can be reached again. */
export function keepChange(change: ChangeHere): void {
  put((all) => [...all.filter(({ postId }) => postId !== change.postId), change])
}

/** Lets a change go: it is done, or its writer has thrown it away. */
export function dropChange(postId: string): void {
  put((all) => all.filter((change) => change.postId !== postId))
}

export function dropChangesOf(roomId: string): void {
  put((all) => all.filter((change) => change.roomId !== roomId))
}

export function changeHere(postId: string): ChangeHere | undefined {
  return kept().find((change) => change.postId === postId)
}

export function changesHere(): readonly ChangeHere[] {
  return kept()
}

export function useChangesHere(threadId: string): readonly ChangeHere[] {
  const all = useTabStore(changes, (those) => those)
  return useMemo(() => all.filter((change) => change.threadId === threadId), [all, threadId])
}

/** Sends what waits as soon as the house answers. What sends is fetched when there is something. Gives back a way to stop. */
export function startChanges(client: QueryClient): () => void {
  const deliver = () => {
    if (!isReachable() || changes.get().every(({ refused }) => refused)) return
    void import('./deliver-changes.ts').then((sender) => sender.deliverChanges(client)).catch(() => undefined)
  }
  changes.change(kept)
  const hear = ({ key }: StorageEvent) => (key === KEPT_AS || key === null ? changes.change(kept) : undefined)
  window.addEventListener('storage', hear)
  const stops = [watchConnection(deliver), changes.watch(deliver)]
  deliver()
  return () => {
    window.removeEventListener('storage', hear)
    for (const stop of stops) stop()
  }
}

/** Changes what is kept, as it is now: another tab may have put something there since this one looked. */
function put(change: (all: readonly ChangeHere[]) => readonly ChangeHere[]): void {
  const all = change(kept())
  if (all.length > 0) localStorage.setItem(KEPT_AS, JSON.stringify(all))
  else localStorage.removeItem(KEPT_AS)
  changes.change(() => all)
}

function kept(): ChangeHere[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]') as ChangeHere[]
  } catch {
    return []
  }
}
