import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const dockerfile = read('Dockerfile')

test('the image has the Node and the pnpm that a start from the repository brings', () => {
  const [, node] = /^nodeVersion: (\S+)$/m.exec(read('pnpm-workspace.yaml')) ?? []
  const [, pnpm] = /pnpm@([\d.]+)/.exec(read('scripts/bootstrap.mjs')) ?? []
  expect([...dockerfile.matchAll(/^FROM node:([\d.]+)-slim/gm)].map(([, version]) => version)).toEqual([node, node])
  expect(new Set([...dockerfile.matchAll(/pnpm@([\d.]+)/g)].map(([, version]) => version))).toEqual(new Set([pnpm]))
})

test('the image runs what exists, as nobody in particular, and asks the health check of the port it listens on', () => {
  const [, command = ''] = /^CMD \["node", "(.+)"\]$/m.exec(dockerfile) ?? []
  expect(existsSync(join(root, command))).toBe(true)
  expect(dockerfile.match(/^USER (.+)$/gm)?.at(-1)).toBe('USER node')
  expect(dockerfile).toContain('http://127.0.0.1:${process.env.PORT}/api/health')
})

test('nothing that belongs to one machine is copied into the image', () => {
  expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '**/node_modules', 'var']))
})
