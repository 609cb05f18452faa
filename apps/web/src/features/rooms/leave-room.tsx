import { Suspense, useState } from 'react'
import { lazyPart } from '#lib/lazy-part.ts'
import { say, speakMore } from '#lib/words.ts'

const LeaveQuestion = lazyPart(async () => {
  const [{ LeaveQuestion: Question }] = await Promise.all([import('./leave-question.tsx'), speakMore()])
  return Question
})

/** Leaving a room, asked in place. */
export function LeaveRoom({ roomId }: { roomId: string }) {
  const [isAsking, setIsAsking] = useState(false)
  const ask = (
    <button type="button" className="button-plain" onClick={() => setIsAsking(true)}>
      {say('rooms.leave')}
    </button>
  )
  return (
    <Suspense fallback={ask}>
      {isAsking ? <LeaveQuestion roomId={roomId} onStay={() => setIsAsking(false)} /> : ask}
    </Suspense>
  )
}
