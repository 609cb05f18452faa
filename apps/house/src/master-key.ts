import { hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { platform } from 'node:process'
import { codeOf, reasonOf, Trouble } from '@cloakroom/database/trouble.ts'

const BYTES = 32

/** The house's master key, or undefined when there is none yet. Throws Trouble when there is one that must not or cannot be used. */
export function readMasterKey(file: string): Buffer | undefined {
  let key: Buffer
  try {
    key = readFileSync(file)
  } catch (caught) {
    if (codeOf(caught) === 'ENOENT') return undefined
    throw new Trouble(`The master key ${file} cannot be read: ${reasonOf(caught)}.`)
  }
  if (key.length !== BYTES)
    throw new Trouble(
      `The master key ${file} has ${key.length} bytes instead of ${BYTES}; bring it back from your backup.`,
    )
  const mode = statSync(file).mode & 0o777
  if (platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new Trouble(
      `The master key ${file} can be read by others (mode ${mode.toString(8)}); close it with chmod 600.`,
    )
  }
  return key
}

/** Makes the key, once in the life of a house: 32 random bytes that only their owner may read. */
export function makeMasterKey(file: string): Buffer {
  const key = randomBytes(BYTES)
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, key, { mode: 0o600, flag: 'wx', flush: true })
  } catch (caught) {
    throw new Trouble(`The master key ${file} cannot be written: ${reasonOf(caught)}.`)
  }
  return key
}

/** What a database role signs in with: derived, so that there is nothing else to store or to lose. */
export function rolePassword(key: Buffer, role: 'web' | 'vault'): string {
  return derive(key, `cloakroom role ${role}`)
}

/** Tells two master keys apart without saying anything about them. */
export function fingerprint(key: Buffer): string {
  return derive(key, 'cloakroom master key fingerprint')
}

function derive(key: Buffer, info: string): string {
  return Buffer.from(hkdfSync('sha256', key, '', info, BYTES)).toString('base64url')
}
