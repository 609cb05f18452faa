import { type Level, LEVELS, type Rhythm, RHYTHMS } from '@cloakroom/contract/topics.ts'
import { say } from '#lib/words.ts'
import { SelectField } from './text-field.tsx'
import './wish-fields.css'

export type Wish = { rhythm: Rhythm; level: Level }

type WishFieldsProps = { of: string; wish: Wish | null; onChange: (wish: Wish | null) => void }

/** How often to hear of something, or not at all; and if so, how much. */
export function WishFields({ of, wish, onChange }: WishFieldsProps) {
  return (
    <div className="wish-fields">
      <SelectField
        label={say('topics.follow', { topic: of })}
        isLabelHidden
        value={wish?.rhythm ?? 'not'}
        onChange={({ target }) => {
          const rhythm = RHYTHMS.find((one) => one === target.value)
          onChange(rhythm ? { rhythm, level: wish?.level ?? 'extracts' } : null)
        }}
      >
        <option value="not">{say('topics.not')}</option>
        {RHYTHMS.map((one) => (
          <option key={one} value={one}>
            {say(`topics.${one}`)}
          </option>
        ))}
      </SelectField>
      {wish ? (
        <SelectField
          label={say('topics.how-much', { topic: of })}
          isLabelHidden
          value={wish.level}
          onChange={({ target }) =>
            onChange({ rhythm: wish.rhythm, level: LEVELS.find((one) => one === target.value) ?? wish.level })
          }
        >
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {say(`topics.level-${one}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
    </div>
  )
}
