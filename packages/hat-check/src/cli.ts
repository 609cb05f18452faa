import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkHats } from './check-hats.ts'
import { compare } from './compare/compare.ts'
import { evaluate } from './evaluate.ts'
import { inPart, isPart, type Part } from './held-out.ts'
import { parseLabelledItems } from './labelled-items.ts'
import { writeModel } from './model/training/write-model.ts'

const USAGE =
  'Say: npm run --silent hat -- evaluate FILE.jsonl [--part tuned|held], compare FILE.jsonl [--part …], train [FILE.jsonl …], or check "text".'

main(process.argv.slice(2))

function main([command, argument, ...rest]: string[]): void {
  if (command === 'evaluate' && argument !== undefined) printEvaluation(argument, rest)
  else if (command === 'compare' && argument !== undefined) printComparison(argument, rest)
  else if (command === 'check' && argument !== undefined) printFindings([argument, ...rest].join(' '))
  else if (command === 'train')
    process.stdout.write(`${writeModel([argument, ...rest].filter((file) => file !== undefined))}\n`)
  else stop(USAGE)
}

function printEvaluation(file: string, options: string[]): void {
  const part = partIn(options)
  const items = read(file)
  process.stdout.write(`${JSON.stringify(evaluate(part ? inPart(items, part) : items))}\n`)
}

function partIn(options: string[]): Part | null {
  if (options.length === 0) return null
  const part = options[0] === '--part' ? options[1] : undefined
  return isPart(part) ? part : stop(USAGE)
}

/** One line a way: the rules beside a keyword list and a trained model. */
function printComparison(file: string, options: string[]): void {
  const part = partIn(options)
  const items = read(file)
  for (const row of compare(items, ownCases(), part ? inPart(items, part) : items))
    process.stdout.write(`${JSON.stringify(row)}\n`)
}

function ownCases(): string {
  const folder = join(import.meta.dirname, '../cases')
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
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
