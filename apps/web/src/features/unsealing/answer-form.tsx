import { answerUnsealing } from '@cloakroom/contract/unsealings.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useHatCheck } from '#lib/use-hat-check.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Notice } from '#ui/notice.tsx'
import { TextArea } from '#ui/text-field.tsx'
import { Why } from '#ui/why.tsx'

/** The writer answers, as themselves; a later answer stands in place of an earlier one. */
export function AnswerForm({ unsealingId, hasAnswered }: { unsealingId: string; hasAnswered: boolean }) {
  const [words, setWords] = useState('')
  const client = useQueryClient()
  const findings = useHatCheck(words, 'note')
  const answering = useMutation({
    mutationFn: () => call(answerUnsealing, { params: { unsealingId }, body: { words } }),
    onSuccess: () => setWords(''),
    onSettled: () => client.invalidateQueries({ queryKey: keys.myUnsealings() }),
  })
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        answering.mutate()
      }}
    >
      <TextArea
        label={say('unsealing.answer')}
        hint={say('unsealing.answer-hint')}
        required
        rows={4}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div aria-live="polite" className="grid gap-2">
        {findings.map((finding) => (
          <Why key={`${finding.rule} ${finding.start}`} text={words} finding={finding} />
        ))}
      </div>
      {answering.isError ? (
        <Notice tone="amber" isUrgent>
          {errorWords(answering.error)}
        </Notice>
      ) : null}
      <p className="acts-row">
        <Button type="submit" look="main" isBusy={answering.isPending}>
          {say(hasAnswered ? 'unsealing.answer-again' : 'unsealing.answer-send')}
        </Button>
        {answering.isSuccess ? <output>{say('unsealing.answered')}</output> : null}
      </p>
    </form>
  )
}
