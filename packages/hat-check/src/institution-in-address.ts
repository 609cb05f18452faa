import { institutionHeads } from './lexicons/institution-heads.ts'
import { notNames } from './lexicons/not-names.ts'
import { wordSet } from './word-set.ts'

/** Mail that anybody may have says nothing about work. */
const FOR_EVERYBODY = wordSet(
  'gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm tutanota tuta fastmail hey zoho mailbox posteo riseup disroot yandex mail rambler bk list inbox qq 163 126 sina foxmail naver daum hanmail orange free laposte sfr wanadoo libero tiscali virgilio terra uol bol t-online example',
)
/** Parts of a domain that stand above the name ("gov.uk") or below it ("mail."). */
const AROUND = wordSet(
  'co com gov gob gouv gub govt go org or net ac edu int mil nom mail email webmail smtp mx www intra staff',
)
const SHORTEST = 3

/**
 * What an institution may be called, going by the domain of a mail address: "ana@mail.border-institute.org" -> border-institute, border
 * institute. Nothing for mail that anybody may have, and nothing where the name is a word like any other ("police").
 */
export function institutionInAddress(address: string): string[] {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  const label = domain
    .split('.')
    .slice(0, -1)
    .filter((part) => !AROUND.has(part))
    .at(-1)
  if (label === undefined || FOR_EVERYBODY.has(label)) return []
  const spaced = label.replaceAll('-', ' ')
  return [...new Set([label, spaced])].filter(
    (name) => name.length >= SHORTEST && !institutionHeads.has(name) && !notNames.has(name),
  )
}
