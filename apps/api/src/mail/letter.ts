import { createElement as el, type CSSProperties, type ReactNode } from 'react'

const SERIF = 'Georgia, "Times New Roman", serif'
const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'

/** What a mail is called, and in which language and direction it is written: in English from the left, if nothing else is said. */
export type LetterHead = { title: string; lang?: string; dir?: 'ltr' | 'rtl' }

/**
 * The page of every mail. It sets no colours, so light and dark are the reader's own, and it loads nothing: what is in it is in the mail.
 * (Elements are made by hand because Node runs this source as it stands, and knows no JSX.)
 */
export function Letter({ title, lang = 'en', dir = 'ltr', children }: LetterHead & { children?: ReactNode }) {
  return el(
    'html',
    { lang, dir },
    el(
      'head',
      null,
      el('meta', { charSet: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      el('title', null, title),
    ),
    el(
      'body',
      { style: { margin: 0, padding: '24px 16px', fontFamily: SANS, fontSize: '16px', lineHeight: 1.55 } },
      // Some programs keep nothing of what the page says above of its direction.
      el(
        'main',
        { ...(dir === 'rtl' && { dir }), style: { display: 'block', maxWidth: '36em', margin: '0 auto' } },
        children,
      ),
    ),
  )
}

export function Heading({ children, level = 1 }: { children?: ReactNode; level?: 1 | 2 }) {
  const size = level === 1 ? '24px' : '19px'
  const style = { fontFamily: SERIF, fontWeight: 'normal', fontSize: size, lineHeight: 1.3, margin: '0 0 12px' }
  return el(`h${level}`, { style: level === 1 ? style : { ...style, marginTop: '28px' } }, children)
}

/** `dir: 'auto'` for what members wrote, in whichever script. */
export function Paragraph({ children, style, dir }: { children?: ReactNode; style?: CSSProperties; dir?: 'auto' }) {
  return el('p', { dir, style: { margin: '0 0 16px', ...style } }, children)
}

/** The one thing that the mail asks for. */
export function Action({ href, children }: { href: string; children?: ReactNode }) {
  const style = {
    display: 'inline-block',
    padding: '10px 18px',
    border: '1px solid currentColor',
    borderRadius: '6px',
    color: 'inherit',
    textDecoration: 'none',
  }
  return el(Paragraph, { style: { margin: '24px 0' } }, el('a', { href, style }, children))
}

export function Footnote({ children }: { children?: ReactNode }) {
  return el(Paragraph, { style: { fontSize: '14px', opacity: 0.75 } }, children)
}
