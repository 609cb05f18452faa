import type { Finding } from './finding.ts'
import { isKnownInstitution } from './capital-runs.ts'
import { cutText, type Cut } from './cut-text.ts'
import { institutionAcronyms, institutionNames } from './lexicons/institution-names.ts'
import {
  acronymsLikeNames,
  bodiesInNames,
  bodiesJoined,
  formsBefore,
  titlesAfter,
  titlesBefore,
  titlesJoined,
} from './lexicons/name-titles.ts'
import { nameWords, type NameReason } from './lexicons/name-words.ts'
import type { LanguageCode } from './rule.ts'
import { plainOf } from './plain-letters.ts'
import type { Token } from './tokens.ts'
import { withoutOverlaps } from './without-overlaps.ts'

/**
 * A personal name is a name and nothing else: no title, no office, no institution, no address. Names in any script pass.
 * A handle is cut at its joints ("ana_interpol") and judged the same way.
 */
export function checkPersonalName(name: string, lang: LanguageCode): Finding[] {
  const cut = cutText(name)
  const found = (reason: NameReason, from: number, to: number): Finding => ({
    kind: 'hat',
    rule: `personal-name.${reason}`,
    start: from,
    end: to,
    why: nameWords[lang].why[reason],
    severity: 'refuse',
    rewordings: nameOnly(name, from, to).map((replacement) => ({ label: nameWords[lang].label, replacement })),
  })
  const findings = [...addresses(name, cut, found), ...joinedWords(name, found)]
  cut.tokens.forEach((_, i) => {
    const reason = reasonOf(cut.tokens, i)
    if (reason) findings.push(found(reason, cut.starts[i]!, cut.ends[i]!))
  })
  findings.push(...joints(cut, found))
  return withoutOverlaps(findings)
}

type Found = (reason: NameReason, from: number, to: number) => Finding

/** Taking the finding out leaves the name, when it stood at an edge. */
function nameOnly(name: string, from: number, to: number): string[] {
  return name.slice(0, from).trim() === '' || name.slice(to).trim() === '' ? [''] : []
}

function addresses(name: string, cut: Cut, found: Found): Finding[] {
  const findings = cut.tokens.flatMap(({ kind }, i) =>
    kind === 'e-mail' || kind === 'url' ? [found('address', cut.starts[i]!, cut.ends[i]!)] : [],
  )
  const bare =
    /[\p{L}\p{N}-]{2,63}\.(?:com|org|net|int|gov|gob|gouv|edu|eu|fr|es|uk|de|ch|it|br|mx|info|io|ngo)\b/iu.exec(
      name.slice(0, 400),
    )
  if (findings.length === 0 && bare) findings.push(found('address', bare.index, bare.index + bare[0].length))
  if (findings.length === 0 && name.includes('@'))
    findings.push(found('address', name.indexOf('@'), name.indexOf('@') + 1))
  return findings
}

function joinedWords(name: string, found: Found): Finding[] {
  const findings: Finding[] = []
  for (const title of titlesJoined) {
    const at = name.indexOf(title)
    if (at > 0) findings.push(found('title', at, at + title.length))
  }
  for (const body of bodiesJoined) {
    const at = name.indexOf(body)
    if (at >= 0) findings.push(found('institution', at, at + body.length))
  }
  return findings
}

function reasonOf(tokens: Token[], i: number): NameReason | null {
  const token = tokens[i]!
  if (token.kind !== 'word') return null
  const isFirst = tokens
    .slice(0, i)
    .every((before) => before.kind === 'sign' || titlesBefore.has(before.plain) || formsBefore.has(before.plain))
  if (isInstitution(tokens, i)) return 'institution'
  if (isFirst && titlesBefore.has(token.plain) && (tokens.length > 1 || token.plain.length > 3)) return 'title'
  const isLast = tokens.slice(i + 1).every((after) => after.kind === 'sign' || titlesAfter.has(after.plain))
  const follows = tokens[i - 1]?.kind === 'sign' && tokens[i - 1]!.raw !== '.' && titlesBefore.has(token.plain)
  return i > 0 && ((isLast && titlesAfter.has(token.plain)) || follows) ? 'title' : null
}

function isInstitution(tokens: Token[], i: number): boolean {
  const token = tokens[i]!
  if (bodiesInNames.has(token.plain)) return true
  if (isKnownInstitution(tokens, i)) return true
  const isAllCapitals = tokens.every((each) => each.letters === 'capitals' || each.kind === 'sign')
  const isAcronym = (token.letters === 'capitals' || token.letters === 'mixed') && institutionAcronyms.has(token.plain)
  if (isAcronym) return !(isAllCapitals && acronymsLikeNames.has(token.plain))
  return token.raw === 'UN' || token.raw === 'EU' || token.raw === 'ONU' ? tokens.length > 1 : false
}

/** "ana_interpol", "anaAtEuropol": handles are cut at their joints. */
function joints(cut: Cut, found: Found): Finding[] {
  return cut.tokens.flatMap((token, i) => {
    const parts = token.raw.split(/[_\-.]|(?<=\p{Ll})(?=\p{Lu})/u)
    if (parts.length < 2) return []
    const isBody = parts.some((part) => {
      const plain = plainOf(part)
      return (
        plain.length > 3 &&
        !acronymsLikeNames.has(plain) &&
        (bodiesInNames.has(plain) ||
          institutionAcronyms.has(plain) ||
          (institutionNames.get(plain)?.some((rest) => rest.length === 0) ?? false))
      )
    })
    if (isBody) return [found('institution', cut.starts[i]!, cut.ends[i]!)]
    const isTitle = titlesBefore.has(plainOf(parts[0]!)) && /_/.test(token.raw)
    return isTitle ? [found('title', cut.starts[i]!, cut.ends[i]!)] : []
  })
}
