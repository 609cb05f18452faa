import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { useTopics } from '#lib/use-topics.ts'
import { MarkedWords } from './held-words.tsx'
import './desk.css'

type HeldStartProps = { start: NonNullable<HeldPostView['start']>; isMarked?: boolean }

/** The thread that a post at the desk would begin: its title, marked for those who decide on it, and what it says it is about. */
export function HeldStart({ start: { title, topics, findings }, isMarked = false }: HeldStartProps) {
  const known = useTopics().data ?? []
  const names = topics.map((id) => known.find((topic) => topic.id === id)?.name ?? id)
  if (title === '') return null
  return (
    <>
      <p className="held-title">{isMarked ? <MarkedWords text={title} findings={findings} /> : title}</p>
      {names.length > 0 ? <p className="hint">{names.join(' · ')}</p> : null}
    </>
  )
}
