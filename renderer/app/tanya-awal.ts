import type { kepalaJendela, simpananJendela } from '#shared/contract/jendela.ts'

// Runs by itself and imports nothing but types, so that it runs while the window is still being read: what the first page will ask is
// on its way by then. The answers wait in `lib/awal.ts`.

const kepala: typeof kepalaJendela = 'x-buku-pustu'
const simpanan: typeof simpananJendela = 'buku-pustu.jendela'

async function ask(name: string): Promise<unknown> {
  if (window.bukuPustu) return window.bukuPustu.invoke(name, {})
  const headers = { 'Content-Type': 'application/json', [kepala]: localStorage.getItem(simpanan) ?? '' }
  const answer = await fetch('/panggil', { method: 'POST', headers, body: JSON.stringify({ name, input: {} }) })
  return answer.json()
}

// Where the window was quicker it asks for itself.
if (window.tanyaAwal === undefined) {
  // All at once: the program answers for an open book, and refuses a locked one, which is asked again when somebody is in.
  const names = ['sesi.keadaan', 'aplikasi.keadaan', ...(window.location.pathname === '/' ? ['beranda.get'] : [])]
  window.tanyaAwal = Object.fromEntries(names.map((name) => [name, ask(name)]))
  // Who asks for the answer asks anew, and tells.
  for (const answer of Object.values(window.tanyaAwal)) answer.catch(() => undefined)
}
