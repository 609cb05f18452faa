import { useEffect } from 'react'
import type { WordKey } from './words.ts'
import { say } from './words.ts'

/**
 * Names the page in the tab. Only words of the interface are taken, never a room, a thread or a person: titles outlive the session
 * in the browser's history, and travel with it to other machines.
 */
export function usePageTitle(key: WordKey, unread = 0): void {
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${say(key)} · Cloakroom`
  }, [key, unread])
}
