import { createHash } from 'node:crypto'
import { type StaticAnswer, securityHeaders } from '#main/hosts/static-files.ts'
import { simpananJendela, simpananTerbuka } from '#shared/contract/jendela.ts'

/**
 * The page behind the sign-in address `/masuk#TOKEN`. It posts the token, keeps the second secret, and goes on to the book;
 * a token behind `#` is sent nowhere by itself, and is taken out of the address bar. Anybody may have this page: it knows
 * nothing.
 */
const script = `
const token = location.hash.slice(1)
history.replaceState(null, '', '/masuk')
const say = (pesan) => { document.querySelector('p').textContent = pesan }
fetch('/masuk', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ token }) })
  .then((answer) => answer.json())
  .then(({ ok, data, error }) => {
    if (!ok) return say(error.pesan)
    localStorage.setItem('${simpananJendela}', data.rahasia)
    if (data.terbuka) sessionStorage.setItem('${simpananTerbuka}', 'ya')
    location.replace('/')
  })
  .catch(() => say('Buku Pustu tidak menjawab. Yang sudah tersimpan aman. Tutup jendela ini, lalu buka Buku Pustu lagi.'))
`
const style = 'p { max-width: 36rem; margin: 20vh auto; padding: 0 1rem; font: 1.25rem/1.6 sans-serif }'

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export const halamanMasuk: StaticAnswer = {
  status: 200,
  headers: {
    ...securityHeaders,
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': [
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  },
  body: Buffer.from(`<!doctype html>
<html lang="id" translate="no">
<meta charset="utf-8">
<meta name="google" content="notranslate">
<title>Buku Pustu</title>
<style>${style}</style>
<p role="alert"></p>
<script>${script}</script>
`),
}

/** The page the browser is started with. It lies in a folder nobody else may read; a command line is read by everybody. */
export function halamanPengantar(signInUrl: string): string {
  return `<!doctype html>
<meta charset="utf-8">
<title>Buku Pustu</title>
<script>location.replace(${JSON.stringify(signInUrl)})</script>
`
}
