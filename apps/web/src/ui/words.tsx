import type { Definition, Nodes, Parents } from 'mdast'
import type { ReactNode } from 'react'
import { Fragment, memo } from 'react'
import { parseMarkdown, webAddress } from '#lib/markdown.ts'
import { say } from '#lib/words.ts'
import { PlainWords } from './plain-words.tsx'

/**
 * A post’s words. Markdown becomes elements chosen here, one by one; HTML stays the text that was typed, and a picture becomes its
 * description, because fetching it would tell somebody elsewhere who reads.
 */
export const Words = memo(function Words({ markdown }: { markdown: string }) {
  const root = parseMarkdown(markdown)
  const defined = new Map(
    root.children.filter((node) => node.type === 'definition').map((node) => [node.identifier, node]),
  )
  return <div className="words">{inside(root, defined)}</div>
})

type Defined = ReadonlyMap<string, Definition>

function inside(parent: Parents, defined: Defined): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
  return parent.children.map((node, i) => <Fragment key={i}>{shown(node, defined)}</Fragment>)
}

function shown(node: Nodes, defined: Defined): ReactNode {
  switch (node.type) {
    case 'text':
      return withAddresses(node.value)
    case 'html':
      return node.value
    case 'paragraph':
      return <p>{inside(node, defined)}</p>
    case 'emphasis':
      return <em>{inside(node, defined)}</em>
    case 'strong':
      return <strong>{inside(node, defined)}</strong>
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      )
    case 'blockquote':
      return <blockquote>{inside(node, defined)}</blockquote>
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside(node, defined)}</ol> : <ul>{inside(node, defined)}</ul>
    case 'listItem':
      return <li>{inside(node, defined)}</li>
    case 'heading':
      return node.depth < 3 ? <h3>{inside(node, defined)}</h3> : <h4>{inside(node, defined)}</h4>
    case 'thematicBreak':
      return <hr />
    case 'break':
      return <br />
    case 'image':
    case 'imageReference':
      return <span className="no-picture">{say('words.no-picture', { words: node.alt ?? '' })}</span>
    case 'link':
      return <Outward url={node.url}>{inside(node, defined)}</Outward>
    case 'linkReference':
      return <Outward url={defined.get(node.identifier)?.url ?? ''}>{inside(node, defined)}</Outward>
    default:
      return null
  }
}

/** A link out of the house: it tells the other side neither where it was clicked nor that we vouch for it. */
function Outward({ url, children }: { url: string; children: ReactNode }) {
  const address = webAddress(url)
  if (!address) return children
  return (
    <a href={address} target="_blank" rel="noreferrer nofollow noopener" className="link">
      {children}
    </a>
  )
}

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”])/

function withAddresses(text: string): ReactNode {
  if (!text.includes('://')) return <PlainWords text={text} />
  return text.split(ADDRESS).map((part, i) =>
    i % 2 === 1 ? (
      <Outward key={part} url={part}>
        {part}
      </Outward>
    ) : (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of one text never move
      <PlainWords key={i} text={part} />
    ),
  )
}
