type Given = { name: string; type: string; base64: string }

/** Hands a file to the browser, which keeps it where its reader keeps downloads. */
export function saveFile({ name, type, base64 }: Given): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
