import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { takeBackHeldPost, takeConsentBack } from '@cloakroom/contract/moderation.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { useDrafts } from '#lib/drafts.ts'
import { newId } from '#lib/new-id.ts'
import type { Outgoing } from '#lib/outbox.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { AttachedFiles } from '#ui/attached-files.tsx'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'
import { AnswerProposal } from './answer-proposal.tsx'
import { HeldStart } from './held-start.tsx'
import { anew } from './write-anew.ts'

type MyHeldPostProps = {
  roomId: string
  held: HeldPostView
  quoted: ReactNode
  onWriteAnew: (out: Outgoing) => void
}

/** One’s own post at the desk: it waits, came back with a reason or a proposal, or was removed. Nobody else in the room sees it. */
export function MyHeldPost({ roomId, held, quoted, onWriteAnew }: MyHeldPostProps) {
  const client = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => call(takeBackHeldPost, { params: { roomId, postId: held.id } }),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.heldByMe(roomId) }),
  })
  const keepOut = useMutation({
    mutationFn: () => call(takeConsentBack, { params: { roomId, postId: held.id } }),
    onSuccess: () => announce(say('desk.consent-taken-back')),
    onError: (error) => announce(errorWords(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.heldByMe(roomId) }),
  })
  const drafts = useDrafts()
  const [names] = useState(() => ({ id: newId(), draftId: newId() }))
  const consent =
    held.consent === 'given' ? (
      <Button isBusy={keepOut.isPending} onClick={() => keepOut.mutate()}>
        {say('desk.take-consent-back')}
      </Button>
    ) : null
  if (held.state === 'accepted')
    return (
      <section className="waiting-post" aria-label={say('desk.yours-teaches')}>
        <p className="waiting-state">{say('desk.teaches')}</p>
        <p className="acts-row">{consent}</p>
      </section>
    )
  return (
    <section className="waiting-post" aria-label={say(held.start ? 'desk.yours-thread' : 'desk.yours')}>
      <p className="waiting-state">
        {held.start && held.state === 'waiting' ? (
          <span className="waiting-mark">{say('desk.thread-waits')} </span>
        ) : null}
        {stateOf(held)}
      </p>
      {held.start && held.state !== 'proposed' ? <HeldStart start={held.start} /> : null}
      {quoted}
      {held.state === 'proposed' ? <AnswerProposal roomId={roomId} held={held} /> : null}
      {held.state === 'waiting' || held.state === 'returned' ? <Words markdown={held.markdown} /> : null}
      {held.state === 'removed' ? null : <AttachedFiles roomId={roomId} files={held.attachments} />}
      {held.mark ? <p className="hint mb-2">{say(`posts.mark-${held.mark}`)}</p> : null}
      {held.state === 'returned' ? <p className="hint mb-2">{say('desk.anew-keeps')}</p> : null}
      <p className="acts-row">
        {held.state === 'returned' ? (
          <Button onClick={() => onWriteAnew(anew(held, roomId, names, drafts.data))}>{say('desk.write-anew')}</Button>
        ) : null}
        {mayTakeBack(held) ? (
          <Button isBusy={takeBack.isPending} onClick={() => takeBack.mutate()}>
            {say(held.state === 'removed' ? 'desk.understood' : 'desk.take-back')}
          </Button>
        ) : null}
        {consent}
      </p>
    </section>
  )
}

/** A post that was reported stands in its thread: while it does, it is withdrawn there. */
function mayTakeBack({ kind, state }: HeldPostView): boolean {
  return kind !== 'report' || state === 'returned' || state === 'removed'
}

function stateOf({ kind, state, reason, start }: HeldPostView): string {
  const said = { reason: reason ?? '' }
  if (state === 'returned') return say(start ? 'desk.thread-returned' : 'desk.returned', said)
  if (state === 'removed') return say(start ? 'desk.thread-removed' : 'desk.removed', said)
  if (state === 'proposed') return say('desk.proposes', said)
  if (start) return say(`desk.thread-waits-${kind === 'report' ? 'hat' : kind}`)
  if (kind === 'slow') return say('desk.waits-slow')
  return say(kind === 'first' ? 'desk.waits-first' : 'desk.waits')
}
