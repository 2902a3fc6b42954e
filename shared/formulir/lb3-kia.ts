import type { BukuImunisasi } from '#shared/bahan/bahan.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { type Bulan, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { type Rentang, terhitung, wilayahOf } from './imunisasi/wilayah.ts'
import { kejadianDi } from './kia/kejadian.ts'
import { bayiHidup, ibuBersalin, sasaranResmi } from './kia/sasaran.ts'
import { posyanduPada } from './lahir-mati.ts'
import { gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { GayaForm, Sel } from './model.ts'
import { namaTempat } from './nama.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selOrang, selStrip, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

const kode = 'lb3-kia'
const { judul, varian } = resmiOf(kode)
const kertas = { ...kertasF4, arah: 'portrait' } as const
/** All rows and the signatures stand on one sheet. */
const gaya: GayaForm = { ...gayaLaporan, atasPt: [1.6, 1.6] }

type Input = Masukan<'kia' | 'skdn' | 'imunisasi' | 'buka'>
type Jk = 'L' | 'P'
type Orang = { readonly id: string; readonly jk: Jk | null }

/** Against whom a row is held: women giving birth, babies born alive, balita, or those of another row. */
type Sasaran = 'H' | 'B' | 'L' | 'S' | { readonly baris: string } | null

type Uraian = {
  readonly kode: string
  readonly uraian: string
  readonly sasaran: Sasaran
  /** Of babies: by sex. */
  readonly jk?: true
  /** Who there is on the last day, and not what happened: there is nothing to add up. */
  readonly ada?: true
}

const baris = (kodeSatu: string, uraian: string, sasaran: Sasaran = null, lain: Pick<Uraian, 'jk' | 'ada'> = {}) => ({
  ...{ kode: kodeSatu, uraian, sasaran, ...lain },
})
const jk = { jk: true } as const
const ada = { ada: true } as const

/** In the order of the sheet. @source docs/aturan/formulir.md, "LB3 KIA" */
const daftarUraian: readonly Uraian[] = [
  baris('hamil_ada', 'Ibu hamil yang ada akhir bulan', null, ada),
  baris('k1_akses', 'K1 akses', 'H'),
  baris('k1', 'K1 murni', 'H'),
  baris('k4', 'K4 (1-1-2)', 'H'),
  baris('k6', 'K6 (1-2-3)', 'H'),
  baris('usg', 'USG dokter TM 1', 'H'),
  baris('lab3', 'Tripel eliminasi diperiksa', 'H'),
  baris('lab3_reaktif', 'Tripel eliminasi reaktif'),
  baris('risti', 'Ibu hamil berisiko ditemukan'),
  baris('lila', 'LILA diukur', 'H'),
  baris('kek', 'KEK'),
  baris('kek_mt', 'KEK mendapat MT', { baris: 'kek' }),
  baris('hb', 'Hb diperiksa', 'H'),
  baris('anemia_ringan', 'Anemia ringan', { baris: 'hb' }),
  baris('anemia_sedang', 'Anemia sedang', { baris: 'hb' }),
  baris('anemia_berat', 'Anemia berat', { baris: 'hb' }),
  baris('ttd90', 'Tablet ≥ 90', 'H'),
  baris('ttd180', 'Tablet ≥ 180', 'H'),
  baris('ttd180_minum', 'Tablet diminum ≥ 180', 'H'),
  baris('mms180', 'MMS ≥ 180', 'H'),
  baris('t2plus', 'Status T2 atau lebih', 'H'),
  baris('kelas4', 'Kelas ibu hamil ≥ 4 kali', 'H'),
  baris('salin', 'Persalinan', 'B'),
  baris('salin_nakes', 'Persalinan oleh nakes', 'B'),
  baris('salin_faskes', 'Persalinan di faskes', 'B'),
  baris('sc', 'Persalinan SC', 'B'),
  baris('hidup', 'Lahir hidup', 'L', jk),
  baris('lahir_mati', 'Lahir mati', null, jk),
  baris('bblr', 'BBLR', { baris: 'hidup' }, jk),
  baris('prematur', 'Prematur', { baris: 'hidup' }),
  baris('kia_kecil', 'Buku KIA bayi kecil', { baris: 'hidup' }),
  baris('imd', 'IMD', 'L'),
  baris('hb0_24', 'HB0 < 24 jam', 'L', jk),
  baris('kf1', 'KF1', 'B'),
  baris('kf_lengkap', 'KF lengkap', 'B'),
  baris('vita_nifas', 'Vitamin A ibu nifas 2 kapsul', 'B'),
  baris('kb_pasca', 'KB pascasalin ≤ 42 hari', 'B'),
  baris('kn1', 'KN1', 'L', jk),
  baris('kn_lengkap', 'KN lengkap', 'L', jk),
  baris('shk', 'SHK', 'L'),
  baris('kia_balita', 'Balita punya Buku KIA', 'S', ada),
  baris('ceklis', 'Balita ceklis lengkap', 'S'),
  baris('kpsp', 'Balita KPSP', 'S'),
  baris('pkat', 'PKAT', 'S'),
  baris('mati_ibu', 'Kematian ibu'),
  baris('mati_n06', 'Kematian neonatal 0–6 hari', null, jk),
  baris('mati_n728', 'Kematian neonatal 7–28 hari', null, jk),
  baris('mati_bayi', 'Kematian bayi 29 hari–11 bulan', null, jk),
  baris('mati_balita', 'Kematian balita 12–59 bulan', null, jk),
]

type Buku = {
  readonly input: Input
  readonly bulan: Bulan
  /** Those of which something may be said; none: the sheet is empty. */
  readonly posyandu: ReadonlySet<string>
}

const januari = (bulan: Bulan): Tanggal => `${bulan.slice(0, 4)}-01-01`

/** Women who are pregnant on the last day of the month, where they are members on it. */
function hamilAda({ input: { kia }, bulan, posyandu }: Buku): Orang[] {
  const akhir = lastDayOf(bulan)
  const pada = akhir < kia.hamil.sampai ? akhir : kia.hamil.sampai
  return kia.hamil.ibu.flatMap(({ id, kehamilan }) => {
    const hamil = kehamilan.some((satu) => satu.mulai <= pada && (satu.akhir === null || pada < satu.akhir))
    return hamil && posyandu.has(posyanduPada(kia.warga.warga.get(id), pada) ?? '') ? [{ id, jk: 'P' }] : []
  })
}

const balitaDi = ({ input: { skdn }, posyandu }: Buku) =>
  skdn.posyandu.filter(({ posyandu: { id } }) => posyandu.has(id)).flatMap(({ anak }) => anak)

/** Doses in time, as the report of immunisation has them. */
function hb0(buku: BukuImunisasi, posyandu: ReadonlySet<string>, rentang: Rentang): Orang[] | null {
  const w = wilayahOf(buku, posyandu)
  return w.dicatat ? terhitung(w, 'HB0-24', rentang, false) : null
}

/** Whom a row counts from a day on until the end of the month; null where nobody writes that down. */
function orangSejak(buku: Buku, { kode: satu }: Uraian, dari: Tanggal): readonly Orang[] | null {
  const { input, bulan, posyandu } = buku
  if (satu === 'hamil_ada') return hamilAda(buku)
  if (satu === 'kia_balita')
    return balitaDi(buku).flatMap(({ anak, jk: kelamin, punyaKms }) => (punyaKms ? [{ id: anak.id, jk: kelamin }] : []))
  if (satu === 'hb0_24') return hb0(input.imunisasi, posyandu, [dari.slice(0, 7), bulan])
  return kejadianDi(input.kia, satu, { posyandu, dari, sampai: lastDayOf(bulan) }).map((one) => ({
    ...{ id: one.orangId, jk: one.jk },
  }))
}

const selDari = (orang: readonly Orang[] | null): Sel =>
  orang === null ? selKosong : selOrang(orang.map(({ id }) => id))

const apaResmi = { H: 'hamil', B: 'bersalin', L: 'bayi', S: 'balita' } as const

function selSasaran(buku: Buku, uraian: Uraian): Sel {
  const { input, posyandu, bulan } = buku
  const { sasaran } = uraian
  if (sasaran === null) return selStrip
  if (typeof sasaran === 'object') {
    const lain = daftarUraian.find((satu) => satu.kode === sasaran.baris)
    return lain ? selDari(orangSejak(buku, lain, januari(bulan))) : selStrip
  }
  const resmi = sasaranResmi(input.kia, apaResmi[sasaran], input)
  if (resmi !== null) return selNilai(resmi)
  if (sasaran === 'S') return selOrang(balitaDi(buku).map(({ anak }) => anak.id))
  const akhir = lastDayOf(bulan)
  const sampai = akhir < input.kia.hamil.sampai ? akhir : input.kia.hamil.sampai
  return selOrang((sasaran === 'L' ? bayiHidup : ibuBersalin)(input.kia, { posyandu, sampai }))
}

type Baris = { readonly no: number; readonly uraian: Uraian; readonly buku: Buku }

const selIni = ({ uraian, buku }: Baris, kelamin: Jk | null): Sel => {
  const orang = orangSejak(buku, uraian, firstDayOf(buku.bulan))
  return selDari(orang?.filter((satu) => kelamin === null || satu.jk === kelamin) ?? null)
}
const selKum = ({ uraian, buku }: Baris): Sel =>
  uraian.ada ? selHitam : selDari(orangSejak(buku, uraian, januari(buku.bulan)))

const banyak = (sel: Sel): number | null => ('nilai' in sel ? sel.nilai : null)

function selPersen(satu: Baris): Sel {
  if (satu.uraian.sasaran === null) return selStrip
  const [bagian, dari] = [satu.uraian.ada ? selIni(satu, null) : selKum(satu), selSasaran(satu.buku, satu.uraian)]
  const [n, d] = [banyak(bagian), banyak(dari)]
  if (n === null) return selKosong
  const nilai = d === null ? null : persen(n, d)
  return nilai === null ? selStrip : selNilai(nilai)
}

/** Of a month of which nothing may be said yet every number is empty. */
const tiba =
  (isi: (satu: Baris) => Sel) =>
  (satu: Baris): Sel =>
    satu.buku.posyandu.size === 0 ? selKosong : isi(satu)

const menurutJk = (kelamin: Jk) => tiba((satu) => (satu.uraian.jk ? selIni(satu, kelamin) : selHitam))

const isi: IsiKolom<Baris> = {
  no: ({ no }) => selNilai(no),
  uraian: ({ uraian }) => selTeks(uraian.uraian),
  l: menurutJk('L'),
  p: menurutJk('P'),
  ini: tiba((satu) => selIni(satu, null)),
  kum: tiba(selKum),
  sasaran: tiba(({ buku, uraian }) => selSasaran(buku, uraian)),
  persen: tiba(selPersen),
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const bulan = input.periode.akhir
  const buku = { input, bulan, posyandu: new Set(ids.filter((id) => isIsi(input.buka, id, bulan))) }
  const one = input.posyanduId === null ? undefined : input.kepala.get(input.posyanduId)
  return {
    cakupan: one?.nama ?? namaTempat(input.tempat),
    tempat: [one?.nama ?? namaTempat(input.tempat)],
    judul: [judul, formatBulan(bulan).toUpperCase()],
    kepala: kepalaUnit(input),
    kaki: [
      'Kumulatif: tiap ibu, persalinan, atau anak sekali sejak Januari. Sasaran: angka resmi bila ada, selain itu yang dikenal buku ini.',
    ],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi),
      baris: daftarUraian.map((uraian, i) => ({
        ...{ id: uraian.kode, sebut: uraian.uraian, isi: { no: i + 1, uraian, buku } },
      })),
      tata: tataLembar(input, gaya, kertas),
    }),
  }
}

/**
 * The monthly report of mothers and children: a row a finding, this month and since January.
 *
 * @source docs/aturan/formulir.md, "LB3 KIA"
 */
export const lb3Kia = formulir({
  kode,
  sebut: 'LB3 KIA',
  kodeCetak: 'LB3/KIA',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['kia', 'skdn', 'imunisasi', 'buka'],
  varian,
  setelan: {},
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
