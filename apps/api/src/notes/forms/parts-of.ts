import { monthInWords } from '../../door/month-in-words.ts'
import type { SealedNote } from '../find-note.ts'
import { directionsOf } from './directions-of.ts'

type Part = { kind: 'title' | 'theme' | 'words' | 'quote' | 'by' | 'small'; text: string }
/** A paragraph, and at which side its lines begin: where its own words do, or those that it stands under. */
export type Block = Part & { side: 'left' | 'right' }

/** What every form of a note says, in the order in which it is read. */
export function partsOf(note: SealedNote): Block[] {
  const parts = unsided(note)
  return parts.map((part, at) => ({ ...part, side: sideOf(part.kind === 'by' ? parts[at - 1] : part) }))
}

function sideOf(part: Part | undefined): Block['side'] {
  return part && directionsOf(part.text).runsLeft ? 'right' : 'left'
}

function unsided({ document, sha256 }: SealedNote): Part[] {
  const { title, version, month, summary, participants, regions, themes } = document
  const from = regions === undefined ? '' : ` from ${regions} regions`
  const who = participants === null ? '' : ` ${participants} participants${from}.`
  return [
    { kind: 'title', text: title },
    { kind: 'small', text: `${monthInWords(month)}. Version ${version}.${who}` },
    {
      kind: 'small',
      text: 'A discussion under the Chatham House Rule: what was said may be used; who said it may not be told.',
    },
    ...words(summary),
    ...themes.flatMap((theme): Part[] => [
      { kind: 'theme', text: theme.title },
      ...words(theme.summary),
      ...theme.passages.flatMap((passage): Part[] => [
        { kind: 'quote', text: `“${passage.words}”` },
        { kind: 'by', text: `Participant, ${monthInWords(passage.month)}` },
      ]),
    ]),
    { kind: 'small', text: `SHA-256 of the note: ${sha256}` },
  ]
}

function words(text: string): Part[] {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'words', text: paragraph }))
}
