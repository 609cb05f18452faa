import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'hat-'))
afterAll(() => rmSync(folder, { recursive: true }))

function hat(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'cli.ts'), ...words], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('the hat command', () => {
  it('prints exactly one line of JSON with the figures', () => {
    const { status, stdout, stderr } = hat(
      'evaluate',
      file('good.jsonl', '{"text":"As rapporteur, I object.","lang":"en","label":"hat","spans":[[0,13]]}\n'),
    )
    expect([status, stderr, stdout.trimEnd().split('\n').length]).toEqual([0, '', 1])
    const report: unknown = JSON.parse(stdout)
    expect(report).toMatchObject({
      hat: { precision: 1, recall: 1, f1: 1 },
      clear: { falseAlarms: 0 },
      byLang: { en: { items: 1 } },
      medianIoU: 1,
      items: 1,
    })
  })

  it.each([
    [
      'a file that is not there',
      ['evaluate', '/nowhere/none.jsonl'],
      'The file "/nowhere/none.jsonl" cannot be read.\n',
    ],
    ['a part that does not exist', ['evaluate', 'x', '--part', 'half'], 'Say: npm run'],
    ['no command', [], 'Say: npm run'],
  ])('says in one sentence what is wrong: %s', (_, words, sentence) => {
    const { status, stdout, stderr } = hat(...words)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
  })

  it('says which line of a file is malformed', () => {
    expect(hat('evaluate', file('bad.jsonl', '{"text":"a","label":"clear"}\nnot json\n'))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Line 2 is not JSON.\n',
    })
  })

  it('prints findings readably', () => {
    const { status, stdout } = hat('check', 'As rapporteur, I object.')
    expect(status).toBe(0)
    expect(stdout).toContain('0–13 "As rapporteur"\n  speaking-as.office (refuse): ')
    expect(stdout).toContain('Speak for yourself: "For my part, I object."')
    expect(hat('check', 'It is late.').stdout).toBe('No hat found.\n')
  })
})
