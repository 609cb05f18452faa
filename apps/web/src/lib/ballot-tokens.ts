const nameOf = (postId: string) => `ballot.${postId}`

/** The secret of one’s ballot in a poll: kept in this browser alone, before it is sent, so that a second try is the same ballot. */
export function ballotToken(postId: string): string {
  const kept = localStorage.getItem(nameOf(postId))
  if (kept) return kept
  const token = newToken()
  localStorage.setItem(nameOf(postId), token)
  return token
}

/** Whether one voted from here, and could vote otherwise. */
export function hasBallotToken(postId: string): boolean {
  return localStorage.getItem(nameOf(postId)) !== null
}

/** A poll that takes no votes any more needs no secret. */
export function dropBallotToken(postId: string): void {
  localStorage.removeItem(nameOf(postId))
}

/** 32 random bytes, base64url. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
