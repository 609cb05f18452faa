import { about } from './en/about.ts'
import { atTheDesk } from './en/at-the-desk.ts'
import { attachments } from './en/attachments.ts'
import { carriages } from './en/carriages.ts'
import { chain } from './en/chain.ts'
import { charters } from './en/charters.ts'
import { closing } from './en/closing.ts'
import { desk } from './en/desk.ts'
import { forMe } from './en/for-me.ts'
import { frontDoor } from './en/front-door.ts'
import { invite } from './en/invite.ts'
import { keepTopics } from './en/keep-topics.ts'
import { keeping } from './en/keeping.ts'
import { notes } from './en/notes.ts'
import { notifications } from './en/notifications.ts'
import { openRoom } from './en/open-room.ts'
import { order } from './en/order.ts'
import { postActs } from './en/post-acts.ts'
import { polls } from './en/polls.ts'
import { previews } from './en/previews.ts'
import { search } from './en/search.ts'
import { quotes } from './en/quotes.ts'
import { reading } from './en/reading.ts'
import { settings } from './en/settings.ts'
import { stewards } from './en/stewards.ts'
import { topics } from './en/topics.ts'
import { unsealing } from './en/unsealing.ts'
import { waiting } from './en/waiting.ts'
import { writing } from './en/writing.ts'

/** All other words in English, fetched with the pages and parts that use them. */
export const enMore = {
  ...about,
  ...atTheDesk,
  ...attachments,
  ...carriages,
  ...chain,
  ...charters,
  ...closing,
  ...desk,
  ...forMe,
  ...frontDoor,
  ...invite,
  ...keepTopics,
  ...keeping,
  ...notes,
  ...notifications,
  ...openRoom,
  ...order,
  ...postActs,
  ...polls,
  ...previews,
  ...search,
  ...quotes,
  ...reading,
  ...settings,
  ...stewards,
  ...topics,
  ...unsealing,
  ...waiting,
  ...writing,
}
