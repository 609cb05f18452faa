import type { CharterView } from '@cloakroom/contract/rooms.ts'
import { whoWillSeeWhat } from './who-will-see-what.ts'

/** What will be seen of these words, and by whom, in the charter’s own terms. */
export function WhoSees({ charter, id }: { charter: CharterView; id: string }) {
  return (
    <ul id={id} className="who-sees">
      {whoWillSeeWhat(charter).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
