import type { AttachmentKind, AttachmentView, Removed } from '@cloakroom/contract/attachments.ts'
import type { Tx } from '@cloakroom/database/as-member.ts'
import { demand, Refusal } from '../http/refusal.ts'
import type { RoomFacts } from '../rooms/room-facts.ts'
import {
  ATTACHMENT_COLUMNS,
  attachmentFrom,
  type AttachmentFacts,
  type AttachmentRow,
  type OwnAttachmentFacts,
} from './attachment-facts.ts'
import { type Asked, mayReadAttachment } from './policy.ts'
import { presentAttachment } from './present-attachment.ts'

/** The files of these posts, which were found for the viewer, in the order in which they were brought: `seat` is each post's own. */
export async function findAttachments(
  tx: Tx,
  roomId: string,
  posts: readonly { id: string; seat: string }[],
): Promise<Map<string, AttachmentView[]>> {
  const byPost = new Map<string, AttachmentView[]>()
  if (posts.length === 0) return byPost
  const { rows } = await tx.$client.query<AttachmentRow>({
    name: 'find-attachments',
    text: `select ${ATTACHMENT_COLUMNS} from unnest($2::uuid[], $3::uuid[]) as p (id, seat)
      join attachments a on a.room_id = $1::uuid and a.post_id = p.id and a.seat = p.seat and a.lapses_on is null
      order by a.post_id, a.position, a.id`,
    values: [roomId, posts.map(({ id }) => id), posts.map(({ seat }) => seat)],
  })
  for (const row of rows)
    byPost.set(row.post_id, [...(byPost.get(row.post_id) ?? []), presentAttachment(attachmentFrom(row))])
  return byPost
}

/** What one has brought for a post that one is writing, and has not sent; or what came back with a post from the desk. */
export async function findMyAttachments(
  tx: Tx,
  roomId: string,
  { postId, seat }: { postId: string; seat: string | null },
): Promise<OwnAttachmentFacts[]> {
  const { rows } = await tx.$client.query<AttachmentRow & { removed: Removed[] }>({
    name: 'find-my-attachments',
    text: `select ${ATTACHMENT_COLUMNS}, a.removed from attachments a
      where a.room_id = $1::uuid and a.post_id = $2::uuid and a.seat = $3::uuid and (a.lapses_on is not null or exists (select from held_posts h
        where h.room_id = a.room_id and h.id = a.post_id and h.seat = a.seat and h.state = 'returned'
          and not exists (select from posts p where p.room_id = a.room_id and p.id = a.post_id and p.markdown is not null)))
      order by a.position, a.id`,
    values: [roomId, postId, seat],
  })
  return rows.map((row) => ({ ...attachmentFrom(row), removed: row.removed }))
}

type FoundRow = AttachmentRow & { seat: string; is_sent: boolean; post: Asked['post'] }
export type FoundAttachment = AttachmentFacts & {
  kind: AttachmentKind
  post: Asked['post']
  isSent: boolean
  isMine: boolean
}

/** A file of a room that was found for the viewer; `seatFor` tells the seat under which they would write its post. Refuses with not_found. */
export async function findAttachment(
  tx: Tx,
  room: RoomFacts,
  attachmentId: string,
  seatFor: (postId: string) => string | null,
): Promise<FoundAttachment> {
  const { rows } = await tx.$client.query<FoundRow>({
    name: 'find-attachment',
    text: `select ${ATTACHMENT_COLUMNS}, a.seat, a.lapses_on is null as is_sent,
        case when p.id is not null then 'standing' when h.state = 'returned' then 'returned' when h.id is not null then 'held' else 'elsewhere' end as post
      from attachments a
      left join posts p on p.room_id = a.room_id and p.id = a.post_id and p.seat = a.seat and p.markdown is not null
      left join held_posts h on h.room_id = a.room_id and h.id = a.post_id and h.seat = a.seat and h.state in ('waiting', 'proposed', 'returned')
      where a.room_id = $1::uuid and a.id = $2::uuid`,
    values: [room.id, attachmentId],
  })
  const [row] = rows
  if (!row) throw new Refusal('not_found')
  const isMine = row.seat === seatFor(row.post_id)
  const found = { ...attachmentFrom(row), post: row.post, isSent: row.is_sent, isMine }
  demand(mayReadAttachment({ ...found, role: room.role }))
  return found
}
