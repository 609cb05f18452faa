export const enFunctionWords = `the a an this that these those of in on at to for from by with about as into through over under between and or but nor so yet if because while although
  i me my mine we us our ours you your he him his she her it its they them their who whom which what when where why how is are was were be been being am do does did have has had
  will would can could shall should may might must not no there here than own same such both each few more most other some any all`

export const enFormsOfAddress = `mr mrs ms madam president commissioner commissioners colleagues ladies gentlemen chair chairman chairwoman chairperson dear excellency excellencies members friends minister
  ministers honourable sir rapporteur speaker everyone everybody all folks team there guys friends hey greetings hi hello yes ok okay well so and thank thanks you good morning afternoon evening finally firstly secondly thirdly lastly first second
  today now again then therefore however also but sorry yeah right briefly question point quick just in writing de fr es it pl ro nl pt el sv da fi cs hu mt lt lv et sk sl bg ga en hr`

export const enFirstPerson =
  "honour honor pleasure privilege thank thanks congratulations greetings i me my mine myself we us our ours ourselves let's"
export const enThirdPerson =
  'he she they him her them his their who whom whose anyone someone somebody anybody everyone nobody people you your users user clients customers relatives lawyers companies'
export const enNegations =
  "not n't don't doesn't didn't isn't aren't wasn't weren't can't cannot won't wouldn't couldn't never neither nor without no none nothing nobody rather instead cannot hardly"
export const enCancels = 'only merely just simply solely alone'

const IRREGULAR: Record<string, string> = {
  is: 'am',
  are: 'am',
  was: 'was',
  were: 'was',
  has: 'have',
  does: 'do',
  "'s": 'am',
  "'re": 'am',
  "'ve": 'have',
  "'ll": 'will',
  goes: 'go',
  cannot: 'cannot',
}
const KEPT = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'did',
  'had',
  'have',
  'do',
])

/** "believes" -> "believe", "are" -> "am". */
export function enInFirstPerson(plain: string): string | null {
  const irregular = IRREGULAR[plain]
  if (irregular) return irregular
  if (KEPT.has(plain) || plain.endsWith('ed') || /^(?:stood|took|made)$/.test(plain)) return plain
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(plain)) return plain.slice(0, -2)
  if (plain.endsWith('s') && !plain.endsWith('ss')) return plain.slice(0, -1)
  return /^[a-z]+$/.test(plain) ? plain : null
}
