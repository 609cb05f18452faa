import { describe, expect, it } from 'vitest'
import { speakPersonally } from './personal-speech.ts'

const refused = [
  'Dr A. Silva, INTERPOL',
  'Ana (Europol)',
  'Police Chief Müller',
  'Ministry of Justice',
  'ana@example.org',
  'https://example.org/ana',
  'www.example.org',
  'Prof. Lindqvist',
  'Professor Adaeze Nkemelu',
  'Minister Oduya',
  'Ana Silva, PhD',
  'Ana Silva PhD',
  'Ambassador Lind',
  'Juan Roca, UNODC',
  'UNODC',
  'Interpol',
  'Policía Nacional',
  'Ministère de la Justice',
  'Sr. Director Roca',
  'Lakeland University',
  'Customs Officer Lind',
  'Tomas @ UNICEF',
  'Colonel Diallo',
  'Dra. Inés Roca',
  'José (Guardia Civil, unidad de delitos)',
  'lind.gov.uk',
  '王小明教授',
  '公安部',
  'الدكتور أحمد حسن',
  'وزارة العدل',
  'Министерство юстиции',
  'полковник Иванов',
  'Frontex team',
  'Judge Oduya',
  'ANA SILVA - FBI',
  'Embajadora Roca',
  'Tomas Lind – director',
]

const accepted = [
  'Adaeze N.',
  'O’Brien-Nkemelu',
  "O'Brien-Nkemelu",
  'María José de la Cruz',
  'Nguyễn Thị Minh Khai',
  '王小明',
  '李娜',
  'محمد عبد الله',
  'فاطمة الزهراء',
  'Анна Петрова',
  'Ana',
  'A. Silva',
  'J. R. R. Lind',
  'Jean-Luc d’Aubigné',
  'Björk',
  'Þóra Jónsdóttir',
  'Γιώργος Παπαδόπουλος',
  'दीपिका शर्मा',
  'พิมพ์ชนก',
  'Trần Văn An',
  'Ludwig van der Berg',
  'GRETA LIND',
  'Olaf Lind',
  'Greta',
  'Hernán Cortés',
  'Margaret Court',
  'Dean Lind',
  'Fatou N’Diaye',
  'Tomás Guardia',
  'Mary House',
  'Silva, Ana',
  'Kofi Mensah-Boateng',
  'Ana (Anita) Silva',
  '김민준',
  '佐藤花子',
  'Łukasz Żółć',
  'Ibn Rushd',
  'Nkosazana Dlamini',
  'Ana Maria Cámara',
  'X Æ',
  'Seán Ó Súilleabháin',
]

describe('a personal name', () => {
  it.each(refused)('is refused when it is no name alone: %s', (name) => {
    const { speech, findings } = speakPersonally(name, { as: 'personal-name', strictness: 'advise' })
    expect(speech).toBeNull()
    expect(findings[0]?.why).toMatch(/\.$/)
    for (const { start, end } of findings) expect(name.slice(start, end)).not.toBe('')
  })

  it.each(accepted)('is accepted in any script: %s', (name) => {
    expect(speakPersonally(name, { as: 'personal-name', strictness: 'strict' })).toEqual({ speech: name, findings: [] })
  })

  it('says what is wrong with it', () => {
    const { findings } = speakPersonally('Dr A. Silva, INTERPOL', { as: 'personal-name', strictness: 'strict' })
    expect(findings.map(({ rule }) => rule)).toEqual(['personal-name.title', 'personal-name.institution'])
  })
})

describe('a handle', () => {
  it.each(['ana_interpol', 'unodc-ana', 'AnaEuropol', 'dr_lind', 'ministry_of_fun'])('is refused: %s', (handle) => {
    expect(speakPersonally(handle, { as: 'handle', strictness: 'advise' }).speech).toBeNull()
  })

  it.each(['ana', 'quiet-heron', 'blue_lake_7', 'Owl', 'drago', 'greta-lind'])('is accepted: %s', (handle) => {
    expect(speakPersonally(handle, { as: 'handle', strictness: 'advise' }).speech).toBe(handle)
  })
})
