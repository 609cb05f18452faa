import { addAttachment, readAttachment, WashedView } from '@cloakroom/contract/attachments.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import { Refusal } from '../http/refusal.ts'
import type { Caller } from '../testing.ts'

/** Brings a file for a post, as a browser would. */
export async function attach(
  who: Caller,
  place: { roomId: string; postId: string },
  ending: string,
  bytes: Buffer,
): Promise<WashedView> {
  const response = await who.ask(addAttachment, { params: place, query: { ending }, body: bytes })
  if (response.statusCode === addAttachment.status) return WashedView.parse(response.json())
  throw new Refusal(ProblemView.parse(response.json()).code)
}

/** A file as it is downloaded; null where it is not there. */
export async function download(who: Caller, roomId: string, attachmentId: string): Promise<Buffer | null> {
  const response = await who.ask(readAttachment, { params: { roomId, attachmentId } })
  return response.statusCode === 200 ? response.rawPayload : null
}
