import type { LobbyView } from '@cloakroom/contract/reading.ts'
import { Link } from 'react-router'
import { branchOf } from '#lib/topic-tree.ts'
import { useSubscriptions, useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'

/** Topics one follows, each with the number of its threads that hold something new. */
export function RailTopics({ news }: { news: LobbyView['news'] }) {
  const topics = useTopics().data
  const followed = useSubscriptions().data?.subscriptions
  if (!topics || !followed) return null
  const shown = topics.filter((topic) => followed.some((subscription) => subscription.topicId === topic.id))
  if (shown.length === 0) return null
  return (
    <>
      <h2 className="label-small rail-heading">{say('shell.topics')}</h2>
      {shown.map((topic) => {
        const branch = branchOf(topics, topic.id)
        const count = news.filter(({ thread }) => thread.topics.some((id) => branch.has(id))).length
        return (
          <Link key={topic.id} to={`/?topic=${topic.id}`} className="rail-entry">
            <span className="min-w-0">{topic.name}</span>
            {count > 0 ? <b>{count}</b> : null}
          </Link>
        )
      })}
    </>
  )
}
