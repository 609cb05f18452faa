import type { PostView } from '@cloakroom/contract/posts.ts'

/** Posts sent from this tab. The frames of a room are the same for all, so they cannot tell their writer that a post is theirs. */
const sent = new Set<string>()

export function noteMyPost(postId: string): void {
  sent.add(postId)
}

/** Whether a post was sent from this tab. */
export function wasSentHere(postId: string): boolean {
  return sent.has(postId)
}

/** Whether a post is one’s own: sent from here, or under the seat one has in the room. */
export function isMyPost(post: PostView, mySeat: string | null | undefined): boolean {
  if (sent.has(post.id)) return true
  return Boolean(mySeat) && post.state === 'standing' && post.by.kind !== 'participant' && post.by.seat === mySeat
}
