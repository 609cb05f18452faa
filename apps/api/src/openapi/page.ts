import { CATALOGUE } from '@cloakroom/contract/catalogue.ts'
import type { Endpoint } from '@cloakroom/contract/endpoint.ts'
import { REFUSALS } from '@cloakroom/contract/refusals.ts'

const WHO = { anyone: 'anybody', member: 'members', steward: 'stewards' }

/** The API as a person reads it: one plain page without script or style sheet, which our own policy would let nobody add to. */
export function openApiPage(): string {
  const refusals = Object.entries(REFUSALS).map(
    ([code, [status, title]]) => `<dt id="${code}"><code>${code}</code> ${status}</dt><dd>${escape(title)}</dd>`,
  )
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>The API of Cloakroom</title></head>
<body>
<h1>The API of Cloakroom</h1>
<p>The same for machines: <a href="/api/openapi.json">OpenAPI 3.1</a>. Writes carry <code>content-type: application/json</code>
and the session's cookie. Ids of what is written are made by the one who writes it, so that a retry never doubles anything.</p>
<h2>What it can be asked</h2>
${CATALOGUE.map(section).join('\n')}
<h2>How it says no</h2>
<p>Every refusal is a problem as in RFC 9457, with one of these codes.</p>
<dl>
${refusals.join('\n')}
</dl>
</body>
</html>
`
}

function section({ name, method, path, summary, access, refusals, status }: Endpoint): string {
  const codes = refusals.map((code) => `<a href="#${code}"><code>${code}</code></a>`).join(', ')
  return `<h3 id="${name}"><code>${method} ${escape(path)}</code></h3>
<p>${escape(summary)} For ${WHO[access]}; answers ${status}${codes && `, or ${codes}`}.</p>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
