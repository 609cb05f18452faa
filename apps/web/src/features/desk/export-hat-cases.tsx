import type { HatCaseView } from '@cloakroom/contract/moderation.ts'
import { exportHatCases } from '@cloakroom/contract/moderation.ts'
import { useMutation } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import './desk.css'

/** The desk's verdicts as a file with one test case a line, for those who better the hat check. */
export function ExportHatCases({ roomId }: { roomId: string }) {
  const take = useMutation({
    mutationFn: async () => (await call(exportHatCases, { params: { roomId } })).cases,
    onSuccess: (cases) => {
      if (cases.length > 0) save(cases)
      announce(say('desk.exported', { count: cases.length }))
    },
  })
  return (
    <section className="export-cases" aria-label={say('desk.export')}>
      <p className="hint">{say('desk.export-why')}</p>
      <p className="acts-row">
        <Button isBusy={take.isPending} onClick={() => take.mutate()}>
          {say('desk.export')}
        </Button>
        {take.data ? <span>{say('desk.exported', { count: take.data.length })}</span> : null}
      </p>
      {take.error ? (
        <p role="alert" className="field-error">
          {errorWords(take.error)}
        </p>
      ) : null}
    </section>
  )
}

function save(cases: readonly HatCaseView[]) {
  const lines = cases.map((one) => JSON.stringify(one)).join('\n')
  const address = URL.createObjectURL(new Blob([`${lines}\n`], { type: 'application/jsonl' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'hat-cases.jsonl'
  link.click()
  // The browser has taken hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
