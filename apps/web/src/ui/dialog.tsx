import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import './dialog.css'

type DialogProps = {
  title: string
  isOpen?: boolean
  onClose: () => void
  children: ReactNode
  /** `wide` is a card for more to read; `sheet` comes in at the start of the line, as the rail on a telephone does. */
  shape?: 'card' | 'wide' | 'sheet'
  isTitleHidden?: boolean
  isGrave?: boolean
}

/** A dialog over the page. Import the file that uses it lazily: it brings react-aria's focus handling with it. */
export function Dialog({
  title,
  isOpen = true,
  onClose,
  children,
  shape = 'card',
  isTitleHidden,
  isGrave,
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isGrave}
      className={classNames('veil', shape === 'sheet' && 'veil-sheet')}
    >
      <Modal
        className={shape === 'sheet' ? 'dialog-sheet' : classNames('dialog-card', shape === 'wide' && 'dialog-wide')}
      >
        <AriaDialog role={isGrave ? 'alertdialog' : 'dialog'} className="dialog">
          <Heading slot="title" level={2} className={isTitleHidden ? 'unseen' : 'dialog-title'}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
