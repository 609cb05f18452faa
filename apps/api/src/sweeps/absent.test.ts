import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import { ServerFrame } from '@cloakroom/contract/live.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'

// What cannot leak because it is not there. docs/leaks.md says so, and is made untrue by whoever builds one of these: then its rows want tests.

const root = join(import.meta.dirname, '..', '..', '..', '..')
const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/test|\/(hunt|swap)\//.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

/**
 * The one export there is: words of those who agreed, without names, room, order or time. It is held by its own tests
 * (moderation/hat-case.test.ts and hat-cases.test.ts), as docs/leaks.md says.
 */
const HELD_BY_TESTS_OF_ITS_OWN = 'exportHatCases'

/** The words of which names and paths of endpoints are made. */
const WORDS = new Set(
  CATALOGUE.filter(({ name }) => name !== HELD_BY_TESTS_OF_ITS_OWN)
    .flatMap(({ name, path }) => [...name.split(/(?=[A-Z])/), ...path.split(/[^A-Za-z]+|(?=[A-Z])/)])
    .map((word) => word.toLowerCase().replace(/s$/, '')),
)

describe('there are no', () => {
  test.each([
    ['reactions, likes or badges', ['reaction', 'react', 'like', 'vote', 'badge', 'rank', 'karma', 'leaderboard']],
    [
      'profiles, activity streams or group pages',
      ['profile', 'activity', 'activitie', 'stream', 'group', 'bio', 'about'],
    ],
    [
      'lists of who is online, was here or has read',
      ['presence', 'online', 'seen', 'reader', 'viewer', 'visitor', 'receipt'],
    ],
    [
      'feeds, site maps or cards for other sites',
      ['feed', 'rss', 'atom', 'sitemap', 'oembed', 'embed', 'unfurl', 'card', 'opengraph'],
    ],
    [
      'suggestions, related threads or links back',
      ['query', 'autocomplete', 'complete', 'suggest', 'suggestion', 'related', 'backlink'],
    ],
    ['notices of what somebody did', ['notify', 'notice', 'alert']],
    ['sources or forwards of posts', ['raw', 'source', 'forward', 'split', 'copy']],
    [
      'files as they were brought, their names, or pictures of people',
      ['file', 'upload', 'original', 'filename', 'image', 'avatar', 'picture', 'photo', 'media', 'download'],
    ],
    [
      'counts of members',
      ['survey', 'voter', 'turnout', 'option', 'statistic', 'stat', 'analytic', 'matrix', 'signature', 'petition'],
    ],
    ['exports of rooms or of oneself', ['export', 'csv', 'backup', 'archive', 'dump', 'import']],
    ['hooks or calendars', ['hook', 'webhook', 'device', 'calendar', 'ical', 'attendee']],
    ['sign-ins of an employer', ['sso', 'saml', 'oauth', 'oidc', 'ldap', 'scim']],
    ['suspensions that only some see', ['suspend', 'suspension', 'mute', 'ban', 'shadow', 'flag']],
    ['ways to act as somebody else', ['impersonate', 'sudo', 'act', 'masquerade']],
    ['queries of one’s own making', ['graphql', 'field', 'include', 'expand', 'batch']],
    ['translations or summaries by machines', ['translate', 'translation', 'summary', 'summarie', 'assistant', 'ai']],
  ])('%s', (_, words) => {
    expect(words.filter((word) => WORDS.has(word))).toEqual([])
    expect(WORDS).toContain('room')
  })
})

describe('beside words stands', () => {
  const NOT_TOLD =
    /^(member|user|author|writer|poster|sender|actor|owner|creator|editor|editedBy|createdBy|by(Id|User|Member)|members?Id|userId|uid|e?mail|address|ip|userAgent|device|employer|company|organisation|department|jobTitle|avatar|colou?r|initials|lastSeen|lastActive|online|likes|reactions|readers|seenBy|participants|posters|lastPoster|socket)$/i

  test('no key that could hold a person, a machine or a moment of presence, in any reply or frame that holds words', () => {
    const shapes = [...CATALOGUE.flatMap(({ reply }) => (reply ? [reply] : [])), ServerFrame]
    const objects = shapes.flatMap((shape) => objectsIn(z.toJSONSchema(shape, { unrepresentable: 'any' })))
    const withWords = objects.filter((keys) => keys.includes('markdown') || keys.includes('passage'))
    expect(withWords.length).toBeGreaterThan(5)
    expect(withWords.flat().filter((key) => NOT_TOLD.test(key))).toEqual([])
  })
})

test('an id is random, and no number stands in an address: nothing can be counted or guessed', () => {
  const params = CATALOGUE.flatMap(({ params: shape }) => (shape ? Object.entries(propertiesOf(shape)) : []))
  const odd = params.filter(([name, { pattern = '' }]) => !/4\[0-9/.test(pattern) && !/^(token|topicId)$/.test(name))
  expect(odd).toEqual([])
  expect(
    sources('{apps,packages}/*/src/**/*.ts').filter(({ text }) => /ulid|uuidv1|uuidv7|v7\(\)|nanoid/i.test(text)),
  ).toEqual([])
})

test('no view lists its keys by spreading a row', () => {
  const presenters = sources('apps/api/src/*/present*.ts')
  expect(presenters.length).toBeGreaterThan(5)
  const spreads = presenters.filter(({ text }) => /\.\.\.(row|member|post|held|room|invitation)\b(?!\.)/.test(text))
  expect(spreads.map(({ file }) => file)).toEqual([])
})

test('the house speaks to its database, its bus, its mail server and, of one file, to push services, and to nobody else', () => {
  const talking = sources('{apps/api,packages/*}/src/**/*.ts').filter(({ text }) =>
    /\bfetch\(|from '(node:)?(https?|http2|dgram|undici|axios|got)'/.test(text),
  )
  expect(talking.map(({ file }) => file)).toEqual(['apps/api/src/push/post-to.ts'])
})

test('nobody reads mail for the house: nothing that is answered to a mail comes into a room', () => {
  const reading = sources('apps/api/src/**/*.ts').filter(({ text }) =>
    /imap|pop3|smtp-server|mailparser|\breplyTo:|\binReplyTo\b/i.test(text),
  )
  expect(reading.map(({ file }) => file)).toEqual([])
})

test('the page has no card for other sites, and nothing on it comes from elsewhere', () => {
  const page = readFileSync(join(root, 'apps/web/index.html'), 'utf8')
  expect(page).not.toMatch(/og:|twitter:|oembed|canonical|manifest|https?:\/\//)
  expect(page).toContain('noindex')
  const workers = sources('apps/web/{src,public}/**/*.{ts,tsx,js}').filter(({ text }) =>
    /serviceWorker|indexedDB|caches\.open/.test(text),
  )
  // The one worker shows what the house says when it knocks. It asks for nothing, answers for no page and keeps nothing.
  expect(workers.map(({ file }) => file)).toEqual(['apps/web/src/features/notifications/this-browser.ts'])
  expect(readdirSync(join(root, 'apps/web/public')).toSorted()).toEqual(['icon.svg', 'push-worker.js'])
  const worker = readFileSync(join(root, 'apps/web/public/push-worker.js'), 'utf8')
  expect(worker).not.toMatch(/\bfetch\b|caches|indexedDB|importScripts|import\b|https?:/)
})

test('only words of the interface become the title of a page, and no name becomes an attribute', () => {
  const pages = sources('apps/web/src/**/*.{ts,tsx}')
  // A note that was shared bears its own title and nothing of the house's: whoever has the link was given it.
  expect(
    pages
      .filter(({ text }) => /document\.title\s*=/.test(text))
      .map(({ file }) => file)
      .toSorted(),
  ).toEqual(['apps/web/src/lib/page-title.ts', 'apps/web/src/pages/shared-note-page.tsx'])
  const named = /\b(?:data-[\w-]+|class(?:Name)?|id|title|alt)=\{[^}]*(?:personalName|handle\b|memberId|by\.)/
  expect(pages.filter(({ text }) => named.test(text)).map(({ file }) => file)).toEqual([])
})

type Shape = { properties?: Record<string, Shape & { pattern?: string }>; [key: string]: unknown }

function propertiesOf(shape: z.ZodType): Record<string, { pattern?: string }> {
  return (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Shape).properties ?? {}
}

/** The keys of every object somewhere in a schema. */
function objectsIn(shape: unknown): string[][] {
  if (typeof shape !== 'object' || shape === null) return []
  const here = 'properties' in shape ? [Object.keys(Object(shape.properties))] : []
  return [...here, ...Object.values(shape).flatMap(objectsIn)]
}
