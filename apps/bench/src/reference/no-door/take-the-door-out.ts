// Loaded into an API ahead of its own code: where it asks the door, it gets stand-ins that let everything through and ask nothing.
import { registerHooks } from 'node:module'

const DOOR = /\/apps\/api\/src\/door\/(present|speakers)\.ts$/

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context)
    const name = DOOR.exec(resolved.url)?.[1]
    return name === undefined ? resolved : { ...resolved, url: new URL(`./${name}.ts`, import.meta.url).href }
  },
})
