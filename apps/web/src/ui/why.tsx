import type { Finding } from '@cloakroom/hat-check/finding.ts'
import './fields.css'

type Props = { text: string; finding: Omit<Finding, 'rule' | 'severity'>; onReword?: (replacement: string) => void }

/** The hat check speaks: the passage, one sentence why, and the ways out. Never red, never in the way. */
export function Why({ text, finding, onReword }: Props) {
  return (
    <div className="why">
      <p>
        <span className="hat">{text.slice(finding.start, finding.end)}</span> <span>{finding.why}</span>
      </p>
      {onReword && finding.rewordings.length > 0 ? (
        <p className="flex flex-wrap gap-2">
          {finding.rewordings.map(({ label, replacement }) => (
            <button key={label} type="button" className="pill" onClick={() => onReword(replacement)}>
              {label}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  )
}
