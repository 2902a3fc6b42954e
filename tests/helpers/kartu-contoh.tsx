import type {
  BarisBuku,
  HitunganBaris,
  Isi,
  KartuLembar,
  KolomIsian,
  Susunan,
  Tanya,
} from '#renderer/lembar/kartu-lembar.ts'

/**
 * A made-up card of twelve columns, of every kind: visits of invented women. No book holds it; it shows that the sheet
 * asks nothing of a card but what its interface says.
 */

export type DataContoh = { readonly gpa: string }
export type HitunganContoh = HitunganBaris & { readonly imt: number | null; readonly risiko: string | null }

const angkaOf = (isi: Isi, kode: string): number | null => {
  const teks = isi[kode]
  const nilai = typeof teks === 'string' && teks.trim() !== '' ? Number(teks.trim().replace(',', '.')) : Number.NaN
  return Number.isFinite(nilai) ? nilai : null
}

const tolakTensi = (teks: string) =>
  /^\d{2,3}\/\d{2,3}$/.test(teks) ? null : 'Tensi ditulis dua angka, misalnya 110/70.'

const trimester = [
  { nilai: null, label: '–', panjang: 'belum diisi', huruf: '' },
  { nilai: '1', label: 'K1', panjang: 'kunjungan pertama', huruf: '1' },
  { nilai: '4', label: 'K4', panjang: 'kunjungan keempat', huruf: '4' },
] as const

type Kolom = KolomIsian<DataContoh, HitunganContoh>

const angka = { jenis: 'angka', terpanjang: 10 } as const
export const kolomContoh = [
  { ...angka, kode: 'bb', kepala: 'BB', panjang: 'Berat', sebut: 'berat', nomor: '4', langkah: 2, minus: true },
  { ...angka, kode: 'tb', kepala: 'TB', panjang: 'Tinggi', sebut: 'tinggi', nomor: '5', langkah: 2 },
  {
    kode: 'tensi',
    jenis: 'teks',
    terpanjang: 7,
    kepala: 'Tensi',
    panjang: 'Tensi',
    sebut: 'tensi',
    nomor: '7',
    langkah: 2,
    tolak: tolakTensi,
    petunjuk: 'Duduk tenang lima menit dahulu.',
  },
  { ...angka, kode: 'lila', kepala: 'LILA', panjang: 'LILA', sebut: 'LILA', nomor: '8', langkah: 2, akhir: true },
  {
    kode: 'kunjungan',
    jenis: 'pilih',
    kepala: 'K',
    panjang: 'Kunjungan',
    sebut: 'kunjungan',
    langkah: 3,
    pilihan: trimester,
    // Who comes with a weight already comes for the fourth time.
    urutan: ({ imt }) => (imt === null ? trimester : [trimester[0], trimester[2], trimester[1]]),
  },
  {
    kode: 'bahaya',
    jenis: 'himpunan',
    kepala: 'Bahaya',
    panjang: 'Tanda bahaya',
    sebut: 'tanda bahaya',
    langkah: 4,
    tidakAda: 'tidak-ada',
    pilihan: [
      { nilai: 'tidak-ada', label: 'tidak', panjang: 'tidak ada', huruf: 't' },
      { nilai: 'pusing', label: 'pusing', panjang: 'pusing berat', huruf: 'p' },
      { nilai: 'demam', label: 'demam', panjang: 'demam', huruf: 'd' },
    ],
  },
  { kode: 'tablet', jenis: 'centang', kepala: 'TTD', panjang: 'Tablet tambah darah', sebut: 'tablet', langkah: 4 },
  { kode: 'kelas', jenis: 'centang', kepala: 'Kelas', panjang: 'Kelas ibu', sebut: 'kelas ibu', langkah: 5 },
  { kode: 'rujuk', jenis: 'teks', terpanjang: 60, kepala: 'Rujuk ke', panjang: 'Rujuk', sebut: 'rujukan', langkah: 5 },
  { kode: 'catatan', jenis: 'teks', terpanjang: 200, kepala: 'Catatan', panjang: 'Catatan', sebut: 'catatan' },
] as const satisfies readonly Kolom[]

export const isiContohKosong: Isi = {
  bb: '',
  tb: '',
  tensi: '',
  lila: '',
  kunjungan: null,
  bahaya: '',
  tablet: false,
  kelas: false,
  rujuk: '',
  catatan: null,
}
const { catatan: _, ...dihapus } = isiContohKosong

function tanyaBerat(isi: Isi): Tanya {
  const teks = String(isi.bb)
  const maksud = `${teks.slice(0, -1)},${teks.slice(-1)}`
  return {
    kode: 'berat',
    kolom: 'bb',
    tentang: ['bb'],
    pesan: `${teks} kg tidak mungkin. Maksudnya ${maksud} kg?`,
    ringkas: 'Timbang ulang?',
    sebab: `Atau maksudnya ${maksud} kg?`,
    ya: { teks: maksud, kolom: 'bb', isi: { bb: maksud } },
    absen: false,
    bolehBenar: true,
    mustahil: true,
    nilai: `${teks} kg`,
    jawaban: { kode: 'berat', nilai: { bb: teks } },
  }
}

function hitung({ dijawab }: BarisBuku<DataContoh>, isi: Isi): HitunganContoh {
  const [bb, tb, lila] = [angkaOf(isi, 'bb'), angkaOf(isi, 'tb'), angkaOf(isi, 'lila')]
  const isAsked = bb !== null && bb > 250 && !dijawab.some(({ nilai }) => nilai.bb === isi.bb)
  const imt = bb === null || tb === null || tb < 100 ? null : Math.round((bb / (tb / 100) ** 2) * 10) / 10
  return {
    tanya: isAsked ? [tanyaBerat(isi)] : [],
    belum: bb === null,
    imt,
    risiko: lila === null ? null : lila < 23.5 ? 'KEK' : 'tidak KEK',
  }
}

const pick = (...kode: readonly string[]) => kolomContoh.filter((one) => kode.includes(one.kode))

/** Wider than any window: it scrolls sideways beside the names, with judgements among the cells. */
const susunan: Susunan<DataContoh, HitunganContoh> = {
  berjudul: true,
  tanya: 'bawah',
  kelompok: [
    {
      judul: 'Register',
      kolom: [{ jenis: 'siapa', kode: 'gpa', kepala: 'GPA', lebarRem: 5, tulis: ({ data }) => data.gpa }],
    },
    {
      judul: 'Langkah 2',
      kolom: [
        ...pick('bb', 'tb').map((one) => ({ ...one, lebarRem: 8 })),
        {
          jenis: 'hitung',
          kode: 'imt',
          nomor: '6',
          kepala: 'IMT',
          lebarRem: 8,
          kelas: 'n',
          tulis: ({ hitungan }) => hitungan.imt?.toLocaleString('id') ?? '–',
        },
        ...pick('tensi', 'lila').map((one) => ({ ...one, lebarRem: 9 })),
        {
          jenis: 'hitung',
          kode: 'risiko',
          kepala: 'KEK',
          lebarRem: 10,
          tulis: ({ hitungan }) => hitungan.risiko ?? '–',
        },
      ],
    },
    { judul: 'Langkah 3', kolom: pick('kunjungan').map((one) => ({ ...one, lebarRem: 12 })) },
    {
      judul: 'Langkah 4 dan 5',
      kolom: pick('bahaya', 'tablet', 'kelas', 'rujuk').map((one) => ({ ...one, lebarRem: 12 })),
    },
  ],
}

export const kartuContoh: KartuLembar<DataContoh, HitunganContoh> = {
  kolom: kolomContoh,
  kosong: isiContohKosong,
  dihapus,
  isHadir: (isi) => Object.entries(dihapus).some(([kode, nilai]) => isi[kode] !== nilai),
  isMenunggu: ({ isi }) => isi.bb === '',
  hitung,
  kepalaNama: 'Nama ibu',
  bagian: ['semua'],
  susunan: () => susunan,
  tolakAbsen: (nama) => `${nama} tamu di sini.`,
  kataPindah: () => ({ enter: 'turun', tab: 'isian berikutnya' }),
  kalimat: ({ keadaan, hitungan }) => `${keadaan.baris.nama}: ${hitungan.risiko ?? 'LILA belum diukur'}.`,
  kalimatAwal: 'Pilih satu baris.',
}

export function barisContohIbu(nama: string, nomor: number, isi: Isi = {}): BarisBuku<DataContoh> {
  return {
    id: nama.toLowerCase(),
    nomor,
    nama,
    tamu: false,
    tidakHadir: false,
    catatanId: null,
    isi: { ...isiContohKosong, ...isi },
    dijawab: [],
    data: { gpa: 'G2P1A0' },
  }
}
