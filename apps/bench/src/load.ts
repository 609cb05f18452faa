import autocannon from 'autocannon'

export type Load = {
  url: string
  connections: number
  seconds: number
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  /** Changes each request before it is sent. */
  next?: () => { headers?: Record<string, string>; body?: string }
}

/** Answers per second, as an HTTP client sees them; throws when one of them was not 2xx. */
export async function ratePerSecond(load: Load): Promise<number> {
  const { url, connections, seconds, method = 'GET', headers = {}, next } = load
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    method,
    headers,
    ...(next && {
      requests: [
        {
          setupRequest: (request: autocannon.Request) => {
            const changed = next()
            return { ...request, ...changed, headers: { ...request.headers, ...changed.headers } }
          },
        },
      ],
    }),
  })
  if (result.errors > 0 || result.non2xx > 0 || result['2xx'] === 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers that were not 2xx`)
  return result['2xx'] / result.duration
}
