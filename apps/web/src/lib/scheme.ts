export const SCHEMES = ['system', 'light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

const KEPT_AS = 'scheme'

/** The colours the reader chose on this device. Beside it the app keeps only words that could not be sent yet. */
export function chosenScheme(): Scheme {
  const kept = localStorage.getItem(KEPT_AS)
  return SCHEMES.find((scheme) => scheme === kept) ?? 'system'
}

export function chooseScheme(scheme: Scheme): void {
  if (scheme === 'system') localStorage.removeItem(KEPT_AS)
  else localStorage.setItem(KEPT_AS, scheme)
  showScheme(scheme)
}

export function showScheme(scheme: Scheme): void {
  if (scheme === 'system') delete document.documentElement.dataset['scheme']
  else document.documentElement.dataset['scheme'] = scheme
}
