import type { ReactNode } from 'react'

/** One line of the thread at its level: the branches it hangs on are thin lines at its start. */
export function ThreadLine({ level, children }: { level: number; children: ReactNode }) {
  return (
    <div className="thread-line">
      {Array.from({ length: level }, (_, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- guides have no identity
        <i key={i} className="guide" aria-hidden="true" />
      ))}
      <div className="thread-body">{children}</div>
    </div>
  )
}
