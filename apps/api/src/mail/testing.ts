import type { Config } from '../config.ts'
import { declare } from '../door/declare.ts'
import type { Mail, Mailer } from './mailer.ts'

/** As what mails are declared that no part of the house writes. */
export const TEST_NOTICE = declare('mail', 'test-notice', 'notice')

/** What mail needs to know of the house, in tests. */
export function aConfig(): Config {
  return {
    port: 8080,
    host: '127.0.0.1',
    publicUrl: 'https://cloakroom.example',
    origins: ['https://cloakroom.example'],
    isSecure: true,
    webDatabaseUrl: 'postgres://nowhere',
    vaultDatabaseUrl: 'postgres://nowhere',
    masterKeyFile: '/nowhere',
    forgottenFile: '/nowhere',
    dataDirectory: '/nowhere',
    webRoot: null,
    smtpUrl: null,
    mailFrom: 'Cloakroom <house@cloakroom.example>',
    dkim: null,
    trustedProxies: [],
    jobs: 'apart',
    logLevel: 'silent',
    liveBusUrl: null,
    s3Url: null,
  }
}

/** A mailer that keeps what it is given, for tests that read mail. */
export function caughtMails(): { mailer: Mailer; mails: Mail[] } {
  const mails: Mail[] = []
  const mailer: Mailer = {
    send: async (mail, beforeTaken) => {
      await beforeTaken?.()
      mails.push(mail)
    },
    state: async () => 'ok',
    close: async () => {},
  }
  return { mailer, mails }
}
