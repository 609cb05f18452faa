/** The same database as another role. A connection string without a host (a socket in `?host=`) cannot carry a name before it, so it goes into the query. */
export function urlAsRole(url: string, role: string, password: string): string {
  const own = new URL(url)
  if (own.host) {
    own.username = role
    own.password = password
  } else {
    own.searchParams.set('user', role)
    own.searchParams.set('password', password)
  }
  return own.href
}
