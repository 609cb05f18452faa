import type { DraftView } from '@cloakroom/contract/drafts.ts'
import { discardDraft, keepDraft, listDrafts } from '@cloakroom/contract/drafts.ts'
import { listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { readPost } from '@cloakroom/contract/posts.ts'
import type { QueryClient } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'
import { keys } from './query-keys.ts'
import { Offline } from './refused.ts'

const HERE = 'draft.'
/** Drafts whose posts were accepted, and which are still to be discarded: the tab may be closed before. */
const SENT = 'sent-drafts'
/** A draft is discarded this long after its post was accepted, in milliseconds: the two must not be laid together by their times. */
const LATER_AT_LEAST = 8000
const LATER_AT_MOST = 40_000

/** On a slow line whoever wants to write is not kept waiting for what they may have begun, in milliseconds. */
const PATIENCE = 3000

const asked = {
  queryKey: keys.drafts(),
  queryFn: async ({ signal }: { signal: AbortSignal }) => withThoseHere((await call(listDrafts, { signal })).drafts),
  staleTime: 60_000,
}

/** One’s drafts, those kept by the house and those that could only be kept in this browser. */
export function useDrafts() {
  return useQuery(asked)
}

/** The same for whoever begins to write in a page that is still reading them. Out of reach, or when it takes too long, there are none. */
export async function findDrafts(client: QueryClient): Promise<DraftView[] | undefined> {
  let patience: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<undefined>((resolve) => {
    patience = setTimeout(() => resolve(undefined), PATIENCE)
  })
  const found = client.ensureQueryData(asked).catch(() => undefined)
  return Promise.race([found, tooLong]).finally(() => clearTimeout(patience))
}

/** The draft for one place, if there is one: an answer to a post, a post at the end of a thread, or a new thread. */
export function draftFor(
  drafts: readonly DraftView[] | undefined,
  place: Pick<DraftView, 'roomId' | 'threadId' | 'parentId'>,
): DraftView | undefined {
  return drafts?.find(
    (draft) => draft.roomId === place.roomId && draft.threadId === place.threadId && draft.parentId === place.parentId,
  )
}

/** Keeps a draft with the house; out of its reach, in this browser until it answers again. Says where it is kept. */
export function keep(client: QueryClient, draft: DraftView): Promise<'house' | 'here'> {
  const { id, ...body } = draft
  const withIt = (drafts: DraftView[] = []) => [draft, ...drafts.filter((other) => other.id !== id)]
  return changeFirst(client, withIt, async () => {
    try {
      await call(keepDraft, { params: { draftId: id }, body })
      // What was written since is not with the house yet.
      if (localStorage.getItem(HERE + id) === JSON.stringify(draft)) localStorage.removeItem(HERE + id)
      return 'house'
    } catch (error) {
      if (!(error instanceof Offline)) throw error
      keepHere(draft)
      return 'here'
    }
  })
}

/** Keeps a draft in this browser until the house has it: a machine that stops in the middle of a sentence loses none of it. */
export function keepHere(draft: DraftView): void {
  try {
    localStorage.setItem(HERE + draft.id, JSON.stringify(draft))
  } catch {
    // No room left: the house has what was written a moment ago.
  }
}

/** Hears what is written of one draft in other tabs. Gives back a way to stop. */
export function hearOtherTabs(draftId: string, onDraft: (draft: DraftView) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    const draft = key === HERE + draftId && newValue ? readDraft(newValue) : undefined
    if (draft) onDraft(draft)
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}

/** Discards a draft now: its writer has thrown it away. */
export async function discard(client: QueryClient, draftId: string): Promise<void> {
  const withoutIt = (drafts?: DraftView[]) => drafts?.filter(({ id }) => id !== draftId)
  await changeFirst(client, withoutIt, async () => {
    localStorage.removeItem(HERE + draftId)
    await call(discardDraft, { params: { draftId } }).catch(() => undefined)
  })
  keepSent(sentDrafts().filter((id) => id !== draftId))
}

/** Discards a draft some time after its post was accepted. Here it is gone at once. */
export function discardLater(client: QueryClient, draftId: string): void {
  client.setQueryData<DraftView[]>(keys.drafts(), (drafts) => drafts?.filter(({ id }) => id !== draftId))
  localStorage.removeItem(HERE + draftId)
  if (!sentDrafts().includes(draftId)) keepSent([...sentDrafts(), draftId])
  const wait = LATER_AT_LEAST + Math.random() * (LATER_AT_MOST - LATER_AT_LEAST)
  setTimeout(() => void discard(client, draftId), wait)
}

/** Whether the post of a draft stands already, or lies at the desk: it was sent from another device, which was shut before the draft was discarded. */
export async function wasSent({ roomId, postId }: DraftView): Promise<boolean> {
  const stands = await call(readPost, { params: { roomId, postId } }).then(
    () => true,
    () => false,
  )
  if (stands) return true
  return call(listMyHeldPosts, { params: { roomId } }).then(
    ({ held }) => held.some(({ id }) => id === postId),
    () => false,
  )
}

/** Goes on with what a tab that was closed had still to discard. */
export function discardSentDrafts(client: QueryClient): void {
  for (const draftId of sentDrafts()) discardLater(client, draftId)
}

/** Changes the drafts here before the house is told. Being read meanwhile they would come as they were before: they are read again when it has been. */
async function changeFirst<Told>(
  client: QueryClient,
  change: (drafts: DraftView[] | undefined) => DraftView[] | undefined,
  tell: () => Promise<Told>,
): Promise<Told> {
  const isBeingRead = client.isFetching({ queryKey: keys.drafts() }) > 0
  void client.cancelQueries({ queryKey: keys.drafts() })
  client.setQueryData<DraftView[]>(keys.drafts(), change)
  try {
    return await tell()
  } finally {
    if (isBeingRead) void client.invalidateQueries({ queryKey: keys.drafts() })
  }
}

/** What this browser keeps of a room goes with the room. */
export function dropDraftsHere(roomId: string): void {
  for (const draft of draftsHere()) if (draft.roomId === roomId) localStorage.removeItem(HERE + draft.id)
}

function draftsHere(): DraftView[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(HERE))
    .flatMap((key) => readDraft(localStorage.getItem(key) ?? '') ?? [])
}

function readDraft(kept: string): DraftView | undefined {
  try {
    return JSON.parse(kept) as DraftView
  } catch {
    return undefined
  }
}

/** What was kept here while the house was away is newer than what the house has. */
function withThoseHere(kept: DraftView[]): DraftView[] {
  const here = draftsHere()
  const sent = sentDrafts()
  return [...here, ...kept.filter(({ id }) => !here.some((draft) => draft.id === id))].filter(
    ({ id }) => !sent.includes(id),
  )
}

function sentDrafts(): string[] {
  return (localStorage.getItem(SENT) ?? '').split(' ').filter(Boolean)
}

function keepSent(ids: readonly string[]): void {
  if (ids.length > 0) localStorage.setItem(SENT, ids.join(' '))
  else localStorage.removeItem(SENT)
}
