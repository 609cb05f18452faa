import process from 'node:process'
import { isAway } from './http/problem.ts'

/**
 * A database that goes away rejects what runs on it. The job queue lets some of those rejections fall where nobody can take them up, which
 * would end the process; what waits is done when the database is back. Any other rejection that nobody heard is a bug, and ends it.
 */
export function outliveTheDatabase(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isAway(reason)) throw reason
  })
}
