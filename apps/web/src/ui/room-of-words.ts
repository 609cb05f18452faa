import { createContext } from 'react'

/** The room in which words stand: a mention has a name only there. */
export const RoomOfWords = createContext('')
