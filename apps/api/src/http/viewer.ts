/** Who asks: a member with a live session. Rights in the network only; what may be done in a room is asked of the room. */
export type Viewer = {
  memberId: string
  /** SHA-256 of the session's id. */
  sessionHash: string
  isSteward: boolean
  opensRooms: boolean
}

/** Finds the viewer behind a Cookie header; null for everybody who is not signed in. Passed in by the slice that keeps sessions. */
export type FindViewer = (cookieHeader: string | undefined) => Promise<Viewer | null>
