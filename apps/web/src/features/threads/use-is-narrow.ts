import { useSyncExternalStore } from 'react'

const narrow = '(width < 48rem)'

/** Whether the window is as narrow as a telephone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const query = window.matchMedia(narrow)
      query.addEventListener('change', tell)
      return () => query.removeEventListener('change', tell)
    },
    () => window.matchMedia(narrow).matches,
  )
}
