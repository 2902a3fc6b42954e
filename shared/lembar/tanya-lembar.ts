import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { addBulan, bulanOf, isTanggal, type Tanggal, tanggalOf } from '../domain/tanggal/tanggal.ts'
import type { Bacaan, BarisAnak, LembarDibaca } from './baca.ts'
import { type Hari, tanyaTahun } from './hari.ts'
import type { AnakLembar } from './kenali.ts'
import { bacaUkur } from './nilai.ts'
import type { Soal } from './soal.ts'
import { adaUkuran } from './susun-bacaan.ts'
import type { Waktu } from './waktu.ts'

/** What is asked once for a sheet or a column. */

/** Columns of weights that read as grams though nothing says so: nine tenths of what is filled. */
const bagianGram = 0.9
const gramTerkecil = 900

/** Which columns of a sheet hold grams; null for one that waits for an answer. */
export function satuanKolom({ lembar, peta, tebakan }: LembarDibaca, soal: Soal): Map<number, boolean | null> {
  const kolom = [peta.kolom.berat, ...peta.bulanMelebar.map((one) => one.kolom.berat)].flatMap((indeks) => indeks ?? [])
  return new Map(
    kolom.map((indeks): [number, boolean | null] => {
      if (tebakan.gram.has(indeks)) return [indeks, true]
      const nilai = lembar.baris
        .filter(({ nomor }) => nomor >= peta.mulai)
        .flatMap(({ sel }) => {
          const isi = bacaUkur(sel[indeks], true)
          return isi.kind === 'angka' && isi.satuan === null ? [isi.angka] : []
        })
      if (nilai.length === 0 || nilai.filter((satu) => satu >= gramTerkecil).length < nilai.length * bagianGram)
        return [indeks, false]
      const jawab = soal.tanya(
        'satuanBB',
        { lembar: lembar.nama, baris: null, kolom: indeks },
        {
          ...{ nilai: nilai.slice(0, 3).join('; '), saran: 'gram', pilihan: ['gram', 'kg'] },
          kalimat: `Berat di kolom ${hurufKolom(indeks)} lembar "${lembar.nama}" sepertinya dalam gram. Gram atau kilogram? Isinya menunggu jawaban ini.`,
        },
      )
      return [indeks, jawab === null ? null : jawab === 'gram' || jawab === 'saran']
    }),
  )
}

/** A birth date from an age: the day of the first row that gives one, less the age. */
export function lahirPerkiraan(anak: AnakLembar, hariOf: (bacaan: Bacaan) => Hari): Tanggal | null {
  for (const { siapa, bacaan } of anak.baris) {
    if (siapa.umurBulan === null) continue
    const hari = bacaan.map(hariOf).find((satu) => typeof satu !== 'string')
    if (!hari || typeof hari === 'string') continue
    const bulan = addBulan(bulanOf(hari.tanggal), -siapa.umurBulan)
    const [tahun = 0, ke = 0] = bulan.split('-').map(Number)
    const ingin = Number(hari.tanggal.slice(8))
    for (let d = ingin; d > 0; d--) if (isTanggal(tanggalOf(tahun, ke, d))) return tanggalOf(tahun, ke, d)
  }
  return null
}

/** Asked once a sheet: may birth dates be worked out from ages? */
export function tanyaUmur({ lembar, peta }: LembarDibaca, contoh: number, soal: Soal): boolean {
  const jawab = soal.tanya(
    'umur',
    { lembar: lembar.nama, baris: null, kolom: peta.kolom.umur ?? null },
    {
      ...{ nilai: `${contoh} anak`, saran: 'perkiraan', pilihan: ['perkiraan', 'kosong'] },
      kalimat: `Di lembar "${lembar.nama}" ${contoh} anak hanya bertulis umur. Tanggal lahirnya diperkirakan dari umur, atau dikosongkan sampai ada buku KIA?`,
    },
  )
  return jawab === 'perkiraan' || jawab === 'saran'
}

/** The posyandu of those whose row, section and sheet name none. */
export function tanyaPosyandu(lembar: string, soal: Soal): string | null {
  const jawab = soal.tanya(
    'posyandu',
    { lembar, baris: null, kolom: null },
    {
      ...{ nilai: '', saran: null, pilihan: [] },
      kalimat: 'Berkas ini tidak menyebut posyandunya. Posyandu apa? Semua isinya menunggu jawaban ini.',
    },
  )
  return typeof jawab === 'string' && jawab.trim() !== '' ? jawab.trim() : null
}

/** The year is asked only where the months hold anything. */
export function tanyaTahunBila(lembar: string, waktu: Waktu, baris: readonly BarisAnak[], soal: Soal) {
  const terisi = baris.some((one) => one.lembar === lembar && one.bacaan.some((bacaan) => adaUkuran(bacaan) > 0))
  return terisi ? tanyaTahun(lembar, waktu, soal) : waktu
}
