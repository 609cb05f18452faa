import { monthInWords } from '../../door/month-in-words.ts'
import type { SealedNote } from '../find-note.ts'

type Block = { kind: 'title' | 'theme' | 'words' | 'quote' | 'by' | 'small'; text: string }

/** What every form of a note says, in the order in which it is read. */
export function partsOf({ document, sha256 }: SealedNote): Block[] {
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
    ...themes.flatMap((theme): Block[] => [
      { kind: 'theme', text: theme.title },
      ...words(theme.summary),
      ...theme.passages.flatMap((passage): Block[] => [
        { kind: 'quote', text: `“${passage.words}”` },
        { kind: 'by', text: `Participant, ${monthInWords(passage.month)}` },
      ]),
    ]),
    { kind: 'small', text: `SHA-256 of the note: ${sha256}` },
  ]
}

function words(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((paragraph) => ({ kind: 'words', text: paragraph }))
}
