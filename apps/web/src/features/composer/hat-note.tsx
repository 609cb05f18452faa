import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { useState } from 'react'
import { say } from '#lib/words.ts'
import { ContestHat } from './contest-hat.tsx'
import { Pill } from './pill.tsx'
import '#ui/fields.css'

type HatNoteProps = {
  findings: readonly Finding[]
  /** Which of them is meant: the one at the caret, or the one walked to. */
  current: number
  isStrict: boolean
  onWalk: (step: 1 | -1) => void
  onReword: (finding: Finding, replacement: string) => void
  onRemove: (finding: Finding) => void
  onRemoveSignature: (() => void) | undefined
  /** Whether the words begin a thread. */
  isStart?: boolean
  /** Sends the words to the desk; undefined where there is no desk to send them to. */
  onContest: ((mayTeach: boolean) => void) | undefined
}

/** What the hat check has to say, below the words: one sentence why, and the ways out. Never more than a suggestion of the next step. */
export function HatNote(props: HatNoteProps) {
  const {
    findings,
    current,
    isStrict,
    onWalk,
    onReword,
    onRemove,
    onRemoveSignature,
    isStart = false,
    onContest,
  } = props
  const [isAsking, setIsAsking] = useState(false)
  const finding = findings[current] ?? findings[0]
  if (!finding) return null
  const mustChange = isStrict && finding.severity === 'refuse'
  return (
    <div className="hat-note" role="group" aria-label={say('composer.hat-note')}>
      <p>
        <b>{say(`composer.finding-${finding.kind}`)}</b> {finding.why}
      </p>
      {isAsking && onContest ? (
        <ContestHat isStart={isStart} onContest={onContest} onLeave={() => setIsAsking(false)} />
      ) : (
        <p className="ways-out">
          {finding.rewordings.map(({ label, replacement }) => (
            <Pill key={label} title={label} onClick={() => onReword(finding, replacement)}>
              {say('composer.write', { words: replacement })}
            </Pill>
          ))}
          {onRemoveSignature ? <Pill onClick={onRemoveSignature}>{say('composer.remove-signature')}</Pill> : null}
          <Pill onClick={() => onRemove(finding)}>{say('composer.remove')}</Pill>
          {onContest && mustChange ? <Pill onClick={() => setIsAsking(true)}>{say('composer.contest')}</Pill> : null}
          {findings.length > 1 ? (
            <span className="hat-walk">
              <button type="button" onClick={() => onWalk(-1)} aria-label={say('composer.previous-finding')}>
                ‹
              </button>
              {say('composer.finding-of', { number: findings.indexOf(finding) + 1, count: findings.length })}
              <button type="button" onClick={() => onWalk(1)} aria-label={say('composer.next-finding')}>
                ›
              </button>
            </span>
          ) : null}
        </p>
      )}
      {mustChange ? null : <p className="hint">{say('composer.advice-only')}</p>}
    </div>
  )
}
