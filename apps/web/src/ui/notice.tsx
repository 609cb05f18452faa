import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type NoticeProps = { children: ReactNode; tone?: 'plain' | 'amber' | 'done'; isUrgent?: boolean }

/** A sentence the reader should not miss. Amber is for hats and for what went wrong; nothing here is red. */
export function Notice({ children, tone = 'plain', isUrgent = false }: NoticeProps) {
  return (
    <div role={isUrgent ? 'alert' : 'status'} className={classNames('notice', `notice-${tone}`)}>
      {children}
    </div>
  )
}
