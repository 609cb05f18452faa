import { useRef } from 'react'
import { say } from '#lib/words.ts'

/**
 * A mail as mail programs draw it, in a frame of its own in which nothing runs and nothing can be followed. Our policy takes no styles that stand in
 * HTML, so the mail's own are put in by hand once it is there.
 */
export function MailFrame({ html }: { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const dress = () => {
    const page = frame.current?.contentDocument
    if (!frame.current || !page) return
    for (const element of page.querySelectorAll<HTMLElement>('[data-style]'))
      element.style.cssText = element.dataset['style'] ?? ''
    for (const link of page.querySelectorAll('a')) link.style.pointerEvents = 'none'
    for (const link of page.querySelectorAll('a')) link.tabIndex = -1
    frame.current.style.blockSize = `${page.documentElement.scrollHeight}px`
  }
  return (
    <iframe
      ref={frame}
      className="mail-frame"
      title={say('previews.mail')}
      sandbox="allow-same-origin"
      tabIndex={-1}
      srcDoc={html.replaceAll(' style="', ' data-style="')}
      onLoad={dress}
    />
  )
}
