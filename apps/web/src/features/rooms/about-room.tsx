import type { MyRoomView } from '@cloakroom/contract/rooms.ts'
import { type ReactNode, Suspense } from 'react'
import { Link } from 'react-router'
import { charterSentences } from '#lib/charter-words.ts'
import { say } from '#lib/words.ts'
import { RulesInForce } from './load-rules-in-force.ts'

/** The charter beside the text, in plain sentences, so that nobody has to remember the rules of this room. */
export function AboutRoom({ room, children }: { room: MyRoomView; children?: ReactNode }) {
  const { slowMinutes, firstPosts } = room.room.rules
  return (
    <div className="about-room">
      <h2 className="label-small">{say('rooms.charter')}</h2>
      <dl>
        {charterSentences(room.room.charter).map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {slowMinutes + firstPosts > 0 ? (
        <Suspense fallback={null}>
          <RulesInForce rules={room.room.rules} />
        </Suspense>
      ) : null}
      {room.room.charter.version > 1 ? (
        <p className="text-small">
          <Link to={`/rooms/${room.room.id}/charter`}>{say('rooms.charter-versions')}</Link>
        </p>
      ) : null}
      {children}
    </div>
  )
}
