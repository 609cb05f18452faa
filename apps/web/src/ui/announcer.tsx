import { useAnnounced } from '#lib/announce.ts'

/** Where `announce()` is heard. One in the house. */
export function Announcer() {
  const said = useAnnounced()
  return (
    <output aria-live="polite" className="unseen">
      {said}
    </output>
  )
}
