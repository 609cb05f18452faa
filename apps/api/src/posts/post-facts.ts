import type { Quoting } from '@cloakroom/charter/charter.ts'
import { type Mark, quotingOf } from '@cloakroom/charter/marks.ts'

/** A post as it lies in the store, with what its own charter and its writer's mark say of quoting. */
export type PostFacts = {
  id: string
  threadId: string
  parentId: string | null
  number: number
  depth: number
  seat: string
  /** Null once it is withdrawn. */
  markdown: string | null
  at: Date
  editedAt: Date | null
  /** Its words are gone because moderation removed them. */
  removed: boolean
  quoting: Quoting
  mark: Mark | null
  /** Most posts quote nothing, and need not be asked what. */
  hasQuotes: boolean
  hasAttachments: boolean
}

export const POST_COLUMNS = `p.id, p.thread_id, p.parent_id, p.number, p.depth, p.seat, p.markdown, p.at, p.edited_at, p.removed, pc.quoting,
  (select k.mark from post_marks k where k.room_id = p.room_id and k.post_id = p.id) as mark,
  exists (select from quotes q where q.room_id = p.room_id and q.post_id = p.id)
    or exists (select from quotes_elsewhere e where e.room_id = p.room_id and e.post_id = p.id) as has_quotes,
  exists (select from attachments a where a.room_id = p.room_id and a.post_id = p.id) as has_attachments`
/** The charter under which a post was written: the one that binds it (promise 6). */
export const POST_JOINS = `join charters pc on pc.room_id = p.room_id and pc.version = p.charter_version`

/** Of those who came later, what was written before under a charter that keeps it for those who were in. Row-level security says the same. */
export const isReadSince = (since: '$2' | '$3') =>
  `(${since}::bigint = 0 or p.seq > ${since}::bigint or pc.past <> 'from_joining')`

export type PostRow = {
  id: string
  thread_id: string
  parent_id: string | null
  number: number
  depth: number
  seat: string
  markdown: string | null
  at: Date
  edited_at: Date | null
  removed: boolean
  quoting: Quoting
  mark: Mark | null
  has_quotes: boolean
  has_attachments: boolean
}

export function postFrom(row: PostRow): PostFacts {
  return {
    id: row.id,
    threadId: row.thread_id,
    parentId: row.parent_id,
    number: row.number,
    depth: row.depth,
    seat: row.seat,
    markdown: row.markdown,
    at: row.at,
    editedAt: row.edited_at,
    removed: row.removed,
    quoting: quotingOf(row.quoting, row.mark),
    mark: row.mark,
    hasQuotes: row.has_quotes,
    hasAttachments: row.has_attachments,
  }
}
