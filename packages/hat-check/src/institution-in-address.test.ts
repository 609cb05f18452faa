import { expect, it } from 'vitest'
import { institutionInAddress } from './institution-in-address.ts'

it.each([
  ['ana@lumencorp.com', ['lumencorp']],
  ['ana@mail.border-institute.org', ['border-institute', 'border institute']],
  ['ana@lakeland.gov.uk', ['lakeland']],
  ['ana@dept.lakes.ac.uk', ['lakes']],
  ['ana@gmail.com', []],
  ['ana@yahoo.co.uk', []],
  ['ana@police.gov.uk', []],
  ['ana@xy.org', []],
  ['ana', []],
])('reads %s', (address, names) => {
  expect(institutionInAddress(address)).toEqual(names)
})
