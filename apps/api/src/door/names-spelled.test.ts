import { describe, expect, test } from 'vitest'
import { forOutside } from './for-outside.ts'
import { namesIn, withoutNames } from './without-names.ts'

const NAMES = [
  'Анна Иванова',
  'Дмитрий Петров',
  'ليلى حداد',
  'محمد عبد الرحمن',
  'Wei Li',
  'Katarzyna Kowalska',
  'Ana Silva',
  'Søren Åkesson',
  'Layla Haddad',
  'Тарас Шевченко',
  'Sergey Orlov',
  'Jean-Luc O’Neil',
  'Mark de Groot',
  'Victor Grant',
  'Mehmet Yılmaz',
  '李伟',
  '김민수',
  'สมชาย ใจดี',
  // known in one script alone, and begun with what may also be written onto a word
  'كريم بسام',
  'لبنى فاروق',
  'فاطمة الياس',
  'Tomas Quarles',
]
const WHO = '[a participant]'

describe('a name that is written in another way is left out', () => {
  test.each([
    // in another case
    ['Я говорил с Анной Ивановой и Дмитрием Петровым.', `Я говорил с ${WHO} и ${WHO}.`],
    ['Ответ Петрова', `Ответ ${WHO}`],
    ['o Katarzynie i dla Kowalskiej', `o ${WHO} i dla ${WHO}`],
    ['Silvas Vorschlag', `${WHO} Vorschlag`],
    ['YILMAZ’ın', `${WHO}’ın`],
    // in another script, or without letters that a keyboard lacks
    ['С Сергеем Орловым', `С ${WHO}`],
    ['Ана Силва рекла', `${WHO} рекла`],
    ['Taras Shevchenko asked, and Ivanova', `${WHO} asked, and ${WHO}`],
    ['As Laila Haddad said', `As ${WHO} said`],
    ['Mohammed Abdel Rahman came', `${WHO} came`],
    ['Soren Akesson wrote', `${WHO} wrote`],
    ['As Karim Bassam said', `As ${WHO} said`],
    ['Lubna Farouk and Fatima Elias', `${WHO} and ${WHO}`],
    ['قال كريم، ثم لفاطمة، والياس', `قال ${WHO}، ثم ${WHO}، ${WHO}`],
    // with what Arabic writes onto a name
    ['قالت وليلى، ثم لليلى', `قالت ${WHO}، ثم ${WHO}`],
    ['كتبت لَيْلى حدّاد', `كتبت ${WHO}`],
    // amid other letters
    ['我同意李伟的看法', `我同意${WHO}的看法`],
    ['김민수가 말했다', `${WHO}가 말했다`],
    ['สมชายบอกว่า', `${WHO}บอกว่า`],
    // with what does not show, or looks alike
    ['Sil\u00adva and Sil\u200bva', `${WHO} and ${WHO}`],
    ['\uff21\uff4e\uff41 \uff33\uff49\uff4c\uff56\uff41', WHO],
    // by initials
    ['A. Silva and J.-L. O’Neil', `${WHO} and ${WHO}`],
    ['A.S. said so; so did W. L. in the U.S.', `${WHO} said so; so did ${WHO} in the U.S.`],
    ['Mr Li of the Li', `Mr ${WHO} of the ${WHO}`],
    // as in an address
    ['ask @tomasquarles, or tomas.quarles at work', `ask @${WHO}, or ${WHO} at work`],
    ['TomasQuarles_and_me, jean-luc.o’neil', `${WHO}_and_me, ${WHO}`],
  ])('%j', (text, told) => {
    expect(withoutNames(text, NAMES)).toBe(told)
    expect(withoutNames(text, namesIn(text, NAMES))).toBe(told)
  })
})

describe('what only looks like one stays', () => {
  test.each([
    'Victory is near; the grants of Linz are not marked.',
    'Она сказала, что Мир важен. Как так?',
    'قال سورين',
    'إلى الحد الأقصى ثم قال',
    'All Had a say, in La Haye as in The Hague.',
    'In life as in law: Lily and Lola.',
    'E.g. the U.N. and the E.U., at 5 p.m.',
    'We mark the groot, and are on the li.',
    'Weili and markdegroot are places; so is Tomasqu.',
  ])('%j', (text) => {
    expect(withoutNames(text, NAMES)).toBe(text)
  })
})

test.each([
  ['a word', 'A'.repeat(200_000)],
  ['an Arabic word', 'و'.repeat(200_000)],
  ['half a mail address', `${'a.'.repeat(100_000)}@`],
  ['half a domain', `${'a-'.repeat(100_000)}.or`],
  ['half a telephone number', `+1${'+1 '.repeat(70_000)}`],
])('%s that does not end is read at once, and stays', (_, text) => {
  expect(forOutside(text, NAMES)).toBe(text)
})

const ELSEWHERE = [
  'Matti Virtanen',
  'Mikko Nieminen',
  'Kovács Zoltán',
  'Anna Nagy',
  'Mehmet Erdoğan',
  'Jonas Kazlauskas',
  'Павел Соколов',
  'Marek Wójcik',
  'Γιώργος Παπαδόπουλος',
  'Eleni Nikolaou',
  'გიორგი ბერიძე',
  'Narek Hakobyan',
  'प्रिया शर्मा',
  'Venkataraman Iyer',
  'דנה כהן',
  'Peter Brown',
  'وليد بلال',
]

describe('so is one in the spelling of more languages', () => {
  test.each([
    // put behind a name as it is, or with a change before it
    ['Matin ja Virtasen mielestä, Mikolle', `${WHO} ja ${WHO} mielestä, ${WHO}`],
    ['Annának és Kováccsal, Zoltánról', `${WHO} és ${WHO}, ${WHO}`],
    ['Erdoğanın ve Mehmetten', `${WHO} ve ${WHO}`],
    ['Kazlausko klausimas', `${WHO} klausimas`],
    ['ответ Павла Соколова', `ответ ${WHO}`],
    ['dla Marka', `dla ${WHO}`],
    ['του Παπαδόπουλου, τον Γιώργο', `του ${WHO}, τον ${WHO}`],
    ['ბერიძემ თქვა, გიორგის', `${WHO} თქვა, ${WHO}`],
    // in another script
    ['Giorgos Papadopoulos and Beridze', `${WHO} and ${WHO}`],
    ['Η Ελένη Νικολάου είπε', `Η ${WHO} είπε`],
    ['Նարեկ Հակոբյանի խոսքը', `${WHO} խոսքը`],
    ['As Priya Sharma and Dana Cohen said', `As ${WHO} and ${WHO} said`],
    ['वेंकटरमन ने कहा', `${WHO} ने कहा`],
    // by a part of the name, or with what is written onto it
    ['शर्मा जी', `${WHO} जी`],
    ['לדנה, וכהן', `${WHO}, ${WHO}`],
    ['قال لوليد إن بلال', `قال ${WHO} إن ${WHO}`],
    // in letters that look the same
    ['Рeter Вrown and Пaвел', `${WHO} and ${WHO}`],
    ['Bro\u3164wn', WHO],
  ])('%j', (text, told) => {
    expect(withoutNames(text, ELSEWHERE)).toBe(told)
    expect(withoutNames(text, namesIn(text, ELSEWHERE))).toBe(told)
  })

  test.each([
    'في يد واحدة، ولا أحد قال لا.',
    'प्रिय मित्रों, हम कल मिलेंगे।',
    'Open the Human Mark in Roman letters; Annals of Annexes.',
    'Kun Matka alkoi, Virta oli jäässä.',
    'Ο Πρόεδρος και η Ελλάδα',
    'Нагрузка растёт. Павильон закрыт.',
  ])('%j stays', (text) => {
    expect(withoutNames(text, ELSEWHERE)).toBe(text)
  })
})
