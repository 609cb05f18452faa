import { tellWriting } from '@cloakroom/contract/posts.ts'
import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '#lib/call.ts'
import { noteMyWriting } from '#lib/writing.ts'

/** How often the room is told at most, in milliseconds. */
const EVERY = 5000

/** Lets the room see that someone is writing, while words change. Nobody is told who. */
export function useTellWriting(roomId: string, threadId: string | null, text: string): void {
  const first = useRef(text)
  const toldAt = useRef(0)
  const tell = useEffectEvent(() => {
    if (!threadId || text === first.current || Date.now() - toldAt.current < EVERY) return
    toldAt.current = Date.now()
    noteMyWriting(threadId)
    call(tellWriting, { params: { roomId, threadId } }).catch(() => undefined)
  })
  useEffect(() => {
    if (text !== '') tell()
  }, [text])
}
