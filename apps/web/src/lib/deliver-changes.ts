import { editPost, readPost, withdrawPost } from '@cloakroom/contract/posts.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import type { QueryClient } from '@tanstack/react-query'
import { exchange } from './apply-event.ts'
import { backOff } from './back-off.ts'
import { call } from './call.ts'
import type { ChangeHere } from './changes-here.ts'
import { changeHere, changesHere, dropChange, keepChange } from './changes-here.ts'
import { noteWaiting } from './my-waiting.ts'
import { isForLater } from './outbox.ts'
import { isRefused, Refused } from './refused.ts'

let isSending = false
let attempt = 0
let retry: ReturnType<typeof setTimeout> | undefined
/** Posts whose words are being changed in this tab: what waits of them is not sent under their writer’s hands. */
const inHand = new Set<string>()

/** Holds back what waits of a post while it is written on. Gives back what lets it go. */
export function holdChange(client: QueryClient, postId: string): () => void {
  inHand.add(postId)
  return () => {
    inHand.delete(postId)
    void deliverChanges(client)
  }
}

/** Sends every change that waits in this browser, each once; what cannot be sent now is tried again. */
export async function deliverChanges(client: QueryClient): Promise<void> {
  if (isSending) return
  clearTimeout(retry)
  isSending = true
  const isDone = await deliverAll(client)
  isSending = false
  attempt = isDone ? 0 : attempt + 1
  if (!isDone) retry = setTimeout(() => void deliverChanges(client), backOff(attempt + 2))
}

async function deliverAll(client: QueryClient): Promise<boolean> {
  for (const { postId } of changesHere()) {
    // As it is now: another tab may have sent it.
    const change = changeHere(postId)
    if (!change || change.refused || inHand.has(postId)) continue
    try {
      await sendChange(client, change)
    } catch (error) {
      if (isForLater(error) || isRefused(error, 'not_signed_in') || !(error instanceof Refused)) return false
      await noteRefused(client, change, error)
    }
  }
  return true
}

/** Sends one change; the post changes on the page. Sent twice, it is one: the same words change nothing, and nothing is withdrawn twice. */
export async function sendChange(client: QueryClient, change: ChangeHere): Promise<PostView> {
  const { roomId, postId } = change
  const params = { roomId, postId }
  const post =
    change.kind === 'edit'
      ? await call(editPost, { params, body: { markdown: change.markdown, was: change.was } })
      : await call(withdrawPost, { params })
  dropChange(postId)
  exchange(client, roomId, post)
  if (change.waits) await noteWaiting(client, roomId)
  return post
}

/** A change that the house did not take waits for its writer, beside the post as it stands now. */
export async function noteRefused(client: QueryClient, change: ChangeHere, { code }: Refused): Promise<void> {
  if (change.kind === 'withdrawal' || isSame(changeHere(change.postId), change))
    keepChange({ ...change, refused: code })
  const { roomId, postId } = change
  await call(readPost, { params: { roomId, postId } }).then(
    (post) => exchange(client, roomId, post),
    () => undefined,
  )
}

/** Whether nothing newer has taken its place. */
function isSame(now: ChangeHere | undefined, change: ChangeHere): boolean {
  return now === undefined ? false : JSON.stringify(now) === JSON.stringify(change)
}

/** The mark of the words that an edit is made from. */
export async function markOf(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
