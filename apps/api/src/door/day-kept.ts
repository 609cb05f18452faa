/** The day, where the house keeps no time of something: the hour at which somebody joined or was invited is of no use to anybody. */
export function dayKept(at: Date): string {
  return at.toISOString().slice(0, 10)
}
