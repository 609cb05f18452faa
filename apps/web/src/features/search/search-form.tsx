import { type FormEvent, useState } from 'react'
import type { Looking } from '#lib/looking.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { useTopics } from '#lib/use-topics.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { SelectField, TextField } from '#ui/text-field.tsx'

/** `Where` is a room, or one thread of a room, which only a way from there can name. */
type Place = Pick<Looking, 'roomId' | 'threadId'>

const asValue = ({ roomId, threadId }: Place) => `${roomId} ${threadId}`

/** What to look for, where and when. It is looked for when the form is sent: nothing leaves the page letter by letter. */
export function SearchForm({ looking, onLook }: { looking: Looking; onLook: (looking: Looking) => void }) {
  const [wanted, setWanted] = useState(looking)
  const rooms = (useLobby().data?.rooms ?? []).filter(({ room }) => room.state === 'open')
  const topics = useTopics().data ?? []
  const change = (part: Partial<Looking>) => setWanted({ ...wanted, ...part })
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (wanted.words.trim() !== '') onLook(wanted)
  }
  const isNarrowed = [looking.roomId, looking.topicId, looking.from, looking.to].some((part) => part !== '')
  const roomOf = (roomId: string) => rooms.find(({ room }) => room.id === roomId)?.room.name ?? ''
  return (
    <search>
      <form className="search-form" onSubmit={send}>
        <TextField
          className="search-words"
          label={say('search.words')}
          hint={say('search.words-hint')}
          type="search"
          autoComplete="off"
          maxLength={200}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens this page wants to type, unless they come with words
          autoFocus={looking.words === ''}
          value={wanted.words}
          onChange={(event) => change({ words: event.target.value })}
        />
        <Button look="main" type="submit" className="search-go">
          {say('search.go')}
        </Button>
        <details className="search-filters" open={isNarrowed}>
          <summary>{say('search.filters')}</summary>
          <div className="search-filters-grid">
            <SelectField
              label={say('search.where')}
              value={asValue(wanted)}
              onChange={(event) => {
                const [roomId = '', threadId = ''] = event.target.value.split(' ')
                change({ roomId, threadId })
              }}
            >
              <option value=" ">{say('search.everywhere')}</option>
              {looking.threadId ? (
                <option value={asValue(looking)}>{say('search.this-thread', { room: roomOf(looking.roomId) })}</option>
              ) : null}
              {rooms.map(({ room }) => (
                <option key={room.id} value={asValue({ roomId: room.id, threadId: '' })}>
                  {room.name}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={say('search.topic')}
              value={wanted.topicId}
              onChange={(event) => change({ topicId: event.target.value })}
            >
              <option value="">{say('search.any-topic')}</option>
              {topics.map((topic) => (
                <option key={topic.id} value={topic.id}>
                  {topic.name}
                </option>
              ))}
            </SelectField>
            <TextField
              label={say('search.from')}
              type="date"
              value={wanted.from}
              max={wanted.to || undefined}
              onChange={(event) => change({ from: event.target.value })}
            />
            <TextField
              label={say('search.to')}
              type="date"
              value={wanted.to}
              min={wanted.from || undefined}
              onChange={(event) => change({ to: event.target.value })}
            />
          </div>
        </details>
      </form>
    </search>
  )
}
