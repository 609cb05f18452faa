import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { useEffect, useEffectEvent, useState } from 'react'
import { announce } from '#lib/announce.ts'
import { askHatWorker } from '#lib/ask-hat-worker.ts'
import { say } from '#lib/words.ts'
import { isOfMail } from './mail-signature.ts'

/** How long the writer’s hands rest before the words are looked at, in milliseconds. */
const REST = 350
const NOBODY: readonly string[] = []

/** The hats in some words as they are being written. `tell` shows findings that came from the house instead. */
export function useHats(text: string, as: 'post' | 'title', participants: readonly string[] = NOBODY) {
  const [found, setFound] = useState<{ text: string; findings: Finding[] }>({ text: '', findings: [] })
  const take = useEffectEvent((findings: Finding[]) => {
    const wordsOf = (words: string, { rule, start, end }: Finding) => `${rule} ${words.slice(start, end)}`
    const before = new Set(found.findings.map((finding) => wordsOf(found.text, finding)))
    const more = findings.filter((finding) => !before.has(wordsOf(text, finding)))
    setFound({ text, findings })
    const latest = more.at(-1)
    if (latest)
      announce(say(more.some(isOfMail) ? 'composer.signature-heard' : 'composer.hat-heard', { why: latest.why }))
  })
  useEffect(() => {
    let isStale = false
    const rest = setTimeout(() => {
      if (text.trim() === '') return take([])
      void askHatWorker(text, as, participants).then((findings) => (isStale ? undefined : take(findings)))
    }, REST)
    return () => {
      isStale = true
      clearTimeout(rest)
    }
  }, [text, as, participants])
  return {
    // Offsets belong to the words they were found in; while those change, what is no longer there is not shown.
    findings: found.findings.filter(({ start, end }) => text.slice(start, end) === found.text.slice(start, end)),
    tell: (words: string, findings: Finding[]) => setFound({ text: words, findings }),
  }
}
