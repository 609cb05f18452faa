import { wordsWait } from '@cloakroom/charter/batches.ts'
import type { DraftView } from '@cloakroom/contract/drafts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import type { MyRoomView, RoomView } from '@cloakroom/contract/rooms.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, Suspense, useEffect, useRef, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { discard } from '#lib/drafts.ts'
import { newId } from '#lib/new-id.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { AttachButton, Attached } from './attached.tsx'
import { HatNote } from './hat-note.tsx'
import { MarkField } from './mark-field.tsx'
import { QuotedCards } from './quoted-cards.tsx'
import { StartFields } from './start-fields.tsx'
import { TitleNote } from './title-note.tsx'
import { useAttachments } from './use-attachments.ts'
import { useDraft } from './use-draft.ts'
import { firstInTheWay, useHatWalk } from './use-hat-walk.ts'
import { useHats } from './use-hats.ts'
import { useSend } from './use-send.ts'
import { useTellWriting } from './use-tell-writing.ts'
import type { WordsHandle } from './words-field.tsx'
import { WordsField } from './words-field.tsx'
import { useTakeFiles } from './use-take-files.ts'
import './composer.css'

type ComposerProps = {
  room: MyRoomView
  /** What to go on with, and where it goes: an answer, a post at the end of a thread, or a new thread. */
  draft: DraftView
  label: string
  quotes: QuoteInput[]
  onQuotes: (quotes: QuoteInput[]) => void
  /** Shows the post as it would be seen everywhere, before it is sent. */
  WhoSees: ComponentType<{ room: RoomView; out: Outgoing; onClose: () => void }>
  onSent: (out: Outgoing, isThere: boolean) => void
  onLeave: () => void
}

/** Where a post is written. The words are kept while they grow, looked at for hats, and sent once. */
export function Composer({ room, draft, label, quotes, onQuotes, WhoSees, onSent, onLeave }: ComposerProps) {
  const { charter, id: roomId } = room.room
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const handle = useRef<WordsHandle>(null)
  const [text, setText] = useState(draft.markdown)
  const [start, setStart] = useState({ title: draft.title, topics: draft.topics })
  const [mark, setMark] = useState(draft.mark ?? null)
  const [looksAt, setLooksAt] = useState<Outgoing>()
  const isStart = draft.threadId === null
  const [threadId] = useState(draft.threadId ?? newId())
  const titleField = useRef<HTMLInputElement>(null)
  const inTitle = useHats(start.title, 'title')
  const hats = useHatWalk(room.room, text, handle)
  const { insteadOf = null } = draft
  const files = useAttachments({ roomId, postId: draft.postId }, insteadOf)
  const takes = useTakeFiles((some) => files.add(some))
  const words = { ...start, markdown: text, quotes, mark }
  const kept = useDraft(draft, words, files.ids.length > 0, ({ markdown, quotes: quoted, mark: marked, ...begun }) => {
    handle.current?.show(markdown)
    setText(markdown)
    setStart(begun)
    setMark(marked)
    onQuotes(quoted)
  })
  // Where words wait, that somebody writes now would tell who wrote what comes out later.
  useTellWriting(roomId, wordsWait(charter) ? null : draft.threadId, text)
  // What began the thread has gone from the page: whoever pressed it goes on with the title.
  useEffect(() => titleField.current?.focus(), [])
  const found = hats.findings.length
  useEffect(() => {
    // The way out of a hat, and the button to send, stay in view as long as they fit into it.
    const isFit = (form.current?.offsetHeight ?? 0) < window.innerHeight * 0.8
    if (isFit || found === 0) form.current?.scrollIntoView({ block: 'nearest' })
  }, [found])

  const out = (): Outgoing => ({
    id: kept.postId,
    draftId: kept.draftId,
    roomId,
    threadId,
    parentId: draft.parentId,
    quotes,
    mark,
    attachments: files.ids,
    insteadOf,
    // As the house will keep it, so that its findings point at the same letters.
    markdown: text.replace(/\r\n?/g, '\n').trim().normalize('NFC'),
    ...(isStart ? { start: { ...start, title: start.title.trim().normalize('NFC') } } : {}),
  })
  const sending = useSend({
    onSent: (sent, isThere) => {
      kept.stop()
      onSent(sent, isThere)
    },
    onHats: ({ findings = [], where }) => {
      const { markdown, start: sent } = out()
      if (sent && where === 'body/title') {
        setStart(sent)
        return inTitle.tell(sent.title, findings)
      }
      setText(markdown)
      hats.tell(markdown, findings)
    },
  })
  const isTitleInTheWay = firstInTheWay(inTitle.findings, charter.hatCheck) >= 0
  const contest = (mayTeach: boolean) => {
    if (form.current?.reportValidity()) void sending.contest(out(), mayTeach)
  }
  const post = () => {
    if (isTitleInTheWay) return titleField.current?.focus()
    const inTheWay = firstInTheWay(hats.findings, charter.hatCheck)
    if (inTheWay >= 0) return hats.goTo(inTheWay)
    if (!form.current?.reportValidity()) return
    if (text.trim() === '') return handle.current?.focus()
    if (files.isBusy) return announce(say('files.wait'))
    void sending.send(out())
  }
  const throwAway = () => {
    kept.stop()
    files.dropAll()
    void discard(client, kept.draftId)
    announce(say('composer.thrown-away'))
    onLeave()
  }
  return (
    <>
      <form
        ref={form}
        className={classNames('composer', takes.isOver && 'takes-files')}
        {...takes.handlers}
        aria-label={label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          post()
        }}
      >
        <p className="composer-label">{label}</p>
        {isStart ? (
          <StartFields value={start} findings={inTitle.findings} titleRef={titleField} onChange={setStart}>
            {isTitleInTheWay ? <TitleNote onContest={contest} /> : null}
          </StartFields>
        ) : null}
        <QuotedCards quotes={quotes} onDrop={(quote) => onQuotes(quotes.filter((other) => other !== quote))} />
        <WordsField
          {...{ text, label, handle }}
          findings={hats.findings}
          hint={say(isStart ? 'composer.hint-start' : 'composer.hint')}
          isBusy={sending.isBusy}
          takesFocus={!isStart}
          mayMention={charter.attribution !== 'unattributed'}
          onText={setText}
          onCaret={hats.noteCaret}
          onSend={post}
          onLeave={onLeave}
          onWalk={hats.walk}
          onRemoveSignature={hats.removeSignature}
        />
        <HatNote
          findings={hats.findings}
          current={hats.current}
          isStrict={charter.hatCheck === 'strict'}
          onWalk={hats.walk}
          onReword={hats.reword}
          onRemove={hats.remove}
          onRemoveSignature={hats.removeSignature}
          isStart={isStart}
          onContest={contest}
        />
        <Attached files={files} />
        {files.isBusy && text.trim() !== '' ? <p className="hint">{say('files.wait')}</p> : null}
        {sending.error ? (
          <p role="alert" className="field-error">
            {errorWords(sending.error)}
          </p>
        ) : null}
        <div className="composer-bar">
          <span role="status">
            {kept.state === 'none' ? say('composer.markdown') : say(`composer.draft-${kept.state}`)}
          </span>
          <AttachButton files={files} />
          {charter.quoting === 'never' ? null : <MarkField mark={mark} onMark={setMark} />}
          <button type="button" aria-haspopup="dialog" onClick={() => setLooksAt(out())}>
            {say('composer.who-sees')}
          </button>
          <button type="button" onClick={throwAway}>
            {say('composer.throw-away')}
          </button>
          <span className="composer-acts">
            <Button onClick={onLeave}>{say('composer.leave')}</Button>
            <Button look="main" type="submit" isBusy={sending.isBusy}>
              {say(sending.isBusy ? 'composer.sending' : isStart ? 'composer.start' : 'composer.post')}
            </Button>
          </span>
        </div>
      </form>
      <Suspense fallback={<output className="hint">{say('loading')}</output>}>
        {looksAt ? <WhoSees room={room.room} out={looksAt} onClose={() => setLooksAt(undefined)} /> : null}
      </Suspense>
    </>
  )
}
