import { randomUUID } from 'node:crypto'
import type { Config } from '../config.ts'

/** Random, at the house's own name: nothing in it tells for whom or about what. */
export function newMessageId({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return `<${randomUUID()}@${houseName(publicUrl)}>`
}

export function houseName(publicUrl: string): string {
  const { hostname } = new URL(publicUrl)
  return hostname.includes(':') ? 'localhost' : hostname
}
