import type { PostView } from '@cloakroom/contract/posts.ts'
import { readPost } from '@cloakroom/contract/posts.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { announce } from '#lib/announce.ts'
import { call } from '#lib/call.ts'
import type { ChangeHere } from '#lib/changes-here.ts'
import { dropChange, keepChange } from '#lib/changes-here.ts'
import { markOf } from '#lib/deliver-changes.ts'
import { errorWords, refusalWords } from '#lib/refusal-words.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Words } from '#ui/words.tsx'

type KeptChangeProps = {
  change: ChangeHere
  onEdit: (post: Extract<PostView, { state: 'standing' }>) => void
}

/**
 * What one did to one’s own post while the house was out of reach: it is sent once when the house answers. Where the house did not take it, the post stands above as
 * it is now, and here is what one wrote: nothing of either is lost.
 */
export function KeptChange({ change, onEdit }: KeptChangeProps) {
  const { roomId, postId, kind, refused } = change
  const client = useQueryClient()
  const readNow = async () => {
    const post = await call(readPost, { params: { roomId, postId } })
    if (post.state === 'withdrawn') throw new Error('there are no words any more')
    return post
  }
  const replace = useMutation({
    mutationFn: async (markdown: string) => {
      const { refused: _, ...again } = change
      if (again.kind === 'edit') keepChange({ ...again, markdown, was: await markOf((await readNow()).markdown) })
    },
  })
  /** What is on the page will do where the house is out of reach. */
  const writeOn = async () => {
    const known = client
      .getQueriesData<{ pages: { page: { posts: PostView[] } }[] }>({ queryKey: ['room', roomId] })
      .flatMap(([key, thread]) => (key[4] === 'posts' ? (thread?.pages.flatMap(({ page }) => page.posts) ?? []) : []))
      .find(({ id }) => id === postId)
    if (known?.state === 'standing') onEdit(known)
  }
  const isConflict = refused === 'post.changed_meanwhile'
  return (
    <section className="waiting-post" aria-label={say(`composer.kept-${kind}`)}>
      <p className="waiting-state" role={refused ? 'alert' : undefined}>
        {refused ? refusalWords(refused) : say(`composer.kept-${kind}-waits`)}{' '}
        {refused && kind === 'edit' ? say(isConflict ? 'composer.kept-both' : 'composer.kept-mine') : null}
      </p>
      {kind === 'edit' ? <Words markdown={change.markdown} /> : null}
      {replace.isError ? <p role="alert">{errorWords(replace.error)}</p> : null}
      <p className="acts-row mt-2">
        {kind === 'edit' && isConflict ? (
          <Button isBusy={replace.isPending} onClick={() => replace.mutate(change.markdown)}>
            {say('composer.kept-replace')}
          </Button>
        ) : null}
        {kind === 'edit' && refused !== 'post.withdrawn' ? (
          <Button onClick={() => void writeOn()}>{say('composer.write-on')}</Button>
        ) : null}
        <Button
          onClick={() => {
            dropChange(postId)
            announce(say('composer.kept-dropped'))
          }}
        >
          {say(kind === 'withdrawal' && !refused ? 'composer.kept-not-withdraw' : 'composer.throw-away')}
        </Button>
      </p>
    </section>
  )
}
