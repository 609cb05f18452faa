import type { TakeoutForms, TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '#lib/call.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/choice.tsx'
import { TakenWords } from '#ui/taken-words.tsx'

type TakeOutProps = { roomId: string; postId: string; passage: string; onDone: () => void }
type Form = keyof TakeoutForms

/** What a form is called by those who use it, in every language. */
const OTHER_FORMS = { markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON' } as const satisfies Partial<
  Record<Form, string>
>

type CitedForm = keyof typeof OTHER_FORMS

/** Copies words for use outside, and shows what was copied: words and month, nobody’s name, no room, no link. */
export function TakeOut({ roomId, postId, passage, onDone }: TakeOutProps) {
  const [cited, setCited] = useState<{ as: CitedForm; isCopied: boolean } | null>(null)
  const [keepInstitutions, setKeepInstitutions] = useState(false)
  const taken = useMutation({
    mutationFn: async (keep: boolean) => {
      const asked = call(takeOut, { params: { roomId, postId }, body: { passage, keepInstitutions: keep } })
      const isCopied = await copy(asked)
      setCited(null)
      return { words: await asked, isCopied }
    },
  })
  const hasBegun = useRef(false)
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    taken.mutate(false)
  })
  const { data } = taken
  const copyAs = async (as: CitedForm) => {
    if (data) setCited({ as, isCopied: await copyText(data.words.forms[as]) })
  }
  return (
    <div className="in-place" role="group" aria-label={say('posts.take-out')}>
      {taken.isError ? <p role="alert">{errorWords(taken.error)}</p> : null}
      {data ? (
        <>
          <p role="status">
            {cited?.isCopied
              ? say('posts.copied-as', { form: OTHER_FORMS[cited.as] })
              : say((cited ?? data).isCopied ? 'posts.taken-out' : 'posts.copy-from-here')}
          </p>
          {cited && !cited.isCopied ? (
            <blockquote className="taken taken-form" dir="auto">
              {data.words.forms[cited.as]}
            </blockquote>
          ) : (
            <TakenWords taken={data.words} />
          )}
          {keepInstitutions || data.words.masked.institutions > 0 ? (
            <Check
              label={say('quotes.keep-institutions')}
              hint={say('posts.institutions-masked')}
              checked={keepInstitutions}
              onChange={({ target }) => {
                setKeepInstitutions(target.checked)
                taken.mutate(target.checked)
              }}
            />
          ) : null}
          <p className="acts-row" role="group" aria-label={say('posts.copy-as')}>
            <span className="text-ink-2">{say('posts.copy-as')}</span>
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
