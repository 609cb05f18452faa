import type { DigestView } from '@cloakroom/contract/digests.ts'
import { Link } from 'react-router'
import { say } from '#lib/words.ts'

type Section = DigestView['sections'][number]
type Titled = { roomId: string; title: string } & ({ threadId: string } | { noteId: string })

/** A digest as a page: the same as its mail, with ways into the house. */
export function DigestSections({ digest }: { digest: DigestView }) {
  const { sections, questions, notes, unread } = digest
  return (
    <>
      {sections.map((section) => (
        <section key={section.of.kind === 'topic' ? section.of.topicId : section.of.kind}>
          <h3 className="label-small">{headingOf(section)}</h3>
          <ul>
            {section.threads.map((thread) => (
              <li key={thread.threadId} className="py-2">
                <Title item={thread} />
                <p className="text-small text-ink-2">{say('digest.thread', { count: thread.newPosts })}</p>
                {thread.extract ? (
                  <p dir="auto" className="mt-1 max-w-[66ch] font-serif text-ink-2">
                    {thread.extract}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
          {section.more > 0 ? (
            <p className="text-small text-ink-2">{say('digest.more', { count: section.more })}</p>
          ) : null}
          {section.counted ? <p className="text-ink-2">{say('digest.counted', section.counted)}</p> : null}
        </section>
      ))}
      <TitleList heading={say('digest.questions')} items={questions} />
      <TitleList heading={say('digest.notes')} items={notes} />
      <TitleList heading={say('digest.unread')} items={unread} />
    </>
  )
}

export function isNothing({ sections, questions, notes }: DigestView): boolean {
  return sections.length + questions.length + notes.length === 0
}

function headingOf({ of }: Section): string {
  return of.kind === 'topic' ? of.name : say(`digest.${of.kind}`)
}

function TitleList({ heading, items }: { heading: string; items: readonly Titled[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h3 className="label-small">{heading}</h3>
      <ul>
        {items.map((item) => (
          <li key={pathOf(item)} className="py-2">
            <Title item={item} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Title({ item }: { item: Titled }) {
  return (
    <Link dir="auto" to={pathOf(item)} className="font-serif text-reading no-underline">
      {item.title}
    </Link>
  )
}

function pathOf(item: Titled): string {
  const inRoom = `/rooms/${item.roomId}`
  return 'noteId' in item ? `${inRoom}/notes/${item.noteId}` : `${inRoom}/threads/${item.threadId}`
}
