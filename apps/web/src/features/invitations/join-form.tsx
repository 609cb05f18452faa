import { acceptInvitation } from '@cloakroom/contract/invitations.ts'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '#lib/call.ts'
import { languagesGuessed } from '#lib/language-names.ts'
import { isRefused } from '#lib/refused.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { useComeIn } from '#lib/use-come-in.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { LanguagePicker } from '#ui/language-picker.tsx'
import { NewPassPhraseField } from '#ui/new-pass-phrase-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { SpokenField } from '#ui/spoken-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { TimeZoneField, timeZoneGuessed } from '#ui/time-zone-field.tsx'

type JoinFormProps = { token: string; pledgeVersion: number; asksAddress: boolean; onOutdated: () => void }

/** Who one is here: a personal name, a pass phrase, and what helps to read. The first steward gives an address too. */
export function JoinForm({ token, pledgeVersion, asksAddress, onOutdated }: JoinFormProps) {
  const [address, setAddress] = useState('')
  const [personalName, setPersonalName] = useState('')
  const [passPhrase, setPassPhrase] = useState('')
  const [languages, setLanguages] = useState(() => languagesGuessed(navigator.languages))
  const [timeZone, setTimeZone] = useState(timeZoneGuessed)
  const comeIn = useComeIn()
  const joining = useMutation({
    mutationFn: () => {
      const who = { token, pledgeVersion, personalName, passPhrase, languages, timeZone }
      return call(acceptInvitation, { body: asksAddress ? { ...who, address } : who })
    },
    onSuccess: comeIn,
    onError: (error) => (isRefused(error, 'pledge.outdated') ? onOutdated() : undefined),
  })
  const { error } = joining
  const isOfField = isRefused(error, 'words.carry_a_hat', 'pass_phrase.too_weak', 'address.needed')
  return (
    <form
      className="stack mt-6"
      aria-label={say('invitation.who')}
      onSubmit={(event) => {
        event.preventDefault()
        joining.mutate()
      }}
    >
      <SpokenField
        as="personal-name"
        label={say('name.label')}
        hint={say('name.hint')}
        error={isRefused(error, 'words.carry_a_hat') ? hatWords(error) : undefined}
        autoComplete="name"
        required
        minLength={2}
        maxLength={80}
        value={personalName}
        onText={setPersonalName}
      />
      {asksAddress ? (
        <TextField
          label={say('invitation.address')}
          hint={say('invitation.address-hint')}
          error={isRefused(error, 'address.needed') ? errorWords(error) : undefined}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      ) : null}
      <NewPassPhraseField
        value={passPhrase}
        onChange={setPassPhrase}
        error={isRefused(error, 'pass_phrase.too_weak') ? errorWords(error) : undefined}
      />
      <LanguagePicker value={languages} onChange={setLanguages} />
      <TimeZoneField value={timeZone} onChange={setTimeZone} hint={say('time-zone.hint')} />
      {error && !isOfField ? (
        <Notice tone="amber" isUrgent>
          {errorWords(error)}
        </Notice>
      ) : null}
      <Button type="submit" look="main" isBusy={joining.isPending}>
        {say('invitation.act')}
      </Button>
    </form>
  )
}

/** The reason that the hat check gave, or the general one. */
function hatWords(error: unknown): string {
  return (isRefused(error) && error.problem.findings?.[0]?.why) || errorWords(error)
}
