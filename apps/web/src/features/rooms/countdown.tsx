import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { useEffect, useState } from 'react'
import { say } from '#lib/words.ts'
import { whenInWords } from './when-in-words.ts'

const MINUTE_MS = 60_000

/** When the room closes, counted down, and what that means for its words. */
export function Countdown({ room, closesAt }: { room: RoomView; closesAt: string }) {
  const now = useMinutes()
  const { when, on } = whenInWords(closesAt, now)
  const { retentionDays } = room.charter
  return (
    <>
      <p className="font-semibold">{say('closing.announced', { when })}</p>
      <p>
        <time dateTime={closesAt}>{on}</time>
      </p>
      <p className="mt-1 max-w-[66ch] text-small">
        {say('closing.means')}{' '}
        {retentionDays === null ? say('closing.then-stay') : say('closing.then-go', { days: retentionDays })}
      </p>
    </>
  )
}

/** The time, looked at once a minute. */
function useMinutes(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const beat = setInterval(() => setNow(Date.now()), MINUTE_MS)
    return () => clearInterval(beat)
  }, [])
  return now
}
