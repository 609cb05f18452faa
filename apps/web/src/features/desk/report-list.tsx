import type { ReportView } from '@cloakroom/contract/desk.ts'
import { say } from '#lib/words.ts'

/** Why a post was reported, in no order; nobody knows by whom. */
export function ReportList({ reports }: { reports: readonly ReportView[] }) {
  if (reports.length === 0) return null
  return (
    <>
      <h3 className="label-small">{say('desk.reports', { count: reports.length })}</h3>
      <ul className="found">
        {reports.map(({ reason, note }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- reports have no identity
          <li key={index}>
            <b>{say(`order.reason-${reason}`)}</b> {note}
          </li>
        ))}
      </ul>
    </>
  )
}
