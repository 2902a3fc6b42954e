import type { PeringatanIdentitas } from '#shared/contract/balita.ts'
import type { Kolom } from './baca-isian.ts'

const kolomOf: Readonly<Record<PeringatanIdentitas['kode'], Kolom | null>> = {
  nikTanggal: 'nik',
  nikJk: 'nik',
  nikGanda: 'nik',
  nikWilayah: 'nik',
  tanggalMasaDepan: 'tanggalLahir',
  lewatBalita: 'tanggalLahir',
  serupa: null,
}

/** What the book asks about an identity: beside the field it is about, and the children that look alike. */
export type Pertanyaan = {
  readonly kolom: Partial<Record<Kolom, string>>
  readonly serupa: readonly (PeringatanIdentitas & { readonly orangId: string })[]
}

/** Sorts the questions of `balita.check`. A doubt about a NIK goes to the mother's when the child has none. */
export function sortPertanyaan(peringatan: readonly PeringatanIdentitas[], hasNik: boolean): Pertanyaan {
  const kolom: Partial<Record<Kolom, string>> = {}
  const serupa: Pertanyaan['serupa'][number][] = []
  for (const p of peringatan) {
    if (p.orangId !== null) serupa.push({ ...p, orangId: p.orangId })
    const field = kolomOf[p.kode]
    if (field === null) continue
    const at = field === 'nik' && !hasNik ? 'nikIbu' : field
    kolom[at] = kolom[at] === undefined ? p.pesan : `${kolom[at]} ${p.pesan}`
  }
  return { kolom, serupa }
}
