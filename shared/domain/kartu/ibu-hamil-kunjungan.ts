import { formatTanggal } from '../tanggal/tulis.ts'
import { umurBulanPenuh } from '../tanggal/umur.ts'
import { angka, belumDinilai, bila, hasil, isTerisi, kode, perlu, pertama, tidakBerlaku, ya } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { mingguKehamilan, trimesterOf, usiaKehamilan } from './usia-kehamilan.ts'

/** Rules about the pregnancy and the visit. @source docs/aturan/kartu-ibu-hamil.md */

export const uk: Putusan = {
  kode: 'uk',
  sebut: 'Usia kehamilan',
  kata: kataHasil(),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [
    {
      sumber: ['WHO'],
      nilai: (f: Fakta) => perlu([usiaKehamilan(f)], ({ hari }) => hasil(`${Math.floor(hari / 7)}+${hari % 7}`)),
    },
  ],
}

export const hpl: Putusan = {
  kode: 'hpl',
  sebut: 'Hari perkiraan lahir',
  kata: (satu) => (satu === '-' ? kataHasil()(satu) : formatTanggal(satu)),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [{ sumber: ['WHO'], nilai: (f: Fakta) => perlu([usiaKehamilan(f)?.hpl ?? null], (hari) => hasil(hari)) }],
}

export const trimester: Putusan = {
  kode: 'trimester',
  sebut: 'Trimester',
  kata: kataHasil(),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [
    {
      sumber: ['KMK'],
      nilai: (f: Fakta) => perlu([mingguKehamilan(f)], (minggu) => hasil(String(trimesterOf(minggu)))),
    },
  ],
}

/** Visits to a midwife, nurse or doctor, by trimester and how many there were in it before. */
const kunjunganKe = { 1: ['K1'], 2: ['K2', 'K3'], 3: ['K4', 'K5', 'K6'] } as const
const nakesAnc: ReadonlySet<string> = new Set(['bidan', 'perawat', 'dokter'])

/** Who examined says whether it is an antenatal visit at all, before anything else. */
function nilaiKunjungan(f: Fakta): Hasil {
  const pemeriksa = kode(f, 'pemeriksa')
  if (pemeriksa === null) return belumDinilai
  if (!nakesAnc.has(pemeriksa)) return tidakBerlaku
  return perlu([mingguKehamilan(f)], (minggu) => {
    const ke = trimesterOf(minggu)
    return perlu([angka(f, `anc_tm${ke}`)], (sebelumnya) => hasil(kunjunganKe[ke][sebelumnya] ?? 'ulang'))
  })
}

export const kKunjungan: Putusan = {
  kode: 'k_kunjungan',
  sebut: 'Kunjungan K',
  kata: kataHasil(),
  kader: 'kata',
  baik: [],
  edukasi: [],
  versi: [{ sumber: ['KMK'], nilai: nilaiKunjungan }],
}

type Syarat = (f: Fakta) => boolean
const terisi =
  (...nama: string[]): Syarat =>
  (f) =>
    nama.every((satu) => isTerisi(f, satu))
const dijawabYa =
  (nama: string): Syarat =>
  (f) =>
    ya(f, nama) === true

const selalu = [
  terisi('bb_kg', 'tb_cm', 'td_sistole', 'td_diastole'),
  (f: Fakta) => (angka(f, 'ttd_jumlah') ?? 0) >= 1,
  dijawabYa('temu_wicara'),
]
const lanjutan = [terisi('tfu_cm', 'presentasi', 'djj')]
/** What ten kinds of service mean on each visit. An empty one is not done, and never "not known". */
const layanan: Readonly<Record<string, readonly Syarat[]>> = {
  K1: [terisi('lila_cm', 'status_t', 'hb_gdl'), dijawabYa('usg')],
  K2: lanjutan,
  K3: lanjutan,
  K4: lanjutan,
  K5: [terisi('presentasi', 'djj', 'hb_gdl'), dijawabYa('usg')],
  K6: lanjutan,
}

function nilaiSepuluhT(f: Fakta): Hasil {
  const kunjungan = f.putusan('k_kunjungan').hasil
  if (kunjungan === '-') return belumDinilai
  const milik = layanan[kunjungan]
  if (milik === undefined) return tidakBerlaku
  return pertama([[...selalu, ...milik].every((syarat) => syarat(f)), 'lengkap'], [true, 'belum'])
}

export const t10: Putusan = {
  kode: 't10',
  sebut: 'Pelayanan 10T',
  kata: kataHasil(),
  kader: 'rujuk',
  baik: ['lengkap'],
  edukasi: [],
  versi: [{ sumber: ['KMK'], nilai: nilaiSepuluhT }],
}

/** Too young, too old, too close, too many: one is enough; none only when all are answered. */
function nilaiEmpatT(f: Fakta): Hasil {
  const { muda, tua, rapatPersepuluh, banyak } = f.setelan.batas4T
  const tahun = f.lahir === null ? null : Math.floor(umurBulanPenuh(f.lahir, f.tanggal) / 12)
  const gravida = angka(f, 'gravida')
  const pernah = bila(gravida, (ke) => ke > 1)
  const jarak = bila(angka(f, 'jarak_th'), (satu) => satu < rapatPersepuluh)
  const risiko: readonly (readonly [string, boolean | null])[] = [
    ['muda', bila(tahun, (satu) => satu < muda)],
    ['tua', bila(tahun, (satu) => satu > tua)],
    ['rapat', pernah === false ? false : pernah && jarak],
    ['banyak', bila(gravida, (ke) => ke >= banyak)],
  ]
  const ada = risiko.flatMap(([satu, benar]) => (benar === true ? [satu] : []))
  if (ada.length > 0) return hasil(ada.join('+'), 'nakes')
  return risiko.some(([, benar]) => benar === null) ? belumDinilai : hasil('tidak-ada')
}

export const risiko4T: Putusan = {
  kode: 'risiko_4t',
  sebut: 'Risiko 4T',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['tidak-ada'],
  edukasi: ['E4'],
  versi: [{ sumber: ['U'], nilai: nilaiEmpatT }],
}
