import { COMMON_REFUSALS } from '@cloakroom/contract/refusals.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { Offline } from '#lib/refused.ts'
import { say } from '#lib/words.ts'
import { Failed } from '#ui/failed.tsx'
import { TextField } from '#ui/text-field.tsx'
import { Waiting } from '#ui/waiting.tsx'
import type { Address, OpenApi, Schema } from './openapi.ts'
import { addressesOf, refusalsOf, schemaOf, shapeOf } from './openapi.ts'

const COMMON: ReadonlySet<string> = new Set(COMMON_REFUSALS)

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
            <AddressDetails address={address} named={api.data.components?.schemas ?? {}} />
          </li>
        ))}
      </ul>
    </>
  )
}

type AddressDetailsProps = { address: Address; named: Record<string, Schema> }

function AddressDetails({ address: { method, path, operation }, named }: AddressDetailsProps) {
  const params = (operation.parameters ?? []).map(
    (param) => `${param.name}${param.required ? '' : '?'}: ${shapeOf(param.schema, named)}`,
  )
  const good = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'))
  const refusals = refusalsOf(operation).filter((code) => !COMMON.has(code))
  return (
    <details>
      <summary className="cursor-pointer py-3">
        <code className="wrap-anywhere">
          <b>{method}</b> {path}
        </code>
        <span className="block ps-4 text-small text-ink-2">{operation.summary}</span>
      </summary>
      <dl className="grid gap-3 pb-4 ps-4 text-small">
        {params.length > 0 ? <Part name={say('api.params')} shape={params.join('\n')} /> : null}
        {operation.requestBody ? (
          <Part name={say('api.body')} shape={shapeOf(schemaOf(operation.requestBody), named)} />
        ) : null}
        {good.map(([status, answer]) => (
          <Part
            key={status}
            name={`${say('api.reply')} ${status}`}
            shape={shapeOf(schemaOf(answer), named) || say('api.none')}
          />
        ))}
        <div>
          <dt className="font-semibold">{say('api.refusals')}</dt>
          <dd className="flex flex-wrap gap-x-3">
            {refusals.map((code) => (
              <Link key={code} to={`#${code}`} className="link">
                <code>{code}</code>
              </Link>
            ))}
            <span className="text-ink-2">{say('api.common-refusals')}</span>
          </dd>
        </div>
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
        <pre tabIndex={0} className="overflow-x-auto whitespace-pre-wrap">
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
