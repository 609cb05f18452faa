import { useState } from 'react'
import { say } from '#lib/words.ts'
import { Pill } from './pill.tsx'
import '#ui/fields.css'

type ContestHatProps = {
  /** Whether the words begin a thread, whose title goes along. */
  isStart: boolean
  onContest: (mayTeach: boolean) => void
  onLeave: () => void
}

/** “It is not my hat”: what follows from saying so, and whether the hat check may learn from it. */
export function ContestHat({ isStart, onContest, onLeave }: ContestHatProps) {
  const [mayTeach, setMayTeach] = useState(false)
  return (
    <>
      <p>{say(isStart ? 'composer.contest-why-thread' : 'composer.contest-why')}</p>
      <label className="may-teach">
        <input type="checkbox" checked={mayTeach} onChange={(event) => setMayTeach(event.target.checked)} />
        <span>{say(isStart ? 'composer.may-teach-thread' : 'composer.may-teach')}</span>
      </label>
      <p className="ways-out">
        <Pill onClick={() => onContest(mayTeach)}>{say('composer.contest-now')}</Pill>
        <Pill onClick={onLeave}>{say('composer.contest-not')}</Pill>
      </p>
    </>
  )
}
