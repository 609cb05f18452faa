import type { SMTPPoolOptions } from 'nodemailer/lib/smtp-pool'

const HERE = ['localhost', '127.0.0.1', '[::1]', '::1']

/**
 * How the mail server of `SMTP_URL` is spoken to. TLS is demanded of every server that is not on this machine, with a certificate that holds;
 * `?tls=none` in the address lets a server next door (a container on the same private network) do without.
 * `name` is how the house introduces itself: never the name of the machine.
 */
export function smtpOptions(address: string, name: string): SMTPPoolOptions & { pool: true } {
  const url = new URL(address)
  const secure = url.protocol === 'smtps:'
  const plain = !secure && (HERE.includes(url.hostname) || url.searchParams.get('tls') === 'none')
  return {
    pool: true,
    host: url.hostname.replaceAll(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : plain ? 25 : 587),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: plain,
    name,
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    maxConnections: 3,
    maxMessages: 50,
    // The pool would send a mail again whose connection broke after its end: perhaps twice.
    maxRequeues: 0,
    idleTimeout: 30_000,
    dnsTimeout: 5_000,
    connectionTimeout: 8_000,
    greetingTimeout: 8_000,
    socketTimeout: 30_000,
  }
}
