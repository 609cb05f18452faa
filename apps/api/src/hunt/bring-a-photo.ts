import { addAttachment, WashedView } from '@cloakroom/contract/attachments.ts'
import sharp from 'sharp'
import { factsFor, know, person, type World } from './world.ts'

/** A photo that says who took it, where they work and on what day, brought for a post. Answers its id. */
export async function bringAPhoto(world: World, key: string, roomId: string, postId: string): Promise<string> {
  const { fileAuthor, employer, city } = factsFor(world, key)
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'navy' } })
  const photo = await image
    .withExif({ IFD0: { Artist: fileAuthor, Copyright: employer, ImageDescription: city } })
    .jpeg()
    .toBuffer()
  const asked = { params: { roomId, postId }, query: { ending: 'jpg' }, body: photo }
  const answer = await person(world, key).ask(addAttachment, asked)
  return know(world, 'attachmentId', WashedView.parse(answer.json()).attachment.id)
}
