import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { promisify } from 'node:util'
import { Trouble } from '@cloakroom/database/trouble.ts'

/** Fills an empty network with the demo's life, in a process with what the API will know. Answers who can sign in by which link, a line each. */
export async function fillDemo(root: string, environment: Record<string, string>): Promise<string> {
  const fill = join(root, 'apps', 'api', 'src', 'demo.ts')
  const filled = await promisify(execFile)(execPath, [fill], { env: { ...env, ...environment } }).catch(
    (error: { stderr?: string }) => {
      throw new Trouble(error.stderr?.trim() || 'The demo could not be filled.')
    },
  )
  return filled.stdout
}
