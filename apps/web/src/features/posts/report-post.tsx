import { REPORT_REASONS, type ReportReason } from '@cloakroom/charter/report-reasons.ts'
import { reportPost } from '@cloakroom/contract/desk.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Choice } from '#ui/choice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'

type ReportProps = { roomId: string; postId: string; onDone: () => void }

/** Brings a post to the desk. Who did is kept nowhere. */
export function ReportPost({ roomId, postId, onDone }: ReportProps) {
  const [reason, setReason] = useState<ReportReason>('names-somebody')
  const [note, setNote] = useState('')
  const report = useMutation({
    mutationFn: () => call(reportPost, { params: { roomId, postId }, body: { reason, note } }),
    onSuccess: () => announce(say('order.reported')),
  })
  if (report.isSuccess)
    return (
      <>
        <p>{say('order.reported')}</p>
        <p className="acts-row">
          <Button onClick={onDone}>{say('order.done')}</Button>
        </p>
      </>
    )
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        report.mutate()
      }}
    >
      <Choice
        legend={say('order.report-reason')}
        hint={say('order.report-why')}
        options={REPORT_REASONS.map((value) => ({ value, label: say(`order.reason-${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <SpokenField
        as="note"
        label={say('order.report-note')}
        maxLength={1000}
        autoComplete="off"
        error={report.error ? errorWords(report.error) : undefined}
        value={note}
        onText={setNote}
      />
      <p className="acts-row">
        <Button look="main" type="submit" isBusy={report.isPending}>
          {say('order.report-now')}
        </Button>
        <Button onClick={onDone}>{say('order.not-now')}</Button>
      </p>
    </form>
  )
}
