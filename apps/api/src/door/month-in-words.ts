/** `2026-09` as a reader would say it: September 2026. */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month))
}
