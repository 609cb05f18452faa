import type { AttachmentKind, Removed } from '@cloakroom/contract/attachments.ts'

/** A washed file as its row has it. */
export type AttachmentFacts = { id: string; postId: string; position: number; kind: AttachmentKind; bytes: number }
/** The same while it is its sender's alone. */
export type OwnAttachmentFacts = AttachmentFacts & { removed: Removed[] }

export type AttachmentRow = { id: string; post_id: string; position: number; kind: AttachmentKind; bytes: number }

export const ATTACHMENT_COLUMNS = 'a.id, a.post_id, a.position, a.kind, a.bytes'

export function attachmentFrom(row: AttachmentRow): AttachmentFacts {
  return { id: row.id, postId: row.post_id, position: row.position, kind: row.kind, bytes: row.bytes }
}
