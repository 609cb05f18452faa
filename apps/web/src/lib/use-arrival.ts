import { useEffect, useEffectEvent } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * What a browser does when a page loads, for pages that do not: start at the top, with the focus at the top too, so that the keyboard
 * and a screen reader are where the eyes are. Going back, and addresses with a place in them, are left to the page.
 */
export function useArrival(onArrival?: () => void): void {
  const { pathname, hash } = useLocation()
  const how = useNavigationType()
  const arrive = useEffectEvent((_at: string) => {
    onArrival?.()
    if (how === NavigationType.Pop || hash !== '') return
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true })
  })
  useEffect(() => arrive(pathname), [pathname])
}
