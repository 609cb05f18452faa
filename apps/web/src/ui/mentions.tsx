import { splitAtMentions } from '@cloakroom/contract/mentions.ts'
import { useContext } from 'react'
import { useMentionable } from '#lib/use-mentionable.ts'
import { say } from '#lib/words.ts'
import { RoomOfWords } from './room-of-words.ts'

/** Words with the names that the mentioned seats have now. Who has left, or sits where nobody is named, is somebody. */
export function Mentions({ text }: { text: string }) {
  const people = useMentionable(useContext(RoomOfWords))
  return splitAtMentions(text).map((part, i) => {
    if (i % 2 === 0) return part
    const name = people.data?.find(({ seat }) => seat === part)?.name
    return (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
      <span key={i} className="mention" data-seat={part}>
        @{name ?? (people.isSuccess ? say('words.somebody') : '…')}
      </span>
    )
  })
}
