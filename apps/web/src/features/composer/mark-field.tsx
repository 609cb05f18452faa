import { MARKS, type Mark } from '@cloakroom/charter/marks.ts'
import { say } from '#lib/words.ts'

/** Whether what is being written may be quoted, where its writer asks for more than the charter does. */
export function MarkField({ mark, onMark }: { mark: Mark | null; onMark: (mark: Mark | null) => void }) {
  return (
    <label className="mark-field">
      <span>{say('quotes.mark-short')}</span>
      <select
        value={mark ?? 'none'}
        onChange={({ target }) => onMark(MARKS.find((one) => one === target.value) ?? null)}
      >
        {(['none', ...MARKS] as const).map((one) => (
          <option key={one} value={one}>
            {say(`quotes.mark-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
