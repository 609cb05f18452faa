import { openPgp } from './open-pgp.ts'

/** Two keys of somebody who says in them who they are, as armored text. */
export async function aKeyPair(
  userIDs: readonly { name?: string; email?: string }[] = [{ name: 'Ana Ruiz', email: 'ana@bureau.example' }],
  more: { keyExpirationTime?: number; date?: Date; subkeys?: { sign?: boolean; keyExpirationTime?: number }[] } = {},
): Promise<{ publicKey: string; privateKey: string; revocationCertificate: string }> {
  const { generateKey } = await openPgp()
  return generateKey({ userIDs: [...userIDs], ...more })
}

/** What was sealed in a mail, for whoever has the private key. */
export async function openMime(mail: Buffer, armoredKey: string): Promise<Buffer> {
  const pgp = await openPgp()
  const [armored = ''] = /-----BEGIN PGP MESSAGE-----[\s\S]*-----END PGP MESSAGE-----/.exec(mail.toString()) ?? []
  const message = await pgp.readMessage({ armoredMessage: armored })
  const decryptionKeys = await pgp.readPrivateKey({ armoredKey })
  const { data } = await pgp.decrypt({ message, decryptionKeys, format: 'binary' })
  return Buffer.from(data)
}

/** Somebody's, for where any will do. It never ends. */
export const A_PUBLIC_KEY = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xjMEaVW5ABYJKwYBBAHaRw8BAQdAPfrcGJereBwhzM2uFCBqB+15+oMa1LAo
yTOpY89DVoTNH1JvYmluIFZhbGUgPHJvYmluQGhvbWUuZXhhbXBsZT7CwBME
ExYKAIUFgmlVuQADCwkHCRASotKrgmpIrUUUAAAAAAAcACBzYWx0QG5vdGF0
aW9ucy5vcGVucGdwanMub3JnBXlL+FhIW4ZUiOW6FxhTklh7Zh49XpIjeNmG
HhKD/gIFFQoIDgwEFgACAQIZAQKbAwIeARYhBJ2O8i/wkRH5fTdhrxKi0quC
akitAAAHbwD9Gly8ED/qU7x2QW8fCHTKeg9c+x/R5pv+gOvYc3CckEcBAIU1
9A7i19ZQ0UZtf/WYMTPuqKX7TcnJAf33BbpK/ioPzjgEaVW5ABIKKwYBBAGX
VQEFAQEHQHZoW3kXVU8cm/i22lIbMAHTF0MBV1SN/n5NSGFmfzAeAwEIB8K+
BBgWCgBwBYJpVbkACRASotKrgmpIrUUUAAAAAAAcACBzYWx0QG5vdGF0aW9u
cy5vcGVucGdwanMub3JnJcXIRIisAYuvL4TkF7yHaSUFhO5f0V63rpmFaMyg
F44CmwwWIQSdjvIv8JER+X03Ya8SotKrgmpIrQAAR2sA/jwIuFcfumwReRBc
o1xUe9NLtX0pdibXx6dT6BOBf96BAQDf0fhl4Hl5/0WZ7r4Sw3XJ2xta3767
DT3P3cynV2JNAw==
=/dY4
-----END PGP PUBLIC KEY BLOCK-----
`
