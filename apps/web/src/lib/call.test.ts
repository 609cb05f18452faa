import { signIn, signOut } from '@cloakroom/contract/sessions.ts'
import { nextUnread } from '@cloakroom/contract/reading.ts'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, call } from './call.ts'
import { isReachable } from './connection.ts'
import { Offline, Refused } from './refused.ts'

const answers = (status: number, body?: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => (body === undefined ? new Response(null, { status }) : Response.json(body, { status }))),
  )

afterEach(() => vi.unstubAllGlobals())

describe('address', () => {
  it.each([
    ['/api/rooms/:roomId/posts/:postId', { roomId: 'a', postId: 'b/c' }, {}, '/api/rooms/a/posts/b%2Fc'],
    ['/api/next-unread', {}, { roomId: 'a', threadId: undefined }, '/api/next-unread?roomId=a'],
    ['/api/next-unread', {}, {}, '/api/next-unread'],
  ])('%s', (path, params, query, expected) => {
    expect(address(path, params, query)).toBe(expected)
  })
})

describe('call', () => {
  it('gives back the reply', async () => {
    answers(200, { place: null })
    expect(await call(nextUnread, { query: {} })).toEqual({ place: null })
    expect(await call(nextUnread)).toEqual({ place: null })
  })

  it('gives nothing for 204', async () => {
    answers(204)
    expect(await call(signOut)).toBeUndefined()
  })

  it('notices a reply that has more keys than its view', async () => {
    answers(200, { place: null, author: 'x' })
    await expect(call(nextUnread, {})).rejects.toThrow('author')
  })

  it('throws what the house refused', async () => {
    answers(401, { type: 'about:blank', title: 'No.', status: 401, code: 'sign_in.refused' })
    const asked = call(signIn, { body: { address: 'a@example.org', passPhrase: 'x' } })
    await expect(asked).rejects.toMatchObject({ name: 'Refused', code: 'sign_in.refused' })
  })

  it('takes an answer that is not the house’s for a closed door', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
    const refused = await call(signOut).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ code: 'closed_for_a_moment' })
  })

  it('throws Offline when nothing answers, and finds the house again with the next answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(call(signOut)).rejects.toBeInstanceOf(Offline)
    expect(isReachable()).toBe(false)
    answers(204)
    await call(signOut)
    expect(isReachable()).toBe(true)
  })

  it('passes an abort on as the browser’s own', async () => {
    const stop = new AbortController()
    stop.abort()
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('aborted', 'AbortError')))
    await expect(call(signOut, { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
