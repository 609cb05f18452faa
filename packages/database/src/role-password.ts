import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { type Client, escapeIdentifier, escapeLiteral } from 'pg'

const ROUNDS = 4096

/** Sets what a role signs in with. PostgreSQL gets only the verifier that it would store itself (RFC 5803), so no log of a server of somebody else can show the password. */
export async function setRolePassword(client: Client, role: string, password: string): Promise<void> {
  const verifier = escapeLiteral(verifierOf(password, randomBytes(16)))
  await client.query(`alter role ${escapeIdentifier(role)} login password ${verifier}`)
}

/** `SCRAM-SHA-256$rounds:salt$StoredKey:ServerKey`. The passwords are our own ASCII, so SASLprep changes nothing. */
function verifierOf(password: string, salt: Buffer): string {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256')
  const key = (label: string) => createHmac('sha256', salted).update(label).digest()
  const stored = createHash('sha256').update(key('Client Key')).digest()
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored.toString('base64')}:${key('Server Key').toString('base64')}`
}
