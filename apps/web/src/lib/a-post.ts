import type { PostView } from '@cloakroom/contract/posts.ts'
import type { ThreadPages } from './thread-pages.ts'

/** Builders for tests: a readable id from a small number. */
export function anId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export function aPost(n: number, parent: number | null, depth: number, change: Partial<StandingPost> = {}): PostView {
  return {
    state: 'standing',
    id: anId(n),
    threadId: anId(900),
    parentId: parent === null ? null : anId(parent),
    number: n,
    depth,
    at: '2026-09-15T09:14Z',
    by: { kind: 'participant' },
    markdown: `words of ${n}`,
    quotes: [],
    attachments: [],
    editedAt: null,
    mayBeTakenOut: true,
    mark: null,
    quoting: 'free',
    ...change,
  }
}
type StandingPost = Extract<PostView, { state: 'standing' }>

/** Loaded pages made of lists of posts; `before` and `after` say whether more lies beyond them. */
export function somePages(pages: PostView[][], more: { before?: boolean; after?: boolean } = {}): ThreadPages {
  return {
    pageParams: pages.map(() => ({})),
    pages: pages.map((posts, i) => ({
      page: {
        posts,
        previous: i > 0 || more.before ? (posts[0]?.id ?? null) : null,
        next: i < pages.length - 1 || more.after ? (posts.at(-1)?.id ?? null) : null,
      },
      own: { mine: [], unread: [] },
    })),
  }
}
