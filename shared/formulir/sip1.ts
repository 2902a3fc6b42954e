import type { IbuHamil, KehamilanIbu } from '#shared/bahan/bahan.ts'
import type { Kelahiran } from '#shared/bahan/lahir-mati.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import { hariNifasAkhir } from '#shared/domain/siklus/ibu.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaSip } from './kepala.ts'
import {
  type BahanLahirMati,
  hitungJk,
  isMatiBayi,
  isMatiIbu,
  kelahiranDi,
  type Mendiang,
  mendiangDi,
  namaBayi,
  umurMati,
} from './lahir-mati.ts'
import {
  atasLembar,
  gayaLaporan,
  kertasF4,
  keteranganPergi,
  posyanduDiminta,
  tataLembar,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selNilai } from './sel.ts'
import { hariAtauKosong } from './sip5/sel-hamil.ts'
import { isSetahun } from './sip5/setahun.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'

const kode = 'sip1'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'hamil' | 'lahirMati' | 'warga'>

/** A pregnancy, a baby, a child that died or a mother who did, before it has a number. */
type Isi = {
  readonly ibuId: string | null
  readonly ibu: string | null
  readonly ayah: string | null
  readonly bayiId: string | null
  readonly bayi: string
  readonly lahir: Tanggal | null
  readonly lahirMati: boolean
  readonly hpl: Tanggal | null
  /** Said where nothing else is: the day of a miscarriage, or of the expected birth. */
  readonly kata: string
  /** Between these a death of the mother is one of this pregnancy. */
  readonly masa: readonly [Tanggal, Tanggal | null]
}
type Baris = Isi & { readonly no: number; readonly input: Input; readonly posyanduId: string }

const mendiangOf = (warga: Warga | undefined): Mendiang | null =>
  warga && warga.meninggal !== null ? { warga, pada: warga.meninggal } : null

function bayiMati({ input, bayiId }: Baris): Mendiang | null {
  const mati = mendiangOf(input.warga.warga.get(bayiId ?? ''))
  return mati && isMatiBayi(mati) ? mati : null
}

function ibuMati({ input, ibuId, masa: [mulai, akhir] }: Baris): Mendiang | null {
  const mati = mendiangOf(input.warga.warga.get(ibuId ?? ''))
  if (mati === null || mati.pada < mulai || !isMatiIbu(input, mati)) return null
  return akhir !== null && dayNumber(mati.pada) - dayNumber(akhir) > hariNifasAkhir ? null : mati
}

/** "3 hari, asfiksia". */
function sebutMati(input: BahanLahirMati, mati: Mendiang): string {
  const catatan = input.lahirMati.kematian.get(mati.warga.id)
  const umur = umurMati(mati) ?? catatan?.umurTeks ?? null
  return [umur, catatan?.sebab ?? null].filter((satu) => satu !== null && satu !== '').join(', ')
}

function keterangan(baris: Baris): string {
  const { input, ibuId, bayiId, posyanduId, kata } = baris
  const [bayi, ibu] = [bayiMati(baris), ibuMati(baris)]
  const siapa = input.warga.warga.get(ibuId ?? bayiId ?? '')
  const pergi = siapa && bayi === null && ibu === null ? keteranganPergi(siapa, posyanduId) : ''
  return [
    bayi === null ? '' : sebutMati(input, bayi),
    ibu === null ? '' : `ibu ${sebutMati(input, ibu)}`.trim(),
    ibu === null ? kata : '',
    pergi,
  ]
    .filter((satu) => satu !== '')
    .join('; ')
}

const isi: IsiKolom<Baris> = {
  no: ({ no }) => selNilai(no),
  nama_ibu: ({ ibu }) => teksAtauKosong(ibu),
  nama_bapak: ({ input, ibuId, ayah }) => teksAtauKosong(input.warga.warga.get(ibuId ?? '')?.suami || ayah),
  nama_bayi: ({ bayi }) => teksAtauKosong(bayi),
  tgl_lahir: ({ lahir }) => hariAtauKosong(lahir),
  tgl_bayi_meninggal: (baris) => hariAtauKosong(baris.lahirMati ? baris.lahir : bayiMati(baris)?.pada),
  tgl_ibu_meninggal: (baris) => hariAtauKosong(ibuMati(baris)?.pada),
  ket: (baris) => teksAtauKosong(keterangan(baris)),
}

function dariKelahiran(input: Input, lahir: Kelahiran, hamil: KehamilanIbu | null): Isi {
  return {
    ...{ ibuId: lahir.ibuId, ibu: lahir.ibu, ayah: lahir.ayah, bayiId: lahir.bayiId },
    ...{ bayi: lahir.hidup ? namaBayi(input, lahir) : 'lahir mati', lahir: lahir.tanggal, lahirMati: !lahir.hidup },
    ...{ hpl: null, kata: '', masa: [hamil?.mulai ?? lahir.tanggal, lahir.tanggal] },
  }
}

/** A pregnancy of which no birth is written down: it goes on, it ended before, or only the day of the delivery is known. */
function tanpaKelahiran(ibu: IbuHamil, { mulai, akhir, hpl, sebabAkhir }: KehamilanIbu): Isi {
  const gugur = sebabAkhir === 'keguguran' && akhir !== null
  const bersalin = sebabAkhir === 'bersalin'
  const menunggu = akhir === null && hpl !== null
  return {
    ...{ ibuId: ibu.id, ibu: ibu.nama, ayah: null, bayiId: null, lahirMati: false, masa: [mulai, akhir] },
    bayi: gugur ? 'keguguran' : bersalin ? `By. Ny. ${ibu.nama}` : '',
    lahir: bersalin ? akhir : null,
    hpl,
    kata: gugur ? formatTanggal(akhir) : menunggu ? `HPL ${formatTanggal(hpl)}` : '',
  }
}

/** Of the pregnancies of the year: a row for each baby, or one where there is none. */
function dariKehamilan(input: Input, posyanduId: string): { rows: Isi[]; births: Set<string> } {
  const births = new Set<string>()
  const rows = input.hamil.ibu.flatMap((ibu) =>
    ibu.kehamilan.flatMap((hamil): Isi[] => {
      if (!isSetahun(ibu, hamil, [posyanduId, input.periode.kode])) return []
      const hari = new Set(hamil.kelahiran.map(({ tanggal }) => tanggal))
      const own = input.lahirMati.kelahiran.filter(({ ibuId, tanggal }) => ibuId === ibu.id && hari.has(tanggal))
      for (const { id } of own) births.add(id)
      return own.length === 0 ? [tanpaKelahiran(ibu, hamil)] : own.map((satu) => dariKelahiran(input, satu, hamil))
    }),
  )
  return { rows, births }
}

/** A child that died in the year and was born before it. */
function dariBayi(input: Input, { warga }: Mendiang): Isi {
  const { ibuId = null, ibu = null, ayah = null } = input.lahirMati.kematian.get(warga.id) ?? {}
  const lahir = warga.tanggalLahir
  return {
    ...{ ibuId, ibu, ayah, bayiId: warga.id, bayi: warga.nama, lahir, lahirMati: false, hpl: null, kata: '' },
    masa: [lahir ?? `${input.periode.kode}-01-01`, lahir],
  }
}

/** A mother who died in the year, whose delivery lies before it. */
const dariIbu = ({ warga, pada }: Mendiang): Isi => ({
  ...{ ibuId: warga.id, ibu: warga.nama, ayah: null, bayiId: null, bayi: '', lahir: null, lahirMati: false },
  ...{ hpl: null, kata: '', masa: [pada, pada] },
})

type Posyandu = {
  readonly rows: readonly Isi[]
  readonly births: readonly Kelahiran[]
  readonly mati: readonly Mendiang[]
}

function isiPosyandu(input: Input, posyanduId: string): Posyandu {
  const [dari, sampai] = [`${input.periode.kode}-01-01`, `${input.periode.kode}-12-31`]
  const hamil = dariKehamilan(input, posyanduId)
  const births = input.lahirMati.kelahiran.filter(
    (satu) => satu.tanggal <= sampai && kelahiranDi(input, satu) === posyanduId,
  )
  const rows = [
    ...hamil.rows,
    ...births.filter(({ id }) => !hamil.births.has(id)).map((satu) => dariKelahiran(input, satu, null)),
  ]
  const mati = mendiangDi(input, posyanduId, [dari, sampai])
  const bayi = new Set(rows.map(({ bayiId }) => bayiId))
  rows.push(...mati.filter((satu) => isMatiBayi(satu) && !bayi.has(satu.warga.id)).map((satu) => dariBayi(input, satu)))
  const ibu = new Set(rows.map(({ ibuId }) => ibuId))
  rows.push(...mati.filter((satu) => isMatiIbu(input, satu) && !ibu.has(satu.warga.id)).map(dariIbu))
  return { rows, births, mati }
}

const byName = new Intl.Collator('id')
/** By the day of birth, those without behind; then by the expected day; then by the mother's name: twins stay as they were born. */
function banding(a: Isi, b: Isi): number {
  const kunci = ({ lahir, hpl }: Isi) => `${lahir ?? '9999-99-99'} ${hpl ?? '9999-99-99'}`
  if (kunci(a) !== kunci(b)) return kunci(a) < kunci(b) ? -1 : 1
  return byName.compare(a.ibu ?? '', b.ibu ?? '')
}

function barisOf(input: Input, posyanduId: string, rows: readonly Isi[]): BarisTabel<Baris>[] {
  return rows.toSorted(banding).map((satu, i) => {
    const tentang = satu.bayiId ?? satu.ibuId
    return {
      id: `${posyanduId} ${i + 1}`,
      ...(tentang === null ? {} : { tentang }),
      sebut: satu.ibu ?? satu.bayi,
      ...(input.posyanduId === null ? { posyandu: input.kepala.get(posyanduId)?.nama ?? '' } : {}),
      isi: { ...satu, no: i + 1, input, posyanduId },
    }
  })
}

function kaki(input: Input, semua: readonly Posyandu[]): string {
  const [births, mati] = [semua.flatMap((satu) => satu.births), semua.flatMap((satu) => satu.mati)]
  return [
    hitungJk(
      'Lahir hidup',
      births.filter(({ hidup }) => hidup),
    ),
    `Lahir mati: ${births.filter(({ hidup }) => !hidup).length}`,
    `Bayi meninggal: ${mati.filter(isMatiBayi).length}`,
    `Ibu meninggal: ${mati.filter((satu) => isMatiIbu(input, satu)).length}`,
  ].join(' · ')
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const semua = ids.map((id) => ({ id, ...isiPosyandu(input, id) }))
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    kaki: [kaki(input, semua)],
    ...susunTabel({
      kolom: kolomResmi(`${kode} ${input.varian}`, isi),
      baris: semua.flatMap(({ id, rows }) => barisOf(input, id, rows)),
      tata: tataLembar(input, gayaLaporan),
    }),
  }
}

/**
 * SIP 1: pregnant women, births, and deaths of babies and mothers of a year; a row a baby, or a pregnancy without one.
 *
 * @source docs/aturan/formulir.md, "SIP 1"
 */
export const sip1 = formulir({
  kode,
  sebut: 'SIP 1',
  kodeCetak: 'SIP 1',
  judul,
  periode: 'tahun',
  bentuk: 'register',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['hamil', 'lahirMati', 'warga'],
  varian,
  setelan: {},
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 5,
  tandaTangan: 'pos',
  lampiran: [],
  tiapBulan: false,
  susun: isiForm,
})
