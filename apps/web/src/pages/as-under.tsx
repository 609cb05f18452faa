import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { Suspense, useState } from 'react'
import type { ChosenTerms } from '#lib/charter-words.ts'
import { newId } from '#lib/new-id.ts'
import { useTopics } from '#lib/use-topics.ts'
import { LazyWhoWillSeeWhat } from './load-who-will-see-what.ts'

type AsUnderProps = {
  room: RoomView
  terms: ChosenTerms
  post: { title: string; markdown: string }
  onClose: () => void
}

/** A post that opens a thread, as every surface would show it under a charter that is not in force yet. */
export function AsUnder({ room, terms, post, onClose }: AsUnderProps) {
  const [ids] = useState(() => ({ id: newId(), draftId: newId(), threadId: newId() }))
  const [topic] = useTopics().data ?? []
  const { attribution: _, ...under } = terms
  const start = { title: post.title, topics: topic ? [topic.id] : [] }
  return (
    <Suspense fallback={null}>
      <LazyWhoWillSeeWhat
        room={{ ...room, charter: { ...terms, version: room.charter.version + 1 } }}
        out={{ ...ids, roomId: room.id, parentId: null, markdown: post.markdown, quotes: [], start }}
        under={under}
        onClose={onClose}
      />
    </Suspense>
  )
}
