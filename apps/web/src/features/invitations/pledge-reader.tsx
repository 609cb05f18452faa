import type { PledgeView } from '@cloakroom/contract/invitations.ts'
import { useEffect, useRef, useState } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'

/** The pledge, article by article: each is read and agreed to before the next one shows. */
export function PledgeReader({ pledge, onAccept }: { pledge: PledgeView; onAccept: () => void }) {
  const [reached, setReached] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const count = pledge.articles.length
  useEffect(() => {
    if (reached > 0) heading.current?.focus()
  }, [reached])
  const agree = () => (reached + 1 < count ? setReached(reached + 1) : onAccept())
  return (
    <section aria-label={pledge.title}>
      <p className="label-small mb-4">{pledge.title}</p>
      <ol className="grid gap-6">
        {pledge.articles.slice(0, reached + 1).map((article, index) => (
          <li key={article.title} className={index < reached ? 'text-ink-2' : undefined}>
            <p className="text-small text-ink-3">{say('invitation.article-of', { number: index + 1, count })}</p>
            <h2 ref={index === reached ? heading : undefined} tabIndex={-1} className="mt-1 mb-1 outline-none">
              {article.title}
            </h2>
            <p className="font-serif text-reading">{article.text}</p>
          </li>
        ))}
      </ol>
      <p className="mt-6">
        <Button look="main" onClick={agree}>
          {say(reached + 1 < count ? 'invitation.agree' : 'invitation.agree-last')}
        </Button>
      </p>
    </section>
  )
}
