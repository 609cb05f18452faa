import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { CharterChanges } from './charter-changes.tsx'
import { useCharters } from './use-charters.ts'

/** Every version of a charter, each with what it changed. */
export function CharterVersions({ roomId, version }: { roomId: string; version: number }) {
  const versions = useCharters(roomId, version)
  if (versions.isPending) return <Waiting lines={3} />
  if (!versions.data) return <Failed error={versions.error} onRetry={() => void versions.refetch()} />
  const all = versions.data
  if (all.length < 2) return <p className="hint">{say('charters.no-changes')}</p>
  return (
    <ol className="charter-versions" reversed>
      {all.map(({ charter, amendedAt }, i) => {
        const before = all[i + 1]?.charter
        const number = charter.version
        return (
          <li key={number}>
            <h3>
              {amendedAt
                ? say('charters.version-since', { version: number, day: softTime(amendedAt) })
                : say('charters.version-first', { version: number })}
              {i === 0 ? <span className="charter-change">{say('charters.version-now')}</span> : null}
            </h3>
            {before ? <CharterChanges before={before} after={charter} /> : null}
          </li>
        )
      })}
    </ol>
  )
}
