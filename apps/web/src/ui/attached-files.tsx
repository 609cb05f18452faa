import { type AttachmentView, readAttachment } from '@cloakroom/contract/attachments.ts'
import { useState } from 'react'
import { address } from '#lib/call.ts'
import { say } from '#lib/words.ts'
import { fileSize } from './file-size.ts'
import './attached-files.css'

type AttachedFilesProps = { roomId: string; files: readonly AttachmentView[] }

const PICTURES: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp'])

/** The files of a post, below its words, where it has any: pictures to look at, all of them to download. */
export function AttachedFiles({ roomId, files }: AttachedFilesProps) {
  if (files.length === 0) return null
  return (
    <ul className="attached-files" aria-label={say('files.here')}>
      {files.map((file) => (
        <AttachedFile
          key={file.id}
          file={file}
          at={address(readAttachment.path, { roomId, attachmentId: file.id }, {})}
        />
      ))}
    </ul>
  )
}

function AttachedFile({ file: { name, kind, bytes }, at }: { file: AttachmentView; at: string }) {
  const [isMissing, setIsMissing] = useState(false)
  return (
    <li>
      {PICTURES.has(kind) && !isMissing ? (
        <img
          src={at}
          alt={say('files.picture', { name })}
          loading="lazy"
          decoding="async"
          onError={() => setIsMissing(true)}
        />
      ) : null}
      {isMissing ? <p className="hint">{say('files.did-not-come')}</p> : null}
      <a href={at} download={name} aria-label={say('files.download', { name })}>
        {name}
      </a>{' '}
      <span className="hint">{say('files.size', { kind: kind.toUpperCase(), size: fileSize(bytes) })}</span>
    </li>
  )
}
