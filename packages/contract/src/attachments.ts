import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id } from './fields.ts'

/** The largest file that is taken, in bytes: 25 MB. What one post carries at most. */
export const LARGEST_FILE = 25 * 1024 * 1024
export const MOST_ATTACHMENTS = 6

/** What a file can be once it is washed. */
export const ATTACHMENT_KINDS = ['png', 'jpeg', 'webp', 'pdf', 'docx', 'xlsx', 'pptx', 'odt', 'txt', 'csv'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** How a file that is brought may end, and what it is washed as. HEIC goes in and never comes out. */
export const FILE_ENDINGS = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  webp: 'webp',
  heic: 'heic',
  heif: 'heic',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  txt: 'txt',
  csv: 'csv',
} as const satisfies Record<string, AttachmentKind | 'heic'>
export type FileEnding = keyof typeof FILE_ENDINGS

/** What was found in a file and is gone, as its sender is told before the post is sent. No value is ever kept or told. */
export const REMOVED = [
  'author',
  'company',
  'title',
  'dates',
  'location',
  'device',
  'software',
  'comment_authors',
  'change_authors',
  'editing_history',
  'thumbnail',
  'custom_properties',
  'template',
  'file_paths',
  'printer',
  'signatures',
  'form_fields',
  'scripts',
  'embedded_objects',
  'pictures',
  'external_links',
  'extensions',
  'invisible_characters',
  'other_metadata',
] as const
export type Removed = (typeof REMOVED)[number]

/** A washed file as everybody in the room sees it. Its name is the house's own: what it was called at home never left the browser. */
export const AttachmentView = z.strictObject({
  id: Id,
  name: z.string(),
  kind: z.enum(ATTACHMENT_KINDS),
  bytes: z.int(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

/** What its sender is told of a file that has been washed and not been sent yet. */
export const WashedView = z.strictObject({ attachment: AttachmentView, removed: z.array(z.enum(REMOVED)) })
export type WashedView = z.infer<typeof WashedView>

/** The washed files that go along with a post, or with what came back from the desk that it is sent instead of. */
export const Attached = z.array(Id).max(MOST_ATTACHMENTS).default([])

const ofPost = z.strictObject({ roomId: Id, postId: Id })
const attachment = z.strictObject({ roomId: Id, attachmentId: Id })

export const addAttachment = endpoint({
  name: 'addAttachment',
  summary:
    'Washes a file for a post that is being written, and keeps what comes out. The body is the file; `ending` is what its name ends with, and all that is told of its name.',
  method: 'POST',
  path: '/api/rooms/:roomId/posts/:postId/attachments',
  access: 'member',
  surface: 'room',
  status: 201,
  refusals: [
    'attachment.unknown_kind',
    'attachment.other_than_its_name',
    'attachment.encrypted',
    'attachment.broken',
    'attachment.too_much_inside',
    'attachment.not_washed_in_time',
    'attachment.too_many',
    'post.id_taken',
    'room.closed',
    'room.too_few_seats',
  ],
  params: ofPost,
  query: z.strictObject({ ending: z.string().max(20).default('') }),
  bytes: 'in',
  reply: WashedView,
})

export const listMyAttachments = endpoint({
  name: 'listMyAttachments',
  summary:
    'The washed files of a post that one is still writing, with what was removed from each, or of one that came back from the desk.',
  method: 'GET',
  path: '/api/rooms/:roomId/posts/:postId/attachments/mine',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: ofPost,
  reply: z.strictObject({ washed: z.array(WashedView) }),
})

export const readAttachment = endpoint({
  name: 'readAttachment',
  summary:
    'A washed file, as a download. It is there for whoever reads the post that it belongs to, and for its sender before.',
  method: 'GET',
  path: '/api/rooms/:roomId/attachments/:attachmentId',
  access: 'member',
  surface: 'room',
  status: 200,
  refusals: [],
  params: attachment,
  bytes: 'out',
})

export const dropAttachment = endpoint({
  name: 'dropAttachment',
  summary: 'Throws away a washed file that has not been sent, or that came back from the desk with its post.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/attachments/:attachmentId',
  access: 'member',
  surface: 'room',
  status: 204,
  refusals: [],
  params: attachment,
})
