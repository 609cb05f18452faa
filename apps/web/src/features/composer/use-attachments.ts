import {
  dropAttachment,
  FILE_ENDINGS,
  LARGEST_FILE,
  listMyAttachments,
  MOST_ATTACHMENTS,
  type WashedView,
} from '@cloakroom/contract/attachments.ts'
import { useEffect, useRef, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { newId } from '#lib/new-id.ts'
import { errorWords, refusalWords } from '#lib/refusal-words.ts'
import { sendFile } from '#lib/send-file.ts'
import { say, speakRefusal } from '#lib/words.ts'
import { receiptOf } from './receipt-of.ts'

/** A file on its way to the wash, or one that was not taken. `name` is what it is called at home: it is shown here, and goes nowhere. */
export type Brought = {
  key: string
  name: string
  /** From 0 to 1; at 1 it is being washed. */
  sent: number
  refused: string | null
  stop: () => void
}

/** A file that goes along. `isBack`: it was in what came back from the desk, and stays with that until these words are sent. */
type Washed = WashedView & { isBack: boolean }

/**
 * The files of a post that is being written: on their way, washed, refused, and those of what it is written instead of. They are with the house, so they are
 * there on another device as well.
 */
export function useAttachments(place: { roomId: string; postId: string }, insteadOf: string | null) {
  const { roomId, postId } = place
  const [washed, setWashed] = useState<Washed[]>([])
  const [brought, setBrought] = useState<Brought[]>([])
  const turn = useRef(Promise.resolve())
  useEffect(() => {
    const stop = new AbortController()
    const filesOf = async (id: string | null, isBack: boolean): Promise<Washed[]> => {
      if (id === null) return []
      const { washed: kept } = await call(listMyAttachments, { params: { roomId, postId: id }, signal: stop.signal })
      return kept.map((one) => ({ ...one, isBack }))
    }
    Promise.all([filesOf(insteadOf, true), filesOf(postId, false)]).then(
      (kept) =>
        setWashed((now) => [...kept.flat().filter((one) => !now.some((other) => idOf(other) === idOf(one))), ...now]),
      () => undefined,
    )
    return () => stop.abort()
  }, [roomId, postId, insteadOf])

  const change = (key: string, to: Partial<Brought>) =>
    setBrought((now) => now.map((one) => (one.key === key ? { ...one, ...to } : one)))
  const leave = (key: string) => setBrought((now) => now.filter((one) => one.key !== key))
  const refuse = (key: string, name: string, why: string) => {
    change(key, { refused: why })
    announce(say('files.refused', { name, why }))
  }
  const bring = async (file: File, key: string, signal: AbortSignal) => {
    const ending = file.name.slice(file.name.lastIndexOf('.') + 1).toLowerCase()
    if (signal.aborted) return
    if (file.size > LARGEST_FILE) return refuse(key, file.name, say('files.too-large'))
    if (!Object.hasOwn(FILE_ENDINGS, ending)) {
      await speakRefusal('refusal.attachment.unknown_kind')
      return refuse(key, file.name, refusalWords('attachment.unknown_kind'))
    }
    try {
      const one = await sendFile({ place, file, ending, signal, onProgress: (sent) => change(key, { sent }) })
      setWashed((now) => [...now, { ...one, isBack: false }])
      leave(key)
      announce(say('files.washed', { name: one.attachment.name, receipt: receiptOf(one.removed) }))
    } catch (error) {
      if (!signal.aborted) refuse(key, file.name, errorWords(error))
    }
  }
  const underWay = brought.filter(({ refused }) => refused === null)
  return {
    washed: washed.some(({ isBack }) => isBack) ? washed.map(numbered) : washed,
    brought,
    isBusy: underWay.length > 0,
    ids: washed.map(idOf),
    add(files: readonly File[]) {
      const room = MOST_ATTACHMENTS - washed.length - underWay.length
      for (const [at, file] of files.entries()) {
        const stop = new AbortController()
        const key = newId()
        const stopped = () => {
          stop.abort()
          leave(key)
        }
        setBrought((now) => [...now, { key, name: file.name, sent: 0, refused: null, stop: stopped }])
        if (at >= room) refuse(key, file.name, say('files.too-many'))
        else turn.current = turn.current.then(() => bring(file, key, stop.signal))
      }
    },
    dismiss: leave,
    drop(one: WashedView) {
      setWashed((now) => now.filter((other) => idOf(other) !== idOf(one)))
      void call(dropAttachment, { params: { roomId, attachmentId: idOf(one) } }).catch(() => undefined)
    },
    /** The post is thrown away; what came back stays where it is. What cannot be told to the house now lapses there by itself. */
    dropAll() {
      for (const one of brought) one.stop()
      for (const one of washed.filter(({ isBack }) => !isBack))
        void call(dropAttachment, { params: { roomId, attachmentId: idOf(one) } }).catch(() => undefined)
    },
  }
}

/** As it will be called once files of two posts go along with one. */
function numbered(one: Washed, index: number): Washed {
  const { attachment } = one
  return { ...one, attachment: { ...attachment, name: attachment.name.replace(/-\d+\./, `-${index + 1}.`) } }
}

function idOf({ attachment }: WashedView): string {
  return attachment.id
}
