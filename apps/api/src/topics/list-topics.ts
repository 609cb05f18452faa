import type { TopicView } from '@cloakroom/contract/topics.ts'
import { asMember } from '@cloakroom/database/as-member.ts'
import { topics } from '@cloakroom/database/schema/topics.ts'
import { asc } from 'drizzle-orm'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'

/** All topics, in the order in which the network keeps them. */
export function listTopics(house: House, viewer: Viewer): Promise<{ topics: TopicView[] }> {
  return asMember(house.web.pool, viewer.memberId, async (tx) => {
    const found = await tx.select().from(topics).orderBy(asc(topics.position))
    return { topics: found.map(({ id, name, scope, group }) => ({ id, name, scope, group })) }
  })
}
