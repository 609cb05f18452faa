import type { DeskItemView } from '@cloakroom/contract/desk.ts'
import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { errorWords } from '#lib/refusal-words.ts'
import { say, type WordKey } from '#lib/words.ts'
import { AttachedFiles } from '#ui/attached-files.tsx'
import { Button } from '#ui/button.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Speaker } from '#ui/speaker.tsx'
import { Words } from '#ui/words.tsx'
import { DecideForm } from './decide-form.tsx'
import { HeldStart } from './held-start.tsx'
import { HeldWords } from './held-words.tsx'
import { ReportList } from './report-list.tsx'
import { useDecide } from './use-decide.ts'
import './desk.css'

type HeldPostProps = {
  roomId: string
  item: DeskItemView
  /** What it quotes, drawn as the room draws it. */
  quoted: ReactNode
  isReturning: boolean
  onReturning: (isReturning: boolean) => void
}

/** One post at the desk: why it is there, the words with what was found in them and their files, where they stand or would, and the four ways to decide. */
export function HeldPost({ roomId, item, quoted, isReturning, onReturning }: HeldPostProps) {
  const { held, reports } = item
  const [form, setForm] = useState<'propose' | 'remove' | null>(null)
  const open = isReturning ? 'return' : form
  const decide = useDecide(roomId, held)
  const stands = held.kind === 'report'
  const at = stands ? held.id : held.parentId
  const address = `/rooms/${roomId}/threads/${held.threadId}${at ? `#post-${at}` : ''}`
  return (
    <article className="held-post" data-held={held.id} tabIndex={-1}>
      <p className="label-small">{say(`desk.kind-${held.kind}`)}</p>
      <header className="post-head">
        <Speaker by={held.by} />
        <SoftTime shown={held.at} />
        {held.mark ? <span>{say(`posts.mark-${held.mark}`)}</span> : null}
        {held.start ? (
          <span>{say('desk.begins')}</span>
        ) : (
          <Link to={address} className="link">
            {say(held.parentId ? 'desk.answers-in' : 'desk.for', { title: held.threadTitle })}
          </Link>
        )}
      </header>
      {held.start ? <HeldStart start={held.start} isMarked /> : null}
      {quoted}
      <HeldWords markdown={held.markdown} findings={held.findings} />
      <AttachedFiles roomId={roomId} files={held.attachments} />
      <ul className="found">
        {held.start ? <Found text={held.start.title} findings={held.start.findings} /> : null}
        <Found text={held.markdown} findings={held.findings} />
      </ul>
      <ReportList reports={reports} />
      {held.state === 'proposed' ? (
        <>
          <p className="hint">{say('desk.proposed')}</p>
          {held.proposalTitle ? <p className="held-title">{held.proposalTitle}</p> : null}
          <Words markdown={held.proposal ?? ''} />
        </>
      ) : null}
      {decide.error ? (
        <p role="alert" className="field-error">
          {errorWords(decide.error)}
        </p>
      ) : null}
      {open ? (
        <DecideForm
          how={open}
          markdown={held.proposal ?? held.markdown}
          title={held.proposalTitle ?? held.start?.title ?? null}
          isBusy={decide.isPending}
          onDecide={decide.mutate}
          onLeave={() => {
            onReturning(false)
            setForm(null)
          }}
        />
      ) : (
        <p className="acts-row">
          <Button look="main" isBusy={decide.isPending} onClick={() => decide.mutate({ how: 'accept' })}>
            {say(acceptWords(held))}
          </Button>
          <Button onClick={() => setForm('propose')}>{say('desk.propose')}</Button>
          <Button onClick={() => onReturning(true)}>{say('desk.return')}</Button>
          <Button onClick={() => setForm('remove')}>{say('desk.remove')}</Button>
        </p>
      )}
    </article>
  )
}

function Found({ text, findings }: { text: string; findings: HeldPostView['findings'] }) {
  return findings.map(({ rule, start, end, why }) => (
    <li key={`${rule} ${start}`}>
      <b>“{text.slice(start, end)}”</b> {why}
    </li>
  ))
}

function acceptWords({ kind, start }: HeldPostView): WordKey {
  if (kind === 'report') return 'desk.keep'
  return start ? 'desk.let-begin' : 'desk.accept'
}
