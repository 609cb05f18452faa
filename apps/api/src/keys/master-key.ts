import { readFileSync, statSync } from 'node:fs'

/** Reads the 32 bytes that unlock everything. Throws one sentence when the file is missing, of another size, or open to others. */
export function readMasterKey(file: string): Buffer {
  const { mode } = statSync(file, { throwIfNoEntry: false }) ?? fail(`The master key is not at ${file}.`)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    fail(`The master key at ${file} can be read by others on this machine; its mode must be 0600.`)
  const key = readFileSync(file)
  if (key.length !== 32) fail(`The file at ${file} is not a master key: it has ${key.length} bytes, not 32.`)
  return key
}

function fail(sentence: string): never {
  throw new Error(sentence)
}
