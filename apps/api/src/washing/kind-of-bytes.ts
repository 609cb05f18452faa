/** What the first bytes of a file are, whatever it is called. `old-office` may be an encrypted new one: that is how they are wrapped. */
export function kindOfBytes(bytes: Buffer): 'png' | 'jpeg' | 'webp' | 'heic' | 'pdf' | 'zip' | 'old-office' | 'other' {
  const begins = bytes.toString('latin1', 0, 16)
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (begins.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (begins.startsWith('RIFF') && begins.slice(8, 12) === 'WEBP') return 'webp'
  if (begins.slice(4, 8) === 'ftyp' && HEIC.has(begins.slice(8, 12))) return 'heic'
  if (begins.startsWith('%PDF-')) return 'pdf'
  if (begins.startsWith('PK\x03\x04')) return 'zip'
  if (begins.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old-office'
  return 'other'
}

const HEIC: ReadonlySet<string> = new Set(['heic', 'heix', 'heim', 'heis', 'mif1', 'msf1', 'hevc'])
