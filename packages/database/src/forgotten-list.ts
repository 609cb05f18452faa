import { existsSync } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { platform } from 'node:process'
import {
  type Forgotten,
  type ForgottenLine,
  forgottenKeys,
  forgottenSubject,
  readForgottenLine,
  writeForgottenLine,
} from './forgotten-line.ts'
import { codeOf, reasonOf, Trouble } from './trouble.ts'

/** The list of what was forgotten for good. It lies beside the master key and not in the database, so that an older copy of the database cannot bring it back. */
export type ForgottenList = {
  /** What a line says instead of ids. */
  subjectOf(what: Forgotten, ...ids: string[]): string
  /** Resolves when the lines are on the disk. Throws Trouble when they are not, or may not be. Any number of processes may write. */
  append(lines: readonly ForgottenLine[]): Promise<void>
  /** Makes the file if there is none. Throws Trouble where nothing can be written: better before the doors open than when a room is to be closed. */
  demandWritable(): Promise<void>
  /** Every line, in the order in which they were written. Throws Trouble when one is not the house's own. */
  read(): Promise<ForgottenLine[]>
}

/** Where the list is unless another place is set: in the folder of the master key. */
export function forgottenFileBeside(masterKeyFile: string): string {
  return join(dirname(masterKeyFile), 'forgotten.list')
}

export function openForgottenList(file: string, masterKey: Buffer): ForgottenList {
  const keys = forgottenKeys(masterKey)
  return {
    subjectOf: (what, ...ids) => forgottenSubject(keys, what, ...ids),
    append: (lines) => write(file, `\n${lines.map((line) => writeForgottenLine(keys, line)).join('\n')}\n`),
    demandWritable: () => write(file, ''),
    async read() {
      const lines: ForgottenLine[] = []
      for (const [index, text] of (await readText(file)).split('\n').entries()) {
        if (text === '') continue
        const line = readForgottenLine(keys, text)
        if (line === 'forged')
          throw new Trouble(
            `The list of what was forgotten, ${file}, was changed by somebody else in line ${index + 1}, or belongs to another master key; bring it back from your backup.`,
          )
        if (line !== 'torn') lines.push(line)
      }
      return lines
    },
  }
}

/** A newline before a line keeps it apart from one that was cut short: by a crash, by a disk that was full. In one write, so that two processes do not mix. */
async function write(file: string, text: string): Promise<void> {
  try {
    const isNew = !existsSync(file)
    await using handle = await open(file, 'a', 0o600)
    const bytes = Buffer.from(text)
    const { bytesWritten } = await handle.write(bytes)
    if (bytesWritten < bytes.length) throw new Error('the disk took only a part of it')
    await handle.sync()
    if (isNew) await syncFolder(dirname(file))
  } catch (caught) {
    throw new Trouble(`The list of what was forgotten, ${file}, cannot be written: ${reasonOf(caught)}.`)
  }
}

/** A new file is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  if (platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}

async function readText(file: string): Promise<string> {
  try {
    const { mode } = await stat(file)
    if (platform !== 'win32' && (mode & 0o077) !== 0)
      throw new Trouble(
        `The list of what was forgotten, ${file}, can be read by others (mode ${(mode & 0o777).toString(8)}); close it with chmod 600.`,
      )
    return await readFile(file, 'utf8')
  } catch (caught) {
    if (caught instanceof Trouble) throw caught
    if (codeOf(caught) === 'ENOENT') return ''
    throw new Trouble(`The list of what was forgotten, ${file}, cannot be read: ${reasonOf(caught)}.`)
  }
}
