import { join } from 'node:path'
import process from 'node:process'
import { readSettings } from './settings.ts'
import { stayOpen } from './stay-open.ts'

const root = process.env['CLOAKROOM_ROOT'] ?? join(import.meta.dirname, '..', '..', '..')

await stayOpen(() => readSettings(process.env, root))
