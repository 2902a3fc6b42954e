import { type Kolom, kolomWajib } from './kolom.ts'

export type Judul = { readonly indeks: number; readonly teks: string; readonly kolom: Kolom | null }

/** A column by its letter, as a spreadsheet names it: 0 is A. */
export function hurufKolom(indeks: number): string {
  const first = Math.floor(indeks / 26)
  return `${first > 0 ? String.fromCharCode(64 + first) : ''}${String.fromCharCode(65 + (indeks % 26))}`
}

export function salahKurang(judul: readonly Judul[], nomor: number): string | null {
  const found = new Set(judul.map((j) => j.kolom))
  const kurang = Object.entries(kolomWajib).flatMap(([kolom, nama]) => (found.has(kolom as Kolom) ? [] : [nama]))
  if (kurang.length === 0) return null
  const ada = judul.map((j) => j.teks).join(', ')
  return `Kolom ${kurang.join(' dan ')} tidak ditemukan. Judul yang terbaca di baris ${nomor}: ${ada}.`
}

export function salahGanda(judul: readonly Judul[]): string | null {
  const seen = new Map<Kolom, Judul>()
  for (const j of judul) {
    const earlier = j.kolom && seen.get(j.kolom)
    if (earlier) {
      return `Ada dua kolom untuk isian yang sama: "${earlier.teks}" (kolom ${hurufKolom(earlier.indeks)}) dan "${j.teks}" (kolom ${hurufKolom(j.indeks)}). Buku tidak menebak mana yang benar.`
    }
    if (j.kolom) seen.set(j.kolom, j)
  }
  return null
}
