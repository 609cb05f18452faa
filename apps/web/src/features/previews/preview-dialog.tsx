import type { PostPreviewView, PostToPreview } from '@cloakroom/contract/previews.ts'
import type { RoomView } from '@cloakroom/contract/rooms.ts'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { useLocation } from 'react-router'
import { useReachable } from '#lib/connection.ts'
import { say } from '#lib/words.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Failed } from '#ui/failed.tsx'
import { Notice } from '#ui/notice.tsx'
import { Waiting } from '#ui/waiting.tsx'
import { charterSays, type Place, PLACES } from './charter-says.ts'
import { HatsFound } from './hats-found.tsx'
import './previews.css'
import { isEnough, usePreview } from './use-preview.ts'

type PreviewDialogProps = {
  room: RoomView
  post: PostToPreview
  onClose: () => void
  /** How each place shows it, drawn by what draws it there. */
  children: (place: Place, preview: PostPreviewView) => ReactNode
}

/** Who will see what: one tab a place, from the room outwards. What the charter says of each stands there even when the house is out of reach. */
export function PreviewDialog({ room, post, onClose, children }: PreviewDialogProps) {
  const preview = usePreview(room.id, post)
  const isReachable = useReachable()
  useGoingElsewhere(onClose)
  const shownAt = (place: Place) => {
    if (preview.data) return children(place, preview.data)
    if (!isEnough(post)) return <p className="preview-lead">{say('previews.nothing-yet')}</p>
    if (preview.isFetching) return <Waiting lines={5} />
    return isReachable ? (
      <Failed error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <OutOfReach onRetry={() => void preview.refetch()} />
    )
  }
  return (
    <Dialog title={say('composer.who-sees')} shape="wide" onClose={onClose}>
      <div className="stack">
        {preview.data ? (
          <HatsFound
            hats={preview.data.hats}
            title={preview.data.room.thread.title}
            markdown={preview.data.desk.markdown}
          />
        ) : null}
        <Tabs className="preview-tabs">
          <TabList className="preview-places" aria-label={say('previews.places')}>
            {PLACES.map((place) => (
              <Tab key={place} id={place} className="preview-place">
                {say(`previews.place-${place}`)}
              </Tab>
            ))}
          </TabList>
          {PLACES.map((place) => (
            <TabPanel key={place} id={place} className="preview-panel">
              <p className="preview-lead">{charterSays(place, room.charter)}</p>
              {shownAt(place)}
            </TabPanel>
          ))}
        </Tabs>
        <p className="hint">{say('previews.charter-keeps')}</p>
        <p className="acts-row">
          <Button onClick={onClose}>{say('previews.close')}</Button>
        </p>
      </div>
    </Dialog>
  )
}

function OutOfReach({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice tone="amber">
      <p>{say('previews.out-of-reach')}</p>
      <Button onClick={onRetry}>{say('retry')}</Button>
    </Notice>
  )
}

/** Whoever follows a link out of the dialog leaves it. */
function useGoingElsewhere(onGone: () => void): void {
  const { key } = useLocation()
  const [opened] = useState(key)
  const leave = useEffectEvent(onGone)
  useEffect(() => {
    if (key !== opened) leave()
  }, [key, opened])
}
