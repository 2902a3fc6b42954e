import { angka, hasil, isDinilai, kode, perlu, pertama, tangga, tidakBerlaku, ya } from './aturan.ts'
import { imtPersepuluh } from './imt.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { mingguKehamilan } from './usia-kehamilan.ts'

/** Rules about the weight of a pregnant woman. @source docs/aturan/kartu-ibu-hamil.md */

const takHingga = Number.POSITIVE_INFINITY

function nilaiImtAwal(f: Fakta): Hasil {
  return perlu([angka(f, 'bb_awal_kg'), angka(f, 'tb_cm')], (bb, tb) =>
    tangga(
      imtPersepuluh(bb, tb),
      [185, 'kurang', 'puskesmas'],
      [250, 'normal'],
      [300, 'lebih', 'nakes'],
      [takHingga, 'obesitas', 'puskesmas'],
    ),
  )
}

export const imtAwal: Putusan = {
  kode: 'imt_awal',
  sebut: 'IMT sebelum hamil',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['normal'],
  edukasi: [],
  versi: [{ sumber: ['KMK', 'ANC20'], nilai: nilaiImtAwal }],
}

type Pita = Readonly<Record<string, readonly [rendah: number, tinggi: number]>>
/** Gain of a whole pregnancy in grams, by the IMT before it: as the guideline rounds it, and as the IOM does. */
const pita: Readonly<Record<'pedoman' | 'iom', Pita>> = {
  pedoman: { kurang: [12_710, 18_160], normal: [11_350, 15_890], lebih: [6_810, 11_350], obesitas: [4_990, 9_080] },
  iom: { kurang: [12_500, 18_000], normal: [11_500, 16_000], lebih: [7_000, 11_500], obesitas: [5_000, 9_000] },
}
/** Gain by the end of week 12, grams; from there a straight line to week 40. */
const awalG = { rendah: 500, tinggi: 2_000 } as const
const [mingguAwal, mingguAkhir] = [12, 40] as const

/** Compared times 28, so that nothing is divided. */
function nilaiKenaikan(f: Fakta): Hasil {
  const minggu = mingguKehamilan(f)
  if (ya(f, 'janin_ganda') === true || (minggu !== null && minggu <= mingguAwal)) return tidakBerlaku
  const imt = f.putusan('imt_awal')
  const batas = isDinilai(imt) ? (pita[f.setelan.kurvaBb][imt.hasil] ?? null) : null
  return perlu([minggu, angka(f, 'bb_kg'), angka(f, 'bb_awal_kg'), batas], (uk, bb, awal, [rendah, tinggi]) => {
    const rentang = mingguAkhir - mingguAwal
    const lewat = Math.min(uk, mingguAkhir) - mingguAwal
    const naik = (bb - awal) * rentang
    return pertama(
      [naik < awalG.rendah * rentang + (rendah - awalG.rendah) * lewat, 'kurang'],
      [naik > awalG.tinggi * rentang + (tinggi - awalG.tinggi) * lewat, 'lebih'],
      [true, 'sesuai'],
    )
  })
}

export const kenaikanBb: Putusan = {
  kode: 'kenaikan_bb',
  sebut: 'Kenaikan BB',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['sesuai'],
  edukasi: [],
  versi: [{ sumber: ['ANC20', 'U'], nilai: nilaiKenaikan }],
}

/** The colour that was written wins; else the gain says it. */
function nilaiKurva(f: Fakta): Hasil {
  const kenaikan = f.putusan('kenaikan_bb')
  const warna = kode(f, 'kurva_bb') ?? (isDinilai(kenaikan) ? (kenaikan.hasil === 'sesuai' ? 'hijau' : 'merah') : null)
  if (warna === null) return kenaikan
  return warna === 'merah' ? hasil('merah', 'nakes') : hasil('hijau')
}

export const kurvaBb: Putusan = {
  kode: 'kurva_bb',
  sebut: 'Sesuai kurva Buku KIA',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['hijau'],
  edukasi: ['E5'],
  versi: [{ sumber: ['KARTU'], nilai: nilaiKurva }],
}
