import { formatZ } from '../angka/tulis.ts'
import { addHari, dayNumber, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import type { FaktaTindak } from './fakta.ts'
import { rujukNakes, type Sebab } from './jenis-sebab.ts'
import { kataTidakHadir, kataTimbang } from './kata-timbang.ts'
import { sebabDewasa } from './sebab-dewasa.ts'
import { sebabIbu } from './sebab-ibu.ts'

/**
 * Why somebody is to be visited, as a list of named rules: whoever meets one stands on the list. Another reason is another
 * entry; what it asks of the book that nobody reads yet is another part of `FaktaTindak`.
 */

/** z BB/U above which a child lies over the orange line of the KMS. @source docs/aturan/kartu-balita.md, `garis_kms` */
const zOranye = 1
/** Days between a doubtful KPSP and its repetition. @source Pedoman SDIDTK 2022 */
const hariKpspUlang = 14
/** Days before the end of a cycle of food from which it is asked for. @source docs/decisions/0050 */
const hariPmtDekat = 7
/** Days a referral may stay without an answer. @source docs/decisions/0050 */
const hariTungguJawaban = 3

const sejakHari = (dari: Tanggal, per: Tanggal): number => dayNumber(per) - dayNumber(dari)

/** Every reason, the most urgent first. */
export const semuaSebab = [
  ...sebabIbu,
  {
    kode: 'bengkak',
    sebut: 'Bengkak kedua kaki',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Antar ke Puskesmas hari ini.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ timbang }) =>
      timbang?.timbang?.penimbangan.edema ? `terlihat ${formatTanggal(timbang.timbang.penimbangan.tanggal)}` : null,
  },
  {
    kode: 'wasting',
    sebut: 'Gizi kurang atau buruk',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Ukur ulang, rujuk ke Puskesmas, tawarkan PMT.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ gizi }) => {
      const nilai = gizi?.BBTB
      if (!nilai || nilai.z === null || (nilai.kelas !== 'giziBuruk' && nilai.kelas !== 'giziKurang')) return null
      return `${nilai.kelas === 'giziBuruk' ? 'gizi buruk' : 'gizi kurang'}, z BB/TB ${formatZ(nilai.z)}`
    },
  },
  {
    kode: 'bgm',
    sebut: 'BGM',
    huruf: 'BGM',
    kader: 'kata',
    lakukan: { nakes: 'Ukur tinggi dan LILA, rujuk ke Puskesmas.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ timbang }) => (timbang?.timbang?.bgm ? kataTimbang(timbang.timbang, true) : null),
  },
  {
    kode: 'rujukanTanpaJawaban',
    sebut: 'Rujukan belum dijawab',
    huruf: null,
    kader: 'rujuk',
    lakukan: {
      nakes: 'Tanya apakah sudah berangkat, minta surat balasannya.',
      kader: 'Tanya kabarnya, sampaikan ke bidan.',
    },
    ajakan: 'kabar',
    periksa: ({ rujukan }, per) =>
      rujukan && sejakHari(rujukan.pada, per) >= hariTungguJawaban
        ? `ke ${rujukan.ke}, ${formatTanggal(rujukan.pada)}`
        : null,
  },
  {
    kode: 'duaT',
    sebut: '2T',
    huruf: '2T',
    kader: 'kata',
    lakukan: {
      nakes: 'Cari sebabnya (makan, sakit), ukur tinggi, rujuk ke Puskesmas.',
      kader: 'Tanya makan dan sakitnya, beri tahu bidan.',
    },
    ajakan: 'timbang',
    periksa: ({ timbang }) => (timbang?.timbang?.duaT ? kataTimbang(timbang.timbang, false) : null),
  },
  {
    kode: 'stunting',
    sebut: 'Pendek',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Ukur ulang tinggi, rujuk ke Puskesmas, lihat makan dan sanitasi.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ gizi }) => {
      const nilai = gizi?.TBU
      if (!nilai || nilai.z === null || (nilai.kelas !== 'sangatPendek' && nilai.kelas !== 'pendek')) return null
      return `${nilai.kelas === 'sangatPendek' ? 'sangat pendek, ' : ''}z TB/U ${formatZ(nilai.z)}`
    },
  },
  ...sebabDewasa,
  {
    kode: 'satuT',
    sebut: '1T',
    huruf: 'T',
    kader: 'kata',
    lakukan: {
      nakes: 'Tambah makan dan protein hewani, cari sebabnya, timbang 2 minggu lagi.',
      kader: 'Ajak tambah makan dan lauk hewani; ingatkan ditimbang 2 minggu lagi.',
    },
    ajakan: 'timbang',
    periksa: ({ timbang }) =>
      timbang?.timbang?.huruf === 'T' && !timbang.timbang.duaT ? kataTimbang(timbang.timbang, false) : null,
  },
  {
    kode: 'oranye',
    sebut: 'Di atas garis oranye',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Ukur tinggi, lihat BB/TB, periksa makan dan geraknya.',
      kader: 'Ajak ke Pustu untuk diukur tingginya.',
    },
    ajakan: 'lihat',
    periksa: ({ timbang }) => {
      const z = timbang?.timbang?.z
      return z && z.z > zOranye && timbang?.timbang ? kataTimbang(timbang.timbang, true) : null
    },
  },
  {
    kode: 'kpspPenyimpangan',
    sebut: 'KPSP penyimpangan',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Rujuk ke Puskesmas untuk pemeriksaan perkembangan.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ kpsp, rujukan }) => {
      if (kpsp?.hasil !== 'penyimpangan') return null
      // Sent on since: what is waited for then is the answer.
      return rujukan && rujukan.pada >= kpsp.pada ? null : `pada ${formatTanggal(kpsp.pada)}`
    },
  },
  {
    kode: 'kpspUlang',
    sebut: 'KPSP ulang',
    huruf: null,
    kader: 'rujuk',
    lakukan: { nakes: 'Periksa KPSP lagi dengan formulir yang sama.', kader: rujukNakes.lakukan },
    ajakan: 'lihat',
    periksa: ({ kpsp }, per) => {
      if (kpsp?.hasil !== 'meragukan' || sejakHari(kpsp.pada, per) < hariKpspUlang) return null
      return `meragukan ${formatTanggal(kpsp.pada)}, waktunya ${formatTanggal(addHari(kpsp.pada, hariKpspUlang))}`
    },
  },
  {
    kode: 'pmtBerakhir',
    sebut: 'PMT berakhir',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Timbang dan ukur, tulis hasil akhir siklusnya.',
      kader: 'Timbang, catat sisa makanannya, ajak ke Pustu.',
    },
    ajakan: 'timbang',
    periksa: ({ pmt }, per) => {
      if (!pmt || sejakHari(pmt.berakhir, per) < -hariPmtDekat) return null
      return `${pmt.berakhir < per ? 'seharusnya selesai' : 'selesai'} ${formatTanggal(pmt.berakhir)}`
    },
  },
  {
    kode: 'tidakDitimbang',
    sebut: 'Tidak ditimbang',
    huruf: '–',
    kader: 'kata',
    lakukan: { nakes: 'Timbang di rumah, atau ajak ke Pustu.', kader: 'Tanya sebabnya, ajak menimbang bulan ini.' },
    ajakan: 'timbang',
    periksa: ({ timbang }) =>
      timbang && timbang.timbang === null && timbang.tidakHadir > 0
        ? kataTidakHadir(timbang.tidakHadir, timbang.bulan)
        : null,
  },
  {
    kode: 'belumDiukur',
    sebut: 'Belum pernah diukur',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Ukur panjang atau tinggi badannya.',
      kader: 'Ajak ke posyandu atau Pustu untuk diukur tingginya.',
    },
    ajakan: 'timbang',
    periksa: ({ timbang }) => (timbang?.pernahDiukur === false ? 'belum ada PB/TB di buku' : null),
  },
  {
    kode: 'vitaminA',
    sebut: 'Vitamin A',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Bawa dan berikan kapsulnya.',
      kader: 'Ajak ke Pustu, atau datang bersama bidan membawa kapsulnya.',
    },
    ajakan: 'vitaminA',
    periksa: ({ vitaminA }) => (vitaminA === undefined ? null : `belum mendapat kapsul ${vitaminA}`),
  },
  {
    kode: 'dosisTertunggak',
    sebut: 'Imunisasi tertunggak',
    huruf: null,
    kader: 'kata',
    lakukan: {
      nakes: 'Jadwalkan kejar; dosis yang mana ada di register imunisasi.',
      kader: 'Ajak imunisasi pada hari buka berikutnya.',
    },
    ajakan: 'imunisasi',
    periksa: ({ dosis }) => (dosis && dosis.tertunggak.length > 0 ? dosis.tertunggak.join(', ') : null),
  },
  {
    kode: 'dosisWaktunya',
    sebut: 'Imunisasi waktunya',
    huruf: null,
    kader: 'kata',
    lakukan: { nakes: 'Ingatkan hari bukanya.', kader: 'Ingatkan hari bukanya.' },
    ajakan: 'imunisasi',
    periksa: ({ dosis }) => (dosis && dosis.waktunya.length > 0 ? dosis.waktunya.join(', ') : null),
  },
] as const satisfies readonly Sebab[]

export type SebabBerlaku = { readonly sebab: Sebab; readonly keterangan: string }

/** The reasons that hold for somebody on a day, the most urgent first. */
export function sebabOf(fakta: FaktaTindak, per: Tanggal): SebabBerlaku[] {
  const semua: readonly Sebab[] = semuaSebab
  return semua.flatMap((sebab) => {
    const keterangan = sebab.periksa(fakta, per)
    return keterangan === null ? [] : [{ sebab, keterangan }]
  })
}
