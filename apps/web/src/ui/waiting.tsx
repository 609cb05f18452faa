import { say } from '#lib/words.ts'

/** Lines where words will stand. Nothing moves; what takes long is said to those who listen. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  return (
    <output className="waiting">
      <span className="unseen">{say('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} aria-hidden="true" className="waiting-line" />
      ))}
    </output>
  )
}
