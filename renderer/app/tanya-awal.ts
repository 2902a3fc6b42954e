import type { kepalaJendela, simpananJendela, simpananTerbuka } from '#shared/contract/jendela.ts'

// Runs by itself and imports nothing but types, so that it runs while the window is still being read: what the first page will ask is
// on its way by then. The answers wait in `lib/awal.ts`.

const kepala: typeof kepalaJendela = 'x-buku-pustu'
const simpanan: typeof simpananJendela = 'buku-pustu.jendela'
const simpananBuka: typeof simpananTerbuka = 'buku-pustu.terbuka'

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
  const asked: Record<string, Promise<unknown>> = {}
  window.tanyaAwal = asked
  const askAhead = (name: string): Promise<unknown> => {
    const answer = ask(name)
    // Who asks for the answer asks anew, and tells.
    answer.catch(() => undefined)
    asked[name] = answer
    return answer
  }
  const askBuku = () => {
    askAhead('aplikasi.keadaan')
    if (window.location.pathname === '/') askAhead('beranda.get')
  }
  const sesi = askAhead('sesi.keadaan')
  // Nothing of a locked book is asked for: that it is open was said at the door, or is said now.
  const diPintu = sessionStorage.getItem(simpananBuka)
  sessionStorage.removeItem(simpananBuka)
  if (diPintu !== null) askBuku()
  else sesi.then((answer) => isTerbuka(answer) && askBuku()).catch(() => undefined)
}
