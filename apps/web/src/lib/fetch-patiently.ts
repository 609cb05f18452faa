import { readHealth } from '@cloakroom/contract/health.ts'
import { call } from './call.ts'
import { isReachable, watchConnection } from './connection.ts'

/**
 * Fetches a part of the app. Out of reach of the house it waits and fetches again when the house is found; where the house answers and
 * the part is not there any more, it fails as it failed. Some browsers remember a module that could not be fetched for as long as the tab
 * stands: then the tab loads anew.
 */
export async function fetchPatiently<Part>(
  fetchPart: () => Promise<Part>,
  loadAnew = () => window.location.reload(),
): Promise<Part> {
  try {
    return await fetchPart()
  } catch (error) {
    await call(readHealth).catch(() => undefined)
    if (isReachable()) throw error
    await untilReachable()
    return fetchPart().catch(() => {
      loadAnew()
      return new Promise<Part>(() => {})
    })
  }
}

function untilReachable(): Promise<void> {
  return new Promise((resolve) => {
    const stop = watchConnection(() => {
      if (!isReachable()) return
      stop()
      resolve()
    })
  })
}
