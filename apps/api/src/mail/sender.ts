import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Trouble } from '@cloakroom/database/trouble.ts'
import DKIM from 'nodemailer/lib/dkim'
import type { Config } from '../config.ts'
import { houseName } from './message-id.ts'

/** Who all mail is from: the same in every mail, whoever reads it and whatever it is about. */
export type Sender = {
  from: string
  /** RFC 2919: one for everything, since one a room or a topic would tell which. */
  listId: string
  /** How the house introduces itself to a mail server. */
  name: string
  publicUrl: string
  /** The OpenPGP key, armored, of whoever is at an address and has given one. */
  keyAt(address: string): Promise<string | null>
  /** Signs a whole mail; as it is where no key is set. */
  sign(mail: Buffer): Promise<Buffer>
}

const FEWEST_BITS = 2048
/** What the signature covers. RFC 8058 (4) wants the two of unsubscribing in it; without it no provider shows its own button. */
const SIGNED =
  'From:To:Subject:Date:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding:' +
  'List-Id:List-Help:List-Subscribe:List-Post:List-Unsubscribe:List-Unsubscribe-Post'

/** Throws Trouble, one sentence, where the key of `DKIM_KEY_FILE` cannot sign. */
export function openSender(
  { mailFrom, publicUrl, dkim }: Pick<Config, 'mailFrom' | 'publicUrl' | 'dkim'>,
  keyAt: Sender['keyAt'] = async () => null,
): Sender {
  const name = houseName(publicUrl)
  const sender = { from: mailFrom, listId: `Cloakroom <letters.${name}>`, name, publicUrl, keyAt }
  if (!dkim) return { ...sender, sign: async (mail) => mail }
  const domainName = /@([^\s<>@]+)>?\s*$/.exec(mailFrom)?.[1] ?? name
  const signer = new DKIM({
    domainName,
    keySelector: dkim.selector,
    privateKey: readKey(dkim.keyFile),
    headerFieldNames: SIGNED,
  })
  return {
    ...sender,
    async sign(mail) {
      const chunks: Buffer[] = []
      for await (const chunk of signer.sign(mail)) chunks.push(Buffer.from(chunk))
      return Buffer.concat(chunks)
    },
  }
}

function readKey(file: string): string {
  const pem = read(file)
  const key = attempt(() => createPrivateKey(pem))
  if (key?.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < FEWEST_BITS)
    throw new Trouble(`The setting DKIM_KEY_FILE names no RSA key of at least ${FEWEST_BITS} bits without a password.`)
  return pem
}

function read(file: string): string {
  const pem = attempt(() => readFileSync(file, 'utf8'))
  if (pem === undefined) throw new Trouble('The setting DKIM_KEY_FILE names a file that cannot be read.')
  return pem
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
