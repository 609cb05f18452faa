import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import type { Config } from '../config.ts'
import { writeDigestMail } from './digest-mail.ts'
import type { NewsOfPost } from './find-news-of-post.ts'
import { composeDigest, placesOf } from './compose-digest.ts'
import { tell } from './tell.ts'

/** Written to nobody: what each reader's own copy has of its own is left empty. */
const TO_NOBODY = { to: '', messageId: '', unsubscribeToken: '', language: 'en' } as const

/** What a daily digest would hold, and how its mail would read, if a post were the only news. `names` must not be read outside. */
export async function digestOfPost(
  config: Pick<Config, 'publicUrl'>,
  found: NewsOfPost | null,
  names: string[],
): Promise<PostPreviewView['digest']> {
  if (!found) return { state: 'stays', because: 'no_topic' }
  const told = tell(found.news, names)
  if (!told) return { state: 'stays', because: 'charter' }
  const topics = [{ ...found.topic, level: 'extracts' as const }]
  const wishes = {
    topics,
    places: placesOf(topics),
    rooms: new Map(),
    threads: new Map(),
    fields: [],
    isFullest: false,
  }
  const digest = composeDigest('daily', wishes, { threads: [told], questions: [], notes: [] })
  const { subject, text, html } = await writeDigestMail(config, digest, TO_NOBODY)
  return { state: 'leaves', digest, mail: { subject, text, html } }
}
