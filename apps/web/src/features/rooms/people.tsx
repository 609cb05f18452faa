import { listPeople } from '@cloakroom/contract/people.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { InvitedPerson } from './invited-person.tsx'
import { PersonInRoom } from './person-in-room.tsx'
import './people.css'

/** Who may come in and who is invited, for those who keep the door. Nothing here leads to a seat or a handle. */
export function People({ roomId }: { roomId: string }) {
  const people = useQuery({
    queryKey: keys.people(roomId),
    queryFn: ({ signal }) => call(listPeople, { params: { roomId }, signal }),
  })
  if (people.isPending) return <Waiting />
  if (!people.data) return <Failed error={people.error} onRetry={() => void people.refetch()} />
  const { invited } = people.data
  return (
    <>
      <ul className="people">
        {people.data.people.map((person) => (
          <PersonInRoom key={person.member.id} roomId={roomId} person={person} />
        ))}
      </ul>
      {invited.length > 0 ? (
        <>
          <h3 className="label-small mt-6">{say('rooms.invited')}</h3>
          <p className="hint">{say('invite.invited-why')}</p>
          <ul className="people">
            {invited.map((invitation) => (
              <InvitedPerson key={invitation.id} roomId={roomId} invitation={invitation} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
