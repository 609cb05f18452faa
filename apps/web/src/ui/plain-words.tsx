import { withMentions } from '@cloakroom/contract/mentions.ts'
import { Suspense } from 'react'
import { lazyPart } from '#lib/lazy-part.ts'

const Mentions = lazyPart(async () => (await import('./mentions.tsx')).Mentions)

/** Text as it stands, with names for those whom it mentions. Few texts do, and what finds the names comes with the first. */
export function PlainWords({ text }: { text: string }) {
  if (!text.includes('@{')) return text
  return (
    <Suspense fallback={withMentions(text, () => '@…')}>
      <Mentions text={text} />
    </Suspense>
  )
}
