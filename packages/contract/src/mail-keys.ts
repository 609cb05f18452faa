import * as z from 'zod'
import { endpoint } from './endpoint.ts'

/** A key with many signatures is longer than this; what is needed of one is a few kilobytes. */
export const LONGEST_KEY = 200_000

/** The OpenPGP key to which one's mail is sealed. Nothing in it but what tells it from another: not whose it says it is. */
export const MailKeyView = z.strictObject({
  /** In capitals, by fours. */
  fingerprint: z.string(),
  /** On which day it ends, if it does. */
  endsOn: z.iso.date().nullable(),
})
export type MailKeyView = z.infer<typeof MailKeyView>

const MyMailKey = z.strictObject({ key: MailKeyView.nullable() })

export const readMailKey = endpoint({
  name: 'readMailKey',
  summary: 'The OpenPGP key to which one’s own mail is sealed.',
  method: 'GET',
  path: '/api/me/mail-key',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: MyMailKey,
})

export const keepMailKey = endpoint({
  name: 'keepMailKey',
  summary:
    'Has all mail to oneself sealed to an OpenPGP key from now on. Two mails tell of it: one as before, and one sealed.',
  method: 'PUT',
  path: '/api/me/mail-key',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: ['mail_key.unreadable', 'mail_key.private', 'mail_key.ended', 'mail_key.cannot_seal'],
  body: z.strictObject({ armored: z.string().min(1).max(LONGEST_KEY) }),
  reply: MyMailKey,
})

export const removeMailKey = endpoint({
  name: 'removeMailKey',
  summary: 'Has mail to oneself sent as it is again. A mail tells of it.',
  method: 'DELETE',
  path: '/api/me/mail-key',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: MyMailKey,
})
