import { join, resolve } from 'node:path'
import { forgottenFileBeside } from '@cloakroom/database/forgotten-list.ts'
import { Trouble } from '@cloakroom/database/trouble.ts'
import { z } from 'zod'

const wholeUrl = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => protocols.includes(protocolOf(text)),
      `must begin with ${protocols.map((one) => `${one}//`).join(' or ')}`,
    )

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a number from 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a number from 1 to 65535')
    .default(8080),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be a name or an address to listen on')
    .default('127.0.0.1'),
  DATA_DIR: z.string().default('var'),
  DATABASE_URL: wholeUrl('postgres:', 'postgresql:').optional(),
  MASTER_KEY_FILE: z.string().optional(),
  FORGOTTEN_FILE: z.string().optional(),
  PUBLIC_URL: wholeUrl('http:', 'https:')
    .refine((text) => /^[^/]+\/\/[^/?#@]+\/?$/.test(text), 'must be a bare origin, such as https://forum.example.org')
    .refine(isSafe, 'must be https anywhere but on this machine, or sessions could be stolen')
    .optional(),
  SMTP_URL: wholeUrl('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>@]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      'must be an address, with or without a name before it',
    )
    .optional(),
})

/** What the house can be told, after the defaults. */
export type Settings = {
  root: string
  port: number
  host: string
  dataDir: string
  masterKeyFile: string
  forgottenFile: string
  /** Of the owner role, to a PostgreSQL from elsewhere; absent for the embedded one. */
  databaseUrl: string | undefined
  publicUrl: string
  smtpUrl: string | undefined
  mailFrom: string
  /** Everything else in the environment, for the API process, without the owner's connection string. */
  passedOn: NodeJS.ProcessEnv
}

/** Reads the environment once. An empty variable counts as absent. Throws Trouble, one sentence, for the first one that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const { data, error } = Environment.safeParse(given)
  if (error) throw new Trouble(sentence(error, given))
  const dataDir = resolve(root, data.DATA_DIR)
  const masterKeyFile = data.MASTER_KEY_FILE ? resolve(root, data.MASTER_KEY_FILE) : join(dataDir, 'master.key')
  const publicUrl = (data.PUBLIC_URL ?? `http://localhost:${data.PORT}`).replace(/\/$/, '')
  return {
    root,
    port: data.PORT,
    host: data.HOST,
    dataDir,
    masterKeyFile,
    forgottenFile: data.FORGOTTEN_FILE ? resolve(root, data.FORGOTTEN_FILE) : forgottenFileBeside(masterKeyFile),
    databaseUrl: data.DATABASE_URL,
    publicUrl,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM ?? `Cloakroom <cloakroom@${new URL(publicUrl).hostname}>`,
    passedOn: Object.fromEntries(Object.entries(given).filter(([name]) => name !== 'DATABASE_URL')),
  }
}

function sentence(error: z.ZodError, given: Record<string, string | undefined>): string {
  const name = String(error.issues[0]?.path[0])
  // A connection string may hold a password, which has no business on a screen or in a log.
  const value = name.endsWith('_URL') ? '' : `, and is "${given[name]}"`
  return `The setting ${name} ${error.issues[0]?.message}${value}.`
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : ''
}
