import type { ComponentType } from 'react'
import { lazy } from 'react'
import { fetchPatiently } from './fetch-patiently.ts'
import { speakMore } from './words.ts'

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>

/** A page that is fetched when somebody goes there, with its words. */
export function page<Name extends string>(load: Load<Name>, name: Name) {
  return lazy(async () => {
    const [module] = await fetchPatiently(() => Promise.all([load(), speakMore()]))
    return { default: module[name] }
  })
}

/** A page on which one reads or writes: its words are there already. */
export function readingPage<Name extends string>(load: Load<Name>, name: Name) {
  return lazy(async () => ({ default: (await fetchPatiently(load))[name] }))
}
