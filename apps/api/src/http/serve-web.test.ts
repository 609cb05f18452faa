import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aHouse, type TestHouse } from '../testing.ts'

const webRoot = mkdtempSync(join(tmpdir(), 'cloakroom web '))
const page = '<!doctype html><title>Cloakroom</title>'
let t: TestHouse
beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), page)
  writeFileSync(join(webRoot, 'index.html.br'), brotliCompressSync(page))
  writeFileSync(join(webRoot, 'icon.svg'), '<svg/>')
  writeFileSync(join(webRoot, 'assets', 'app-1f2e.js'), 'start()')
  t = await aHouse({ webRoot })
})
afterAll(async () => {
  await t.close()
  rmSync(webRoot, { recursive: true })
})

const get = (url: string, headers = {}) => t.app.inject({ url, headers })

test.each(['/', '/rooms/0b1c', '/enter', '/enter?from=mail', '/apiary'])('%s is the page, never kept', async (url) => {
  const answer = await get(url)
  expect([answer.statusCode, answer.body]).toEqual([200, page])
  expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' })
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'")
})

test('what was packed goes out packed to those who can unpack it', async () => {
  const answer = await get('/rooms', { 'accept-encoding': 'br, gzip' })
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    'cache-control': 'no-store',
    vary: 'accept-encoding',
  })
  expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(page)
})

test('files named after their content are kept for good, others are asked for again', async () => {
  const script = await get('/assets/app-1f2e.js')
  expect(script.body).toBe('start()')
  expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await get('/icon.svg')).headers['cache-control']).toBe('no-cache')
})

test.each([
  '/assets/app-0000.js',
  '/../../etc/passwd.txt',
  '/%2e%2e/%2e%2e/etc/hosts.txt',
  '/assets/..%2findex.html',
  '/index.html.br',
  '/api',
  '/api/',
  '/api/nothing',
  '/api?x',
])('%s is not there', async (url) => {
  const answer = await get(url)
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not_found'])
})

test('a page is read, not written', async () => {
  expect((await t.app.inject({ method: 'POST', url: '/rooms' })).statusCode).toBe(404)
  expect((await t.app.inject({ method: 'HEAD', url: '/rooms' })).body).toBe('')
})

test.each([
  ['/api/unsubscribe/Ab_9-', '/unsubscribe/Ab_9-'],
  ['/api/unsubscribe/Ab_9-?of=notifications', '/unsubscribe/notifications/Ab_9-'],
])('what a mail program posts to, opened by a person: %s is the page that asks', async (url, asks) => {
  for (const method of ['GET', 'HEAD'] as const) {
    const answer = await t.app.inject({ method, url })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, asks])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
})

test.each([
  '/api/unsubscribe/',
  '/api/unsubscribe/a/b',
  '/api/unsubscribe/a?of=//evil.example',
  '/api/unsubscribe/%2e%2e',
])('%s leads nowhere', async (url) => expect((await get(url)).statusCode).toBe(404))

test('without a page the house does not open', async () => {
  await expect(aHouse({ webRoot: tmpdir() })).rejects.toThrow(/^The web app is not built: /)
})
