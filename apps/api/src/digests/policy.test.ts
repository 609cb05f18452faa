import { DIGEST_LEVELS, type DigestLevel } from '@cloakroom/charter/charter.ts'
import { expect, test } from 'vitest'
import { levelOfPost } from './policy.ts'

const table: [post: DigestLevel, room: DigestLevel, title: DigestLevel, told: DigestLevel][] = [
  ['extracts', 'extracts', 'extracts', 'extracts'],
  ['extracts', 'extracts', 'titles', 'titles'],
  ['extracts', 'extracts', 'nothing', 'nothing'],
  ['extracts', 'titles', 'extracts', 'titles'],
  ['extracts', 'nothing', 'extracts', 'nothing'],
  ['titles', 'extracts', 'extracts', 'titles'],
  ['nothing', 'extracts', 'extracts', 'nothing'],
  ['titles', 'titles', 'titles', 'titles'],
]

test.each(table)('written under %s, in a room that is at %s now, title under %s: %s', (post, room, title, told) => {
  expect(levelOfPost({ post, room, title })).toBe(told)
})

test('no charter widens what another has narrowed', () => {
  const rank = (level: DigestLevel) => DIGEST_LEVELS.indexOf(level)
  for (const post of DIGEST_LEVELS)
    for (const room of DIGEST_LEVELS)
      for (const title of DIGEST_LEVELS)
        expect(rank(levelOfPost({ post, room, title }))).toBe(Math.min(...[post, room, title].map(rank)))
})
