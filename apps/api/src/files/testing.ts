import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

const [KEY, SECRET, REGION, BUCKET] = ['a-key', 'a/secret', 'eu-test-1', 'washed']
const PAGE = 2

/** A bucket that speaks as much S3 as a store needs: it checks every signature (AWS Signature Version 4), and lists two names a page. */
export async function aBucket(): Promise<{ url(folder: string, secret?: string): string; close(): Promise<void> }> {
  const lying = new Map<string, { bytes: Buffer; at: Date }>()
  const server = createServer((request, response) => {
    void answer(lying, request).then(([status, body]) => response.writeHead(status).end(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: (folder, secret = SECRET) =>
      `http://${KEY}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${BUCKET}${folder}?region=${REGION}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

async function answer(
  lying: Map<string, { bytes: Buffer; at: Date }>,
  request: IncomingMessage,
): Promise<[number, (Buffer | string)?]> {
  const bytes = await buffer(request)
  const url = new URL(request.url ?? '', 'http://bucket')
  if (!isSigned(request, url, bytes)) return [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>']
  const name = decodeURIComponent(url.pathname.replace(`/${BUCKET}`, '').slice(1))
  switch (request.method) {
    case 'PUT':
      lying.set(name, { bytes, at: new Date() })
      return [200]
    case 'DELETE':
      lying.delete(name)
      return [204]
    default:
      break
  }
  if (url.searchParams.get('list-type') === '2') return [200, listed(lying, url.searchParams)]
  const found = lying.get(name)
  return found ? [200, found.bytes] : [404, '<Error><Code>NoSuchKey</Code></Error>']
}

function listed(lying: Map<string, { bytes: Buffer; at: Date }>, asked: URLSearchParams): string {
  const after = asked.get('continuation-token') ?? ''
  const prefix = asked.get('prefix') ?? ''
  const isBelow = (name: string) => asked.get('delimiter') === '/' && name.slice(prefix.length).includes('/')
  const names = [...lying.keys()].filter((name) => name.startsWith(prefix) && !isBelow(name) && name > after).toSorted()
  const page = names.slice(0, PAGE)
  const entries = page.map((name) => {
    const { bytes, at } = lying.get(name) ?? { bytes: '', at: new Date() }
    return `<Contents><Key>${name}</Key><LastModified>${at.toISOString()}</LastModified><ETag>x</ETag><Size>${bytes.length}</Size></Contents>`
  })
  const next = names.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<ListBucketResult><IsTruncated>${names.length > PAGE}</IsTruncated>${entries.join('')}${next}</ListBucketResult>`
}

/** As Amazon describes it: the request in one form, under a key for this day, region and service. */
function isSigned({ method, headers }: IncomingMessage, url: URL, bytes: Buffer): boolean {
  const said =
    /Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w{64})/.exec(
      headers.authorization ?? '',
    )
  const [, key = '', day = '', region = '', names = '', signature = ''] = said ?? []
  const stated = String(headers['x-amz-content-sha256'])
  if (key !== KEY || region !== REGION) return false
  if (stated !== 'UNSIGNED-PAYLOAD' && stated !== sha256(bytes)) return false
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted()
    .join('&')
  const signed = names.split(';').map((name) => `${name}:${String(headers[name] ?? '').trim()}\n`)
  const form = [method, url.pathname, query, signed.join(''), names, stated].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(Buffer.from(form))].join('\n')
  const dayKey = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(
    (from, part) => hmac(from, part),
    `AWS4${SECRET}`,
  )
  return timingSafeEqual(Buffer.from(signature, 'hex'), hmac(dayKey, toSign))
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
