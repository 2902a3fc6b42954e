import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { namaBulan } from '#shared/text/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { judulTahun, kepalaSip } from './kepala.ts'
import type { Masukan } from './masukan.ts'
import type { DaftarAnak, GayaForm } from './model.ts'
import { namaPosyandu, namaTempat } from './nama.ts'
import { bulanDalam } from './periode.ts'
import { selHitam, selNilai, selTanggal, selTeks } from './sel.ts'
import {
  ditolong,
  type Hamil,
  hariAtauKosong,
  hariNaikT,
  hariTablet,
  hidup,
  isPmtSetahun,
  nakes,
  nilaiAtauKosong,
  selBayi,
  selBulan,
  selKet,
  selMeninggal,
  selRisiko,
  selUk,
  selUmur,
  tandaBila,
} from './sip5/sel-hamil.ts'
import { isSetahun } from './sip5/setahun.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

type Kolom = KolomTabel<Hamil>

const siapa = (dawis: Kolom): readonly Kolom[] => [
  { id: 'no', judul: ['NO'], lebar: 'no', jenis: 'angka', tetap: true, isi: ({ no }) => selNilai(no) },
  {
    id: 'nama',
    judul: ['NAMA IBU HAMIL'],
    lebar: 'nama',
    jenis: 'teks',
    tetap: true,
    isi: ({ ibu }) => selTeks(ibu.nama),
  },
  {
    id: 'umur',
    judul: ['UMUR'],
    lebar: 'n',
    jenis: 'angka',
    isi: selUmur,
  },
  dawis,
]

const daftar = (tgl: Kolom['judul'], uk: Kolom['judul']): readonly Kolom[] => [
  { id: 'daftar_tgl', judul: tgl, lebar: 'tgl', jenis: 'tanggal', isi: ({ hamil }) => selTanggal(hamil.mulai) },
  { id: 'daftar_uk', judul: uk, lebar: 'n', jenis: 'angka', isi: selUk },
  {
    id: 'hamil_ke',
    judul: ['HAMIL KE'],
    lebar: 'n',
    jenis: 'angka',
    isi: ({ hamil }) => nilaiAtauKosong(hamil.gravida),
  },
]

const romawi = ['I', 'II', 'III', 'IV', 'V'] as const
type Urut = readonly [judul: string, banyak: number]
/** Columns I, II, … of days, under one heading. */
const berurut = (id: string, [judul, banyak]: Urut, isi: (baris: Hamil, ke: number) => Tanggal | undefined): Kolom[] =>
  romawi.slice(0, banyak).map((angka, i) => ({
    ...{ id: `${id}_${i + 1}`, judul: [judul, angka], lebar: 'tgl', jenis: 'tanggal' },
    isi: (baris) => hariAtauKosong(isi(baris, i + 1)),
  }))

const tablet = (judul: string) => berurut('fe', [judul, 3], (baris, ke) => hariTablet(baris, 30 * ke))
const tetanus = (banyak: number) => berurut('tt', ['IMUNISASI TT', banyak], hariNaikT)

const penimbangan = (bulan: readonly string[]): Kolom[] =>
  bulan.map((satu) => ({
    id: `bb_${satu.slice(5)}`,
    judul: ['HASIL PENIMBANGAN (kg)', namaBulan(satu).slice(0, 3).toUpperCase()],
    ...{ lebar: 'kg', jenis: 'kg' },
    isi: (baris) => selBulan(baris, satu),
  }))

const bersalin: readonly Kolom[] = [
  {
    ...{ id: 'lahir_tgl', judul: ['MELAHIRKAN', 'TGL'], lebar: 'tgl', jenis: 'tanggal' },
    isi: ({ hamil }) => hariAtauKosong(hamil.kelahiran[0]?.tanggal),
  },
  {
    ...{ id: 'nakes', judul: ['MELAHIRKAN', 'DITOLONG OLEH', 'NAKES'], lebar: 'tik', jenis: 'tanda' },
    isi: (baris) => ditolong(baris, (penolong) => nakes.includes(penolong)),
  },
  {
    ...{ id: 'dukun', judul: ['MELAHIRKAN', 'DITOLONG OLEH', 'DUKUN'], lebar: 'tik', jenis: 'tanda' },
    isi: (baris) => ditolong(baris, (penolong) => penolong === 'dukun'),
  },
  { id: 'hidup_k2', judul: ['BAYI', 'HIDUP', '< 2 kg'], lebar: 'n', jenis: 'angka', isi: hidup((g) => g < 2_000) },
  {
    ...{ id: 'hidup_2_25', judul: ['BAYI', 'HIDUP', '2–2,5 kg'], lebar: 'n', jenis: 'angka' },
    isi: hidup((g) => g >= 2_000 && g <= 2_500),
  },
  { id: 'hidup_l25', judul: ['BAYI', 'HIDUP', '> 2,5 kg'], lebar: 'n', jenis: 'angka', isi: hidup((g) => g > 2_500) },
  {
    ...{ id: 'mati', judul: ['BAYI', 'MATI'], lebar: 'n', jenis: 'angka' },
    isi: (baris) => selBayi(baris, (bayi) => !bayi.hidup),
  },
  { id: 'ibu_meninggal', judul: ['IBU MENINGGAL'], lebar: 'tgl', jenis: 'tanggal', isi: selMeninggal },
]

const yodium: Kolom = { id: 'yodium', judul: ['KAPSUL YODIUM'], lebar: 'tik', jenis: 'tanda', isi: () => selHitam }

const setelan = {
  minggu: {
    judul: 'Umur kehamilan saat mendaftar',
    pilihan: { bulan: { label: 'Bulan' }, minggu: { label: 'Minggu' } },
    awal: 'bulan',
  },
  wilayahKhusus: {
    judul: 'Kolom kapsul yodium',
    pilihan: {
      tidak: { label: 'Tercetak, dihitamkan', ket: 'Programnya sudah berakhir.' },
      ya: { label: 'Tidak dicetak' },
    },
    awal: 'tidak',
  },
} as const satisfies SetelanFormulir
type Setelan = ReturnType<typeof readSetelan<typeof setelan>>

type Susunan = (bulan: readonly string[], setelan: Setelan) => readonly Kolom[]
const susunan: Readonly<Record<string, Susunan>> = {
  cimahi34: (bulan, { minggu, wilayahKhusus }) => [
    ...siapa({
      ...{ id: 'dawis', judul: ['KELOMPOK DASA WISMA'], lebar: 'teks', jenis: 'teks' },
      isi: ({ ibu }) => selTeks(ibu.dawis ?? ''),
    }),
    ...daftar(['PENDAFTARAN', 'TGL'], ['PENDAFTARAN', minggu === 'minggu' ? 'UK (mgg)' : 'UK (bln)']),
    ...tablet('PIL TAMBAH DARAH'),
    ...tetanus(2),
    ...(wilayahKhusus === 'ya' ? [] : [yodium]),
    ...penimbangan(bulan),
    { id: 'resiko', judul: ['RESIKO'], lebar: 'teks', jenis: 'teks', isi: selRisiko },
    ...bersalin,
  ],
  lampiran30: (bulan) => [
    ...siapa({
      ...{ id: 'alamat', judul: ['ALAMAT KLP DASA WISMA'], lebar: 'teks', jenis: 'teks' },
      isi: ({ ibu }) => selTeks(ibu.alamat ?? ibu.dawis ?? ''),
    }),
    ...daftar(['PENDAFTARAN TGL'], ['UMUR KEHAMILAN']),
    {
      ...{ id: 'lila', judul: ['LILA'], lebar: 'kg', jenis: 'cm' },
      isi: ({ hamil }) => {
        const mm = hamil.kunjungan.findLast(({ lilaMm }) => lilaMm !== null)?.lilaMm ?? null
        return nilaiAtauKosong(mm && mm / 10)
      },
    },
    {
      id: 'pmt',
      judul: ['PMT PEMULIHAN'],
      lebar: 'tik',
      jenis: 'tanda',
      isi: (baris) => tandaBila(isPmtSetahun(baris)),
    },
    ...penimbangan(bulan),
    ...tablet('TABLET TAMBAH DARAH (bks)'),
    ...tetanus(5),
    { id: 'ket', judul: ['CATATAN'], lebar: 'ket', jenis: 'teks', isi: selKet },
  ],
}

const byName = new Intl.Collator('id')
const akhirUrut = Number.POSITIVE_INFINITY

/** The order of the register: its own number, then name, then birth date; pregnancies of one woman in time. */
function banding(a: Pick<Hamil, 'ibu' | 'hamil'>, b: Pick<Hamil, 'ibu' | 'hamil'>): number {
  const [first, second] = [a.ibu.urutanRegister ?? akhirUrut, b.ibu.urutanRegister ?? akhirUrut]
  if (first !== second) return first < second ? -1 : 1
  const days = (one: typeof a) => `${one.ibu.tanggalLahir ?? ''} ${one.ibu.id} ${one.hamil.mulai}`
  return byName.compare(a.ibu.nama, b.ibu.nama) || (days(a) < days(b) ? -1 : 1)
}

function barisPosyandu(input: Masukan<'hamil'>, posyanduId: string, satuanUk: Hamil['satuanUk']): BarisTabel<Hamil>[] {
  const { hamil: buku, kepala, periode } = input
  const tahun = periode.kode
  const rows = buku.ibu.flatMap((ibu) =>
    ibu.kehamilan.flatMap((hamil) => (isSetahun(ibu, hamil, [posyanduId, tahun]) ? { ibu, hamil } : [])),
  )
  return rows.sort(banding).map(({ ibu, hamil }, i) => ({
    id: `${posyanduId} ${ibu.id} ${hamil.mulai}`,
    tentang: ibu.id,
    sebut: ibu.nama,
    posyandu: kepala.get(posyanduId)?.nama ?? '',
    isi: { no: i + 1, ibu, hamil, posyanduId, buku, tahun, satuanUk },
  }))
}

/** Women in it whose sex or day of birth is missing. */
function belumLengkap(rows: readonly BarisTabel<Hamil>[]): DaftarAnak[] {
  const anak = rows.flatMap(({ isi: { ibu } }) => {
    const kurang = [
      ...(ibu.jk === null ? ['jenis kelamin'] : []),
      ...(ibu.tanggalLahir === null ? ['tanggal lahir'] : []),
    ]
    return kurang.length === 0 ? [] : { id: ibu.id, nama: ibu.nama, keterangan: `${kurang.join(' dan ')} belum diisi` }
  })
  return anak.length === 0 ? [] : [{ judul: 'Data belum lengkap', kode: 'belumLengkap', anak }]
}

/** Empty columns of a register nobody keeps say so. */
function kakiTt(rows: readonly BarisTabel<Hamil>[]): string[] {
  const kept = rows.length === 0 || rows.some(({ isi: { ibu } }) => ibu.dosisTt.length > 0)
  return kept ? [] : ['Imunisasi TT: belum dicatat di buku ini.']
}

const judul = 'REGISTER IBU HAMIL DALAM WILAYAH KERJA POSYANDU'
const kertas = { ukuran: 'F4', arah: 'landscape', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 6.5, sisiPt: 0.8, atasPt: [2.4, 2.4], tinggi: 'rapat' }

function isiSip5(input: Masukan<'hamil'>): IsiForm | null {
  const { posyanduId, kepala, periode, varian, tempat } = input
  const one = posyanduId === null ? null : kepala.get(posyanduId)
  if (one === undefined) return null
  const pilih = readSetelan(setelan, input.setelan)
  const ids = posyanduId === null ? [...kepala.keys()] : [posyanduId]
  const baris = ids.flatMap((id) => barisPosyandu(input, id, pilih.minggu))
  const kolom = susunan[varian]?.(bulanDalam(periode), pilih) ?? []
  return {
    cakupan: one === null ? `${namaTempat(tempat)}, semua posyandu` : namaPosyandu(one.nama),
    tempat: one === null ? ['semua'] : [one.nama, one.desa ?? tempat.desa ?? ''],
    judul: [judul, judulTahun(input)],
    kepala: kepalaSip(input),
    daftar: belumLengkap(baris),
    kaki: kakiTt(baris),
    ...susunTabel({
      kolom,
      baris: posyanduId === null ? baris : baris.map(({ posyandu: _, ...row }) => row),
      tata: { kertas: { ...kertas, ukuran: input.pengaturan.kertas }, gaya },
    }),
  }
}

/**
 * SIP 5: the pregnant women of a posyandu in a year, a pregnancy a row.
 *
 * @source docs/aturan/formulir.md, "SIP 5"
 */
export const sip5 = formulir({
  kode: 'sip5',
  sebut: 'SIP 5',
  kodeCetak: 'SIP 5',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'ibu hamil',
  pembuat: semuaTempat,
  bahan: ['hamil'],
  varian: ['cimahi34', 'lampiran30'],
  setelan,
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiSip5,
})
