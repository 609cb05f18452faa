import TurndownService from 'turndown'

/** What writing programs put beside the words: who changed what, notes in the margin, their own marks. */
const NOT_WORDS =
  'style, script, meta, link, title, xml, del, template, [data-style*="mso-hide:all"], .MsoCommentText, .MsoCommentReference, [data-style*="mso-element:comment"], [data-style*="mso-element:annotation"], [data-style*="mso-list:Ignore"], img, svg, video, audio, iframe, object'

/** Formatted text from elsewhere as Markdown: its words, and of its shape what Markdown has. No pictures, no notes, no traces of who wrote or changed it. */
export function asMarkdown(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html')
  // Before marks are taken out: a list of Word's is told by them.
  for (const item of page.querySelectorAll<HTMLElement>('p[class*="MsoListParagraph"], p[data-style*="mso-list:"]'))
    asListItem(item)
  for (const part of page.querySelectorAll(NOT_WORDS)) part.remove()
  for (const wrapper of page.querySelectorAll<HTMLElement>('b, strong, i, em, span')) plainIfItSaysSo(wrapper)
  for (const row of page.querySelectorAll('tr')) asLine(row)
  return service()
    .turndown(page.body)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** Our policy lets no style act that stands in a page, not even in one that is only read: what styles say is kept as text. */
function withoutStyles(html: string): string {
  return html.replaceAll(/<style\b[\s\S]*?<\/style>/gi, '').replaceAll(/(<[^>]*?\s)style(?=\s*=)/gi, '$1data-style')
}

function service(): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  // An address that is no page on the web leads nowhere from here; a link without words has nothing to click on.
  turndown.addRule('words of links', {
    filter: (node) =>
      node.nodeName === 'A' && (!/^https?:\/\//i.test(node.getAttribute('href') ?? '') || !node.textContent?.trim()),
    replacement: (content) => content,
  })
  return turndown
}

/** Word makes lists of paragraphs with a sign of its own in front. */
function asListItem(paragraph: HTMLElement): void {
  const sign = paragraph.querySelector('[data-style*="mso-list:Ignore"]')?.textContent?.trim() ?? ''
  const kind = /^[\da-z]{1,3}[.)]/i.test(sign) ? 'ol' : 'ul'
  const item = document.createElement('li')
  item.append(...paragraph.childNodes)
  const before = paragraph.previousElementSibling
  if (before?.localName === kind) {
    before.append(item)
    paragraph.remove()
    return
  }
  const list = document.createElement(kind)
  list.append(item)
  paragraph.replaceWith(list)
}

/** Google Docs wraps everything in a bold that is none, and others say bold by style. */
function plainIfItSaysSo(wrapper: HTMLElement): void {
  const style = wrapper.dataset['style'] ?? ''
  const isBold = /font-weight:\s*(bold|[6-9]00)/i.test(style)
  const isItalic = /font-style:\s*italic/i.test(style)
  if (wrapper.localName === 'span') {
    if (!isBold && !isItalic) return
    const element = document.createElement(isBold ? 'strong' : 'em')
    element.append(...wrapper.childNodes)
    wrapper.replaceWith(element)
  } else if (/(^|;\s*)font-weight:\s*(normal|400)/i.test(style) || /(^|;\s*)font-style:\s*normal/i.test(style))
    wrapper.replaceWith(...wrapper.childNodes)
}

/** A row of a table as a line: Markdown as we show it has no tables. */
function asLine(row: Element): void {
  const cells = [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.replaceAll(/\s+/g, ' ').trim())
  const line = document.createElement('p')
  line.textContent = cells.filter(Boolean).join(' | ')
  row.replaceWith(line)
}
