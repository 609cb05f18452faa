import { expect, test } from 'vitest'
import { limit, networkOf } from './limits.ts'

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('%s is of %s', (ip, network) => {
  expect(networkOf({ ip })).toBe(network)
})

test('so many and no more, and what is given back can be taken again', async () => {
  const two = limit(2, 60)
  await two.take('a')
  await two.take('a')
  await expect(two.take('a')).rejects.toMatchObject({ code: 'too_many_attempts', details: { retryAfter: 60 } })
  await expect(two.take('b')).resolves.toBeUndefined()
  await two.giveBack('b')
  await two.take('b')
  await expect(two.take('b')).resolves.toBeUndefined()
})
