import { NOTIFICATION_LEVELS, type NotificationLevel, setNotificationLevel } from '@cloakroom/contract/notifications.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { SelectField } from '#ui/text-field.tsx'

type LevelFormProps = { levels: { roomId: string; roomName: string; level: NotificationLevel }[] }

/** What of each room reaches one. A choice is kept as it is made. */
export function LevelForm({ levels }: LevelFormProps) {
  if (levels.length === 0) return null
  return (
    <section className="section">
      <h2>{say('notifications.levels')}</h2>
      <p className="hint">{say('notifications.levels-hint')}</p>
      <div className="stack mt-4">
        {levels.map((one) => (
          <RoomLevel key={one.roomId} {...one} />
        ))}
      </div>
    </section>
  )
}

function RoomLevel({ roomId, roomName, level }: LevelFormProps['levels'][number]) {
  const client = useQueryClient()
  const set = useMutation({
    mutationFn: (chosen: NotificationLevel) =>
      call(setNotificationLevel, { params: { roomId }, body: { level: chosen } }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keys.notifications() })
      announce(say('notifications.kept'))
    },
  })
  return (
    <SelectField
      label={roomName}
      value={set.isPending ? set.variables : level}
      error={set.isError ? errorWords(set.error) : undefined}
      onChange={({ target }) => set.mutate(NOTIFICATION_LEVELS.find((one) => one === target.value) ?? level)}
    >
      {NOTIFICATION_LEVELS.map((one) => (
        <option key={one} value={one}>
          {say(`notifications.level-${one}`)}
        </option>
      ))}
    </SelectField>
  )
}
