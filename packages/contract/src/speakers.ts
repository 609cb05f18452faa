import * as z from 'zod'
import { SeatId } from './fields.ts'

/**
 * Who speaks, as the room shows it. In an unattributed room, and in any room whose key is burnt, a speaker is a participant:
 * a type of its own without a seat, so that no two posts can be laid together.
 */
export const SpeakerView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), seat: SeatId, personalName: z.string() }),
  z.strictObject({ kind: z.literal('handle'), seat: SeatId, handle: z.string() }),
  z.strictObject({ kind: z.literal('participant') }),
])
export type SpeakerView = z.infer<typeof SpeakerView>
