import type { Actor } from './cast.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const SPEAKER = /("kind":"named","seat":"[^"]*","personalName":)"((?:[^"\\]|\\.)*)"/g

/** Ids that are the same in every life: clients chose them, or the play gave them to members. */
export type Constant = ReadonlySet<string>

/**
 * What is left of some bytes when chance, the wall clock and the one thing that may differ are taken out: ids that the house draws at random or
 * derives under a random key (seats, invitations, mails) become their number in order of first appearance, and the name of a speaker in a room
 * that names its speakers becomes their part. Nothing else: order, counts, lengths, times and headers stay.
 */
export function asInAnyLife(text: string, constant: Constant, actors: readonly Actor[]): string {
  const numbers = new Map<string, string>()
  const parts = new Map(actors.map(({ name, role }) => [JSON.stringify(name).slice(1, -1), role]))
  const told = text.replaceAll(
    SPEAKER,
    (_, before: string, name: string) => `${before}"the ${parts.get(name) ?? name}"`,
  )
  return told
    .replace(/^content-length: (\d+)/im, (_, length: string) => `content-length: ${Number(length) + grown(text, told)}`)
    .replaceAll(UUID, (id) => {
      if (constant.has(id)) return id
      const number = numbers.get(id) ?? String(numbers.size).padStart(id.length, '#')
      numbers.set(id, number)
      return number
    })
}

/** How many bytes longer; a body that names speakers is as long as their names. */
function grown(before: string, after: string): number {
  return Buffer.byteLength(after) - Buffer.byteLength(before)
}

/** The same for a mail: its date and its secrets are of no life. A soft line break of its encoding may fall into a secret. */
export function mailAsInAnyLife(raw: string, to: string, constant: Constant): string {
  const [boundary = '-'] = /--[\w-]+-Part_\d|----_NmP-\w+-\w+/.exec(raw) ?? []
  return asInAnyLife(raw.replaceAll('=\r\n', ''), constant, [])
    .replaceAll(boundary, 'boundary')
    .replaceAll(/boundary="[^"]*"/g, 'boundary="boundary"')
    .replace(/^Date: .*$/m, 'Date')
    .replaceAll(to, '<its reader>')
    .replaceAll(/(?<![\w-])[\w-]{43}(?![\w-])/g, '<a secret>')
}
