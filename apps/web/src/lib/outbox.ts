import type { Mark } from '@cloakroom/charter/marks.ts'
import type { SentPostView } from '@cloakroom/contract/posts.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { RefusalCode } from '@cloakroom/contract/refusals.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { takeIn } from './apply-event.ts'
import { backOff } from './back-off.ts'
import { call } from './call.ts'
import { isReachable, watchConnection } from './connection.ts'
import { discardLater } from './drafts.ts'
import { noteMyPost } from './my-posts.ts'
import { keys } from './query-keys.ts'
import { Offline, Refused } from './refused.ts'
import { noteWaiting } from './my-waiting.ts'
import { tabStore, useTabStore } from './tab-store.ts'

/** A post on its way. Its writer’s client has named it, so that sending it again never doubles it. */
export type Outgoing = {
  id: string
  draftId: string
  roomId: string
  threadId: string
  parentId: string | null
  markdown: string
  quotes: QuoteInput[]
  mark?: Mark | null
  /** Washed files that go along. */
  attachments?: string[]
  /** What came back from the desk, which it is sent instead of. */
  insteadOf?: string | null
  /** Set when the post starts its thread. */
  start?: { title: string; topics: string[] }
  /** Why the house did not take it when it came back to it. */
  refused?: RefusalCode
}

const KEPT_AS = 'outbox'
const waiting = tabStore<readonly Outgoing[]>([])

/** Sends a post and puts it where it belongs: into its thread, or among what waits for a batch. Throws `Offline` or `Refused`. */
export async function send(client: QueryClient, out: Outgoing): Promise<SentPostView> {
  // Before it is sent: the frame that tells of it may come before the answer.
  noteMyPost(out.id)
  const post = out.start ? await startWith(out, out.start) : await add(out)
  if (out.start) void client.invalidateQueries({ queryKey: keys.threads(out.roomId) })
  if (out.insteadOf) void client.invalidateQueries({ queryKey: keys.heldByMe(out.roomId) })
  if (post.state === 'waiting') await noteWaiting(client, out.roomId)
  else if (post.state === 'held') await client.invalidateQueries({ queryKey: keys.heldByMe(out.roomId) })
  else takeIn(client, out.roomId, post, true)
  discardLater(client, out.draftId)
  return post
}

async function add(out: Outgoing): Promise<SentPostView> {
  const { roomId, threadId, parentId } = out
  return call(addPost, { params: { roomId, threadId }, body: { ...postOf(out), parentId } })
}

async function startWith(out: Outgoing, start: { title: string; topics: string[] }): Promise<SentPostView> {
  const { roomId, threadId } = out
  const body = { id: threadId, ...start, post: postOf(out) }
  return (await call(startThread, { params: { roomId }, body })).post
}

/** The post itself, as the house takes it. */
export function postOf({ id, markdown, quotes, attachments, mark, insteadOf }: Outgoing) {
  return { id, markdown, quotes, attachments, mark, insteadOf }
}

/** Keeps a post here until the house can be reached again. */
export function keepForLater(out: Outgoing): void {
  put((outbox) => [...outbox.filter(({ id }) => id !== out.id), out])
}

/** Takes a post back from the outbox: to write it anew, or to let it go. */
export function takeBack(id: string): void {
  put((outbox) => outbox.filter((out) => out.id !== id))
}

export function dropOutbox(roomId: string): void {
  put((outbox) => outbox.filter((out) => out.roomId !== roomId))
}

/** Whether the words of a draft are on their way already. */
export function isOnItsWay(draftId: string): boolean {
  return waiting.get().some((out) => out.draftId === draftId)
}

/** Posts of a thread that wait here, oldest first. */
export function useWaiting(threadId: string): readonly Outgoing[] {
  const all = useTabStore(waiting, (outbox) => outbox)
  return useMemo(() => all.filter((out) => out.threadId === threadId), [all, threadId])
}

/** Threads that wait here to be started in a room. */
export function useWaitingStarts(roomId: string): readonly Outgoing[] {
  const all = useTabStore(waiting, (outbox) => outbox)
  return all.filter((out) => out.roomId === roomId && out.start)
}

/** Sends what waits as soon as the house answers, and tries again from time to time. Gives back a way to stop. */
export function startOutbox(client: QueryClient): () => void {
  let attempt = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  let isSending = false
  waiting.change(kept)
  const deliver = async () => {
    clearTimeout(retry)
    if (isSending) return
    isSending = true
    const isDone = await deliverAll(client)
    isSending = false
    attempt = isDone ? 0 : attempt + 1
    if (!isDone) retry = setTimeout(() => void deliver(), backOff(attempt + 2))
  }
  const stopWatching = watchConnection(() => (isReachable() ? void deliver() : undefined))
  const hearOtherTabs = ({ key }: StorageEvent) => (key === KEPT_AS || key === null ? waiting.change(kept) : undefined)
  window.addEventListener('storage', hearOtherTabs)
  const stopHearing = waiting.watch(() => (isSending ? undefined : void deliver()))
  void deliver()
  return () => {
    clearTimeout(retry)
    stopWatching()
    stopHearing()
    window.removeEventListener('storage', hearOtherTabs)
  }
}

async function deliverAll(client: QueryClient): Promise<boolean> {
  for (const out of waiting.get().filter(({ refused }) => !refused)) {
    try {
      await send(client, out)
      takeBack(out.id)
    } catch (error) {
      if (!(error instanceof Refused)) return false
      if (error.code === 'not_signed_in' || error.code === 'closed_for_a_moment') return false
      put((outbox) => outbox.map((other) => (other.id === out.id ? { ...out, refused: error.code } : other)))
    }
  }
  return true
}

/** Changes what is kept, as it is now: another tab may have put something there since this one looked. */
function put(change: (outbox: readonly Outgoing[]) => readonly Outgoing[]): void {
  const outbox = change(kept())
  if (outbox.length > 0) localStorage.setItem(KEPT_AS, JSON.stringify(outbox))
  else localStorage.removeItem(KEPT_AS)
  waiting.change(() => outbox)
}

function kept(): Outgoing[] {
  try {
    return JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]') as Outgoing[]
  } catch {
    return []
  }
}

/** Whether a post could be sent later as it is. */
export function isForLater(error: unknown): boolean {
  return error instanceof Offline || (error instanceof Refused && error.code === 'closed_for_a_moment')
}
