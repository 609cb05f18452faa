import { type ClipboardEvent, type DragEvent, useState } from 'react'

/** Files that are let go over the composer, or pasted into it. Words that come with a picture of themselves, as from a word processor, are pasted as words. */
export function useTakeFiles(onFiles: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        setIsOver(true)
      },
      onDragLeave: () => setIsOver(false),
      onDropCapture: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        event.preventDefault()
        event.stopPropagation()
        setIsOver(false)
        onFiles([...event.dataTransfer.files])
      },
      onPasteCapture: (event: ClipboardEvent) => {
        const { files, types } = event.clipboardData
        if (files.length === 0 || types.includes('text/plain')) return
        event.preventDefault()
        event.stopPropagation()
        onFiles([...files])
      },
    },
  }
}
