import { useSyncExternalStore } from 'react'

export type TabStore<Value> = {
  get: () => Value
  change: (next: (old: Value) => Value) => void
  watch: (tell: () => void) => () => void
}

/** A value that the whole tab shares and nothing keeps: what the socket tells beside what is read. */
export function tabStore<Value>(first: Value): TabStore<Value> {
  let value = first
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    change: (next) => {
      const changed = next(value)
      if (changed === value) return
      value = changed
      for (const tell of watchers) tell()
    },
    watch: (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
  }
}

export function useTabStore<Value, Part>(store: TabStore<Value>, part: (value: Value) => Part): Part {
  return useSyncExternalStore(store.watch, () => part(store.get()))
}
