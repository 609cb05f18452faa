import { softTime } from '#lib/soft-time.ts'

/** A time as people say it. `shown` is as fine as the house tells it. */
export function SoftTime({ shown }: { shown: string }) {
  return <time dateTime={shown}>{softTime(shown)}</time>
}
