import type { Finding } from '@cloakroom/hat-check/finding.ts'
import type { SpeechKind } from '@cloakroom/hat-check/speech-kind.ts'
import { useEffect, useState } from 'react'
import { askHatWorker } from './ask-hat-worker.ts'

/** Hats in a short text, found while it is typed. The engine works beside the page, and is fetched when there is something to check. */
export function useHatCheck(text: string, as: SpeechKind): Finding[] {
  const [found, setFound] = useState<{ text: string; findings: Finding[] }>({ text: '', findings: [] })
  useEffect(() => {
    if (text.trim() === '') return undefined
    let isCurrent = true
    const check = async () => {
      const findings = await askHatWorker(text, as)
      if (isCurrent) setFound({ text, findings })
    }
    const soon = setTimeout(() => void check(), 150)
    return () => {
      isCurrent = false
      clearTimeout(soon)
    }
  }, [text, as])
  return found.text === text ? found.findings : []
}
