import type { ComponentType } from 'react'
import { lazy, useEffect } from 'react'
import { isReachable, watchConnection } from './connection.ts'

/** A part of a page that is fetched when it is needed. Out of the house’s reach it comes as soon as the house answers again. */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await load().catch(() => whenReachable().then(load)) }))
}

/** Fetches a small part before it is needed, when the page has come to rest: what one writes with should be there in a tunnel. */
export function useFetchAhead(load: () => Promise<unknown>, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const rest = setTimeout(() => void load().catch(() => undefined), 2500)
    return () => clearTimeout(rest)
  }, [load, isOn])
}

function whenReachable(): Promise<void> {
  return new Promise((go) => {
    if (isReachable()) return go()
    const stop = watchConnection(() => {
      if (!isReachable()) return
      stop()
      go()
    })
  })
}
