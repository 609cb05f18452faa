import { readFile } from 'node:fs/promises'
import process from 'node:process'
import { type FileVerdict, verifyFile } from './verify-file.ts'

const USAGE = 'Say: npm run --silent note -- verify FILE [SHA-256]'

const [what, file, expected, ...more] = process.argv.slice(2)
if (what !== 'verify' || !file || more.length > 0 || (expected && !/^[0-9a-fA-F]{64}$/.test(expected))) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  const bytes = await readFile(file).catch(() => null)
  if (!bytes) {
    process.stderr.write(`${file} cannot be read.\n`)
    process.exitCode = 2
  } else {
    const verdict = await verifyFile(bytes)
    process.stdout.write(`${tell(verdict, expected?.toLowerCase())}\n`)
    process.exitCode = verdict.is === 'as sealed' && (!expected || expected.toLowerCase() === verdict.sha256) ? 0 : 1
  }
}

function tell(verdict: FileVerdict, hash?: string): string {
  switch (verdict.is) {
    case 'no note':
      return 'This is no note, or not one of ours any more.'
    case 'changed':
      return 'This is not as it was sealed: what it shows and what it carries differ, or another version of the house made it.'
    case 'as sealed': {
      const { title, version } = verdict.document
      const agrees = `“${title}”, version ${version}: the file agrees with itself. SHA-256 ${verdict.sha256}`
      if (hash === undefined) return `${agrees}\nCompare it with the one in the room, or give it after the file.`
      return hash === verdict.sha256 ? `${agrees}, as expected.` : `${agrees}, which is not ${hash}.`
    }
  }
}
