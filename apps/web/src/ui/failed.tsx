import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { NothingHere } from './nothing-here.tsx'

/** What stands in place of something that could not be read, with a way on. What is not there looks like any page that is not there. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (isRefused(error, 'not_found', 'malformed')) return <NothingHere />
  return (
    <Notice tone="amber" isUrgent>
      <p>{errorWords(error)}</p>
      <Button onClick={onRetry}>{say('retry')}</Button>
    </Notice>
  )
}
