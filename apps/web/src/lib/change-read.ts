import type { QueryClient } from '@tanstack/react-query'

/**
 * Puts what has happened into something that the tab has read. What is to be read anew still is: a frame tells one thing, and says nothing of the rest. Where nothing
 * changes, nothing is touched.
 */
export function changeRead<Data>(client: QueryClient, key: readonly unknown[], merge: (data: Data) => Data): void {
  const query = client.getQueryCache().find<Data>({ queryKey: key, exact: true })
  const data = query?.state.data
  if (query === undefined || data === undefined) return
  const merged = merge(data)
  if (merged === data) return
  const { isInvalidated } = query.state
  // Where it is being read anew and whoever looks goes away, the library goes back to what is set here: its age says then that it is to be read.
  client.setQueryData<Data>(key, merged, isInvalidated ? { updatedAt: 0 } : undefined)
  if (isInvalidated) query.invalidate()
}
