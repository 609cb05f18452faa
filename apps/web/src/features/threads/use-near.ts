import type { RefObject } from 'react'
import { useEffect, useEffectEvent } from 'react'

/** Calls when an end of the list comes near the window; `isOn` goes off while more is loaded, and on again after. */
export function useNear(end: RefObject<HTMLElement | null>, isOn: boolean, load: () => void): void {
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
  }, [end, isOn])
}
