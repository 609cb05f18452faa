/** Where the eye rests: below the top bar, with a little air. */
const EYE = 96

/** The posts as they are drawn. A live list, which the browser keeps: to look for a thousand anew in each frame would cost what a frame may take. */
export function drawnPosts(feed: HTMLElement | null): ArrayLike<Element> {
  return feed?.getElementsByClassName('of-thread') ?? []
}

/** Which post an element is. */
export function idOf(post: Element | undefined): string | undefined {
  return post instanceof HTMLElement ? post.dataset['post'] : undefined
}

/** The first post that ends below a line of the window. Posts stand one below the other, so few of them are asked. */
function firstBelow(all: ArrayLike<Element>, line: number): number {
  let from = 0
  let to = all.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) > line) to = middle
    else from = middle + 1
  }
  return from
}

/** The posts of which something is in the window, below a line of it. */
export function postsInWindow(feed: HTMLElement | null, line = 0): Element[] {
  const all = drawnPosts(feed)
  const shown: Element[] = []
  for (let at = firstBelow(all, line); at < all.length; at++) {
    const post = all[at]
    if (!post || post.getBoundingClientRect().top >= window.innerHeight) break
    shown.push(post)
  }
  return shown
}

/** The post that has the focus, or else the one at the top of the window. */
export function currentPost(feed: HTMLElement | null): string | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-post]')
  if (focused && feed?.contains(focused)) return focused.dataset['post']
  const all = drawnPosts(feed)
  return idOf(all[firstBelow(all, EYE)] ?? all[all.length - 1])
}

/** The post before or after the current one, as they are drawn. */
export function neighbour(feed: HTMLElement | null, step: 1 | -1): string | undefined {
  const all = Array.from(drawnPosts(feed), idOf)
  const hasFocus = document.activeElement?.closest('[data-post]')
  const at = all.indexOf(currentPost(feed))
  // Without a focus the first key press takes the post in view itself.
  return hasFocus ? all[at + step] : all[at]
}

/** Moves focus and window to a post. False when it is not drawn. */
export function showPost(feed: HTMLElement | null, postId: string, place: ScrollLogicalPosition = 'start'): boolean {
  const post = feed?.querySelector<HTMLElement>(`[data-post="${CSS.escape(postId)}"]`)
  if (!post) return false
  post.focus({ preventScroll: true })
  post.scrollIntoView({ block: place, behavior: 'instant' })
  return true
}

/** Whether any of a post is in the window now. */
export function isInWindow(feed: HTMLElement | null, postId: string): boolean {
  const post = feed?.querySelector<HTMLElement>(`[data-post="${CSS.escape(postId)}"]`)
  if (!post) return false
  const { top, bottom } = post.getBoundingClientRect()
  return bottom > EYE && top < window.innerHeight - EYE / 2
}
