import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import type { AmendedTerms, RoomView } from '@cloakroom/contract/rooms.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { softTime } from '#lib/soft-time.ts'
import { say, type WordKey } from '#lib/words.ts'
import { AttachedFiles } from '#ui/attached-files.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Speaker } from '#ui/speaker.tsx'
import { Words } from '#ui/words.tsx'
import { HeldStart } from '../features/desk/held-start.tsx'
import { HeldWords } from '../features/desk/held-words.tsx'
import { QuotedPassages } from '../features/posts/quoted-passages.tsx'
import { TakenWords } from '#ui/taken-words.tsx'
import type { Place } from '../features/previews/charter-says.ts'
import { MailFrame } from '../features/previews/mail-frame.tsx'
import { PreviewDialog } from '../features/previews/preview-dialog.tsx'
import { StaysHere } from '../features/previews/stays-here.tsx'

/** `under` is a charter that is not in force yet, for whoever is about to amend it. */
type WhoWillSeeWhatProps = { room: RoomView; out: Outgoing; under?: AmendedTerms; onClose: () => void }

/** A post before it is sent, in every place where it may be read, drawn by what draws it there. */
export function WhoWillSeeWhat({ room, out, under, onClose }: WhoWillSeeWhatProps) {
  const { id, threadId, parentId, markdown, quotes, start = null, mark = null, insteadOf = null } = out
  return (
    <PreviewDialog
      room={room}
      post={{ id, threadId, parentId, markdown, quotes, mark, insteadOf, start, ...(under && { under }) }}
      onClose={onClose}
    >
      {(place, preview) => <Shown {...{ place, preview }} roomId={room.id} isStart={start !== null} />}
    </PreviewDialog>
  )
}

type ShownProps = { place: Place; preview: PostPreviewView; roomId: string; isStart: boolean }

function Shown({ place, preview, roomId, isStart }: ShownProps) {
  switch (place) {
    case 'room':
      return <InTheRoom shown={preview.room} roomId={roomId} isStart={isStart} />
    case 'desk':
      return <AtTheDesk shown={preview.desk} roomId={roomId} />
    case 'digest':
      return <ByMail shown={preview.digest} />
    case 'otherRoom':
      return <InAnotherRoom shown={preview.otherRoom} />
    case 'takeout':
      return <Outside shown={preview.takeout} />
  }
}

function InTheRoom({
  shown,
  roomId,
  isStart,
}: { shown: PostPreviewView['room'] } & Pick<ShownProps, 'roomId' | 'isStart'>) {
  const { thread, post } = shown
  if (post.state === 'withdrawn') return null
  return (
    <div className="preview-shown">
      {isStart ? <h3>{thread.title}</h3> : null}
      <article className="post">
        <header className="post-head">
          <Speaker by={post.by} />
          <SoftTime shown={post.at} />
        </header>
        <QuotedPassages quotes={post.quotes} threadId={post.threadId} roomId={roomId} />
        <Words markdown={post.markdown} />
        <AttachedFiles roomId={roomId} files={post.attachments} />
      </article>
    </div>
  )
}

function AtTheDesk({ shown, roomId }: { shown: PostPreviewView['desk'] } & Pick<ShownProps, 'roomId'>) {
  return (
    <article className="preview-shown">
      <header className="post-head">
        <Speaker by={shown.by} />
        <SoftTime shown={shown.at} />
        <span>{say(whereTo(shown), { title: shown.threadTitle })}</span>
      </header>
      {shown.start ? <HeldStart start={shown.start} isMarked /> : null}
      <QuotedPassages quotes={shown.quotes} threadId={shown.threadId} roomId={roomId} />
      <HeldWords markdown={shown.markdown} findings={shown.findings} />
      <AttachedFiles roomId={roomId} files={shown.attachments} />
    </article>
  )
}

function whereTo({ start, parentId }: PostPreviewView['desk']): WordKey {
  if (start) return 'desk.begins'
  return parentId ? 'desk.answers-in' : 'desk.for'
}

function ByMail({ shown }: { shown: PostPreviewView['digest'] }) {
  if (shown.state === 'stays') return <StaysHere because={shown.because} />
  return (
    <>
      <p className="preview-lead">{say('previews.mail-when')}</p>
      <MailFrame html={shown.mail.html} />
      <details>
        <summary className="button-plain">{say('previews.mail-as-text')}</summary>
        <pre className="mail-text">{shown.mail.text}</pre>
      </details>
    </>
  )
}

function InAnotherRoom({ shown }: { shown: PostPreviewView['otherRoom'] }) {
  if (shown.state === 'stays') return <StaysHere because={shown.because} />
  return (
    <>
      <p className="preview-lead">{say('previews.masked')}</p>
      <blockquote className="quoted">
        {shown.words}
        <cite>{softTime(shown.month)}</cite>
      </blockquote>
    </>
  )
}

function Outside({ shown }: { shown: PostPreviewView['takeout'] }) {
  if (shown.state === 'stays') return <StaysHere because={shown.because} />
  return (
    <>
      <p className="preview-lead">{say('previews.masked')}</p>
      <div className="preview-shown">
        <TakenWords taken={shown.takeout} />
      </div>
    </>
  )
}
