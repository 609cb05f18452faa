import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { AskForm } from './ask-form.tsx'
import { Unsealing } from './unsealing.tsx'
import { useUnsealings } from './use-unsealings.ts'

/** What runs and what has ended, and the form that asks, for those who may. */
export function UnsealingList() {
  const found = useUnsealings()
  if (found.isPending) return <Waiting lines={6} />
  if (!found.data) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  const { abilities, unsealings } = found.data
  return (
    <>
      <section>
        <h2 className="mb-3">{say('unsealing.list')}</h2>
        {unsealings.length === 0 ? <p className="text-ink-2">{say('unsealing.list-none')}</p> : null}
        <ul className="stack">
          {unsealings.map((each) => (
            <li key={each.unsealing.id}>
              <Unsealing {...each} />
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2 className="mb-3">{say('unsealing.ask')}</h2>
        {abilities.asks ? <AskForm /> : <p className="text-ink-2">{say('unsealing.ask-too-new')}</p>}
      </section>
    </>
  )
}
