import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { takeoutHtml, takeoutText } from './takeout-words.ts'

type TakeOutProps = { roomId: string; postId: string; passage: string; onDone: () => void }

/** Copies words for use outside, and shows what was copied: words and month, nobody’s name, no room, no link. */
export function TakeOut({ roomId, postId, passage, onDone }: TakeOutProps) {
  const taken = useMutation({
    mutationFn: async () => {
      const asked = call(takeOut, { params: { roomId, postId }, body: { passage } })
      const isCopied = await copy(asked)
      return { words: await asked, isCopied }
    },
  })
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    taken.mutate()
  })
  return (
    <div className="in-place" role="group" aria-label={say('posts.take-out')}>
      {taken.isError ? <p role="alert">{errorWords(taken.error)}</p> : null}
      {taken.data ? (
        <>
          <p role="status">{say(taken.data.isCopied ? 'posts.taken-out' : 'posts.copy-from-here')}</p>
          <blockquote className="taken">{takeoutText(taken.data.words)}</blockquote>
        </>
      ) : null}
      <p className="acts-row">
        <Button onClick={onDone}>{say('posts.done')}</Button>
      </p>
    </div>
  )
}

/** Both flavours of the clipboard are made here from the take-out alone: what the page shows around the words never gets there. */
async function copy(asked: Promise<TakeoutView>): Promise<boolean> {
  try {
    const flavour = (type: string, make: (words: TakeoutView) => string) =>
      asked.then((words) => new Blob([make(words)], { type }))
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': flavour('text/plain', takeoutText),
        'text/html': flavour('text/html', takeoutHtml),
      }),
    ])
    return true
  } catch {
    return false
  }
}
