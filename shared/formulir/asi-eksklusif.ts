import type { AnggotaAnak, BukuAnak, SiapaAnak } from '#shared/bahan/anak.ts'
import { type HariAsi, isDalamMasa, nilaiAsi, type TandaAsi, umurAsi } from '#shared/domain/gizi/asi.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { anakPerPosyandu } from './laporan-posyandu.ts'
import { atasLembar, bandingOrang, gayaLaporan, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { BagianForm, Sel } from './model.ts'
import { type BahanAnak, type BarisAnak, isiSiapa, kurangDi } from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selOrang, selStrip, selTanda, selTeks } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

const kode = 'asi-eksklusif'
const { judul, varian } = resmiOf(kode)
const kertas = { ...kertasF4, arah: 'portrait' } as const

const setelan = {
  penyebut: {
    judul: 'Pembagi ASI eksklusif',
    pilihan: {
      ditanya: { label: 'Bayi yang ditanya', ket: '√ dan X menurut umurnya sekarang.' },
      semua: { label: 'Semua bayi umur 0–5 bulan', ket: 'Yang belum ditanya ikut dibagi.' },
    },
    awal: 'ditanya',
  },
} as const satisfies SetelanFormulir

/** A row: the child with the mark of each month of its first half year. */
type Baris = BarisAnak & { readonly umur: number; readonly enam: boolean; readonly asi: readonly TandaAsi[] }

/** What was answered about breast milk alone, day by day. */
export function hariAsi(anak: BukuAnak, id: string): HariAsi[] {
  return anak.kunjungan(id).map(({ tanggal, isi: { bb_kg, asi: jawab } }) => ({
    ...{ tanggal, ditimbang: Number(bb_kg ?? 0) > 0 },
    jawab: jawab === 1 ? true : jawab === 0 ? false : null,
  }))
}

export const selAsi: { readonly [T in TandaAsi]: Sel } = {
  ya: selTanda,
  tidak: selTeks('X'),
  takDijawab: selTeks('A'),
  takDitimbang: selStrip,
  belum: selHitam,
}

/** Passed: every month √. One X, and it never will. */
function lulus({ asi }: Baris): Sel {
  if (asi.includes('tidak')) return selAsi.tidak
  return asi.every((satu) => satu === 'ya') ? selTanda : selStrip
}

const isi: IsiKolom<Baris> = {
  ...isiSiapa,
  ...Object.fromEntries(umurAsi.map((n) => [`e${n}`, ({ asi }: Baris) => selAsi[asi[n] ?? 'belum']])),
  lulus,
}

function barisPosyandu(input: Masukan<BahanAnak>, posyanduId: string): BarisTabel<Baris>[] {
  const bulan = input.periode.akhir
  const nama = input.kepala.get(posyanduId)?.nama ?? ''
  const toRow = (anggota: AnggotaAnak, anak: SiapaAnak) => {
    const { tanggalLahir } = anak
    if (tanggalLahir === null || !isDalamMasa(tanggalLahir, anggota.umur, bulan)) return []
    const asi = nilaiAsi(hariAsi(input.anak, anak.id), { lahir: tanggalLahir, umur: anggota.umur })
    return [{ anak, umur: anggota.umur, enam: isDalamMasa(tanggalLahir, null, bulan), asi }]
  }
  return (anakPerPosyandu(input, posyanduId) ?? [])
    .flatMap((anggota) => {
      const siapa = input.anak.siapa.get(anggota.id)
      return siapa ? toRow(anggota, siapa) : []
    })
    .sort((a, b) => bandingOrang(a.anak, b.anak))
    .map((satu, i) => ({
      ...{ id: `${posyanduId} ${satu.anak.id}`, tentang: satu.anak.id, sebut: satu.anak.nama },
      ...(input.posyanduId === null ? { posyandu: nama } : {}),
      isi: { no: i + 1, posyanduId, input, bulan: new Map(), ...satu },
    }))
}

type Capaian = { readonly sebut: string; readonly dapat: readonly string[]; readonly dari: readonly string[] }

const kolomCapaian: readonly KolomTabel<Capaian>[] = [
  { id: 'capaian', judul: ['CAPAIAN'], lebar: 'nama', jenis: 'teks', isi: ({ sebut }) => selTeks(sebut) },
  { id: 'dapat', judul: ['ASI EKSKLUSIF'], lebar: 'pc', jenis: 'angka', isi: ({ dapat }) => selOrang(dapat) },
  { id: 'dari', judul: ['DARI'], lebar: 'pc', jenis: 'angka', isi: ({ dari }) => selOrang(dari) },
  { id: 'persen', judul: ['%'], lebar: 'pc', jenis: 'persen', isi: { bagian: ['dapat'], dari: ['dari'] } },
]

/** How many are on nothing but breast milk at their age now, and how many passed of those who became six months old. */
function bagianCapaian(input: Masukan<BahanAnak>, baris: readonly BarisTabel<Baris>[]): BagianForm {
  const semua = readSetelan(setelan, input.setelan).penyebut === 'semua'
  const ids = (cocok: (satu: Baris) => boolean) => baris.flatMap(({ isi: satu }) => (cocok(satu) ? satu.anak.id : []))
  const kini = ({ asi, umur }: Baris) => (umur <= 5 ? asi[umur] : undefined)
  const rows: Capaian[] = [
    {
      sebut: 'Bayi umur 0–5 bulan, menurut umurnya sekarang',
      dapat: ids((satu) => kini(satu) === 'ya'),
      dari: ids((satu) => satu.umur <= 5 && (semua || kini(satu) === 'ya' || kini(satu) === 'tidak')),
    },
    {
      sebut: 'Lulus, dari yang genap 6 bulan bulan ini',
      dapat: ids((satu) => satu.enam && lulus(satu) === selTanda),
      dari: ids(({ enam }) => enam),
    },
  ]
  return {
    ...{ nama: 'capaian', judul: 'Capaian bulan ini' },
    ...susunTabel({
      kolom: kolomCapaian,
      baris: rows.map((satu, i) => ({ id: i === 0 ? 'kini' : 'lulus', sebut: satu.sebut, isi: satu })),
      tata: tataLembar(input, gayaLaporan, kertas),
    }),
  }
}

function isiForm(input: Masukan<BahanAnak>): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const baris = ids.flatMap((id) => barisPosyandu(input, id))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: ['√ ASI saja · X sudah diberi lainnya · A ditimbang, tidak ditanya · – tidak ditimbang pada umur itu.'],
    bagian: [bagianCapaian(input, baris)],
    ...susunTabel({
      ...{ kolom: kolomResmi(`${kode} ${input.varian}`, isi), baris },
      tata: tataLembar(input, gayaLaporan, kertas),
    }),
  }
}

/**
 * Babies of the first half year, and whether each lives on nothing but breast milk, month by month of its age.
 *
 * @source docs/aturan/formulir.md, "ASI eksklusif"
 */
export const asiEksklusif = formulir({
  kode,
  sebut: 'ASI eksklusif',
  kodeCetak: 'ASI EKSKLUSIF',
  judul,
  periode: 'bulan',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'bayi',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan,
  kertas,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
