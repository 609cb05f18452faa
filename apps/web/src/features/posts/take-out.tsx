import type { TakeoutForms, TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { TakenWords } from '#ui/taken-words.tsx'

type TakeOutProps = { roomId: string; postId: string; passage: string; onDone: () => void }
type Form = keyof TakeoutForms

/** What a form is called by those who use it, in every language. */
const OTHER_FORMS = { markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON' } as const satisfies Partial<
  Record<Form, string>
>

/** Copies words for use outside, and shows what was copied: words and month, nobody’s name, no room, no link. */
export function TakeOut({ roomId, postId, passage, onDone }: TakeOutProps) {
  const [copiedAs, setCopiedAs] = useState<string | null>(null)
  const taken = useMutation({
    mutationFn: async ({ keepInstitutions }: { keepInstitutions: boolean }) => {
      const asked = call(takeOut, { params: { roomId, postId }, body: { passage, keepInstitutions } })
      const isCopied = await copy(asked)
      setCopiedAs(null)
      return { words: await asked, isCopied, keepInstitutions }
    },
  })
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    taken.mutate({ keepInstitutions: false })
  })
  const { data } = taken
  const copyAs = async (form: keyof typeof OTHER_FORMS) => {
    if (data && (await copyText(data.words.forms[form]))) setCopiedAs(OTHER_FORMS[form])
  }
  return (
    <div className="in-place" role="group" aria-label={say('posts.take-out')}>
      {taken.isError ? <p role="alert">{errorWords(taken.error)}</p> : null}
      {data ? (
        <>
          <p role="status">
            {copiedAs
              ? say('posts.copied-as', { form: copiedAs })
              : say(data.isCopied ? 'posts.taken-out' : 'posts.copy-from-here')}
          </p>
          <TakenWords taken={data.words} />
          {data.words.masked.institutions > 0 ? (
            <p>
              {say('posts.institutions-masked')}{' '}
              <Button look="plain" onClick={() => taken.mutate({ keepInstitutions: true })}>
                {say('posts.keep-institutions')}
              </Button>
            </p>
          ) : null}
          <p className="acts-row" role="group" aria-label={say('posts.copy-as')}>
            <span className="text-ink-3">{say('posts.copy-as')}</span>
            {(['markdown', 'bibtex', 'csl'] as const).map((form) => (
              <Button key={form} look="plain" onClick={() => void copyAs(form)}>
                {OTHER_FORMS[form]}
              </Button>
            ))}
          </p>
        </>
      ) : null}
      <p className="acts-row">
        <Button onClick={onDone}>{say('posts.done')}</Button>
      </p>
    </div>
  )
}

/** Both flavours of the clipboard come from the take-out alone: what the page shows around the words never gets there. */
async function copy(asked: Promise<TakeoutView>): Promise<boolean> {
  try {
    const flavour = (type: string, form: Form) => asked.then(({ forms }) => new Blob([forms[form]], { type }))
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': flavour('text/plain', 'text'), 'text/html': flavour('text/html', 'html') }),
    ])
    return true
  } catch {
    return false
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
