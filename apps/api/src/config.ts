import { forgottenFileBeside } from '@cloakroom/database/forgotten-list.ts'
import * as z from 'zod'

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  WEB_DATABASE_URL: z.url(),
  VAULT_DATABASE_URL: z.url(),
  MASTER_KEY_FILE: z.string().min(1),
  FORGOTTEN_FILE: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1),
  WEB_ROOT: z.string().optional(),
  SMTP_URL: z.url().optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i)
    .optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  MAIL_FROM: z.string().default('Cloakroom <house@localhost>'),
  TRUSTED_PROXIES: z.string().default('loopback'),
  JOBS: z.enum(['here', 'apart']).default('here'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info']).default('warn'),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  LIVE_BUS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
})

/** The environment, parsed once. `origins` are the only places from which a browser may write. */
export type Config = {
  port: number
  host: string
  publicUrl: string
  origins: readonly string[]
  isSecure: boolean
  webDatabaseUrl: string
  vaultDatabaseUrl: string
  masterKeyFile: string
  /** The list of what was forgotten for good. */
  forgottenFile: string
  dataDirectory: string
  webRoot: string | null
  smtpUrl: string | null
  mailFrom: string
  /** The key that signs mail, at the domain of `mailFrom`; null where the mail server of `smtpUrl` signs, or nobody does. */
  dkim: { selector: string; keyFile: string } | null
  /** Whose word is taken for where a request comes from: addresses, networks, `loopback`, `uniquelocal`. Empty where there is no proxy. */
  trustedProxies: string[]
  /** Whether the API process does the jobs as well, or a worker apart. */
  jobs: 'here' | 'apart'
  /** `info` writes a line a request: route, status, milliseconds. */
  logLevel: 'silent' | 'error' | 'warn' | 'info'
  /** A Valkey that carries notices between processes; null where PostgreSQL does. */
  liveBusUrl: string | null
  /** The bucket in which washed files lie, sealed; null where they lie in the data directory. */
  s3Url: string | null
}

/** Throws an Error with one clear sentence when a setting is missing, wrong or unsafe. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
  }
  const env = parsed.data
  const publicUrl = new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`)
  const isSecure = publicUrl.protocol === 'https:'
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(publicUrl.hostname)
  if (!isSecure && !isLocal)
    throw new Error(
      `PUBLIC_URL is ${publicUrl.origin}: anywhere but on this machine it must be https, or sessions could be stolen.`,
    )
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl: publicUrl.origin,
    origins: isLocal
      ? ['localhost', '127.0.0.1', '[::1]'].map((name) => originAt(publicUrl, name))
      : [publicUrl.origin],
    isSecure,
    webDatabaseUrl: env.WEB_DATABASE_URL,
    vaultDatabaseUrl: env.VAULT_DATABASE_URL,
    masterKeyFile: env.MASTER_KEY_FILE,
    forgottenFile: env.FORGOTTEN_FILE ?? forgottenFileBeside(env.MASTER_KEY_FILE),
    dataDirectory: env.DATA_DIR,
    webRoot: env.WEB_ROOT ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    dkim: readDkim(env),
    // Where TLS is spoken it is spoken by a proxy, and attempts are counted by the network that stands before it.
    trustedProxies: isSecure ? env.TRUSTED_PROXIES.split(',').map((name) => name.trim()) : [],
    jobs: env.JOBS,
    logLevel: env.LOG_LEVEL,
    liveBusUrl: env.LIVE_BUS_URL ?? null,
    s3Url: env.S3_URL ?? null,
  }
}

function readDkim(env: z.infer<typeof Environment>): Config['dkim'] {
  const { DKIM_SELECTOR: selector, DKIM_KEY_FILE: keyFile } = env
  if (selector === undefined && keyFile === undefined) return null
  if (selector !== undefined && keyFile !== undefined) return { selector, keyFile }
  throw new Error('DKIM_SELECTOR and DKIM_KEY_FILE belong together: only one of them is set.')
}

function originAt(url: URL, hostname: string): string {
  return `${url.protocol}//${hostname}${url.port ? `:${url.port}` : ''}`
}
