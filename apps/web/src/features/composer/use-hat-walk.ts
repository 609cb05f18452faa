import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { RoomView } from '@cloakroom/contract/rooms.ts'
import type { RefObject } from 'react'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { say } from '#lib/words.ts'
import { withoutMailSignature } from './mail-signature.ts'
import { leaveOut, reword } from './reword.ts'
import { useHats } from './use-hats.ts'
import { useParticipants } from './use-participants.ts'
import type { WordsHandle } from './words-field.tsx'

/** The findings in some words, which of them is meant, and the ways out of it. */
export function useHatWalk(room: RoomView, text: string, words: RefObject<WordsHandle | null>) {
  const hats = useHats(text, 'post', useParticipants(room))
  const { findings } = hats
  const [wished, setWished] = useState(0)
  const current = Math.min(wished, Math.max(0, findings.length - 1))
  const goTo = (at: number) => {
    const finding = findings[at]
    if (!finding) return
    setWished(at)
    words.current?.select(finding.start, finding.end)
    announce(say('composer.hat-heard', { why: finding.why }))
  }
  const signature = withoutMailSignature(text, findings)
  return {
    ...hats,
    current,
    goTo,
    walk: (step: 1 | -1) => goTo((current + step + findings.length) % Math.max(1, findings.length)),
    noteCaret: (at: number) => {
      const here = findings.findIndex(({ start, end }) => start <= at && at <= end)
      if (here >= 0) setWished(here)
    },
    reword: (finding: Finding, replacement: string) => words.current?.change(reword(finding, replacement)),
    /** Takes off what a mail program left behind the words; undefined where there is nothing of the kind. */
    removeSignature: signature
      ? () => {
          words.current?.change(signature)
          announce(say('composer.signature-removed'))
        }
      : undefined,
    remove: (finding: Finding) => words.current?.change(leaveOut(text, finding)),
  }
}

/** Where the charter is strict, a hat that must be refused keeps the words here: there is no use in sending them. */
export function firstInTheWay(findings: readonly Finding[], strictness: 'strict' | 'advise'): number {
  return strictness === 'strict'
    ? findings.findIndex(({ kind, severity }) => kind === 'hat' && severity === 'refuse')
    : -1
}
