/** A time at which digests come, in somebody's own time zone: at `hour`; weekly ones on `weekday` (1 Monday to 7 Sunday), monthly ones on the first of a month. */
export type Slot = { rhythm: 'daily' | 'weekly' | 'monthly'; hour: number; weekday: number; timeZone: string }

const DAY_MS = 86_400_000
/** Two first Mondays are five weeks apart at most. */
const LONGEST_DAYS = 36
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The latest moment, not after `now`, at which the slot was due. Where clocks are put back and the hour comes twice, it is the first of the two; where they
 * are put forward and it does not come at all, it is the moment they are. So a day has one, whatever the clocks do.
 */
export function lastDue({ rhythm, hour, weekday, timeZone }: Slot, now: Date): Date {
  const today = onTheClock(now.getTime(), timeZone) - (onTheClock(now.getTime(), timeZone) % DAY_MS)
  for (let back = 0; back <= LONGEST_DAYS; back++) {
    const day = today - back * DAY_MS
    if (rhythm !== 'daily' && weekdayOf(day) !== weekday) continue
    if (rhythm === 'monthly' && new Date(day).getUTCDate() > 7) continue
    const due = firstMoment(day + hour * 3_600_000, timeZone)
    if (due <= now.getTime()) return new Date(due)
  }
  throw new Error('a month without this weekday')
}

/** What the clock there shows at a moment, as if it were UTC. */
export function onTheClock(moment: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

/** The first moment at which the clock there shows this, or, if it never does, the moment at which it jumps over it. */
function firstMoment(shown: number, timeZone: string): number {
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((around) => onTheClock(around, timeZone) - around)
  const moments = offsets.map((offset) => shown - offset).toSorted((a, b) => a - b)
  const found = moments.find((moment) => onTheClock(moment, timeZone) === shown)
  return found ?? theJump(shown, moments, timeZone)
}

/** Between two moments the clock jumps from before `shown` to after it; halving finds the second. */
function theJump(shown: number, [early = 0, late = 0]: number[], timeZone: string): number {
  while (late - early > 1_000) {
    const middle = Math.floor((early + late) / 2_000) * 1_000
    if (onTheClock(middle, timeZone) < shown) early = middle
    else late = middle
  }
  return late
}

function weekdayOf(day: number): number {
  return ((day / DAY_MS + 3) % 7) + 1
}
