import { once } from 'node:events'
import { createServer } from 'node:net'
import { codeOf, reasonOf, Trouble } from '@cloakroom/database/trouble.ts'

/** Throws Trouble, one sentence, unless the port can be listened on. */
export async function demandFreePort(host: string, port: number): Promise<void> {
  const server = createServer()
  try {
    await once(server.listen({ host, port, exclusive: true }), 'listening')
  } catch (caught) {
    throw new Trouble(whyNot(host, port, caught))
  }
  server.close()
  await once(server, 'close')
}

function whyNot(host: string, port: number, caught: unknown): string {
  const code = codeOf(caught)
  if (code === 'EADDRINUSE')
    return `The port ${port} is taken by another program; stop that one, or set PORT to another number.`
  if (code === 'EACCES') return `The port ${port} is reserved for root; set PORT to a number from 1024 on.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `This machine has no address ${host}; set HOST to one it has, or leave it out.`
  return `The port ${port} of ${host} cannot be listened on: ${reasonOf(caught)}.`
}
