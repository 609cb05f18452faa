// Loaded into the API process ahead of its own code: when the house is gone, however it went, its end of the channel closes, and nobody would ever stop this process.
import process from 'node:process'

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})
process.channel?.unref()
