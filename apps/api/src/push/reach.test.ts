import { expect, it } from 'vitest'
import { isEndpoint, isPublic, lookUpWithin, THE_WORLD } from './reach.ts'

it.each([
  ['8.8.8.8', true],
  ['2a00:1450:4001:82a::200a', true],
  ['127.0.0.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['172.32.0.1', true],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['192.0.2.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['ff02::1', false],
  ['2001:db8::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:0:53aa:64c::', false],
  ['localhost', false],
  ['', false],
])('%s is public: %s', (ip, verdict) => {
  expect(isPublic(ip)).toBe(verdict)
})

it.each([
  ['https://push.example/abc', true],
  ['https://push.example:443/abc', true],
  ['https://push.example:8443/abc', false],
  ['https://push.example:22/', false],
  ['http://push.example/abc', false],
  ['ftp://push.example/abc', false],
  ['file:///etc/passwd', false],
  ['https://ana:secret@push.example/', false],
  ['https://ana@push.example/', false],
  ['https://127.0.0.1/', false],
  ['https://2130706433/', false],
  ['https://0x7f.1/', false],
  ['https://[::1]/', false],
  ['https://8.8.8.8/', false],
  ['no address', false],
  ['', false],
])('the house calls at %s: %s', (endpoint, verdict) => {
  expect(isEndpoint(endpoint, THE_WORLD)).toBe(verdict)
})

/** What a look-up tells: the first address, or why not. */
function lookedUp(name: string, isAllowed: (ip: string) => boolean): Promise<string> {
  return new Promise((resolve) => {
    lookUpWithin({ isAllowed, port: null })(name, { all: false }, (error, address) => {
      resolve(error?.message ?? (typeof address === 'string' ? address : ''))
    })
  })
}

it('a name that leads to this machine is not called, whatever it is called', async () => {
  expect(await lookedUp('localhost', isPublic)).toBe('nobody to be called')
  expect(await lookedUp('localhost', () => true)).toMatch(/^(127\.0\.0\.1|::1)$/)
})

it('a name of which one address only is not allowed is not called', async () => {
  const asked: string[] = []
  await lookedUp('localhost', (ip) => {
    asked.push(ip)
    return true
  })
  expect(await lookedUp('localhost', (ip) => ip !== asked.at(-1))).toBe('nobody to be called')
})
