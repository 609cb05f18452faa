import { fileURLToPath } from 'node:url'

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

const ENTRIES = ['main.tsx', 'pages/thread-page.tsx']

/**
 * Names the one file of a first visit for every module that the shell and a thread’s page import, themselves or through others: a handful
 * of requests, and nothing in them that only another page needs. Those bring what they need by themselves.
 */
export function firstVisit() {
  const entries = ENTRIES.map((entry) => fileURLToPath(new URL(`../src/${entry}`, import.meta.url)))
  let reached: ReadonlySet<string> | undefined
  return (id: string, graph: Graph): string | null => {
    reached ??= reachedFrom(entries, graph)
    return reached.has(id) && !entries.includes(id) ? 'base' : null
  }
}

function reachedFrom(entries: readonly string[], graph: Graph): ReadonlySet<string> {
  const reached = new Set(entries)
  // A set that grows while it is walked is walked to its end.
  for (const id of reached) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}
