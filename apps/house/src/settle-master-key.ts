import { reasonOf, Trouble } from '@cloakroom/database/trouble.ts'
import { Client } from 'pg'
import { fingerprint, makeMasterKey, readMasterKey } from './master-key.ts'

/**
 * The master key that belongs to this database; made when both are new. A database remembers the fingerprint of its key,
 * because a house with another key would open, and would never again know who has which seat.
 */
export async function settleMasterKey(ownerUrl: string, file: string): Promise<Buffer> {
  const known = readMasterKey(file)
  const client = await connectAsOwner(ownerUrl)
  try {
    await client.query(
      'create table if not exists cloakroom_master_key (only_one boolean primary key default true check (only_one), fingerprint text not null)',
    )
    const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from cloakroom_master_key')
    const expected = rows[0]?.fingerprint
    if (expected && !known)
      throw new Trouble(
        `The master key ${file} is missing and this database was made with it; bring it back from your backup.`,
      )
    if (expected && known && fingerprint(known) !== expected) {
      throw new Trouble(
        `The master key ${file} is not the one that this database was made with; bring that one back from your backup.`,
      )
    }
    const key = known ?? makeMasterKey(file)
    if (!expected) await client.query('insert into cloakroom_master_key (fingerprint) values ($1)', [fingerprint(key)])
    return key
  } catch (caught) {
    throw caught instanceof Trouble
      ? caught
      : new Trouble(`The database does not let its owner work: ${reasonOf(caught)}.`)
  } finally {
    await client.end()
  }
}

async function connectAsOwner(ownerUrl: string): Promise<Client> {
  try {
    const client = new Client({
      connectionString: ownerUrl,
      connectionTimeoutMillis: 10_000,
      application_name: 'cloakroom start',
    })
    client.on('error', () => {})
    await client.connect()
    return client
  } catch (caught) {
    throw new Trouble(`The database cannot be reached: ${reasonOf(caught)}.`)
  }
}
