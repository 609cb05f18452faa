import type { HeldPostView } from '@cloakroom/contract/held-posts.ts'
import { type ReactNode, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useShortcut } from '#lib/keyboard.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { HeldPost } from './held-post.tsx'
import { Silences } from './silences.tsx'
import { useDesk } from './use-desk.ts'

type DeskProps = {
  roomId: string
  /** What a held post quotes, drawn as the room draws it. */
  children: (held: HeldPostView) => ReactNode
}

/** What waits for the moderators, oldest first. By keyboard: j and k from post to post, a lets in or keeps, x returns. */
export function Desk({ roomId, children: quotedBy }: DeskProps) {
  const desk = useDesk(roomId)
  const list = useRef<HTMLDivElement>(null)
  const [returning, setReturning] = useState<string>()
  const posts = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-held]') ?? [])]
  const current = () => document.activeElement?.closest<HTMLElement>('[data-held]') ?? undefined
  const step = (by: 1 | -1) => {
    const here = current()
    const all = posts()
    ;(here ? all[all.indexOf(here) + by] : all[0])?.focus()
  }
  useShortcut('j', 'keys.next-post', () => step(1))
  useShortcut('k', 'keys.previous-post', () => step(-1))
  useShortcut('a', 'keys.desk-accept', () => current()?.querySelector<HTMLElement>('.button-main')?.click())
  useShortcut('x', 'keys.desk-return', () => setReturning(current()?.dataset['held']))
  if (desk.isPending) return <Waiting />
  if (!desk.data) return <Failed error={desk.error} onRetry={() => void desk.refetch()} />
  const { items, silences, asking } = desk.data
  return (
    <>
      {asking > 0 ? (
        <p>
          <Link to={`/rooms/${roomId}/keeping`} className="link">
            {say('desk.asking', { count: asking })}
          </Link>
        </p>
      ) : null}
      {items.length + asking === 0 ? <p className="font-serif text-reading">{say('desk.nothing')}</p> : null}
      <div ref={list}>
        {items.map((item) => (
          <HeldPost
            key={item.held.id}
            roomId={roomId}
            item={item}
            quoted={quotedBy(item.held)}
            isReturning={returning === item.held.id}
            onReturning={(is) => setReturning(is ? item.held.id : undefined)}
          />
        ))}
      </div>
      <Silences roomId={roomId} silences={silences} />
    </>
  )
}
