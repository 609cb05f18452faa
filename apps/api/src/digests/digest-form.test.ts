import { DIGEST_LANGUAGES } from '@cloakroom/contract/topics.ts'
import { spawnSync } from 'node:child_process'
import { aConfig } from '../mail/testing.ts'
import { toMime } from '../mail/mime.ts'
import { openSender } from '../mail/sender.ts'
import { expect, test } from 'vitest'
import { writeDigestMail } from './digest-mail.ts'

/** Debian has it; where it is not installed, only that a digest is a whole mail is looked at. */
const isThere = spawnSync('spamassassin', ['--version']).status === 0

/** Said of Cyrillic beside Latin letters, which addresses and the names of topics are written in: no matter of form. */
const isOfLetters = (language: string, rule?: string) => language === 'ru' && rule === 'MIXED_ES'

test.each(DIGEST_LANGUAGES)(
  'a filter finds nothing amiss with the form of a digest: %s',
  { timeout: 120_000 },
  async (language) => {
    const thread = {
      roomId: id(1),
      threadId: id(2),
      title: 'Who pays at the port? 港で',
      newPosts: 3,
      extract: 'Nobody asks.',
    }
    const mail = await writeDigestMail(
      aConfig(),
      {
        rhythm: 'weekly',
        sections: [
          {
            of: { kind: 'topic', topicId: 'm-coc', name: 'Cocaine trade' },
            threads: [thread],
            more: 2,
            counted: { threads: 2, posts: 9 },
          },
        ],
        questions: [{ roomId: id(1), threadId: id(4), title: 'Who decides?' }],
        notes: [{ roomId: id(1), noteId: id(5), title: 'What we heard' }],
        unread: [],
      },
      { to: 'reader@mail.example', messageId: id(3), unsubscribeToken: 'aB3_x'.repeat(8) + 'q9z', language },
    )
    const { bytes } = await toMime(openSender(aConfig()), mail)
    expect(
      bytes
        .toString()
        .split('\r\n')
        .filter((line) => line.length > 78 && !line.includes('https://')),
    ).toEqual([])
    if (!isThere) return
    const { stdout } = spawnSync('spamassassin', ['--local', '--test-mode'], { input: bytes, encoding: 'utf8' })
    const points = [...stdout.matchAll(/^ *(-?\d+\.\d+) ([A-Z][A-Z0-9_]+) /gm)].map(
      ([, value, rule]) => [rule, Number(value)] as const,
    )
    expect(points.map(([rule]) => rule)).toContain('HTML_MESSAGE')
    expect(points.filter(([rule, value]) => value > 0 && !isOfLetters(language, rule))).toEqual([])
  },
)

function id(n: number): string {
  return `00000000-0000-4000-8000-00000000000${n}`
}
