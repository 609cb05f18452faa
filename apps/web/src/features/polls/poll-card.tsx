import type { MyPollView, PollView } from '@cloakroom/contract/polls.ts'
import { useId, useState } from 'react'
import { Link } from 'react-router'
import { hasBallotToken } from '#lib/ballot-tokens.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { BallotForm } from './ballot-form.tsx'
import { KeepPoll } from './keep-poll.tsx'
import { PollResult } from './poll-result.tsx'
import { untilTime } from '#lib/until-time.ts'

/** A question to the room: to vote in, or what it came to. */
export function PollCard({ roomId, mine }: { roomId: string; mine: MyPollView }) {
  const { poll, abilities } = mine
  const id = useId()
  if (poll.state === 'withdrawn') return <p className="withdrawn">{say('polls.withdrawn')}</p>
  return (
    <section className="poll" aria-labelledby={id}>
      <p className="poll-facts">
        <span>{say(`polls.method-${poll.method}`)}</span>
        <Until poll={poll} isVotable={abilities.votes} />
        <Link to={`#post-${poll.postId}`} preventScrollReset className="link">
          {say('polls.see-post')}
        </Link>
      </p>
      <h2 id={id}>{poll.question}</h2>
      {poll.state === 'closed' ? <PollResult poll={poll} /> : null}
      {poll.state === 'open' && abilities.votes ? (
        <Voting roomId={roomId} poll={poll} hasVoted={abilities.hasVoted} />
      ) : null}
      <KeepPoll roomId={roomId} postId={poll.postId} abilities={abilities} />
    </section>
  )
}

function Until({ poll, isVotable }: { poll: Extract<PollView, { state: 'open' | 'closed' }>; isVotable: boolean }) {
  if (poll.state === 'open' && !isVotable) return <span>{say('polls.being-counted')}</span>
  const at = poll.state === 'open' ? poll.closesAt : poll.closedAt
  return (
    <span>
      {say(poll.state === 'open' ? 'polls.open-until' : 'polls.closed-at')}{' '}
      {poll.state === 'open' ? <time dateTime={at}>{untilTime(at)}</time> : <SoftTime shown={at} />}
    </span>
  )
}

type VotingProps = { roomId: string; poll: Extract<PollView, { state: 'open' }>; hasVoted: boolean }

function Voting({ roomId, poll, hasVoted }: VotingProps) {
  const [isChanging, setIsChanging] = useState(false)
  if (!hasVoted || isChanging)
    return (
      <BallotForm
        roomId={roomId}
        poll={poll}
        onDone={() => setIsChanging(false)}
        onLeave={isChanging ? () => setIsChanging(false) : undefined}
      />
    )
  const isHere = hasBallotToken(poll.postId)
  return (
    <div className="poll-voted">
      <p>{say('polls.voted')}</p>
      <p className="hint">{say(isHere ? 'polls.may-change' : 'polls.voted-elsewhere')}</p>
      {isHere ? <Button onClick={() => setIsChanging(true)}>{say('polls.vote-again')}</Button> : null}
    </div>
  )
}
