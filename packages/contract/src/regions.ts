import * as z from 'zod'
import { endpoint } from './endpoint.ts'

/** Ten parts of the world after the United Nations' M49, joined where one alone would have few members. */
export const REGIONS = [
  'northern-africa',
  'western-middle-africa',
  'eastern-southern-africa',
  'northern-america',
  'latin-america-caribbean',
  'central-southern-asia',
  'eastern-south-eastern-asia',
  'western-asia',
  'europe',
  'oceania',
] as const
export const Region = z.enum(REGIONS)
export type Region = z.infer<typeof Region>

/** Null for a member who has not said where they live and work. */
const MyRegion = z.strictObject({ region: Region.nullable() })

export const readMyRegion = endpoint({
  name: 'readMyRegion',
  summary: 'Where one has said that one lives and works; for oneself alone.',
  method: 'GET',
  path: '/api/me/region',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  reply: MyRegion,
})

export const keepMyRegion = endpoint({
  name: 'keepMyRegion',
  summary: 'Says where one lives and works, to be counted in notes and for nothing else, or takes it back.',
  method: 'PUT',
  path: '/api/me/region',
  access: 'member',
  surface: 'own',
  status: 200,
  refusals: [],
  body: MyRegion,
  reply: MyRegion,
})
