import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import { say } from '#lib/words.ts'
import { Notice } from '#ui/notice.tsx'
import '#ui/fields.css'

type HatsFoundProps = { hats: PostPreviewView['hats']; title: string; markdown: string }

/** The hats that the house has found in title and words, and whether it would take the post with them. */
export function HatsFound({ hats, title, markdown }: HatsFoundProps) {
  const found = [
    ...hats.inTitle.map((finding) => ({ ...finding, words: title.slice(finding.start, finding.end) })),
    ...hats.inWords.map((finding) => ({ ...finding, words: markdown.slice(finding.start, finding.end) })),
  ]
  if (found.length === 0) return null
  return (
    <Notice tone="amber">
      <p>{say(hats.isRefused ? 'previews.hats-stop-it' : 'previews.hats-pointed-out')}</p>
      <ul className="found">
        {found.map(({ words, why, rule, start }) => (
          <li key={`${rule} ${start} ${words}`}>
            <b>“{words}”</b> {why}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
