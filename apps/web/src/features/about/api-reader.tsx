import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Offline } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import type { Address, OpenApi } from './openapi.ts'
import { addressesOf, schemaOf, shapeOf } from './openapi.ts'

/** Reads the house's own description of its addresses and shows it to people. */
export function ApiReader() {
  const [letters, setLetters] = useState('')
  const api = useQuery({
    queryKey: ['openapi'],
    queryFn: ({ signal }) => readOpenApi(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (api.isPending) return <Waiting lines={8} />
  if (!api.data) return <Failed error={api.error} onRetry={() => void api.refetch()} />
  const sought = letters.trim().toLowerCase()
  const found = addressesOf(api.data).filter(({ method, path, operation }) =>
    `${method} ${path} ${operation.summary ?? ''}`.toLowerCase().includes(sought),
  )
  return (
    <>
      <TextField
        label={say('api.find')}
        hint={say('api.count', { count: found.length })}
        type="search"
        value={letters}
        onChange={(event) => setLetters(event.target.value)}
      />
      <ul className="mt-6 border-t border-rule">
        {found.map((address) => (
          <li key={`${address.method} ${address.path}`} className="border-b border-rule">
            <AddressDetails address={address} />
          </li>
        ))}
      </ul>
    </>
  )
}

function AddressDetails({ address: { method, path, operation } }: { address: Address }) {
  const answers = Object.entries(operation.responses ?? {})
  const params = (operation.parameters ?? []).map(
    (param) => `${param.name}${param.required ? '' : '?'}: ${shapeOf(param.schema)}`,
  )
  const good = answers.filter(([status]) => status.startsWith('2'))
  const refusals = answers.filter(([status]) => !status.startsWith('2'))
  return (
    <details>
      <summary className="cursor-pointer py-3">
        <code className="break-words">
          <b>{method}</b> {path}
        </code>
        <span className="block ps-4 text-small text-ink-2">{operation.summary}</span>
      </summary>
      <dl className="grid gap-3 pb-4 ps-4 text-small">
        {params.length > 0 ? <Part name={say('api.params')} shape={params.join('\n')} /> : null}
        {operation.requestBody ? (
          <Part name={say('api.body')} shape={shapeOf(schemaOf(operation.requestBody))} />
        ) : null}
        {good.map(([status, answer]) => (
          <Part
            key={status}
            name={`${say('api.reply')} ${status}`}
            shape={shapeOf(schemaOf(answer)) || say('api.none')}
          />
        ))}
        <Part
          name={say('api.refusals')}
          shape={refusals.map(([status, { description }]) => `${status} ${description ?? ''}`.trim()).join('\n')}
        />
      </dl>
    </details>
  )
}

function Part({ name, shape }: { name: string; shape: string }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reachable by keyboard */}
        <pre tabIndex={0} className="overflow-x-auto">
          {shape}
        </pre>
      </dd>
    </div>
  )
}

/** The document is no endpoint of the contract: it is made from it. */
async function readOpenApi(signal: AbortSignal): Promise<OpenApi> {
  const response = await fetch('/api/openapi.json', { signal })
  if (!response.ok) throw new Offline()
  return response.json()
}
