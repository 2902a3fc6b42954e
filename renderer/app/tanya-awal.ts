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

const isTerbuka = (answer: unknown): boolean =>
  (answer as { data?: { tahap?: unknown } } | null | undefined)?.data?.tahap === 'terbuka'

// Where the window was quicker it asks for itself.
if (window.tanyaAwal === undefined) {
  const sesi = ask('sesi.keadaan')
  const asked: Record<string, Promise<unknown>> = { 'sesi.keadaan': sesi }
  window.tanyaAwal = asked
  sesi
    .then((answer) => {
      // Nothing of a locked book is asked for.
      if (!isTerbuka(answer)) return
      asked['aplikasi.keadaan'] = ask('aplikasi.keadaan')
      if (window.location.pathname === '/') asked['beranda.get'] = ask('beranda.get')
    })
    // Who asks for the answer asks anew, and tells.
    .catch(() => undefined)
}
