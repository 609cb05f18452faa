import { expect, it } from 'vitest'
import { aConfig, caughtMails } from '../mail/testing.ts'
import { toMime } from '../mail/mime.ts'
import { openSender } from '../mail/sender.ts'
import { mailSignInLink } from '../mail/mail-sign-in-link.ts'
import { declare, type Declared, everythingDeclared, isDeclared } from './declare.ts'

it('knows what was declared, and nothing that only looks like it', () => {
  const one = declare('file', 'a-list', 'front-door')
  expect(isDeclared(one, 'file')).toBe(true)
  expect(isDeclared(one, 'mail')).toBe(false)
  expect(isDeclared({ ...one }, 'file')).toBe(false)
  expect(isDeclared(undefined, 'file')).toBe(false)
  expect(everythingDeclared()).toContain(one)
})

it.each([
  ['no surface', ['mail', 'a-letter', undefined]],
  ['a surface that there is not', ['mail', 'a-letter', 'everywhere']],
  ['a surface of a room, for a mail', ['mail', 'a-letter', 'room']],
  ['a surface of a room, for a file', ['file', 'an-archive', 'room']],
  ['no name', ['mail', '', 'notice']],
  ['the name of another', ['mail', 'sign-in-link', 'notice']],
])('a module that declares %s cannot be loaded', (_, [way, name, surface]) => {
  // Node strips types and checks none: what the compiler would refuse is handed over as a start of the house would.
  expect(() => Reflect.apply(declare, null, [way, name, surface]) as Declared).toThrow(
    /declares no surface|needs a name/,
  )
})

it('sends no mail that nobody declared', async () => {
  const { mailer, mails } = caughtMails()
  await mailSignInLink(
    { config: aConfig(), mailer },
    { to: 'ana@mail.example', link: 'https://cloakroom.example/enter#x' },
  )
  const [mail] = mails
  if (!mail) throw new Error('no mail')
  const sender = openSender(aConfig())
  await expect(toMime(sender, mail)).resolves.toMatchObject({ to: 'ana@mail.example' })
  const likeIt = { ...mail, declared: { ...mail.declared } }
  await expect(toMime(sender, likeIt)).rejects.toThrow('nobody has declared')
})
