import type { AnggotaAnak } from '#shared/bahan/anak.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { addBulan, type Bulan, firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaPadat, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { bulanDalam } from './periode.ts'
import {
  type BahanAnak,
  type BarisAnak,
  barisAnak,
  hariAtauKosong,
  hurufCetak,
  isiSiapa,
  kataTerakhir,
  kurangDi,
  selKia,
} from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selStrip, selTanda, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'
import { teksSel } from './teks-sel.ts'

const kode = 'kohort-balita'
const { judul, varian } = resmiOf(kode)

/** Completed months of a child in this book. */
const umurKohort = { dari: 12, sampai: 71 } as const
/** What a child is to be given in twelve months. @source SPM bidang kesehatan: Permenkes 4/2019, pelayanan balita */
const standar = { timbang: 8, ukur: 2, kembang: 2, kapsul: 2 } as const

type Input = Masukan<BahanAnak>

/** A child of the book in the month at this posyandu; undefined where it is none. */
function anggotaDi(
  { anak }: Input,
  [id, posyanduId]: readonly [string, string],
  bulan: Bulan,
): AnggotaAnak | undefined {
  const list = anak.bulan.find((satu) => satu.bulan === bulan)?.anggota.get(posyanduId) ?? []
  const found = list.find((satu) => satu.id === id)
  return found && found.umur >= umurKohort.dari && found.umur <= umurKohort.sampai ? found : undefined
}

const berat = ({ isi }: BarisDinilai): number => Number(isi.bb_kg ?? 0)
const isTerisi = (baris: BarisDinilai, apa: string): boolean => (baris.isi[apa] ?? null) !== null
const isKembang = (baris: BarisDinilai): boolean => isTerisi(baris, 'kpsp_ya') || isTerisi(baris, 'ceklis')
const isKapsul = ({ isi }: BarisDinilai): boolean => isi.vit_a === 'biru' || isi.vit_a === 'merah'

/** "11,2 N": kilograms and letter; from five years on there is no letter. */
function selBulan({ anak, posyanduId, input }: BarisAnak, bulan: Bulan): Sel {
  if (!isIsi(input.buka, posyanduId, bulan)) return selKosong
  const found = anggotaDi(input, [anak.id, posyanduId], bulan)
  if (!found) return selHitam
  const bbG = found.skdn ? (found.skdn.timbang?.penimbangan.bbG ?? 0) : found.baris ? berat(found.baris) : 0
  if (!bbG) return selStrip
  const kg = teksSel(selNilai(bbG / 1000), 'kg')
  const huruf = found.skdn ? hurufCetak({ ...found, skdn: found.skdn }) : null
  return selTeks([kg, huruf].filter(Boolean).join(' '))
}

/** The rows of its card of so many months that end with the period. */
function rowsDalam({ anak, input }: BarisAnak, bulan: number): readonly BarisDinilai[] {
  const dari = firstDayOf(addBulan(input.periode.akhir, 1 - bulan))
  return input.anak.kunjungan(anak.id).filter(({ tanggal }) => tanggal >= dari)
}
const rowsSemester = (baris: BarisAnak) => rowsDalam(baris, 6)

function selTb(baris: BarisAnak): Sel {
  const mm = Number(rowsSemester(baris).findLast((satu) => Number(satu.isi.tb_cm ?? 0) > 0)?.isi.tb_cm ?? 0)
  return mm ? selNilai(mm / 10) : selStrip
}

/** The last questionnaire of the half year, else its last checklist. */
function selSdidtk(baris: BarisAnak): Sel {
  const rows = rowsSemester(baris)
  const kata = kataTerakhir(rows, 'kpsp') ?? kataTerakhir(rows, 'ceklis')
  return kata === null ? selStrip : selTeks(kata)
}

const selHariRow =
  (cocok: (baris: BarisDinilai) => boolean) =>
  (baris: BarisAnak): Sel =>
    hariAtauKosong(rowsSemester(baris).findLast(cocok)?.tanggal)

const tempatLanjutan = ['PCV3', 'DPT4', 'MR2'] as const
const hariDosis = ({ anak, input }: BarisAnak, tempat: string) => input.anak.dosis(anak.id).terisi.get(tempat)
const selDosis =
  (tempat: string) =>
  (baris: BarisAnak): Sel =>
    hariAtauKosong(hariDosis(baris, tempat))

/** The day of the last of the three. */
function selIbl(baris: BarisAnak): Sel {
  const hari = tempatLanjutan.flatMap((tempat) => hariDosis(baris, tempat) ?? [])
  return hari.length < tempatLanjutan.length ? selKosong : hariAtauKosong(hari.sort().at(-1))
}

function selPelayanan(baris: BarisAnak): Sel {
  const rows = rowsDalam(baris, 12)
  const banyak = (cocok: (satu: BarisDinilai) => boolean) => rows.filter(cocok).length
  const lengkap =
    banyak((satu) => berat(satu) > 0) >= standar.timbang &&
    banyak((satu) => isTerisi(satu, 'tb_cm')) >= standar.ukur &&
    banyak(isKembang) >= standar.kembang &&
    banyak(isKapsul) >= standar.kapsul
  return lengkap ? selTanda : selKosong
}

const isi: IsiKolom<BarisAnak> = {
  ...isiSiapa,
  kia: selKia,
  tb: selTb,
  sdidtk: selSdidtk,
  vita: selHariRow(isKapsul),
  cacing: selHariRow(({ isi: satu }) => satu.obat_cacing === 1),
  pcv3: selDosis('PCV3'),
  dpt4: selDosis('DPT4'),
  mr2: selDosis('MR2'),
  ibl: selIbl,
  pelayanan8: selPelayanan,
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const months = bulanDalam(input.periode)
  const perBulan = Object.fromEntries(
    months.map((bulan, i) => [`m_${i + 1}`, (baris: BarisAnak) => selBulan(baris, bulan)]),
  )
  const baris = ids.flatMap((id) =>
    barisAnak(input, id, (siapa) =>
      months.some((bulan) => isIsi(input.buka, id, bulan) && anggotaDi(input, [siapa.id, id], bulan) !== undefined),
    ),
  )
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    kaki: [
      'Pelayanan sesuai standar: dalam dua belas bulan sampai akhir semester ini ditimbang 8 kali, diukur 2 kali, perkembangannya dipantau 2 kali, dan mendapat 2 kapsul vitamin A.',
    ],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, { ...isi, ...perBulan }),
      baris,
      tata: tataLembar(input),
    }),
  }
}

/**
 * Children of one to five years over half a year: weighings, development, capsules, later doses.
 *
 * @source docs/aturan/formulir.md, "Kohort balita"
 */
export const kohortBalita = formulir({
  kode,
  sebut: 'Kohort balita',
  kodeCetak: 'KOHORT BALITA',
  judul,
  periode: 'semester',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaPadat,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
