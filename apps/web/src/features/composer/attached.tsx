import { FILE_ENDINGS } from '@cloakroom/contract/attachments.ts'
import { useId, useRef } from 'react'
import { say } from '#lib/words.ts'
import { fileSize } from '#ui/file-size.ts'
import { receiptOf } from './receipt-of.ts'
import type { useAttachments } from './use-attachments.ts'
import './attached.css'

type Files = ReturnType<typeof useAttachments>

const ACCEPTED = Object.keys(FILE_ENDINGS)
  .map((ending) => `.${ending}`)
  .join(',')

/** Opens the browser's own choice of files. */
export function AttachButton({ files }: { files: Files }) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" onClick={() => field.current?.click()} title={say('files.why')}>
        {say('files.attach')}
      </button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={say('files.attach')}
        onChange={({ currentTarget }) => {
          files.add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The files of the post that is being written: what was taken out of each is said before it is sent. */
export function Attached({ files }: { files: Files }) {
  const label = useId()
  if (files.washed.length + files.brought.length === 0) return null
  return (
    <section className="attached" aria-labelledby={label}>
      <h3 id={label} className="unseen">
        {say('files.here')}
      </h3>
      <ul>
        {files.washed.map((one) => (
          <li key={one.attachment.id}>
            <p>
              <b>{one.attachment.name}</b> <span className="hint">{fileSize(one.attachment.bytes)}</span>
              <br />
              <span className="receipt">{one.isBack ? say('files.come-back') : receiptOf(one.removed)}</span>
            </p>
            <button type="button" className="button-plain" onClick={() => files.drop(one)}>
              {say('files.take-off', { name: one.attachment.name })}
            </button>
          </li>
        ))}
        {files.brought.map(({ key, name, sent, refused, stop }) =>
          refused === null ? (
            <li key={key}>
              <p>
                {sent < 1
                  ? say('files.sending', { name, percent: Math.floor(sent * 100) })
                  : say('files.washing', { name })}
                <progress aria-label={name} value={sent < 1 ? sent : undefined} max={1} />
              </p>
              <button type="button" className="button-plain" onClick={stop}>
                {say('files.stop')}
              </button>
            </li>
          ) : (
            <li key={key} className="not-taken">
              <p>{say('files.refused', { name, why: refused })}</p>
              <button type="button" className="button-plain" onClick={() => files.dismiss(key)}>
                {say('files.dismiss')}
              </button>
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
