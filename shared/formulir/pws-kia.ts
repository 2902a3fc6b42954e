import { kelasPws } from '#shared/domain/imunisasi/pws.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { addBulan, type Bulan, firstDayOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { denganJumlah, idJumlah, kakiStatus, lebarPws } from './imunisasi/pws.ts'
import { januari } from './imunisasi/wilayah.ts'
import { kejadianDi } from './kia/kejadian.ts'
import { bayiHidup, ibuBersalin, sasaranResmi } from './kia/sasaran.ts'
import { atasLembar, gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks, selTemuan } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'pws-kia'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'kia' | 'buka'>

/** What a row watches, and against whom it is held; how many are at risk nobody can say beforehand. */
const daftarIndikator = [
  ['k1', 'K1', 'hamil'],
  ['k6', 'K6', 'hamil'],
  ['salin_faskes', 'Salin di faskes', 'bersalin'],
  ['kf_lengkap', 'KF lengkap', 'bersalin'],
  ['kn1', 'KN1', 'bayi'],
  ['kn_lengkap', 'KN lengkap', 'bayi'],
  ['risti', 'Risti', null],
] as const
type Indikator = (typeof daftarIndikator)[number]

const setelan = {
  target: {
    judul: 'Target KIA setahun',
    pilihan: Object.fromEntries(['100', '95', '90', '80'].map((satu) => [satu, { label: `${satu} %` }])),
    awal: '100',
  },
} satisfies SetelanFormulir

/** One posyandu, or all that were asked for. */
type Baris = {
  readonly nama: string
  readonly input: Input
  readonly target: number
  /** Those of which something may be said; none: the row is empty. */
  readonly posyandu: ReadonlySet<string>
  /** The posyandu whose official figure holds; null: that of all. */
  readonly posyanduId: string | null
}

/** Whom an indicator counts from the first of a month to the last of another. */
function orang({ input, posyandu }: Baris, [satu]: Indikator, [dari, sampai]: readonly [Bulan, Bulan]): string[] {
  const diMana = { posyandu, dari: firstDayOf(dari), sampai: lastDayOf(sampai) }
  return kejadianDi(input.kia, satu, diMana).map(({ orangId }) => orangId)
}

function banyakSasaran({ input, posyandu, posyanduId }: Baris, [, , apa]: Indikator): number | null {
  if (apa === null) return null
  const resmi = sasaranResmi(input.kia, apa, { ...input, posyanduId })
  if (resmi !== null) return resmi
  const [akhir, kini] = [lastDayOf(input.periode.akhir), input.kia.hamil.sampai]
  const diminta = { posyandu, sampai: akhir < kini ? akhir : kini }
  return (apa === 'bayi' ? bayiHidup : ibuBersalin)(input.kia, diminta).length
}

function selPersen(baris: Baris, satu: Indikator): Sel {
  const sasaran = banyakSasaran(baris, satu)
  const bulan = baris.input.periode.akhir
  const nilai = sasaran === null ? null : persen(orang(baris, satu, [januari(bulan), bulan]).length, sasaran)
  return nilai === null ? selStrip : selNilai(nilai)
}

function selKelas(baris: Baris, satu: Indikator): Sel {
  const bulan = baris.input.periode.akhir
  const sasaran = banyakSasaran(baris, satu)
  if (sasaran === null) return selStrip
  const n = (dari: Bulan, sampai: Bulan) => orang(baris, satu, [dari, sampai]).length
  const lalu = addBulan(bulan, -1)
  const angka = { ini: n(bulan, bulan), lalu: n(lalu, lalu), kum: n(januari(bulan), bulan), sasaran }
  const kelas = kelasPws(angka, { bulan: Number(bulan.slice(5)), target: baris.target })
  return kelas === null ? selStrip : selTemuan(kelas)
}

function isiIndikator(satu: Indikator): (readonly [string, (baris: Baris) => Sel])[] {
  const kolom = (akhir: string, sel: (baris: Baris) => Sel) =>
    [`${satu[0]}_${akhir}`, (baris: Baris) => (baris.posyandu.size === 0 ? selKosong : sel(baris))] as const
  const bilangan = (dari: (bulan: Bulan) => Bulan, sampai: (bulan: Bulan) => Bulan) => (baris: Baris) => {
    const bulan = baris.input.periode.akhir
    return selOrang(orang(baris, satu, [dari(bulan), sampai(bulan)]))
  }
  const [ini, lalu] = [(bulan: Bulan) => bulan, (bulan: Bulan) => addBulan(bulan, -1)]
  return [
    kolom('ini', bilangan(ini, ini)),
    kolom('lalu', bilangan(lalu, lalu)),
    kolom('kum', bilangan(januari, ini)),
    kolom('persen', (baris) => selPersen(baris, satu)),
    kolom('status', (baris) => selKelas(baris, satu)),
  ]
}

const isi: IsiKolom<Baris> = {
  posyandu: ({ nama }) => selTeks(nama),
  ...Object.fromEntries(daftarIndikator.flatMap(isiIndikator)),
}

const namaIndikator = new Map<string, string>(daftarIndikator.map(([satu, nama]) => [satu, nama]))

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const bulan = input.periode.akhir
  const target = Number(readSetelan(setelan, input.setelan).target)
  const baris = (id: string, nama: string, asked: readonly string[], posyanduId: string | null) => {
    const posyandu = new Set(asked.filter((satu) => isIsi(input.buka, satu, bulan)))
    return { id, sebut: nama, isi: { nama, input, target, posyandu, posyanduId } }
  }
  const kolom = kolomResmi(`${kode} ${input.varian}`, isi).map((satu) => {
    const [luar = '', ...dalam] = satu.judul
    const judulKolom = [namaIndikator.get(satu.id.replace(/_[a-z]+$/, '')) ?? luar, ...dalam] as const
    return { ...satu, ...lebarPws(satu), judul: judulKolom }
  })
  const tabel = susunTabel({
    kolom,
    baris: [
      ...ids.map((id) => baris(id, input.kepala.get(id)?.nama ?? '', [id], id)),
      baris(idJumlah, 'JUMLAH', ids, input.posyanduId),
    ],
    tata: tataLembar(input, gayaLaporan),
  })
  return {
    ...atasLembar(input, judul),
    kepala: kepalaUnit(input),
    kaki: [kakiStatus],
    ...denganJumlah(tabel),
  }
}

/**
 * How far each posyandu has come with its mothers and newborns: a row a posyandu.
 *
 * @source docs/aturan/formulir.md, "LB3 KIA"
 */
export const pwsKia = formulir({
  kode,
  sebut: 'PWS KIA',
  kodeCetak: 'PWS/KIA',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['kia', 'buka'],
  varian,
  setelan,
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
