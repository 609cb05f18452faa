import { execFileSync, spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { sample } from './testing.ts'
import { MAY, washApart } from './wash-apart.ts'

it('answers what a wash answers, several at once', async () => {
  const asked = [
    washApart('txt', Buffer.from('Words that stay.')),
    washApart('jpg', sample('photo.jpg')),
    washApart('heic', sample('photo.heic')),
    washApart('pdf', sample('doc.pdf')),
  ]
  const kinds = (await Promise.all(asked)).map(({ kind }) => kind)
  expect(kinds).toEqual(['txt', 'jpeg', 'jpeg', 'pdf'])
})

it('refuses with the reason that the wash had', async () => {
  await expect(washApart('pdf', sample('locked.pdf'))).rejects.toMatchObject({ why: 'encrypted' })
  await expect(washApart('txt', Buffer.alloc(20 * 1024 * 1024))).rejects.toMatchObject({ why: 'other_than_its_name' })
})

it('waits no longer than it may, and the next file is washed', async () => {
  await expect(washApart('heic', sample('photo.heic'), 5)).rejects.toMatchObject({ why: 'not_washed_in_time' })
  expect(await washApart('txt', Buffer.from('Words'))).toMatchObject({ kind: 'txt' })
})

it('cannot write anywhere, start anything or read what is not code', () => {
  const run = (script: string) =>
    spawnSync(process.execPath, [...MAY, '--input-type=module', '-e', script], { env: {} }).stderr.toString()
  expect(run(`import fs from 'node:fs'; fs.writeFileSync('/tmp/original', 'x')`)).toContain('ERR_ACCESS_DENIED')
  expect(run(`import fs from 'node:fs'; fs.readFileSync('/etc/hostname')`)).toContain('ERR_ACCESS_DENIED')
  expect(run(`import { spawnSync } from 'node:child_process'; spawnSync('ls')`)).toContain('ERR_ACCESS_DENIED')
  expect(
    execFileSync(process.execPath, [...MAY, '-p', '1 + 1'], { env: {} })
      .toString()
      .trim(),
  ).toBe('2')
})
