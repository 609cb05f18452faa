import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'
import { classNames } from './class-names.ts'

type PageProps = {
  children: ReactNode
  /** What stands beside the text where there is room for it. */
  aside?: ReactNode
  asideLabel?: string
  /** `wide` for desks with tables. */
  width?: 'text' | 'wide'
}

/** The middle of the house, and its margin. Goes inside the shell or alone on a page of the front door. */
export function Page({ children, aside, asideLabel, width = 'text' }: PageProps) {
  const main = useRef<HTMLElement>(null)
  const isFirst = useNavigationType() === NavigationType.Pop
  const { hash } = useLocation()
  // The page that had the focus is gone, and nothing on this one has asked for it.
  const takeFocus = useEffectEvent(() => {
    if (!isFirst && hash === '' && document.activeElement === document.body)
      main.current?.focus({ preventScroll: true })
  })
  useEffect(() => takeFocus(), [])
  return (
    <>
      <main ref={main} id="main" tabIndex={-1} className="main">
        <div className={classNames('column', width === 'wide' && 'column-wide')}>{children}</div>
      </main>
      {aside ? (
        <aside className="margin" aria-label={asideLabel}>
          {aside}
        </aside>
      ) : null}
    </>
  )
}

/** The title of a page and, under it, one or two sentences on what it is. */
export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {children ? <div className="page-lead">{children}</div> : null}
    </header>
  )
}
