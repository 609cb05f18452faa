// One route, one select of fifty rows, sent as they are.
import process from 'node:process'
import Fastify from 'fastify'
import { Pool } from 'pg'

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 })
const app = Fastify()

app.get<{ Params: { roomId: string; threadId: string } }>(
  '/rooms/:roomId/threads/:threadId/posts',
  async ({ params }) => {
    const { rows } = await pool.query({
      name: 'page',
      text: `select id, thread_id, parent_id, number, depth, seat, markdown, at, edited_at from posts
      where room_id = $1 and thread_id = $2 order by path limit 50`,
      values: [params.roomId, params.threadId],
    })
    return { posts: rows }
  },
)

process.send?.({ origin: await app.listen({ port: 0, host: '127.0.0.1' }) })
process.once('SIGTERM', () => process.exit(0))
