import type { AttachmentKind, AttachmentView, WashedView } from '@cloakroom/contract/attachments.ts'
import type { AttachmentFacts, OwnAttachmentFacts } from './attachment-facts.ts'

/** What a file is called here, and what browsers are told that it is. */
const KINDS = {
  jpeg: ['photo', 'jpg', 'image/jpeg'],
  png: ['picture', 'png', 'image/png'],
  webp: ['picture', 'webp', 'image/webp'],
  pdf: ['document', 'pdf', 'application/pdf'],
  docx: ['document', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['sheet', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  pptx: ['slides', 'pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  odt: ['document', 'odt', 'application/vnd.oasis.opendocument.text'],
  txt: ['text', 'txt', 'text/plain; charset=utf-8'],
  csv: ['table', 'csv', 'text/csv; charset=utf-8'],
} as const satisfies Record<AttachmentKind, readonly [word: string, ending: string, type: string]>

/** A file's name is the house's own: what it was called at home may name a person, a case or an employer. */
export function nameOf({ kind, position }: Pick<AttachmentFacts, 'kind' | 'position'>): string {
  const [word, ending] = KINDS[kind]
  return `${word}-${position}.${ending}`
}

export function mediaTypeOf(kind: AttachmentKind): string {
  return KINDS[kind][2]
}

export function presentAttachment(attachment: AttachmentFacts): AttachmentView {
  return { id: attachment.id, name: nameOf(attachment), kind: attachment.kind, bytes: attachment.bytes }
}

/** The same for whoever has just brought it, with what was in it and is gone. */
export function presentWashed(attachment: OwnAttachmentFacts): WashedView {
  return { attachment: presentAttachment(attachment), removed: attachment.removed }
}
