import type { TakeoutForms } from '@cloakroom/contract/takeouts.ts'
import { createHash } from 'node:crypto'
import { toMarkdown } from 'mdast-util-to-markdown'
import { monthInWords } from '../door/month-in-words.ts'

const SOURCE = 'discussion under the Chatham House Rule'

/** `words` as people paste and cite them; `month` as `2026-09`. Made of these two alone. */
export function takeoutForms(words: string, month: string): TakeoutForms {
  const [year = '', number = ''] = month.split('-')
  const by = `participant, ${SOURCE}, ${monthInWords(month)}`
  const quoted = `“${words}”`
  const key = `participant-${month}-${markOf(words)}`
  return {
    text: `${quoted}\n— ${by}`,
    markdown: toMarkdown({
      type: 'root',
      children: [{ type: 'blockquote', children: [paragraph(quoted), paragraph(`— ${by}`)] }],
    }).trimEnd(),
    html: `<blockquote><p>${escaped(quoted)}</p></blockquote><p>— ${by}</p>`,
    bibtex: [
      `@misc{${key},`,
      `  author = {{A participant}},`,
      `  title = {{D${SOURCE.slice(1)}}},`,
      `  year = {${year}},`,
      `  month = {${Number(number)}},`,
      `  note = {Quoted words: ${inBraces(words)}}`,
      '}',
    ].join('\n'),
    csl: JSON.stringify(
      [
        {
          id: key,
          type: 'personal_communication',
          author: [{ literal: 'A participant' }],
          title: `D${SOURCE.slice(1)}`,
          issued: { 'date-parts': [[Number(year), Number(number)]] },
          note: `Quoted words: ${words}`,
        },
      ],
      null,
      2,
    ),
  }
}

/** The same for the same words, and another for others: two passages of one month are cited side by side. */
function markOf(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 6)
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** BibTeX counts braces also behind a backslash, and one too many takes in the rest of the file: none stands for itself. */
const LATEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** A value between braces: what LaTeX would read as a command is a sign there, and every brace has its other half. */
function inBraces(text: string): string {
  return text.replace(/[\\{}<>|~^]|[#$%&_]/g, (sign) => LATEX[sign] ?? `\\${sign}`)
}
