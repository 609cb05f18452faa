// Stands in for the door's `present`: times are shown as they are, and nothing is looked up in the law.

export function present() {
  return {
    speaker: 'nobody',
    people: 'personal-name',
    time: (at: Date) => `${at.toISOString().slice(0, 16)}Z`,
    day: (on: string) => on,
    link: () => null,
  }
}
