import type { AlasanPmt } from '../pmt/siklus.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { umurBerdiriBulan, umurBulanPenuh } from '../tanggal/umur.ts'
import { type KolomUnggah, nikTerbit, type SelUnggah } from './sigizi.ts'

/** A week of a cycle of supplementary food, with the child that got it. */
export type PekanUnggah = {
  readonly nama: string
  readonly nik: string | null
  readonly tanggalLahir: Tanggal | null
  readonly mulai: Tanggal
  /** Which cycle of this child it is, from 1. */
  readonly ke: number
  readonly jenis: 'pabrikan' | 'lokal' | null
  readonly sumber: 'dakNonfisik' | 'apbd' | 'mitra' | 'danaDesa' | 'swadaya' | null
  readonly alasan: AlasanPmt | null
  readonly minggu: number
  readonly tanggal: Tanggal
  /** Days on which it was eaten, 0–7. */
  readonly hariHabis: number | null
  readonly bbG: number | null
  readonly tbMm: number | null
  readonly lanjut: 'lanjut' | 'selesai' | 'rujuk' | null
}

const kodeJenis = { pabrikan: '1', lokal: '2' } as const
/** Food the village pays itself has no code of its own: it stands in the column of other partners. */
const kodeSumber = { dakNonfisik: '1', apbd: '2', mitra: '3', danaDesa: '4', swadaya: '3' } as const
const kodeAlasan = { wasting: '1', underweight: '2', tidakNaik: '3', kek: null } as const
const kodeLanjut = { lanjut: '1', selesai: '2', rujuk: '3' } as const

type Kolom = KolomUnggah<PekanUnggah>
const kosong = (judul: string): Kolom => ({ judul, isi: () => null })
const kolom = (judul: string, isi: (satu: PekanUnggah) => SelUnggah): Kolom => ({ judul, isi })
const pilih = <K extends string>(kode: Readonly<Record<K, string | null>>, satu: K | null): string | null =>
  satu === null ? null : kode[satu]

const hari = [1, 2, 3, 4, 5, 6, 7] as const

/** On which days it was eaten is known only where it was every day, or none. */
export const isHariDiketahui = ({ hariHabis }: Pick<PekanUnggah, 'hariHabis'>): boolean =>
  hariHabis === null || hariHabis === 0 || hariHabis === hari.length

function selHari({ hariHabis }: PekanUnggah): SelUnggah {
  if (hariHabis === 0) return '0'
  return hariHabis === hari.length ? '1' : null
}

/** Posture stands only beside a length; a week keeps none, so it follows from the age. */
function caraUkur({ tbMm, tanggalLahir, tanggal }: PekanUnggah): SelUnggah {
  if (tbMm === null || tanggalLahir === null) return null
  return umurBulanPenuh(tanggalLahir, tanggal) < umurBerdiriBulan ? '2' : '1'
}

/** Weeks of supplementary food as SIGIZI takes them. @source docs/aturan/gizi.md, "Berkas untuk aplikasi lain" */
export const kolomPmt: readonly Kolom[] = [
  kolom('nik', ({ nik }) => nikTerbit(nik)),
  kolom('nama', ({ nama }) => nama),
  kolom('tanggal_pemberian_pertama', ({ mulai }) => mulai),
  kolom('siklus_ke', ({ ke }) => ke),
  kolom('jenis_pmt', ({ jenis }) => pilih(kodeJenis, jenis)),
  kolom('sumber_anggaran', ({ sumber }) => pilih(kodeSumber, sumber)),
  kosong('mitra'),
  kolom('mitra_lain', ({ sumber }) => (sumber === 'swadaya' ? 'swadaya' : null)),
  kosong('pmt_sesuai_juknis'),
  kolom('alasan_pemberian', ({ alasan }) => pilih(kodeAlasan, alasan)),
  kolom('minggu_ke', ({ minggu }) => minggu),
  kolom('tanggal_pemantauan', ({ tanggal }) => tanggal),
  ...hari.map((ke) => kolom(`hari_${ke}`, selHari)),
  kolom('bb', ({ bbG }) => (bbG === null ? null : bbG / 1000)),
  kolom('tb', ({ tbMm }) => (tbMm === null ? null : tbMm / 10)),
  kolom('cara_ukur', caraUkur),
  kosong('pemantauan_kesehatan'),
  kolom('tindak_lanjut', ({ lanjut }) => pilih(kodeLanjut, lanjut)),
]
