import { type ReactNode, useState } from 'react'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'

type TryCharterProps = {
  children: (post: { title: string; markdown: string }, onClose: () => void) => ReactNode
}

/** Some words to look at under the charter that is being chosen. Nothing of it is sent. */
export function TryCharter({ children }: TryCharterProps) {
  const [markdown, setMarkdown] = useState(say('charters.preview-example'))
  const [isOpen, setIsOpen] = useState(false)
  return (
    <div className="grid gap-3">
      <TextField
        label={say('charters.preview-words')}
        hint={say('charters.preview-why')}
        value={markdown}
        maxLength={300}
        autoComplete="off"
        onChange={({ target }) => setMarkdown(target.value)}
      />
      <p>
        <Button onClick={() => setIsOpen(true)} disabled={markdown.trim() === ''}>
          {say('charters.preview')}
        </Button>
      </p>
      {isOpen ? children({ title: say('charters.preview-title'), markdown }, () => setIsOpen(false)) : null}
    </div>
  )
}
