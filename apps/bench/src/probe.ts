// Loaded into every measured server ahead of its own code: tells, when asked, what the process has used. Ends with whoever started it.
import process from 'node:process'

process.on('message', (asked) => {
  if (asked !== 'usage') return
  globalThis.gc?.()
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ usage: { cpuMicroseconds: user + system, residentBytes: rss, heapBytes: heapUsed + external } })
})
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
