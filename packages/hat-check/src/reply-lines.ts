import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import type { Language } from './rule.ts'
import { FENCE, MAY_BE_HEADER, MAY_BE_POSTED, MAY_SAY_WROTE, STAR } from './traits.ts'

const QUOTED_BY_NAME = 'identifies.quoted-by-name'
const LONGEST_HEAD = 200
const LONGEST_REST = 90

const WROTE =
  /(?:wrote|writes|schrieb|skrev|schreef|escribi[oó]|escreveu|[aà] .crit|ha scritto|kirjoitti|написала?)(?!\p{L})|写道|寫道/gu
const LETTER = /\p{L}/u
/** What may stand behind the verb: the colon, where it was written, when. */
const CLOSES =
  /^\s*(?::|：|\(["“]|\([^()\n]{0,60}\)\s*:|in (?:message|article)\b|(?:am|on|at|um|den) [^\n]{0,60}:\s*$)/i
/** In some languages the name comes behind the verb. */
const NAMES_AND_CLOSES = /^ [^\n]{1,88}:\s*$/
const OPENS = /^(?:on|am|le|el|em|il giorno|op|den|at|in article|in message|\p{L}{2,4}\.? \d|\d)(?!\p{L})[\s\S]*\d/iu
const ADDRESS = /[<@]|\[mailto:| at [\w.-]{1,60}\.\w/
const NAME = /^["'“]?\p{Lu}[\p{L}.'’-]{0,30}(?:[ ,]{1,2}["(]?[\p{L}&-][\p{L}.'’-]{0,30}[")]?\.?){0,8}["'”]?\s*$/u
const HANDLE = /^[\p{L}\d][\p{L}\d_.-]{1,30} $/u
const NOBODY =
  /^(?:an?|another|others?|the|this|that|these|those|some|someone|somebody|one|who|what|which|i|we|you|he|she|they|it|as|my|our|his|her|its|their|then|and|but|when|une?|uno|una|la|les|los|on|ce|o|os)\b|\b(?:you|i|we|he|she|they|vous|tu|je|il|elle|usted|yo)\s*$/i
const PROSE = /[.!?] \p{Lu}\p{Ll}+ \p{Ll}+ \p{Ll}|\n\s*\n/u
const BEFORE = /^[\s>|*_]+/

const HEADER =
  /^[ \t>|*_]{0,12}(?:From|Von|De|Da|Van|Från|От|发件人)[ \t*_]{0,3}[:：][ \t*_]{0,3}["'“<]?(?:\p{Lu}|[\w.+-]{1,60}(?:@| at ))[^\n]{0,120}(?=\n)/gmu
const NEXT_HEADER =
  /\n[ \t>|*_]{0,12}(?:To|Sent|Date|Subject|Cc|An|Gesendet|Datum|Betreff|À|A|Envoyé|Date|Objet|Para|Enviado|Fecha|Asunto|Data|Assunto|Aan|Кому|Дата|Тема|收件人)[ \t*_]{0,3}[:：]/u
const POSTED =
  /(?<!\p{L})[Oo]riginally [Pp]osted [Bb]y:? {1,3}(?:@[\p{L}\d]|\p{Lu})[\p{L}\d_-]{0,40}|@[\w-]{2,40} commented\b|Comment #\d{1,5} from \p{Lu}[\p{L}.-]{1,30}|\[quote="?[^"\]\n]{2,60}/gu
const LABELLED = /^[ \t]{0,8}>[ \t]{0,4}[*_]{1,3}\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{1,30}){1,3}:[*_]{1,3}/gmu

/**
 * The lines that mail programs and forums set above what somebody wrote: "On 3 May, Marta Pires <…> wrote:", a pasted "From:" with the
 * headers below it, "originally posted by". They stand in quoted lines too, and name their author in any language of the text.
 */
export function replyLines({ text, seen }: Reading, language: Language): Finding[] {
  const rule = language.rules.find(({ id }) => id === QUOTED_BY_NAME)
  if (!rule) return []
  const spans = [
    ...((seen & MAY_SAY_WROTE) !== 0 ? wroteLines(text) : []),
    ...((seen & MAY_BE_HEADER) !== 0 ? headers(text) : []),
    ...((seen & MAY_BE_POSTED) !== 0 ? spansOf(text, POSTED) : []),
    ...((seen & FENCE) !== 0 && (seen & STAR) !== 0 ? spansOf(text, LABELLED) : []),
  ]
  return spans.map(([start, end]) => {
    const { kind, why, severity, rewordings } = rule
    return { kind, rule: QUOTED_BY_NAME, start, end, why, severity, rewordings }
  })
}

function spansOf(text: string, pattern: RegExp): [number, number][] {
  return Array.from(text.matchAll(pattern), (found) => [found.index, found.index + found[0].length])
}

function wroteLines(text: string): [number, number][] {
  const spans: [number, number][] = []
  for (const found of text.matchAll(WROTE)) {
    if (LETTER.test(text.charAt(found.index - 1))) continue
    const from = found.index + found[0].length
    const rest = text.slice(from, from + LONGEST_REST).split('\n', 1)[0]!
    const closes = CLOSES.exec(rest)
    const head = headOf(text, found.index, /^\s*>/.test(text.slice(from + rest.length, from + rest.length + 6)))
    if (head === null) continue
    const end = closes ?? (OPENS.test(head) && !/^w/i.test(found[0]) ? NAMES_AND_CLOSES.exec(rest) : null)
    if (end) spans.push([found.index - head.length, from + end[0].length])
  }
  return spans
}

/** What stands in front of the verb, when it tells who wrote; mail programs break such a line in two or three. */
function headOf(text: string, verb: number, isQuotedBelow: boolean): string | null {
  const lines = text.slice(Math.max(0, verb - LONGEST_HEAD), verb).split('\n')
  for (let taken = Math.min(3, lines.length); taken > 0; taken -= 1) {
    const head = lines.slice(-taken).join('\n').replace(BEFORE, '')
    if (head.trim() === '' || PROSE.test(head)) continue
    if (OPENS.test(head) && !/\b(?:you|i)\s*$/i.test(head)) return head
    if (
      taken === 1 &&
      !NOBODY.test(head) &&
      (ADDRESS.test(head) || NAME.test(head) || (isQuotedBelow && HANDLE.test(head)))
    )
      return head
  }
  return null
}

function headers(text: string): [number, number][] {
  return Array.from(text.matchAll(HEADER), (found): [number, number] => [
    found.index,
    found.index + found[0].length,
  ]).filter(([, end]) => NEXT_HEADER.test(text.slice(end, end + 300)))
}
