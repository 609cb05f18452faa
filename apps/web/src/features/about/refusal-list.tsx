import { REFUSALS } from '@cloakroom/contract/refusals.ts'
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { say } from '#lib/words.ts'

/** Every way in which the house says no. The `type` of a refusal leads to its line here. */
export function RefusalList() {
  const { hash } = useLocation()
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' }), [hash])
  return (
    <section className="section">
      <h2>{say('api.all-refusals')}</h2>
      <p className="mb-4 text-ink-2">{say('api.all-refusals-lead')}</p>
      <dl className="border-t border-rule">
        {Object.entries(REFUSALS).map(([code, [status, title]]) => (
          <div key={code} id={code} className="border-b border-rule py-2 target:bg-accent-wash">
            <dt>
              <code>
                {status} <b>{code}</b>
              </code>
            </dt>
            <dd className="text-small text-ink-2">{title}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
