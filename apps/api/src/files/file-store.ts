/** Where sealed bytes lie, each under a name that means nothing. What is in them, and whose they are, it does not know. */
export type FileStore = {
  put(name: string, bytes: Buffer): Promise<void>
  /** Null where there is no such file. */
  get(name: string): Promise<Buffer | null>
  /** What is not there is gone already. */
  erase(name: string): Promise<void>
  /** Everything that lies there, with how long it has, in parts. */
  list(): AsyncIterable<{ name: string; since: Date }[]>
}
