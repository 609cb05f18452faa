import { type AttachmentKind, REMOVED, type Removed } from '@cloakroom/contract/attachments.ts'

/** What came out of the wash: the file, what it is now (a HEIC comes out as a JPEG), and what was found in it and is gone. */
export type Washed = { kind: AttachmentKind; bytes: Buffer; removed: Removed[] }

/** Notes what was found on the way; of each only that it was there. */
export type Receipt = { note(...found: Removed[]): void; list(): Removed[] }

export function newReceipt(): Receipt {
  const found = new Set<Removed>()
  return {
    note: (...some) => {
      for (const one of some) found.add(one)
    },
    list: () => REMOVED.filter((one) => found.has(one)),
  }
}
