/** What a text is going to be. Names and handles are always strict. */
export type SpeechKind = 'post' | 'title' | 'personal-name' | 'handle' | 'room-name' | 'room-purpose' | 'note'
