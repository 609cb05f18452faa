import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { useTopics } from '#lib/use-topics.ts'
import './desk.css'

/** The thread that a post at the desk would begin: its title, and what it says it is about. */
export function HeldStart({ start: { title, topics } }: { start: NonNullable<HeldPostView['start']> }) {
  const known = useTopics().data ?? []
  const names = topics.map((id) => known.find((topic) => topic.id === id)?.name ?? id)
  if (title === '') return null
  return (
    <>
      <p className="held-title">{title}</p>
      {names.length > 0 ? <p className="hint">{names.join(' · ')}</p> : null}
    </>
  )
}
