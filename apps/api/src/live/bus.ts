import type { NewPost, Notice } from './notice.ts'

export type Heard = {
  notice: (notice: Notice) => void
  /** The line was down and is up again: anything may have been missed. */
  reconnected: () => void
}

/** What carries notices between the processes of the house. Losing one costs a moment, never a post. */
export type Bus = {
  /** Told after the commit: this process hears of it at once, and sees what it already knows how to show. */
  tell(payload: string, shown?: NewPost): void
  /** Whether what is told reaches the other processes by this bus; else PostgreSQL tells everybody at the commit. */
  carries: boolean
  /** From now on hears what all processes tell, this one included; the number of a room maybe twice. */
  hear(heard: Heard): Promise<void>
  /** How long a lost notice may go unnoticed, as things stand: after so many milliseconds it is asked again about everything. */
  recheckMs(): number
  close(): Promise<void>
}
