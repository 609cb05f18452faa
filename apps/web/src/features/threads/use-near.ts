import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'

/** Calls when the end of the list comes near the window, again after each time more was loaded. */
export function useNear(end: RefObject<HTMLElement | null>, isOn: boolean, load: () => void, loaded: unknown): void {
  const more = useEffectEvent(load)
  useEffect(() => {
    if (!isOn || !end.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more()
      },
      { rootMargin: '1200px 0px' },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [end, isOn, loaded])
}
