import type { Change } from './reword.ts'

/** A change of the words, and what is marked after it. */
export type MarkedUp = Change & { select: { from: number; to: number } }
export type Mark = 'strong' | 'emphasis' | 'code' | 'link' | 'quote' | 'list' | 'numbers' | 'heading'

const AROUND = { strong: '**', emphasis: '*', code: '`' } as const
const BEFORE = { quote: () => '> ', list: () => '- ', numbers: (n: number) => `${n}. `, heading: () => '### ' } as const
const MARKED = { quote: /^> ?/, list: /^[-*] /, numbers: /^\d+\. /, heading: /^#{1,6} / } as const

/** The Markdown for what the writer has marked; where it stands already, it is taken off. */
export function markUp(text: string, from: number, to: number, mark: Mark): MarkedUp {
  if (mark === 'link') return link(text, from, to)
  if (mark === 'strong' || mark === 'emphasis' || mark === 'code') return around(text, from, to, AROUND[mark])
  return lines(text, from, to, mark)
}

function around(text: string, from: number, to: number, sign: string): MarkedUp {
  const marked = text.slice(from, to)
  const isOn = text.slice(from - sign.length, from) === sign && text.slice(to, to + sign.length) === sign
  // One star inside two is strong, not emphasis.
  const isLonger = sign === '*' && text.slice(from - 2, from) === '**' && text.slice(from - 3, from) !== '***'
  if (isOn && !isLonger)
    return {
      from: from - sign.length,
      to: to + sign.length,
      insert: marked,
      select: { from: from - sign.length, to: to - sign.length },
    }
  // Signs stand close to words: space at the ends of what is marked stays outside.
  const lead = marked.length - marked.trimStart().length
  const body = marked.trim()
  const start = from + (body === '' ? 0 : lead)
  const insert = `${sign}${body}${sign}`
  return {
    from: start,
    to: start + body.length,
    insert,
    select: { from: start + sign.length, to: start + sign.length + body.length },
  }
}

function link(text: string, from: number, to: number): MarkedUp {
  const marked = text.slice(from, to)
  const isAddress = /^https?:\/\/\S+$/.test(marked.trim())
  const words = isAddress ? '' : marked
  const address = isAddress ? marked.trim() : 'https://'
  const insert = `[${words}](${address})`
  const at = words === '' ? from + 1 : from + words.length + 3
  return { from, to, insert, select: { from: at, to: words === '' ? at : at + address.length } }
}

function lines(text: string, from: number, to: number, mark: keyof typeof BEFORE): MarkedUp {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', to) < 0 ? text.length : text.indexOf('\n', to)
  const block = text.slice(start, end).split('\n')
  const isOn = block.every((line) => MARKED[mark].test(line))
  const insert = block.map((line, i) => (isOn ? line.replace(MARKED[mark], '') : BEFORE[mark](i + 1) + line)).join('\n')
  const moved = insert.length - (end - start)
  const first = isOn ? -(block[0]?.length ?? 0) + (insert.split('\n')[0]?.length ?? 0) : BEFORE[mark](1).length
  return { from: start, to: end, insert, select: { from: Math.max(start, from + first), to: to + moved } }
}
