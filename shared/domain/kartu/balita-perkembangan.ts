import { angka, belumDinilai, hasil, isDinilai, kode, perlu, pertama, tangga, tidakBerlaku } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { bulanBaris, dalamUmur, hariBaris } from './umur-baris.ts'
import { formulirKpsp } from './umur-kpsp.ts'

/** Whether a child develops. @source docs/aturan/kartu-balita.md */

/** Days: before this age the Buku KIA has no checklist. */
const umurCeklis = [29, Number.POSITIVE_INFINITY] as const

/** The checklist of the Buku KIA by completed months: each band ends before the age beside it. */
const kelompokCeklis = [
  [3, '0-3'],
  [6, '3-6'],
  [9, '6-9'],
  [12, '9-12'],
  [18, '12-18'],
  [24, '18-24'],
  [36, '24-36'],
  [48, '36-48'],
  [60, '48-60'],
  [Number.POSITIVE_INFINITY, '60-72'],
] as const

export const ceklisUmur: Putusan = {
  kode: 'ceklis_umur',
  sebut: 'Checklist umur',
  kata: (satu) => (/^\d/.test(satu) ? `${satu.replace('-', '–')} bulan` : kataHasil()(satu)),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [
    {
      sumber: ['KIA'],
      nilai: (f: Fakta) =>
        dalamUmur(hariBaris(f), umurCeklis, () => perlu([bulanBaris(f)], (bulan) => tangga(bulan, ...kelompokCeklis))),
    },
  ],
}

export const ceklis: Putusan = {
  kode: 'ceklis',
  sebut: 'Checklist Perkembangan',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['lengkap'],
  edukasi: ['E14'],
  versi: [
    {
      sumber: ['KARTU'],
      nilai: (f: Fakta) =>
        dalamUmur(hariBaris(f), umurCeklis, () =>
          perlu([kode(f, 'ceklis')], (satu) => pertama([satu === 'lengkap', satu], [true, satu, 'nakes'])),
        ),
    },
  ],
}

function nilaiUmurKpsp({ lahir, tanggal }: Fakta): Hasil {
  if (lahir === null) return belumDinilai
  const formulir = formulirKpsp(lahir, tanggal)
  return formulir === null ? tidakBerlaku : hasil(String(formulir))
}

export const kpspUmur: Putusan = {
  kode: 'kpsp_umur',
  sebut: 'Formulir KPSP',
  kata: (satu) => (/^\d/.test(satu) ? `${satu} bulan` : kataHasil()(satu)),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [{ sumber: ['SDIDTK'], nilai: nilaiUmurKpsp }],
}

/** Answers "ya" of ten. @source Pedoman SDIDTK 2022 */
const batasKpsp = { sesuai: 9, meragukan: 7 } as const

function nilaiKpsp(f: Fakta): Hasil {
  const formulir = f.putusan('kpsp_umur')
  if (!isDinilai(formulir)) return formulir
  return perlu([angka(f, 'kpsp_ya')], (jumlah) =>
    pertama(
      [jumlah >= batasKpsp.sesuai, 'sesuai'],
      // Doubtful twice running by the same form: what two weeks of play did not mend.
      [jumlah < batasKpsp.meragukan || kode(f, 'kpsp_lalu') === 'meragukan', 'penyimpangan', 'puskesmas'],
      [true, 'meragukan', 'nakes'],
    ),
  )
}

export const kpsp: Putusan = {
  kode: 'kpsp',
  sebut: 'KPSP',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['sesuai'],
  edukasi: ['E14'],
  versi: [{ sumber: ['SDIDTK', 'PKG'], nilai: nilaiKpsp }],
}

/** Completed months. @source Kepmenkes HK.01.07/MENKES/2015/2023 */
const umurPkat = 6

export const pkat: Putusan = {
  kode: 'pkat',
  sebut: 'PKAT',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['waktunya'],
  edukasi: [],
  versi: [
    {
      sumber: ['KMK'],
      nilai: (f: Fakta) => dalamUmur(bulanBaris(f), [umurPkat, umurPkat], () => hasil('waktunya')),
    },
  ],
}
