import PostalMime, { type Attachment } from 'postal-mime'
import { saysDead } from './dead-address.ts'

/** What a bounce says: of which mail, and at which addresses nobody is. */
export type Bounce = { messageId: string; deadAddresses: string[] }

/** As RFC 3464 has it, and RFC 6533 where addresses are not of ASCII. */
const REPORT: ReadonlySet<string> = new Set(['message/delivery-status', 'message/global-delivery-status'])
const RETURNED: ReadonlySet<string> = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/rfc822-headers',
  'message/global',
  'message/global-headers',
])

/**
 * Reads a delivery report (RFC 3464, RFC 6533), as any mail server may write it; null for every other mail. The mail it is about is known by the id among its returned
 * headers, which is random: whoever was not on its way cannot make up a report on it. So each reader gets the same sender, and no address tells which one a bounce is for.
 */
export async function readBounce(mail: Uint8Array): Promise<Bounce | null> {
  const parsed = await PostalMime.parse(mail, { forceRfc822Attachments: true, maxNestingDepth: 16 }).catch(() => null)
  const report = parsed?.attachments.find(({ mimeType }) => REPORT.has(mimeType))
  const returned = parsed?.attachments.find(({ mimeType }) => RETURNED.has(mimeType))
  if (!report || !returned) return null
  const messageId = fieldsOf(blocksOf(returned)[0] ?? '').get('message-id')
  if (messageId === undefined) return null
  // The first block is of the report itself, the others of one recipient each.
  const recipients = blocksOf(report).slice(1).map(fieldsOf)
  return { messageId, deadAddresses: [...new Set(recipients.filter(isDead).flatMap(addressesOf))] }
}

type Fields = ReadonlyMap<string, string>

function isDead(recipient: Fields): boolean {
  return recipient.get('action')?.toLowerCase() === 'failed' && saysDead(recipient.get('status') ?? '')
}

/** To whom it was sent, and where that led: the first is the one we know, where the server tells it. */
function addressesOf(recipient: Fields): string[] {
  return ['original-recipient', 'final-recipient']
    .map((name) => ADDRESS.exec(recipient.get(name) ?? '')?.[1])
    .filter((address) => address !== undefined)
    .map((address) => address.replaceAll(ESCAPED, (as, hex: string) => lettersOf(hex) ?? as).toLowerCase())
}

const ADDRESS = /^\s*(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?\s*$/i
/** How a letter may be written that is not of ASCII (RFC 6533, 3). */
const ESCAPED = /\\x\{([0-9a-f]{2,6})\}/gi

function lettersOf(hex: string): string | null {
  const code = Number.parseInt(hex, 16)
  return code <= 0x10_ffff ? String.fromCodePoint(code) : null
}

function blocksOf({ content }: Attachment): string[] {
  const words = typeof content === 'string' ? content : new TextDecoder().decode(content)
  return words
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\n+/, '')
    .split(/\n[ \t]*\n+/)
}

/** Header fields by their names in small letters, unfolded; of two with one name the first. */
function fieldsOf(block: string): Fields {
  const fields = new Map<string, string>()
  for (const line of block.replaceAll(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([!-9;-~]+)\s*:(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value.replaceAll(/\s*\([^()]*\)\s*$/g, '').trim())
  }
  return fields
}
