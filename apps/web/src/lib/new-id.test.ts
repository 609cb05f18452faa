import { Id } from '@cloakroom/contract/fields.ts'
import { expect, it } from 'vitest'
import { newId } from './new-id.ts'

it('makes ids that the contract takes, each another', () => {
  const ids = Array.from({ length: 200 }, newId)
  for (const id of ids) expect(Id.safeParse(id).success).toBe(true)
  expect(new Set(ids).size).toBe(200)
})
