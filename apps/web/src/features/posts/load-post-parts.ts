import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** The files of a post, where it has any. */
export const AttachedFiles = lazyPart(async () => {
  const [{ AttachedFiles: Part }] = await Promise.all([import('#ui/attached-files.tsx'), speakMore()])
  return Part
})

/** What opens below a post when one does something with it, fetched with its words when one does. */
export const TakeOut = lazyPart(async () => {
  const [{ TakeOut: Part }] = await Promise.all([import('./take-out.tsx'), speakMore()])
  return Part
})

export const MyTakeouts = lazyPart(async () => {
  const [{ MyTakeouts: Part }] = await Promise.all([import('./my-takeouts.tsx'), speakMore()])
  return Part
})

export const Revisions = lazyPart(async () => {
  const [{ Revisions: Part }] = await Promise.all([import('./revisions.tsx'), speakMore()])
  return Part
})

export const loadWithdrawQuestion = async () => {
  const [{ WithdrawQuestion: Part }] = await Promise.all([import('./withdraw-question.tsx'), speakMore()])
  return Part
}

export const WithdrawQuestion = lazyPart(loadWithdrawQuestion)

export const MorePostActs = lazyPart(async () => {
  const [{ MorePostActs: Part }] = await Promise.all([import('./more-post-acts.tsx'), speakMore()])
  return Part
})
