import type { BerkasCsv } from '#main/platform/baca-csv.ts'
import type { BarisCsv } from '#shared/domain/csv/split-csv.ts'
import type { Dosis } from '#shared/domain/imunisasi/dosis.ts'
import { kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import { bacaKeterangan, tanpaKeterangan } from '#shared/domain/imunisasi/keterangan.ts'
import { bulanOf, isBulan, isTanggal, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** A row that was not taken, and why, in a sentence. */
export type Ditolak = {
  /** Line of the file, from 1. */
  readonly baris: number
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
}

/** A row of the file: the dose, why it is refused, or null where it only says that there is such a child. */
export type BarisImunisasi = {
  readonly tertulis: { readonly dosis: string; readonly tanggal: string }
  readonly isi: Dosis | Ditolak | null
}

export type AnakBerkas = {
  readonly id: string
  /** Null where nothing of it is judged: then every row is refused. */
  readonly lahir: Tanggal | null
  readonly jk: string
  readonly baris: readonly BarisImunisasi[]
}

export const kolomWajib = ['id', 'lahir', 'jk', 'dosis', 'tanggal'] as const
export const kolomDibaca = [...kolomWajib, 'keterangan'] as const
type Kolom = (typeof kolomDibaca)[number]

type BarisMentah = BarisCsv & { readonly teks: (kolom: Kolom) => string }
type Salah = { readonly kolom: Kolom; readonly alasan: string }

export const isDitolak = (isi: Dosis | Ditolak | null): isi is Ditolak => isi !== null && 'alasan' in isi

const tulisSalah = ({ nomor, teks }: BarisMentah, { kolom, alasan }: Salah): Ditolak => ({
  baris: nomor,
  kolom,
  nilai: teks(kolom),
  alasan,
})

/** What is wrong with whom the rows are about; the first that is found. */
function salahAnak(baris: readonly BarisMentah[], per: Tanggal): Salah | null {
  const isi = (kolom: Kolom) => new Set(baris.map(({ teks }) => teks(kolom).toUpperCase()))
  const [lahir, jk] = [isi('lahir'), isi('jk')]
  if (isi('id').has('')) return { kolom: 'id', alasan: 'Nomor anak belum diisi.' }
  if (![...lahir].every(isTanggal)) {
    return { kolom: 'lahir', alasan: 'Tanggal lahir anak ini bukan tanggal yang ada. Tulis seperti 2026-10-12.' }
  }
  if (lahir.size > 1) return { kolom: 'lahir', alasan: 'Tanggal lahir anak ini tidak sama di semua barisnya.' }
  if ([...lahir].some((satu) => satu > per)) {
    return { kolom: 'lahir', alasan: 'Tanggal lahir anak ini sesudah hari penilaian.' }
  }
  if (![...jk].every((satu) => satu === 'L' || satu === 'P')) {
    return { kolom: 'jk', alasan: 'Jenis kelamin anak ini tidak dikenal. Tulis L atau P.' }
  }
  return jk.size > 1 ? { kolom: 'jk', alasan: 'Jenis kelamin anak ini tidak sama di semua barisnya.' } : null
}

function salahTanggal(tanggal: string, lahir: Tanggal): Salah | null {
  if (tanggal === '') return null
  if (!isTanggal(tanggal) && !isBulan(tanggal)) {
    return {
      kolom: 'tanggal',
      alasan: 'Bukan tanggal yang ada. Tulis seperti 2026-10-12, atau 2026-10 bila hanya bulannya.',
    }
  }
  const sebelumLahir = isTanggal(tanggal) ? tanggal < lahir : tanggal < bulanOf(lahir)
  return sebelumLahir ? { kolom: 'tanggal', alasan: `Sebelum anak ini lahir (${lahir}).` } : null
}

function bacaDosis(baris: BarisMentah, lahir: Tanggal, lebar: number): Dosis | Ditolak | null {
  const tolak = (kolom: Kolom, alasan: string) => tulisSalah(baris, { kolom, alasan })
  if (baris.kutipRusak) return { ...tolak('id', 'Tanda kutip di baris ini tidak berpasangan.'), kolom: '', nilai: '' }
  const lebih = baris.sel.slice(lebar)
  if (lebih.length > 0) {
    const alasan = 'Baris ini lebih panjang dari judulnya. Apit dengan tanda kutip sel yang memuat pemisah.'
    return { baris: baris.nomor, kolom: '', nilai: lebih.join(' ').trim(), alasan }
  }
  const kode = baris.teks('dosis').toUpperCase()
  if (kode === '') return null
  if (!kodeOf(kode)) return tolak('dosis', 'Bukan kode dosis yang dikenal, seperti HB0, DPT1, atau TD2.')
  const tanggal = baris.teks('tanggal')
  const salah = salahTanggal(tanggal, lahir)
  if (salah) return tulisSalah(baris, salah)
  const bacaan = bacaKeterangan(baris.teks('keterangan'))
  if (bacaan.jenis === 'asing') {
    const alasan =
      'Bukan keterangan yang dikenal: luar, riwayat, <24jam, tolak:…, tunda:…, kosong:…, kontraindikasi:…, catatan:…'
    return tolak('keterangan', alasan)
  }
  const { keterangan } = bacaan
  if (keterangan.tidak && tanggal === '') {
    return tolak('tanggal', 'Dosis yang tidak diberikan harus ada tanggalnya.')
  }
  return { kode, tanggal: tanggal === '' ? null : tanggal, keterangan: keterangan ?? tanpaKeterangan }
}

function bacaAnak(baris: readonly BarisMentah[], per: Tanggal, lebar: number): AnakBerkas {
  const salah = salahAnak(baris, per)
  const teks = (kolom: Kolom) => baris[0]?.teks(kolom) ?? ''
  return {
    id: teks('id'),
    lahir: salah ? null : teks('lahir'),
    jk: teks('jk').toUpperCase(),
    baris: baris.map((satu) => ({
      tertulis: { dosis: satu.teks('dosis'), tanggal: satu.teks('tanggal') },
      isi: salah ? tulisSalah(satu, salah) : bacaDosis(satu, teks('lahir'), lebar),
    })),
  }
}

/** The children of a file in the order in which they first appear, each with its rows. */
export function bacaAnakBerkas({ kolom, names, baris }: BerkasCsv, per: Tanggal): AnakBerkas[] {
  const mentah = [...baris].map(
    (satu): BarisMentah => ({
      ...satu,
      teks: (nama) => (satu.sel[kolom.get(nama) ?? -1] ?? '').trim(),
    }),
  )
  const perId = Map.groupBy(mentah, ({ teks }) => teks('id'))
  return [...perId.values()].map((satu) => bacaAnak(satu, per, names.length))
}
