import { warnaKapsul } from '#shared/catatan/pemberian.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { JenisKelamin, Keanggotaan } from '#shared/domain/register/register.ts'
import { isHamilDi, isMenyusui } from '#shared/domain/siklus/ibu.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { anggotaIbu, ibuOf, setelanMenyusui } from './ibu.ts'
import { kakiBelumDicatat } from './kaki-dicatat.ts'
import { kepalaSip } from './kepala.ts'
import { atasLembar, gayaRekap, isIsi, kertasF4, posyanduDiminta } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { bulanDalam } from './periode.ts'
import type { AnakS } from './register-anak.ts'
import { kurangDi, listS } from './register-anak.ts'
import { type Aturan, type Hitung, periksaBulan, setelanStok, susunRekap } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'
import { selKosong } from './sel.ts'

const kode = 'sip7'
const { judul, varian } = resmiOf(kode)
type Input = Masukan<'anak' | 'buka' | 'hamil' | 'imunisasi' | 'kecil' | 'warga'>

const setelan = {
  ...setelanStok,
  kolom5: {
    judul: 'Kolom 5',
    pilihan: {
      fe: { label: 'Ibu hamil mendapat tablet tambah darah' },
      tt: { label: 'Ibu hamil mendapat imunisasi TT' },
    },
    awal: 'fe',
  },
  ...setelanMenyusui,
} as const satisfies SetelanFormulir
type Setelan = ReturnType<typeof readSetelan<typeof setelan>>

/** Registers whose columns are empty where nobody keeps them. */
const dicatat = ['kb', 'diare', 'imunisasi'] as const
type Register = (typeof dicatat)[number]

/** What the register of doses says of a member: a place that was filled ("DPT3"), or a rise of status T ("t3"; "tt" of a pregnant woman). */
type Dosis = { readonly id: string; readonly jk: JenisKelamin | null; readonly apa: string }

/** A posyandu in a month. */
type Isi = {
  readonly bulan: Bulan
  readonly posyanduId: string
  readonly isDipakai: (register: Register) => boolean
  readonly hamil: readonly string[]
  readonly menyusui: readonly string[]
  readonly anak: readonly AnakS[]
  readonly dosis: readonly Dosis[]
  readonly diare: ReadonlySet<string>
  /** Days on which all who came were given food with the lesson. */
  readonly hariPmt: ReadonlySet<Tanggal>
  readonly input: Input
}

/** Whether somebody is a member of the posyandu on a day. */
function isDi({ posyanduId }: Isi, keanggotaan: readonly Keanggotaan[], pada: Tanggal): boolean {
  return keanggotaanPenimbangan({ keanggotaan }, pada, null)?.posyanduId === posyanduId
}

/** Each once, however often it is written down. */
const sekali = (ids: readonly string[]): string[] => [...new Set(ids)]

/** Members of whom a record of the month says something; who moved in it is counted where the last one lies. */
function menurut(isi: Isi, rows: readonly { readonly orangId: string; readonly tanggal: Tanggal }[]): string[] {
  const dalam = rows.filter(({ tanggal }) => bulanOf(tanggal) === isi.bulan)
  return [...new Map(dalam.map(({ orangId, tanggal }) => [orangId, tanggal]))].flatMap(([orangId, tanggal]) => {
    const warga = isi.input.warga.warga.get(orangId)
    return warga && isDi(isi, warga.keanggotaan, tanggal) ? orangId : []
  })
}

/** The visits of the month of those who are pregnant. */
function kunjunganHamil({ input, hamil, bulan }: Isi) {
  const ada = new Set(hamil)
  return input.hamil.ibu.flatMap(({ id, kehamilan }) =>
    ada.has(id)
      ? {
          id,
          kunjungan: kehamilan.flatMap((satu) => satu.kunjungan).filter(({ tanggal }) => bulanOf(tanggal) === bulan),
        }
      : [],
  )
}

/** Pregnant women given a dose with tetanus toxoid this month. */
function diberiTt({ bulan, hamil, input }: Isi): string[] {
  const kartu = new Set(
    input.hamil.ibu.flatMap(({ id, dosisTt }) => (dosisTt.some((hari) => bulanOf(hari) === bulan) ? id : [])),
  )
  const dosis = new Set(
    input.imunisasi.orang.flatMap(({ id, td }) => (td.some(({ pada }) => bulanOf(pada) === bulan) ? id : [])),
  )
  return hamil.filter((id) => kartu.has(id) || dosis.has(id))
}

const dari =
  (register: Register, siapa: (isi: Isi) => readonly string[]): Hitung<Isi> =>
  (isi) =>
    isi.isDipakai(register) ? siapa(isi) : null

const metode: Readonly<Record<string, readonly string[]>> = {
  kondom: ['kondom'],
  pil: ['pil'],
  suntik: ['suntik'],
  implan: ['implan'],
  mop: ['mop'],
  mow: ['mow'],
  iud: ['iud'],
  lainnya: ['mal', 'lainnya'],
}
const kolomKb: Record<string, Hitung<Isi>> = Object.fromEntries(
  Object.entries(metode).map(([id, semua]) => [
    `kb_${id}`,
    dari('kb', (isi) =>
      menurut(
        isi,
        isi.input.kecil.kb.filter((satu) => satu.jenis === 'ulang' && semua.includes(satu.metode)),
      ),
    ),
  ]),
)

type Siapa = (anak: AnakS, isi: Isi) => boolean

const isPmt: Siapa = ({ id, pemberian }, { input, posyanduId, bulan, hariPmt }) =>
  pemberian.some(({ jenis }) => jenis === 'pmtPenyuluhan') ||
  input.buka.hariDatang({ id, anak: true }, posyanduId, bulan).some((hari) => hariPmt.has(hari))
const isDiare: Siapa = ({ id }, { diare }) => diare.has(id)

/** What is counted among the children of S, and of which register. */
const kolomS: Readonly<Record<string, readonly [siapa: Siapa, register: Register | null]>> = {
  s: [() => true, null],
  k: [({ skdn }) => skdn.punyaKms, null],
  d: [({ skdn }) => skdn.timbang !== null, null],
  n: [({ skdn }) => skdn.timbang?.huruf === 'N', null],
  bgm: [({ skdn }) => skdn.timbang?.bgm === true, null],
  vita: [({ pemberian }) => pemberian.some(({ jenis }) => warnaKapsul(jenis) !== null), null],
  pmt: [isPmt, null],
  diare: [isDiare, 'diare'],
  oralit: [(anak, isi) => isDiare(anak, isi) && anak.pemberian.some(({ jenis }) => jenis === 'oralit'), 'diare'],
}

const kelamin = [
  ['', null],
  ['_l', 'L'],
  ['_p', 'P'],
] as const satisfies readonly (readonly [string, JenisKelamin | null])[]

const hitungS: Record<string, Hitung<Isi>> = Object.fromEntries(
  Object.entries(kolomS).flatMap(([id, [siapa, register]]) =>
    kelamin.map(([akhir, jk]): [string, Hitung<Isi>] => [
      `${id}${akhir}`,
      (isi) =>
        register !== null && !isi.isDipakai(register)
          ? null
          : isi.anak.flatMap((anak) => ((jk === null || anak.jk === jk) && siapa(anak, isi) ? anak.id : [])),
    ]),
  ),
)

const berurut = (id: string, seri: string, banyak: number) =>
  Array.from({ length: banyak }, (_, i) => [`${id}${i + 1}`, `${seri}${i + 1}`] as const)
/** Places of the schedule by the id of their column; hep n is what DPT n holds. */
const tempat = [
  ...([
    ['hb0', 'HB0'],
    ['bcg', 'BCG'],
    ['campak', 'MR1'],
  ] as const),
  ...[...berurut('opv', 'OPV', 4), ...berurut('polio', 'OPV', 4), ...berurut('dpt', 'DPT', 4)],
  ...[...berurut('rv', 'RV', 3), ...berurut('pcv', 'PCV', 3), ...berurut('ipv', 'IPV', 2), ...berurut('mr', 'MR', 2)],
  ...berurut('hep', 'DPT', 3),
]

/** Doses of a month and posyandu that fill a place, and rises of status T of women. */
const berdosis = ({ dosis }: Isi, apa: string, jk: JenisKelamin | null): string[] =>
  sekali(dosis.flatMap((satu) => (satu.apa === apa && (jk === null || satu.jk === jk) ? satu.id : [])))

const hitungDosis: Record<string, Hitung<Isi>> = Object.fromEntries([
  ...tempat.flatMap(([id, apa]) =>
    kelamin.map(([akhir, jk]) => [`${id}${akhir}`, dari('imunisasi', (isi) => berdosis(isi, apa, jk))]),
  ),
  ...['t1', 't2', 't3', 't4', 't5', 'tt'].map((apa) => [apa, dari('imunisasi', (isi) => berdosis(isi, apa, 'P'))]),
])

const hitungDi = ({ kolom5 }: Setelan): Record<string, Hitung<Isi>> => ({
  hamil_jumlah: ({ hamil }) => hamil,
  hamil_periksa: (isi) => kunjunganHamil(isi).flatMap(({ id, kunjungan }) => (kunjungan.length > 0 ? id : [])),
  hamil_fe:
    kolom5 === 'tt'
      ? diberiTt
      : (isi) => kunjunganHamil(isi).flatMap(({ id, kunjungan }) => (kunjungan.some((k) => k.tablet >= 1) ? id : [])),
  menyusui: ({ menyusui }) => menyusui,
  nifas_vita: (isi) => menurut(isi, isi.input.kecil.nifasVita),
  ...kolomKb,
  ...hitungS,
  ...hitungDosis,
})

/** What the register of doses says of each month and posyandu: "2026-08 ID", where she was a member on the day. */
function readDosis({ imunisasi }: Input): ReadonlyMap<string, readonly Dosis[]> {
  const found = new Map<string, Dosis[]>()
  for (const { id, jk, keanggotaan, hitungan, td } of imunisasi.orang) {
    const semua = [
      ...hitungan.map(({ kode: apa, pada }) => ({ apa, pada })),
      ...td.flatMap(({ t, pada, hamil }) => [{ apa: `t${t}`, pada }, ...(hamil ? [{ apa: 'tt', pada }] : [])]),
    ]
    for (const { apa, pada } of semua) {
      const di = keanggotaanPenimbangan({ keanggotaan }, pada, null)
      if (!di) continue
      const key = `${bulanOf(pada)} ${di.posyanduId}`
      const list = found.get(key) ?? []
      list.push({ id, jk, apa })
      found.set(key, list)
    }
  }
  return found
}

type Cara = { readonly batas: number; readonly dosis: ReadonlyMap<string, readonly Dosis[]> }

function readBulan(input: Input, bulan: Bulan, { batas, dosis }: Cara): (posyanduId: string) => Isi {
  const anggota = anggotaIbu(input, bulan)
  const diare = new Set(
    input.kecil.diare.flatMap(({ orangId, tanggal }) => (bulanOf(tanggal) === bulan ? orangId : [])),
  )
  const anak = input.anak.bulan.find((satu) => satu.bulan === bulan)
  return (posyanduId) => {
    const di = anggota.get(posyanduId) ?? []
    return {
      ...{ bulan, posyanduId, input, diare },
      dosis: dosis.get(`${bulan} ${posyanduId}`) ?? [],
      isDipakai: (register) => input.buka.isDipakai(register, posyanduId, bulan),
      hamil: di.flatMap(({ warga, pada }) => (isHamilDi(ibuOf(input, warga.id), bulan, pada) ? warga.id : [])),
      menyusui: di.flatMap(({ warga, pada }) => (isMenyusui(ibuOf(input, warga.id), pada, batas) ? warga.id : [])),
      anak: anak ? listS(anak, posyanduId) : [],
      hariPmt: new Set(
        input.buka.dicatat(posyanduId, bulan).flatMap((satu) => (satu.pmtPenyuluhan ? satu.tanggal : [])),
      ),
    }
  }
}

const paling = (kecil: string, besar: string, tanda: string): Aturan => ({
  aturan: tanda,
  benar: (n) => ['', '_l', '_p'].every((jk) => n(`${kecil}${jk}`) <= n(`${besar}${jk}`)),
})

const aturan: readonly Aturan[] = [
  paling('k', 's', 'K ≤ S'),
  paling('d', 's', 'D ≤ S'),
  paling('n', 'd', 'N ≤ D'),
  paling('bgm', 'd', 'BGM ≤ D'),
  paling('oralit', 'diare', 'Oralit ≤ diare'),
  { aturan: 'Ibu hamil yang periksa ≤ jumlahnya', benar: (n) => n('hamil_periksa') <= n('hamil_jumlah') },
]

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const pilih = readSetelan(setelan, input.setelan)
  const cara = { batas: Number(pilih.batasMenyusui), dosis: readDosis(input) }
  const rows = new Map(
    bulanDalam(input.periode).map((bulan) => {
      const diisi = ids.filter((id) => isIsi(input.buka, id, bulan))
      const baca = diisi.length === 0 ? null : readBulan(input, bulan, cara)
      return [bulan, baca === null ? [] : diisi.map(baca)] as const
    }),
  )
  const tabel = susunRekap<Isi>(input, {
    ...{ tabel: `${kode} ${input.varian}`, namaBulan: 'tanpaTahun', hitung: hitungDi(pilih), stok: pilih.jumlahStok },
    lain: { ket: () => selKosong },
    ...(pilih.kolom5 === 'tt' ? { judul: { hamil_fe: 'JUMLAH YANG MENDAPAT IMUNISASI TT' } } : {}),
    isi: (bulan) => rows.get(bulan) ?? [],
  })
  const semua = [...rows.values()].flat()
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: kurangDi(input, ids),
    ...tabel,
    kaki: [
      ...(tabel.kaki ?? []),
      ...(semua.length === 0
        ? []
        : kakiBelumDicatat(dicatat, (satu) => semua.some(({ isDipakai }) => isDipakai(satu as Register)))),
    ],
    periksa: periksaBulan(tabel, aturan),
  }
}

/**
 * SIP 7: what a posyandu did in a year, a month a row.
 *
 * @source docs/aturan/formulir.md, "SIP 7"
 */
export const sip7 = formulir({
  kode,
  sebut: 'SIP 7',
  kodeCetak: 'SIP 7',
  judul,
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'hamil', 'imunisasi', 'kecil', 'warga'],
  varian,
  setelan,
  kertas: kertasF4,
  gaya: gayaRekap,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
