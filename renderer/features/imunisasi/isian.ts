import type { InputOf } from '#shared/contract/contract.ts'
import type { DosisImunisasi } from '#shared/contract/imunisasi.ts'
import { isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { readKetikanTanggal } from '#shared/text/ketikan-tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

export type IsiDosis = InputOf<'imunisasi.record'>['isi']

/** Where a dose was given, or that it was not. */
export type Cara = 'sini' | 'luar' | 'tidak'

/** A dose as it is typed. */
export type Ketikan = {
  readonly dosis: string
  readonly cara: Cara
  readonly tanggal: string
  readonly riwayat: boolean
  readonly dalam24Jam: boolean
  readonly tidak: NonNullable<IsiDosis['tidak']>
  readonly alasan: string
  readonly batch: string
  readonly kedaluwarsa: string
  readonly pemberi: string
  readonly catatan: string
}

/** What stands in the box: the dose that is corrected, or one of that day. */
export function ketikanDari(kode: string, hari: string, dosis: DosisImunisasi | undefined): Ketikan {
  const tulis = (tanggal: string | null) => (tanggal === null ? '' : formatTanggal(tanggal))
  const bulan = dosis?.bulan ? `${dosis.bulan.slice(5)}-${dosis.bulan.slice(0, 4)}` : ''
  return {
    dosis: dosis?.dosis ?? kode,
    cara: dosis?.tidak ? 'tidak' : dosis?.luar ? 'luar' : 'sini',
    tanggal: dosis ? tulis(dosis.tanggal) || bulan : formatTanggal(hari),
    riwayat: dosis?.riwayat ?? false,
    dalam24Jam: dosis?.dalam24Jam ?? false,
    tidak: dosis?.tidak ?? 'tolak',
    alasan: dosis?.alasan ?? '',
    batch: dosis?.batch ?? '',
    kedaluwarsa: tulis(dosis?.kedaluwarsa ?? null),
    pemberi: dosis?.pemberi ?? '',
    catatan: dosis?.catatan ?? '',
  }
}

type Hari = { readonly tanggal: string | null; readonly bulan: string | null }

const polaBulan = /^(\d{1,2})[-/. ](\d{4})$/

/** A day, a month of which no day is known, or nothing; else the sentence that says what is wrong. */
export function bacaHari(teks: string): Hari | { readonly salah: string } {
  const match = polaBulan.exec(teks.trim())
  if (match) {
    const bulan = `${match[2]}-${(match[1] ?? '').padStart(2, '0')}`
    return isBulan(bulan) ? { tanggal: null, bulan } : { salah: 'Bulan ini tidak ada. Tulis misalnya 03-2026.' }
  }
  const read = readKetikanTanggal(teks)
  if (read.kind === 'salah') return { salah: read.pesan }
  return { tanggal: read.kind === 'tanggal' ? read.tanggal : null, bulan: null }
}

/** What is wrong with what was typed, by field; and what is sent where nothing is. */
export function bacaKetikan(ketikan: Ketikan): {
  readonly salah: { readonly tanggal?: string; readonly kedaluwarsa?: string }
  readonly isi: IsiDosis | null
} {
  const { dosis, cara, riwayat, dalam24Jam, alasan, batch, pemberi, catatan } = ketikan
  const hari = bacaHari(ketikan.tanggal)
  const sampai = readKetikanTanggal(ketikan.kedaluwarsa)
  const tidak = cara === 'tidak' ? ketikan.tidak : null
  const tanpaHari = tidak !== null && 'bulan' in hari && hari.tanggal === null
  const salahHari = 'salah' in hari ? hari.salah : tanpaHari ? 'Tulis tanggal dosis itu tidak diberikan.' : null
  const salah = {
    ...(salahHari === null ? {} : { tanggal: salahHari }),
    ...(sampai.kind === 'salah' ? { kedaluwarsa: sampai.pesan } : {}),
  }
  if ('salah' in hari || salahHari !== null || sampai.kind === 'salah') return { salah, isi: null }
  const kedaluwarsa = sampai.kind === 'tanggal' ? sampai.tanggal : null
  const isi = { dosis, ...hari, luar: cara === 'luar', riwayat, dalam24Jam, tidak, alasan, batch, kedaluwarsa }
  return { salah, isi: { ...isi, pemberi, catatan } }
}
