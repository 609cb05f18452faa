import type { SealedNoteView } from '@cloakroom/contract/sealed-notes.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import '#ui/lists.css'
import './notes.css'

/** A sealed note to read: themes, passages with their months, and the number by which it is known. The title stands above it. */
export function NoteDocument({ note: { document, sha256 } }: { note: SealedNoteView }) {
  const { version, month, participants, regions, summary, themes } = document
  return (
    <article className="note" aria-label={document.title}>
      <p className="reading-facts">
        <span>{say('notes.rule')}</span>
        <span>{say('notes.document-facts', { version, month: softTime(month) })}</span>
        {participants === null ? null : (
          <span>
            {regions === undefined
              ? say('notes.participants', { count: participants })
              : say('notes.participants-from', { count: participants, regions })}
          </span>
        )}
      </p>
      {summary ? <Said words={summary} /> : null}
      {themes.map((theme, at) => (
        <section key={`${at} ${theme.title}`}>
          <h2 dir="auto">{theme.title}</h2>
          {theme.summary ? <Said words={theme.summary} /> : null}
          {theme.passages.map((passage, place) => (
            <blockquote key={`${place} ${passage.words}`} className="note-passage" dir="auto">
              <p className="note-words">{passage.words}</p>
              <p className="hint">{softTime(passage.month)}</p>
            </blockquote>
          ))}
        </section>
      ))}
      <dl className="note-fingerprint">
        <dt className="label-small">{say('notes.fingerprint')}</dt>
        <dd>
          <code>{sha256}</code>
          <p className="hint">{say('notes.fingerprint-why')}</p>
        </dd>
      </dl>
    </article>
  )
}

/** Words as they stand, with their line ends. */
export function Said({ words }: { words: string }) {
  return (
    <p className="note-words" dir="auto">
      {words}
    </p>
  )
}
