import { env } from 'node:process'

/** All that a process which a test starts is told of the one that starts it: where compiled code is kept, so that it need not compile it again. */
export const INHERITED = { NODE_COMPILE_CACHE: env['NODE_COMPILE_CACHE'] }
