import type { MemberView } from '@cloakroom/contract/members.ts'
import { say } from '#lib/words.ts'

/** Those who are about to be invited; each can be taken off again. */
export function Invitees({ chosen, onChange }: { chosen: MemberView[]; onChange: (chosen: MemberView[]) => void }) {
  return (
    <div className="field">
      <h3 className="label">{say('invite.chosen', { count: chosen.length })}</h3>
      <ul className="flex flex-wrap gap-2">
        {chosen.map(({ id, personalName }) => (
          <li key={id} className="chip">
            {personalName}
            <button
              type="button"
              className="chip-remove"
              aria-label={say('invite.take-off', { name: personalName })}
              onClick={() => onChange(chosen.filter((other) => other.id !== id))}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
