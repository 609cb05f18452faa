// Loaded into every measured server ahead of its own code: tells, when asked, what the process has used. Ends with whoever started it.
import process from 'node:process'

process.on('message', (asked) => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpuMicroseconds: user + system })
  }
  if (asked === 'memory') {
    globalThis.gc?.()
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ residentBytes: rss, heapBytes: heapUsed + external })
  }
})
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
