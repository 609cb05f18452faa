import { Link } from 'react-router'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'

/** Says that only one topic is shown, and leads back to all. */
export function TopicFilter({ topicId }: { topicId: string }) {
  const topic = useTopics().data?.find((candidate) => candidate.id === topicId)
  if (!topic) return null
  return (
    <p className="mb-4 flex flex-wrap gap-4">
      <span>{say('lobby.topic-only', { topic: topic.name })}</span>
      <Link to="/" className="link">
        {say('lobby.topic-all')}
      </Link>
    </p>
  )
}
