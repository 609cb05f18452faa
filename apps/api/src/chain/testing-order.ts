import * as carriages from '@cloakroom/contract/carriages.ts'
import type { Act } from '@cloakroom/contract/chain.ts'
import { proposeWords, removeHeldPost, reportPost } from '@cloakroom/contract/desk.ts'
import * as order from '@cloakroom/contract/order.ts'
import { addPost } from '@cloakroom/contract/posts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { asOwner } from '../digests/testing.ts'
import { aRoom, type TestRoom } from '../rooms/testing.ts'
import type { TestHouse, TestMember } from '../testing.ts'

type Scene = { acts: Act[]; prepare: () => Promise<() => Promise<unknown>> }
type Cast = { t: TestHouse; mo: TestMember; ana: TestMember; room: TestRoom }

const id = () => crypto.randomUUID()

/** What moderators do to keep order, for whoever asks whether it is in the chain. */
export function orderScenes(cast: () => Cast): Record<string, Scene> {
  async function aThread(room = cast().room) {
    const { ana } = cast()
    const [threadId, postId] = [id(), id()]
    const body = { id: threadId, title: 'Whether to wait', post: { id: postId, markdown: 'Well?' } }
    await ana.call(startThread, { params: room, body })
    return { roomId: room.roomId, threadId, postId }
  }
  async function aReportedPost() {
    const { mo } = cast()
    const { roomId, postId } = await aThread()
    await mo.call(reportPost, { params: { roomId, postId }, body: { reason: 'off-topic' } })
    return { params: { roomId, postId } }
  }
  const silence = async () => {
    const { t, mo, ana } = cast()
    const { roomId, postId } = await aThread(await aRoom(t, mo, { members: [ana] }))
    const params = { roomId, postId }
    return { params, does: () => cast().mo.call(order.silenceSeat, { params, body: { length: 'hour' } }) }
  }
  /** A closed thread of Ana's, and what asks for it. */
  async function aCarriage() {
    const { t, mo, ana } = cast()
    const into = await aRoom(t, mo, { members: [ana] })
    const params = await aThread()
    await mo.call(order.amendThread, { params, body: { isClosed: true } })
    return { params, body: { id: id(), intoRoomId: into.roomId } }
  }
  return {
    removeHeldPost: {
      acts: ['held_post.removed'],
      prepare: async () => {
        const held = await aReportedPost()
        return () => cast().mo.call(removeHeldPost, { ...held, body: { reason: 'It names somebody.' } })
      },
    },
    proposeWords: {
      acts: ['held_post.proposed'],
      prepare: async () => {
        const held = await aReportedPost()
        const body = { markdown: 'What if we wait?', reason: 'It reads better so.' }
        return () => cast().mo.call(proposeWords, { ...held, body })
      },
    },
    amendThread: {
      acts: ['thread.pinned', 'thread.closed'],
      prepare: async () => {
        const params = await aThread()
        return () => cast().mo.call(order.amendThread, { params, body: { isPinned: true, isClosed: true } })
      },
    },
    moveBranch: {
      acts: ['branch.moved'],
      prepare: async () => {
        const { mo, ana } = cast()
        const { roomId, threadId, postId } = await aThread()
        const answer = { id: id(), parentId: postId, markdown: 'Something else.' }
        await ana.call(addPost, { params: { roomId, threadId }, body: answer })
        const body = { threadId: id(), title: 'Something else' }
        return () => mo.call(order.moveBranch, { params: { roomId, postId: answer.id }, body })
      },
    },
    askCarriage: {
      acts: ['carriage.asked'],
      prepare: async () => {
        const { params, body } = await aCarriage()
        return () => cast().mo.call(carriages.askCarriage, { params, body })
      },
    },
    callOffCarriage: {
      acts: ['carriage.called_off'],
      prepare: async () => {
        const { mo } = cast()
        const { params, body } = await aCarriage()
        await mo.call(carriages.askCarriage, { params, body })
        const which = { roomId: params.roomId, carriageId: body.id }
        return () => mo.call(carriages.callOffCarriage, { params: which })
      },
    },
    carryThread: {
      acts: ['thread.carried'],
      prepare: async () => {
        const { t, mo, ana } = cast()
        const { params, body } = await aCarriage()
        await mo.call(carriages.askCarriage, { params, body })
        const which = { roomId: params.roomId, carriageId: body.id }
        await ana.call(carriages.answerCarriage, { params: which, body: { isAgreed: true } })
        await asOwner(t, `update carriages set until = '2000-01-01' where id = $1`, [body.id])
        return () => mo.call(carriages.carryThread, { params: which })
      },
    },
    mergeThreads: {
      acts: ['threads.merged'],
      prepare: async () => {
        const [params, { threadId: intoThreadId }] = [await aThread(), await aThread()]
        return () => cast().mo.call(order.mergeThreads, { params, body: { intoThreadId } })
      },
    },
    silenceSeat: { acts: ['seat.silenced'], prepare: async () => (await silence()).does },
    liftSilence: {
      acts: ['silence.lifted'],
      prepare: async () => {
        const { params, does } = await silence()
        await does()
        return () => cast().mo.call(order.liftSilence, { params })
      },
    },
    amendRules: {
      acts: ['rules.amended'],
      prepare: async () => {
        const { t, mo } = cast()
        const { roomId } = await aRoom(t, mo)
        return () => mo.call(order.amendRules, { params: { roomId }, body: { slowMinutes: 15, firstPosts: 1 } })
      },
    },
    handOver: {
      acts: ['room.handed_over'],
      prepare: async () => {
        const { t, mo, ana } = cast()
        const { roomId } = await aRoom(t, mo, { members: [ana] })
        return () => mo.call(order.handOver, { params: { roomId, memberId: ana.memberId } })
      },
    },
  }
}
