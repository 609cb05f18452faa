import { expect, it } from 'vitest'
import { namesInList } from './names-in-list.ts'

it.each([
  ['lines', 'Ana Silva\n\n  Ben  Okoro \nAna Silva\n', ['Ana Silva', 'Ben Okoro']],
  ['a list with marks', '- Ana Silva\n• ليلى حداد\n* 陈文', ['Ana Silva', 'ليلى حداد', '陈文']],
  ['a table with headings', 'id;Name;Mail\n7;"Silva, Ana";ana@mail.example\n8;Ben Okoro;', ['Silva, Ana', 'Ben Okoro']],
  ['a table without', '12,Ana Silva,Lisbon\r\nben@mail.example,Ben Okoro,Lagos', ['Ana Silva', 'Ben Okoro']],
  ['a file with a mark at its beginning', '\ufeffname\nAna Silva', ['Ana Silva']],
  ['nothing that can be a name', '12, 13\nana@mail.example\nx', []],
])('finds the names in %s', (_, text, names) => {
  expect(namesInList(text)).toEqual(names)
})

it('stops at two hundred', () => {
  const many = Array.from({ length: 500 }, (_, n) => `Robin ${String.fromCodePoint(0x4e00 + n)}`)
  expect(namesInList(many.join('\n'))).toEqual(many.slice(0, 200))
})
