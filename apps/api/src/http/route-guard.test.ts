import { readHealth } from '@cloakroom/contract/health.ts'
import { ProblemView } from '@cloakroom/contract/refusals.ts'
import Fastify, { type RouteOptions } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { expect, it } from 'vitest'
import { guardRoutes } from './route-guard.ts'

const { surface: _, ...withoutSurface } = readHealth
const offDesk = { ...readHealth, access: 'steward' as const }
const onDesk = { ...readHealth, access: 'member' as const, surface: 'steward-desk' as const }
const openRoom = { ...readHealth, surface: 'room' as const }
const undeclared = { way: 'file', name: 'a-list', surface: 'front-door' } as const
const { reply: __, ...withoutReply } = readHealth
const response = { 200: readHealth.reply, '4xx': ProblemView, '5xx': ProblemView }
const handler = async () => 'words that nobody checked'

async function boot(route: Partial<RouteOptions>): Promise<void> {
  const app = Fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  guardRoutes(app)
  app.route({ method: 'GET', url: '/api/x', handler, ...route })
  try {
    await app.ready()
  } finally {
    await app.close()
  }
}

it('boots with a route of the contract', () =>
  expect(boot({ config: { endpoint: readHealth }, schema: { response } })).resolves.toBeUndefined())

it.each([
  ['a route outside the contract', {}, 'not in the contract'],
  ['no surface', { config: { endpoint: withoutSurface }, schema: { response } }, 'no surface'],
  ['a stewards’ endpoint that answers elsewhere', { config: { endpoint: offDesk }, schema: { response } }, 'lets in'],
  ['the stewards’ desk open to members', { config: { endpoint: onDesk }, schema: { response } }, 'lets in'],
  ['a room open to anyone', { config: { endpoint: openRoom }, schema: { response } }, 'lets in'],
  ['a file that nobody declared', { config: { apart: undeclared } }, 'no surface'],
  ['no schema for the reply', { config: { endpoint: withoutReply }, schema: { response } }, 'no schema for its reply'],
  ['params unchecked', { url: '/api/:id', config: { endpoint: readHealth }, schema: { response } }, 'its params'],
  [
    'refusals unchecked',
    { config: { endpoint: readHealth }, schema: { response: { 200: readHealth.reply } } },
    'refuse',
  ],
])('does not boot with %s', async (_name, route, words) => {
  await expect(boot(route as Partial<RouteOptions>)).rejects.toThrow(words)
})
