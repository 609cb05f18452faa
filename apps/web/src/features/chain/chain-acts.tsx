import { type ChainActView, readChain } from '@cloakroom/contract/chain.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Failed } from '#ui/failed.tsx'
import { SoftTime } from '#ui/soft-time.tsx'
import { Waiting } from '#ui/waiting.tsx'
import '#ui/table.css'

/** The chain, from its newest act on, as far as its reader goes back. */
export function ChainActs() {
  const chain = useInfiniteQuery({
    queryKey: keys.stewards.chain(),
    queryFn: ({ signal, pageParam }) =>
      call(readChain, { signal, query: pageParam === null ? {} : { before: pageParam } }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ earlier }) => earlier,
  })
  if (chain.isPending) return <Waiting lines={8} />
  const [newest] = chain.data?.pages ?? []
  if (!newest) return <Failed error={chain.error} onRetry={() => void chain.refetch()} />
  if (!newest.head) return <p>{say('chain.none')}</p>
  return (
    <>
      <section>
        <h2 className="mb-3">{say('chain.head')}</h2>
        <p>
          <code className="break-all">{newest.head.hash}</code>
        </p>
        <p className="hint mt-3">{say('chain.head-hint')}</p>
      </section>
      <section className="section">
        <h2 className="mb-3">{say('chain.acts')}</h2>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('chain.number')}</th>
                <th scope="col">{say('chain.what')}</th>
                <th scope="col">{say('chain.when')}</th>
                <th scope="col">{say('chain.mark')}</th>
              </tr>
            </thead>
            <tbody>
              {chain.data?.pages
                .flatMap(({ acts }) => acts)
                .map((act) => (
                  <ActRow key={act.number} act={act} />
                ))}
            </tbody>
          </table>
        </div>
        {chain.hasNextPage ? (
          <p className="acts-row mt-4">
            <Button isBusy={chain.isFetchingNextPage} onClick={() => void chain.fetchNextPage()}>
              {say('chain.earlier')}
            </Button>
          </p>
        ) : null}
      </section>
    </>
  )
}

function ActRow({ act }: { act: ChainActView }) {
  return (
    <tr>
      <th scope="row">{act.number}</th>
      <td className="whitespace-normal!">
        {act.kind === 'room' ? <span className="text-ink-2">{say('chain.in-a-room')}</span> : wordsOf(act)}
      </td>
      <td>{act.kind === 'room' ? null : <SoftTime shown={act.at} />}</td>
      <td>
        <code>{act.hash.slice(0, 12)}</code>
      </td>
    </tr>
  )
}

function wordsOf({ act, by, concerns }: Extract<ChainActView, { kind: 'network' }>): string {
  const somebody = say('chain.somebody')
  return say(`chain.${act}`, { by: by ?? somebody, concerns: concerns ?? somebody })
}
