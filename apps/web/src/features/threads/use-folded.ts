import { useCallback, useEffect, useState } from 'react'
import { foldsKept, keepFolds } from '#lib/kept-folds.ts'

/** Which branches of a thread the reader has folded, by the post they hang on. Kept on this device, for this member. */
export function useFolded(roomId: string, threadId: string) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(foldsKept(roomId, threadId)))
  useEffect(() => keepFolds(roomId, threadId, [...folded]), [roomId, threadId, folded])
  return {
    folded,
    fold: useCallback((postId: string) => setFolded((before) => new Set([...before, postId])), []),
    unfold: useCallback(
      (ids: readonly string[]) =>
        setFolded((before) =>
          ids.some((id) => before.has(id)) ? new Set([...before].filter((id) => !ids.includes(id))) : before,
        ),
      [],
    ),
  }
}
