// Stands in for the door's `speakers`: nobody's seat is derived, and no name is found for any.

const SPEAKERS = { attribution: 'named', present: () => ({ kind: 'participant' }) }

export async function speakersOf() {
  return SPEAKERS
}

export async function speakersAlone() {
  return SPEAKERS
}

export function forgetSpeakers() {}
