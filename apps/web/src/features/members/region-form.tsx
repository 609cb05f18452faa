import { keepMyRegion, readMyRegion, type Region, REGIONS } from '@cloakroom/contract/regions.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '#lib/call.ts'
import { keys } from '#lib/query-keys.ts'
import { errorWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { SelectField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'

/** Where one lives and works, to be counted and never shown. Kept as soon as it is chosen. */
export function RegionForm() {
  const client = useQueryClient()
  const mine = useQuery({
    queryKey: keys.myRegion(),
    queryFn: ({ signal }) => call(readMyRegion, { signal }),
  })
  const keeping = useMutation({
    mutationFn: (region: Region | null) => call(keepMyRegion, { body: { region } }),
    onSuccess: (now) => client.setQueryData(keys.myRegion(), now),
  })
  if (!mine.data)
    return mine.isError ? <Failed error={mine.error} onRetry={() => void mine.refetch()} /> : <Waiting lines={2} />
  const chosen = keeping.isPending ? keeping.variables : mine.data.region
  return (
    <>
      <SelectField
        label={say('settings.region')}
        hint={say('settings.region-why')}
        error={keeping.error ? errorWords(keeping.error) : undefined}
        value={chosen ?? ''}
        onChange={({ target }) => keeping.mutate(REGIONS.find((region) => region === target.value) ?? null)}
      >
        <option value="">{say('settings.region-none')}</option>
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {say(`region.${region}`)}
          </option>
        ))}
      </SelectField>
      <p role="status" className="hint">
        {keeping.isSuccess ? say('settings.kept') : null}
      </p>
    </>
  )
}
