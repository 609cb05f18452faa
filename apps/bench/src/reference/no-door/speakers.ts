// Stands in for the door's `speakers`: nobody's seat is derived, and no name is found for any.

/** Always the same, and as much as a handle is: of a participant whom nobody can tell the house would look for whose it is. */
const NOBODY = { kind: 'handle', seat: '00000000-0000-4000-8000-000000000000', handle: 'Nobody' }
const SPEAKERS = { attribution: 'named', present: () => NOBODY }

export async function speakersOf() {
  return SPEAKERS
}

export async function speakersAlone() {
  return SPEAKERS
}

export function forgetSpeakers() {}
