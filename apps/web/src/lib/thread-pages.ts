import type { OwnPageView, PostPageView, PostView } from '@cloakroom/contract/posts.ts'

/** What of a thread is loaded: neighbouring pages in reading order, with what they mean to the one who reads. */
export type ThreadPage = { page: PostPageView; own: OwnPageView }
export type ThreadPages = { pages: ThreadPage[]; pageParams: PageParam[] }
export type PageParam = { after?: string; before?: string; around?: string }

/** All loaded posts in reading order, each once. */
export function loadedPosts(pages: readonly ThreadPage[]): PostView[] {
  const seen = new Set<string>()
  return pages.flatMap(({ page }) => page.posts).filter((post) => !seen.has(post.id) && seen.add(post.id))
}

/** Exchanges one post wherever it is loaded; the same object comes back when it is not. */
export function exchangePost(thread: ThreadPages, post: PostView): ThreadPages {
  if (!thread.pages.some(({ page }) => page.posts.some((old) => old.id === post.id))) return thread
  return mapPosts(thread, (old) => (old.id === post.id ? post : old))
}

/** A quote is withdrawn with its source: nothing of the words stays in the posts that quoted them. */
export function withdrawQuotes(thread: ThreadPages, sourceId: string): ThreadPages {
  return mapPosts(thread, (post) =>
    post.state === 'standing' && post.quotes.some((quote) => quote.state === 'standing' && quote.postId === sourceId)
      ? {
          ...post,
          quotes: post.quotes.map((quote) =>
            quote.state === 'standing' && quote.postId === sourceId ? { state: 'withdrawn' } : quote,
          ),
        }
      : post,
  )
}

/** Whether any loaded post quotes this one. */
export function quotesPost(thread: ThreadPages, sourceId: string): boolean {
  return loadedPosts(thread.pages).some(
    (post) =>
      post.state === 'standing' && post.quotes.some((quote) => quote.state === 'standing' && quote.postId === sourceId),
  )
}

function mapPosts(thread: ThreadPages, change: (post: PostView) => PostView): ThreadPages {
  return {
    ...thread,
    pages: thread.pages.map(({ page, own }) => {
      const posts = page.posts.map(change)
      return posts.every((post, i) => post === page.posts[i]) ? { page, own } : { page: { ...page, posts }, own }
    }),
  }
}
