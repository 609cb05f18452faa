type PillProps = { children: string; title?: string; onClick: () => void }

/** One of the ways out of a hat. */
export function Pill({ children, title, onClick }: PillProps) {
  return (
    <button type="button" className="pill" title={title} onClick={onClick}>
      {children}
    </button>
  )
}
