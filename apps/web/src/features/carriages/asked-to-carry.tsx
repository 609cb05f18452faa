import { answerCarriage, type MyCarriageView } from '@cloakroom/contract/carriages.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { softTime } from '#lib/soft-time.ts'
import { useLobby } from '#lib/use-lobby.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import './asked-to-carry.css'

/** Threads in which one has written and that would move to another of one’s rooms. */
export function AskedToCarry({ asked }: { asked: MyCarriageView[] }) {
  return (
    <section className="section" aria-labelledby="carry-mine">
      <h2 id="carry-mine">{say('carry.mine')}</h2>
      <ul className="carry-list">
        {asked.map((carriage) => (
          <li key={carriage.id}>
            <Mine carriage={carriage} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Mine({ carriage }: { carriage: MyCarriageView }) {
  const { id: carriageId, roomId, title, words, isAgreed } = carriage
  const client = useQueryClient()
  const lobby = useLobby()
  const nameOf = (id: string) => lobby.data?.rooms.find(({ room }) => room.id === id)?.room.name ?? ''
  const into = nameOf(carriage.intoRoomId)
  const answer = useMutation({
    mutationFn: (yes: boolean) => call(answerCarriage, { params: { roomId, carriageId }, body: { isAgreed: yes } }),
    onSuccess: (_, yes) => {
      announce(say(yes ? 'carry.said-yes' : 'carry.taken-back'))
      return client.invalidateQueries({ queryKey: keys.myCarriages() })
    },
  })
  return (
    <div className="stack">
      <h3 dir="auto">{title}</h3>
      <p className="hint">{say('carry.mine-facts', { from: nameOf(roomId), into, time: softTime(carriage.until) })}</p>
      <p>{say('carry.mine-why')}</p>
      <p>{say('carry.mine-words')}</p>
      {words.map((said, at) => (
        <blockquote key={`${at} ${said}`} className="carry-words" dir="auto">
          {said}
        </blockquote>
      ))}
      <p className="hint">{say('carry.mine-risk', { into })}</p>
      {answer.error ? (
        <p role="alert" className="field-error">
          {errorWords(answer.error)}
        </p>
      ) : null}
      <p className="acts-row">
        {isAgreed ? (
          <>
            <span>{say('carry.said-yes')}</span>
            <Button isBusy={answer.isPending} onClick={() => answer.mutate(false)}>
              {say('carry.take-back')}
            </Button>
          </>
        ) : (
          <Button isBusy={answer.isPending} onClick={() => answer.mutate(true)}>
            {say('carry.yes')}
          </Button>
        )}
      </p>
    </div>
  )
}
