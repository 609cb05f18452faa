import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { Ref } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useContext, useEffect, useEffectEvent, useImperativeHandle, useRef, useState } from 'react'
import { findMentionable } from '#lib/use-mentionable.ts'
import { RoomOfWords } from '#ui/room-of-words.ts'
import type { Editor, openEditor as OpenEditor } from './editor.ts'
import type { Mark } from './mark-up.ts'
import { markUp } from './mark-up.ts'
import { MarkdownBar } from './markdown-bar.tsx'
import type { Change } from './reword.ts'
import { applied } from './reword.ts'

export type WordsHandle = {
  change: (change: Change) => void
  /** Other words in the place of all. */
  show: (text: string) => void
  select: (from: number, to: number) => void
  focus: () => void
}
type WordsFieldProps = {
  text: string
  findings: readonly Finding[]
  label: string
  hint: string
  isBusy: boolean
  takesFocus: boolean
  /** Nobody can be mentioned where the room does not attribute. */
  mayMention: boolean
  handle: Ref<WordsHandle>
  onText: (text: string) => void
  onCaret: (at: number) => void
  onSend: () => void
  onLeave: () => void
  onWalk: (step: 1 | -1) => void
  /** Where a mail signature stands among the words: takes it off. */
  onRemoveSignature: (() => void) | undefined
}

/** Where words are written: a plain field at once, which hands its words over to the editor as soon as that has come. */
export function WordsField(props: WordsFieldProps) {
  const { text, findings, label, hint, isBusy, takesFocus, handle, onText, onCaret } = props
  const field = useRef<HTMLTextAreaElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const client = useQueryClient()
  const roomId = useContext(RoomOfWords)

  const hearText = useEffectEvent(onText)
  const hearCaret = useEffectEvent(onCaret)
  const hearSend = useEffectEvent(props.onSend)
  const hearLeave = useEffectEvent(props.onLeave)
  const hearWalk = useEffectEvent(props.onWalk)
  const hearRemoveSignature = useEffectEvent(() => {
    props.onRemoveSignature?.()
    return props.onRemoveSignature !== undefined
  })
  const begin = useEffectEvent(() => (takesFocus ? field.current?.focus() : undefined))
  const open = useEffectEvent((openEditor: typeof OpenEditor) => {
    const plain = field.current
    if (!host.current || !plain || editor.current) return
    const hadFocus = document.activeElement === plain
    // Before the editor opens: what is hidden cannot take the focus, and no letter may fall between the two.
    host.current.hidden = false
    editor.current = openEditor({
      host: host.current,
      text: plain.value,
      selection: { from: plain.selectionStart, to: plain.selectionEnd },
      label,
      hint,
      onText: (now) => hearText(now),
      onCaret: (at) => hearCaret(at),
      onSend: () => hearSend(),
      onLeave: () => hearLeave(),
      onWalk: (step) => hearWalk(step),
      onRemoveSignature: () => hearRemoveSignature(),
      findPeople: () => findMentionable(client, roomId),
    })
    setIsOpen(true)
    if (hadFocus) editor.current.focus()
  })
  useEffect(() => {
    let isGone = false
    // Who is in the middle of composing a letter keeps the plain field until the letter stands.
    const whenStill = (go: () => void) => {
      if (field.current?.dataset['composing']) field.current.addEventListener('compositionend', go, { once: true })
      else go()
    }
    begin()
    import('./editor.ts').then(
      ({ openEditor }) => (isGone ? undefined : whenStill(() => open(openEditor))),
      // Out of reach, the plain field does.
      () => undefined,
    )
    return () => {
      isGone = true
      editor.current?.destroy()
      editor.current = null
    }
  }, [])
  useEffect(() => {
    if (isOpen) editor.current?.show(findings)
  }, [findings, isOpen])

  useImperativeHandle(handle, () => ({
    change: (change) => {
      if (editor.current) editor.current.change(change)
      else onText(applied(text, change))
    },
    show: (words) => editor.current?.put(words),
    select: (from, to) => {
      if (editor.current) editor.current.select(from, to)
      else field.current?.setSelectionRange(from, to)
    },
    focus: () => (editor.current ?? field.current)?.focus(),
  }))
  const mark = (kind: Mark) => {
    if (editor.current) return editor.current.mark(kind)
    const plain = field.current
    if (!plain) return
    const { select, ...change } = markUp(text, plain.selectionStart, plain.selectionEnd, kind)
    onText(applied(text, change))
    plain.focus()
    requestAnimationFrame(() => plain.setSelectionRange(select.from, select.to))
  }
  return (
    <div className="writing-place" inert={isBusy}>
      <MarkdownBar onMark={mark} onMention={isOpen && props.mayMention ? () => editor.current?.mention() : undefined} />
      <div ref={host} hidden={!isOpen} />
      {isOpen ? null : (
        <textarea
          ref={field}
          className="plain-words"
          aria-label={label}
          placeholder={hint}
          dir="auto"
          rows={3}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
          onCompositionStart={(event) => event.currentTarget.setAttribute('data-composing', 'yes')}
          onCompositionEnd={(event) => event.currentTarget.removeAttribute('data-composing')}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onSend()
            else if (event.key === 'F9' && props.onRemoveSignature) props.onRemoveSignature()
            else if (event.key === 'Escape') props.onLeave()
            else return
            event.preventDefault()
          }}
        />
      )}
    </div>
  )
}
