import { untilHour } from '../digests/testing.ts'
import { carryOne } from './carry-one.ts'
import { invite, openRooms } from './come-in.ts'
import { carry } from './carry.ts'
import { comeBack } from './come-back.ts'
import { debate, goOn } from './debate.ts'
import { depart } from './depart.ts'
import { doTheJobs } from './do-the-jobs.ts'
import { followPlaces, knowDigests } from './follow.ts'
import type { PostOffice } from './post-office.ts'
import { tellSeats } from './seats.ts'
import { nameByConsent } from './name-by-consent.ts'
import { draftNotes, sealNotes } from './set-down.ts'
import type { Tabs } from './tabs.ts'
import { unseal } from './unseal.ts'
import { ROOMS, type World } from './world.ts'

/** A whole life in a week: people come in, debate, follow, quote, regret, set down, are removed; two stewards unseal a seat; digests go out each morning; every tab listens. */
export async function live(
  world: World,
  office: PostOffice,
  log: (line: string) => void,
  openTabs: () => Promise<Tabs>,
): Promise<Tabs> {
  const { t } = world
  // Words that wait come out by hours of the day: whatever the hour is where the hunt runs, the first day's debates are held before its digests.
  untilHour(t, 8)
  await invite(world, async (address) => {
    await t.mails.arrived()
    const mail = (await office.collect(world)).findLast(({ to }) => to === address)
    return /[#/]([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? ''
  })
  await openRooms(world)
  const tabs = await openTabs()
  const debates = []
  for (const name of Object.keys(ROOMS)) debates.push(await debate(world, name))
  untilHour(t, 6)
  await doTheJobs(t, log)
  await followPlaces(world, debates)
  const drafted = await draftNotes(world, debates)
  await goOn(world, debates)
  await carry(world, debates)
  await nameByConsent(world, debates)
  await comeBack(world, debates)
  untilHour(t, 6)
  await doTheJobs(t, log)
  await unseal(world, debates, () => doTheJobs(t, log))
  await sealNotes(world, debates, drafted)
  await carryOne(world)
  untilHour(t, 6)
  await doTheJobs(t, log)
  await knowDigests(world)
  await depart(world, debates)
  await tellSeats(world)
  return tabs
}
