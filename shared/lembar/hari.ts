import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { isSelKosong, teksSel } from '../domain/impor/sel.ts'
import { type Bulan, isTanggal, type Tanggal } from '../domain/tanggal/tanggal.ts'
import { formatBulan } from '../text/tanggal.ts'
import type { Bacaan } from './baca.ts'
import { bacaHari } from './siapa.ts'
import type { NilaiJawab, Soal } from './soal.ts'
import { bulanWaktu, tanggalWaktu, type Waktu } from './waktu.ts'

/** On which day the measures of a month were taken. */

/** Days the book itself knows of a posyandu in a month; null where it knows none. */
export type HariBuka = (bulan: Bulan) => Tanggal | null

export type Hari = { readonly tanggal: Tanggal } | 'menunggu' | 'tolak'

/** The part of an answer that is about one month. */
function jawabBulan(jawab: NilaiJawab, bulan: Bulan): Tanggal | null {
  const satu = typeof jawab === 'object' ? jawab[bulan] : jawab
  if (satu === undefined) return null
  const tanggal = /^\d{1,2}$/.test(String(satu)) ? `${bulan}-${String(satu).padStart(2, '0')}` : String(satu)
  return isTanggal(tanggal) && tanggal.startsWith(bulan) ? tanggal : null
}

/** The year of the months of a sheet that write none; null while nobody said it. */
export function tanyaTahun(lembar: string, waktu: Waktu, soal: Soal): Waktu {
  if (waktu.tahun !== null || waktu.bulan === null) return waktu
  const jawab = soal.tanya(
    'tahun',
    { lembar, baris: null, kolom: null },
    {
      ...{ nilai: '', saran: null, pilihan: [] },
      kalimat: `Lembar "${lembar}" menyebut bulan tanpa tahun. Tahun berapa? Isinya menunggu jawaban ini.`,
    },
  )
  const tahun = Number(jawab)
  return jawab !== null && Number.isInteger(tahun) && tahun >= 2000 && tahun <= 2099 ? { ...waktu, tahun } : waktu
}

type Lingkup = { readonly semuaBulan: readonly Bulan[]; readonly hariBuka: HariBuka }

/** The day of a month that names none: asked once a sheet. */
function tanyaHari(lembar: string, waktu: Waktu, { semuaBulan, hariBuka }: Lingkup, soal: Soal): Tanggal | null {
  const bulan = bulanWaktu(waktu)
  const saran = Object.fromEntries(
    semuaBulan.flatMap((satu) => (hariBuka(satu) === null ? [] : [[satu, hariBuka(satu) ?? '']])),
  )
  const sebut = semuaBulan.map(formatBulan).join(', ')
  const jawab = soal.tanya(
    'tanggalBulan',
    { lembar, baris: null, kolom: null },
    {
      ...{ nilai: semuaBulan.join(', '), saran: Object.keys(saran).length > 0 ? saran : null, pilihan: [] },
      kalimat:
        semuaBulan.length === 0
          ? `Lembar "${lembar}" tidak menyebut bulan dan tanggal penimbangan. Tanggal berapa? Isinya menunggu jawaban ini.`
          : `Lembar "${lembar}" tidak menyebut tanggal penimbangan ${sebut}. Tanggal berapa hari bukanya? Isinya menunggu jawaban ini.`,
    },
  )
  if (jawab === null) return null
  if (bulan !== null) return jawabBulan(jawab, bulan)
  return typeof jawab === 'string' && isTanggal(jawab) ? jawab : null
}

/** The day of one reading: that of its row, else of its month, else what somebody answers. */
export function hariBacaan(bacaan: Bacaan, lingkup: Lingkup, soal: Soal): Hari {
  const { lembar, waktu, hari } = bacaan
  if (hari && !isSelKosong(hari.sel)) {
    const bulan = bulanWaktu(waktu)
    const teks = teksSel(hari.sel)
    // "8" below the heading of a month is its 8th.
    if (bulan !== null && /^\d{1,2}$/.test(teks) && isTanggal(`${bulan}-${teks.padStart(2, '0')}`))
      return { tanggal: `${bulan}-${teks.padStart(2, '0')}` }
    const dibaca = bacaHari(hari.sel)
    if (dibaca && 'tanggal' in dibaca) return { tanggal: dibaca.tanggal }
    if (dibaca) {
      soal.tolak({ lembar, baris: bacaan.baris, kolom: hurufKolom(hari.kolom), nilai: teks, alasan: dibaca.tolak })
      return 'tolak'
    }
  }
  const lengkap = tanyaTahun(lembar, waktu, soal)
  const tanggal = tanggalWaktu(lengkap)
  if (tanggal !== null) return { tanggal }
  if (lengkap.bulan !== null && lengkap.tahun === null) return 'menunggu'
  const jawab = tanyaHari(lembar, lengkap, lingkup, soal)
  return jawab === null ? 'menunggu' : { tanggal: jawab }
}
