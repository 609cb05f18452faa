import type { MemberOnListView } from '@cloakroom/contract/members.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import type { Rights } from './use-amend-rights.ts'

type MemberRowProps = { member: MemberOnListView; onAmend: (rights: Rights) => void; onEnd: () => void }

/** One member: two rights to give or take, and the end. */
export function MemberRow({ member, onAmend, onEnd }: MemberRowProps) {
  const isActive = member.state === 'active'
  const name = member.personalName
  return (
    <tr className={isActive ? undefined : 'text-ink-3'}>
      <th scope="row">{name}</th>
      <td data-label={say('stewards.joined')}>
        <SoftTime shown={member.joinedAt} />
      </td>
      <td data-label={say('stewards.opens-rooms')}>
        <label className="table-check">
          <input
            type="checkbox"
            aria-label={say('stewards.opens-rooms-of', { name })}
            disabled={!isActive}
            checked={member.opensRooms}
            onChange={(event) => onAmend({ opensRooms: event.target.checked })}
          />
        </label>
      </td>
      <td data-label={say('stewards.is-steward')}>
        <label className="table-check">
          <input
            type="checkbox"
            aria-label={say('stewards.is-steward-of', { name })}
            disabled={!isActive}
            checked={member.isSteward}
            onChange={(event) => onAmend({ isSteward: event.target.checked })}
          />
        </label>
      </td>
      <td>
        {isActive ? (
          <Button look="plain" aria-label={say('stewards.end-of', { name })} onClick={onEnd}>
            {say('stewards.end')}
          </Button>
        ) : (
          say('stewards.ended-label')
        )}
      </td>
    </tr>
  )
}
