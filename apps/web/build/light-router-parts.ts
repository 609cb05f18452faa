import type { Ref } from 'react'
import { createContext } from 'react'

/** What the parts of React Router that we do use ask of those that we leave out: no framework is there, and nothing is fetched ahead. */
export const FrameworkContext = createContext(undefined)
export const usePrefetchBehavior = () => [false, null, {}]
export const mergeRefs = <Element>(ref: Ref<Element>) => ref
export const PrefetchPageLinks = () => null

/** Named where the router’s own list of exports names them; nothing of ours calls them. */
export const CRITICAL_CSS_DATA_ATTRIBUTE = ''
export const Links = PrefetchPageLinks
export const Meta = PrefetchPageLinks
export const Scripts = PrefetchPageLinks
export const setIsHydrated = () => undefined
export const useFrameworkContext = () => undefined
