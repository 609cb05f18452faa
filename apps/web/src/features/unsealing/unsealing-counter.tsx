import { countUnsealings } from '@cloakroom/contract/unsealings.ts'
import { useQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import '#ui/table.css'

/** The counter: by year, asked and opened. */
export function UnsealingCounter() {
  const counted = useQuery({
    queryKey: keys.unsealingCount(),
    queryFn: async ({ signal }) => (await call(countUnsealings, { signal })).years,
  })
  if (counted.isPending) return <Waiting lines={2} />
  if (!counted.data) return <Failed error={counted.error} onRetry={() => void counted.refetch()} />
  if (counted.data.length === 0) return <p>{say('unsealing.count-none')}</p>
  return (
    <>
      <table className="table max-w-80">
        <thead>
          <tr>
            <th scope="col">{say('unsealing.year')}</th>
            <th scope="col">{say('unsealing.asked')}</th>
            <th scope="col">{say('unsealing.opened')}</th>
          </tr>
        </thead>
        <tbody>
          {counted.data.map(({ year, asked, opened }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{asked}</td>
              <td>{opened}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint mt-3">{say('unsealing.count-hint')}</p>
    </>
  )
}
