import { useState } from 'react'
import { say } from '#lib/words.ts'
import { ContestHat } from './contest-hat.tsx'
import { Pill } from './pill.tsx'

/** Below a title that is refused, which itself says why: the way to the desk, for title and first post together. */
export function TitleNote({ onContest }: { onContest: (mayTeach: boolean) => void }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="hat-note" role="group" aria-label={say('composer.hat-note-title')}>
      {isAsking ? (
        <ContestHat isStart onContest={onContest} onLeave={() => setIsAsking(false)} />
      ) : (
        <p className="ways-out">
          <Pill onClick={() => setIsAsking(true)}>{say('composer.contest')}</Pill>
        </p>
      )}
    </div>
  )
}
