import type { RoomRules } from '@cloakroom/contract/rooms.ts'
import { say } from '#lib/words.ts'

/** What goes to the desk before it stands, as everybody in the room is told. */
export function RulesInForce({ rules }: { rules: RoomRules }) {
  const { slowMinutes, firstPosts } = rules
  return (
    <>
      <h2 className="label-small">{say('order.rules')}</h2>
      {slowMinutes > 0 ? <p>{say('order.in-force-slow', { count: slowMinutes })}</p> : null}
      {firstPosts > 0 ? <p>{say('order.in-force-first', { count: firstPosts })}</p> : null}
    </>
  )
}
