import { readFileSync } from 'node:fs'
import { checkHats } from './check-hats.ts'
import { evaluate } from './evaluate.ts'
import { inPart, isPart } from './held-out.ts'
import { parseLabelledItems } from './labelled-items.ts'

const USAGE =
  'Say: npm run --silent hat -- evaluate FILE.jsonl [--part tuned|held], or: npm run --silent hat -- check "text".'

main(process.argv.slice(2))

function main([command, argument, ...rest]: string[]): void {
  if (command === 'evaluate' && argument !== undefined) printEvaluation(argument, rest)
  else if (command === 'check' && argument !== undefined) printFindings([argument, ...rest].join(' '))
  else stop(USAGE)
}

function printEvaluation(file: string, options: string[]): void {
  const part = options[0] === '--part' ? options[1] : undefined
  if (options.length > 0 && !isPart(part)) stop(USAGE)
  const items = read(file)
  process.stdout.write(`${JSON.stringify(evaluate(isPart(part) ? inPart(items, part) : items))}\n`)
}

function read(file: string): ReturnType<typeof parseLabelledItems> {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    stop(`The file "${file}" cannot be read.`)
  }
  try {
    return parseLabelledItems(text)
  } catch (error) {
    return stop(error instanceof Error ? error.message : 'The file cannot be understood.')
  }
}

function printFindings(text: string): void {
  const findings = checkHats(text)
  if (findings.length === 0) process.stdout.write('No hat found.\n')
  for (const { rule, start, end, severity, why, rewordings } of findings) {
    process.stdout.write(`${start}–${end} "${text.slice(start, end)}"\n  ${rule} (${severity}): ${why}\n`)
    for (const { label, replacement } of rewordings)
      process.stdout.write(`  ${label}: "${text.slice(0, start)}${replacement}${text.slice(end)}"\n`)
  }
}

function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
