import { lazyPart } from '#lib/lazy-part.ts'

export const loadComposer = async () => (await import('./composer.tsx')).Composer

/** The composer, fetched when somebody begins to write. */
export const LazyComposer = lazyPart(loadComposer)
