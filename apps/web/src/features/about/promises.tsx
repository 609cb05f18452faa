import { say } from '#lib/words.ts'

const PROMISES = ['speak', 'edge', 'rule', 'row', 'burn', 'charter', 'keys', 'hidden', 'kept', 'watch'] as const
const NOT_COVERED = ['operators', 'traffic', 'small', 'style', 'people'] as const

/** What the house promises, and what it does not. */
export function Promises() {
  return (
    <>
      <section aria-label={say('about.promises')}>
        <dl className="grid gap-6">
          {PROMISES.map((promise) => (
            <div key={promise}>
              <dt className="font-semibold">{say(`about.${promise}-title`)}</dt>
              <dd className="font-serif text-reading">{say(`about.${promise}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="section">
        <h2>{say('about.not')}</h2>
        <p className="mb-4 text-ink-2">{say('about.not-lead')}</p>
        <ul className="grid list-disc gap-3 ps-5 font-serif text-reading">
          {NOT_COVERED.map((limit) => (
            <li key={limit}>{say(`about.not-${limit}`)}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
