import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'cloakroom mail '))
afterAll(() => rmSync(folder, { recursive: true }))

/** The real command, as a process of its own. What it does with a bounce is tested where it is done (`api/mail/bounces.test.ts`). */
function mail(settings: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = env
  return new Promise((resolve) => {
    const file = join(import.meta.dirname, 'mail.ts')
    const options = { env: { PATH, HOME, NODE_COMPILE_CACHE, DATA_DIR: folder, ...settings } }
    const child = execFile(execPath, [file, ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: `${stdout}${stderr}`.trim() }),
    )
    child.stdin?.end('nothing')
  })
}

test('a mail server learns by the code whether to ask again: never where it asks wrongly, later where there is no house', async () => {
  expect(await mail({}, 'bounce')).toEqual({ code: 64, said: expect.stringContaining('Say: npm run --silent mail') })
  expect(await mail({}, 'bounces')).toEqual({ code: 75, said: expect.stringContaining('There is no database in') })
  writeFileSync(join(folder, 'short.key'), 'short')
  const wrongKey = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nowhere', MASTER_KEY_FILE: join(folder, 'short.key') }
  expect(await mail(wrongKey, 'bounces')).toMatchObject({ code: 75 })
})
