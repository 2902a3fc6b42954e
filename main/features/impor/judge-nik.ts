import { normalNama } from '#shared/domain/identitas/nama.ts'
import type { BarisImpor } from '#shared/domain/impor/baris-impor.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

export type AlasanKolom = { readonly kolom: 'nik' | 'nama' | 'tanggalLahir' | 'posyandu'; readonly alasan: string }
export type PutusanNik =
  | { readonly kind: 'ada'; readonly peringatan: readonly AlasanKolom[] }
  | { readonly kind: 'ditolak'; readonly alasan: AlasanKolom }

/** What is known so far of the child a NIK belongs to. */
export type PemilikNik = {
  readonly nama: ReadonlySet<string>
  readonly lahir: ReadonlySet<Tanggal>
  /** Days of its rows in this file, with the names they gave. */
  readonly namaPada: ReadonlyMap<Tanggal, string>
}

/** Slips of the pen between two spellings of one name, letters. */
const salahTulis = 2
/** Shorter names differ by a slip and are two names: Ani, Adi. */
const cukupPanjang = 6

function isBagian(a: string, b: string): boolean {
  const words = new Set(b.split(' '))
  return a.split(' ').every((word) => words.has(word))
}

/** How many letters must change to turn one name into the other. */
function jarakNama(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Two spellings of one name: one holds the words of the other, or they differ by a slip. */
export function isNamaMirip(a: string, b: string): boolean {
  if (a === b || isBagian(a, b) || isBagian(b, a)) return true
  return Math.min(a.length, b.length) >= cukupPanjang && jarakNama(a, b) <= salahTulis
}

const alasanDuaAnak =
  'NIK ini dipakai dua anak: nama dan tanggal lahirnya lain. Perbaiki NIK di berkas, atau kosongkan.'
const alasanDuaNama = 'NIK ini dipakai dua anak di berkas ini. Perbaiki NIK di berkas, atau kosongkan.'

/**
 * Which name a NIK speaks for in this file: the one the book knows, else the first. A NIK that twins share, or that was
 * copied down a column, has several, and only one of them can be right.
 */
export function choosePemilik(
  rows: readonly BarisImpor[],
  namaBuku: (nik: string) => ReadonlySet<string> | undefined,
): Map<string, string> {
  const chosen = new Map<string, string>()
  for (const { identitas } of rows) {
    if (identitas.nik === null) continue
    const nama = normalNama(identitas.nama)
    if (!chosen.has(identitas.nik) || namaBuku(identitas.nik)?.has(nama)) chosen.set(identitas.nik, nama)
  }
  return chosen
}

/** Whether a row with the NIK of a known child is about that child. */
export function judgeNik(pemilik: PemilikNik, baris: BarisImpor, namaTerpilih: string): PutusanNik {
  const { identitas, tanggal } = baris
  const nama = normalNama(identitas.nama)
  const namaHariItu = tanggal === null ? undefined : pemilik.namaPada.get(tanggal)
  if (!isNamaMirip(nama, namaTerpilih) || (namaHariItu !== undefined && namaHariItu !== nama)) {
    return { kind: 'ditolak', alasan: { kolom: 'nik', alasan: alasanDuaNama } }
  }
  const namaLain = !pemilik.nama.has(nama)
  const { tanggalLahir } = identitas
  const lahirLain = tanggalLahir !== null && pemilik.lahir.size > 0 && !pemilik.lahir.has(tanggalLahir)
  if (namaLain && lahirLain) return { kind: 'ditolak', alasan: { kolom: 'nik', alasan: alasanDuaAnak } }
  const peringatan: AlasanKolom[] = []
  if (namaLain) peringatan.push({ kolom: 'nama', alasan: 'NIK sama, nama lain. Dianggap anak yang sama.' })
  if (lahirLain) {
    const alasan = 'NIK dan nama sama, tanggal lahir lain. Dianggap anak yang sama.'
    peringatan.push({ kolom: 'tanggalLahir', alasan })
  }
  return { kind: 'ada', peringatan }
}
