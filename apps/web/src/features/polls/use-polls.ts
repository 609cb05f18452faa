import { castBallot, closePoll, listPolls, withdrawPoll, type BallotInput } from '@cloakroom/contract/polls.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { announce } from '#lib/announce.ts'
import { ballotToken, dropBallotToken } from '#lib/ballot-tokens.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'

/** The polls of a thread, and one’s own that wait. Read again when the room says that one changed. */
export function usePolls(roomId: string, threadId: string) {
  const polls = useQuery({
    queryKey: [...keys.polls(roomId), threadId],
    queryFn: ({ signal }) => call(listPolls, { params: { roomId, threadId }, signal }),
  })
  useEffect(() => {
    for (const { poll } of polls.data?.polls ?? []) if (poll.state !== 'open') dropBallotToken(poll.postId)
  }, [polls.data])
  return polls
}

type Which = { roomId: string; postId: string }

/** Votes, with the secret that this browser has for it. */
export function useCastBallot(which: Which, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ballot: BallotInput) =>
      call(castBallot, { params: which, body: { token: ballotToken(which.postId), ballot } }),
    onSuccess: async () => {
      announce(say('polls.vote-heard'))
      await client.invalidateQueries({ queryKey: keys.polls(which.roomId) })
      onDone()
    },
  })
}

export function useClosePoll(which: Which) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(closePoll, { params: which }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.polls(which.roomId) }),
  })
}

export function useWithdrawPoll(which: Which) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call(withdrawPoll, { params: which }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.polls(which.roomId) }),
  })
}
