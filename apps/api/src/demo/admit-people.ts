import { asStranger } from '@cloakroom/database/as-member.ts'
import { demandPersonalSpeech } from '../door/demand-personal-speech.ts'
import type { House } from '../house.ts'
import { admitMember } from '../members/admit-member.ts'
import { startSession } from '../sessions/start-session.ts'
import { keepAddress } from '../vault/keep.ts'
import { sealAddress } from '../vault/sealed-address.ts'
import type { Actor } from './act.ts'
import { PEOPLE } from './people.ts'

/** Lets the demo's people in, each with a session to act with. Their addresses are at a domain that can have none (RFC 2606). */
export function admitPeople(house: House): Promise<Actor[]> {
  return asStranger(house.web.pool, async (tx) => {
    const actors: Actor[] = []
    for (const [index, { name, languages, timeZone }] of PEOPLE.entries()) {
      const personalName = demandPersonalSpeech(name, { as: 'personal-name', where: `people/${index}` })
      const { id } = await admitMember(tx, house, { personalName, languages, timeZone, isSteward: index === 0 }, 1)
      await keepAddress(tx, id, sealAddress(house.keys, `person-${index}@demo.invalid`))
      const [cookie = ''] = (await startSession(tx, house, id)).split(';')
      actors.push({ memberId: id, cookie })
    }
    return actors
  })
}
