import { angka, bila, cukupSatu, hasil, perlu, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { tahunBaris } from './umur-baris.ts'

/** Rules of the questionnaire PUMA about the lungs. @source docs/aturan/kartu-puma.md */

/** Cigarettes a day times years; twenty of them are a pack-year. None where nobody smoked. */
function batangTahun(f: Fakta): number | null {
  const merokok = ya(f, 'merokok')
  if (merokok !== true) return merokok === null ? null : 0
  const [batang, tahun] = [angka(f, 'rokok_batang'), angka(f, 'rokok_tahun')]
  return batang === null || tahun === null ? null : batang * tahun
}

const kata = kataHasil()

const bungkusTahun = putusan(
  'bungkus_tahun',
  'Bungkus-tahun',
  // Tenths of a pack-year, half up: a whole number of cigarettes, times ten, over twenty.
  (f) => perlu([batangTahun(f)], (batang) => hasil((Math.floor((batang + 1) / 2) / 10).toFixed(1))),
  { sumber: ['KMK'], kata: (satu) => kata(satu).replace('.', ',') },
)

/** @edge 20 and 30 pack-years are one point */
function poinRokok(batang: number): number {
  if (batang < 20 * 20) return 0
  return batang <= 30 * 20 ? 1 : 2
}

function poinUmur(tahun: number): number {
  if (tahun < 50) return 0
  return tahun < 60 ? 1 : 2
}

/** The points of each question; null where it is not answered. */
function poin(f: Fakta): (number | null)[] {
  const tanya = ['puma_napas', 'puma_dahak', 'puma_batuk', 'puma_spirometri'].map((satu) => angka(f, satu))
  return [
    f.jk === null ? null : Number(f.jk === 'L'),
    ubah(tahunBaris(f), poinUmur),
    ubah(batangTahun(f), poinRokok),
    ...tanya,
  ]
}

const ubah = (nilai: number | null, lanjut: (nilai: number) => number) => (nilai === null ? null : lanjut(nilai))
const jumlah = (semua: readonly (number | null)[]) => semua.reduce<number>((total, satu) => total + (satu ?? 0), 0)

const skor = putusan('puma_skor', 'Skor PUMA', (f) => perlu(poin(f), (...semua) => hasil(String(jumlah(semua)))), {
  sumber: ['KMK'],
})

/** The points known so far may be enough. */
function nilaiPuma(f: Fakta): Hasil {
  const semua = poin(f)
  const tinggi = jumlah(semua) >= f.setelan.ambangPuma
  return cukupSatu(
    [tinggi, ...semua.map((satu) => bila(satu, () => false))],
    hasil('tinggi', 'puskesmas'),
    hasil('rendah'),
  )
}

const puma = putusan('puma', 'Risiko PUMA', nilaiPuma, {
  sumber: ['KMK', 'PKG'],
  baik: ['rendah'],
  edukasi: ['E17'],
})

const diAtas: readonly Putusan[] = [bungkusTahun, skor, puma]

/** What is judged of the answers, in the order of the card. */
export const putusanPuma: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
