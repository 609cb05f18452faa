import { say } from '#lib/words.ts'

/** Tells what has come while one reads elsewhere in the thread, and takes one there. The page itself does not move. */
export function ArrivalsButton({ count, onGo }: { count: number; onGo: () => void }) {
  if (count === 0) return null
  return (
    <button type="button" className="arrivals" onClick={onGo}>
      {say('threads.arrived', { count })}
    </button>
  )
}
