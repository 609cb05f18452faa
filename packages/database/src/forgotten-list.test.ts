import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ForgottenLine } from './forgotten-line.ts'
import { forgottenFileBeside, openForgottenList } from './forgotten-list.ts'

let folder: string
let file: string
const key = randomBytes(32)
const room = '3f0e8a52-6a0b-4c58-9d0f-5e3c1a7b9d20'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloakroom forgotten '))
  file = forgottenFileBeside(join(folder, 'master.key'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const list = (masterKey = key) => openForgottenList(file, masterKey)
const aLine = (step: ForgottenLine['step'] = 'done', id = room): ForgottenLine => ({
  step,
  what: 'room',
  subject: list().subjectOf('room', id),
  day: '2026-09-14',
  head: 'ab'.repeat(32),
})

test('what was written is read, in its order, and only its owner may', async () => {
  expect(await list().read()).toEqual([])
  await list().append([aLine('will')])
  await list().append([aLine('done'), aLine('void', crypto.randomUUID())])
  expect((await list().read()).map(({ step }) => step)).toEqual(['will', 'done', 'void'])
  expect((await list().read())[0]).toEqual(aLine('will'))
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('tells nothing of what it is about', async () => {
  await list().append([aLine()])
  const text = readFileSync(file, 'utf8')
  expect(text).not.toContain(room)
  expect(text).not.toContain(Buffer.from(room).toString('base64').slice(0, 12))
  expect(list(randomBytes(32)).subjectOf('room', room)).not.toBe(aLine().subject)
  expect(list().subjectOf('words', room)).not.toBe(aLine().subject)
})

test.each([1, 20, 100, -1])('a line that was cut short at byte %i is as if it had not been begun', async (bytes) => {
  await list().append([aLine('will')])
  const whole = readFileSync(file, 'utf8').trim()
  appendFileSync(file, whole.slice(0, bytes))
  expect(await list().read()).toEqual([aLine('will')])
  await list().append([aLine('done')])
  expect((await list().read()).map(({ step }) => step)).toEqual(['will', 'done'])
})

test.each([
  ['another step', (text: string) => text.replace('1 will ', '1 done ')],
  ['another day', (text: string) => text.replace('2026-09-14', '2026-09-15')],
  ['another subject', (text: string) => text.replace(aLine().subject, list().subjectOf('room', crypto.randomUUID()))],
  ['another proof', (text: string) => text.replace(/\S{43} \.$/m, `${'A'.repeat(43)} .`)],
  ['words of its own', () => 'room 17 may be opened again .\n'],
])('a line with %s is refused in one sentence that says which', async (_, change) => {
  await list().append([aLine('will')])
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, change(before))
  expect(readFileSync(file, 'utf8')).not.toBe(before)
  await expect(list().read()).rejects.toThrow(
    /^The list of what was forgotten, .*forgotten\.list, was changed .* in line \d, .*\.$/,
  )
})

test('a list of another master key is refused', async () => {
  await list().append([aLine()])
  await expect(list(randomBytes(32)).read()).rejects.toThrow('belongs to another master key')
})

test('a list that others may read is refused', async () => {
  await list().append([aLine()])
  chmodSync(file, 0o644)
  await expect(list().read()).rejects.toThrow(/can be read by others \(mode 644\); close it with chmod 600\.$/)
})

test('a disk that is full, or a folder in its place, is one sentence', async () => {
  const full = existsSync('/dev/full') ? '/dev/full' : folder
  for (const place of [full, folder])
    await expect(openForgottenList(place, key).append([aLine()])).rejects.toThrow(
      /^The list of what was forgotten, .*, cannot be written: .*(ENOSPC|EISDIR).*\.$/,
    )
})

test('is made before it is needed, and holds nothing then', async () => {
  await list().demandWritable()
  expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['', 0o600])
  expect(await list().read()).toEqual([])
})

test('many writers at once lose no line and mix none', async () => {
  await Promise.all(Array.from({ length: 40 }, () => list().append([aLine('will'), aLine('done')])))
  expect(await list().read()).toHaveLength(80)
})
