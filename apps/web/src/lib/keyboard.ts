import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { WordKey } from './words.ts'

export type Shortcut = { key: string; does: WordKey; run: () => void }

let shortcuts: readonly Shortcut[] = []
const watchers = new Set<() => void>()

function replace(next: readonly Shortcut[]) {
  shortcuts = next
  for (const tell of watchers) tell()
}

/**
 * Registers one key for as long as the component stands. A page’s own key goes before one of the house (`isHouse`), which acts
 * everywhere; of two pages’ the one that came last has it.
 * Keys never act while somebody types in a field, holds a modifier, or has a dialog open.
 */
export function useShortcut(key: string, does: WordKey, run: () => void, isOn = true, isHouse = false): void {
  const latest = useEffectEvent(run)
  useEffect(() => {
    if (!isOn) return undefined
    const shortcut: Shortcut = { key, does, run: () => latest() }
    replace(isHouse ? [shortcut, ...shortcuts] : [...shortcuts, shortcut])
    return () => replace(shortcuts.filter((other) => other !== shortcut))
  }, [key, does, isOn, isHouse])
}

/** Every shortcut that acts now, one a key. */
export function useShortcuts(): readonly Shortcut[] {
  const all = useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    () => shortcuts,
  )
  return [...new Map(all.map((shortcut) => [shortcut.key, shortcut])).values()]
}

/** Starts listening; gives back a way to stop. */
export function listenForShortcuts(target: Document): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isTyping(event.target) || target.querySelector('[role="dialog"], [role="alertdialog"], dialog[open]')) return
    const shortcut = shortcuts.findLast((candidate) => candidate.key === event.key)
    if (!shortcut) return
    event.preventDefault()
    shortcut.run()
  }
  target.addEventListener('keydown', hear)
  return () => target.removeEventListener('keydown', hear)
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

/** Does what a key would do now: for buttons that stand for a key. */
export function press(key: string): void {
  shortcuts.findLast((candidate) => candidate.key === key)?.run()
}
