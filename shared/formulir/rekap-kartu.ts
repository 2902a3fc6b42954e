import type { Warga, WargaDi } from '#shared/bahan/warga.ts'
import type { RegisterDipakai } from '#shared/catatan/dipakai.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import type { RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import { isBawahEnam, type KelompokUmur, kelompokPada } from '#shared/domain/siklus/kelompok.ts'
import { type Bulan, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { type IsiForm, semuaTempat } from './formulir.ts'
import { kakiBelumDicatat } from './kaki-dicatat.ts'
import { kepalaIlp } from './kepala.ts'
import { daunKolom } from './kolom.ts'
import { atasLembar, daftarBelumLengkap, gayaRekap, isIsi, kertasF4, posyanduDiminta } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { DaftarAnak } from './model.ts'
import { type Aturan, type Hitung, periksaBulan, susunRekap } from './rekap-tahun.ts'

/** Recaps of grown-ups and of school age: what their cards say of the members of a posyandu, a month a row. */

export type MasukanRekap = Masukan<'buka' | 'warga' | 'kartu'>

/** A member of a posyandu in a month. */
export type AnggotaRekap = {
  readonly id: string
  readonly jk: 'L' | 'P'
  /** The day she is judged by, and her group and whole years on it. */
  readonly pada: Tanggal
  readonly kelompok: KelompokUmur | null
  readonly umur: number
  readonly ibu: RiwayatIbu | null
  readonly datang: boolean
  /** The row that counts among some cards: the last of the month. */
  readonly baris: (...kartu: readonly string[]) => BarisDinilai | null
  /** All rows of some cards in the month. */
  readonly kunjungan: (...kartu: readonly string[]) => readonly BarisDinilai[]
}

/** A posyandu in a month. */
export type PosyanduRekap = {
  readonly id: string
  readonly bulan: Bulan
  readonly anggota: readonly AnggotaRekap[]
  /** Whether at least one of some registers is kept. */
  readonly isDipakai: (register: readonly RegisterDipakai[]) => boolean
}

export type Siapa = (satu: AnggotaRekap) => boolean

/** Whom a column counts, and which registers feed it: where none of them is kept it stays empty. */
export type KolomRekap = { readonly siapa: Siapa; readonly dari?: readonly RegisterDipakai[] }

/** What these recaps have in common as forms. */
export const samaRekap = {
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['buka', 'warga', 'kartu'],
  kertas: kertasF4,
  gaya: gayaRekap,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
} as const

type Rekap = {
  readonly judul: string
  /** "rekap-bumil baku29" */
  readonly tabel: string
  /** The cards whose last row in a month says by which day somebody is judged. */
  readonly kartu: readonly string[]
  readonly kolom: Readonly<Record<string, KolomRekap>>
  readonly stok: 'jumlah' | 'hitam'
  readonly aturan: readonly Aturan[]
  /** Whether somebody would be in a number, if only sex and birth date were known. */
  readonly isBelumLengkap: (satu: Warga) => boolean
}

type Lengkap = WargaDi & { readonly warga: Warga & { readonly jk: 'L' | 'P'; readonly tanggalLahir: Tanggal } }
const isLengkap = (di: WargaDi): di is Lengkap => di.warga.jk !== null && di.warga.tanggalLahir !== null

const akhir = (rows: readonly BarisDinilai[]): BarisDinilai | null =>
  rows.reduce<BarisDinilai | null>((last, satu) => (last === null || satu.tanggal >= last.tanggal ? satu : last), null)

function toAnggota({ buka, warga: buku, kartu }: MasukanRekap, { warga, posyanduId, pada }: Lengkap, bulan: Bulan) {
  const { id, jk, tanggalLahir } = warga
  const kunjungan = (...kode: readonly string[]) =>
    kode.flatMap((satu) => kartu.baris(satu, id).filter(({ tanggal }) => bulanOf(tanggal) === bulan))
  const kelompok = kelompokPada(tanggalLahir, pada)
  return {
    ...{ id, jk, pada, kelompok, ibu: buku.ibu.get(id) ?? null },
    umur: Math.floor(umurBulanPenuh(tanggalLahir, pada) / 12),
    datang: buka.datang({ id, anak: isBawahEnam(kelompok) }, posyanduId, bulan),
    baris: (...kode: readonly string[]) => akhir(kunjungan(...kode)),
    kunjungan,
  }
}

/** What is known of some posyandu in a month: of those of which something may be said. */
export function posyanduRekap(input: MasukanRekap, ids: readonly string[], kartu: readonly string[]) {
  const { buka, warga } = input
  return (bulan: Bulan): PosyanduRekap[] => {
    const isi = ids.filter((id) => isIsi(buka, id, bulan))
    if (isi.length === 0) return []
    const anggota = warga.anggota(bulan, warga.hariKartu(kartu, bulan))
    return isi.map((id) => ({
      ...{ id, bulan },
      anggota: (anggota.get(id) ?? []).filter(isLengkap).map((di) => toAnggota(input, di, bulan)),
      isDipakai: (register) => register.some((satu) => buka.isDipakai(satu, id, bulan)),
    }))
  }
}

/** Members of some posyandu who are in no number. */
export function kurangRekap(
  { warga }: MasukanRekap,
  ids: readonly string[],
  isIkut: Rekap['isBelumLengkap'],
): DaftarAnak[] {
  const own = [...warga.warga.values()].filter(
    ({ keanggotaan, meninggal }) => meninggal === null && ids.includes(keanggotaan.at(-1)?.posyanduId ?? ''),
  )
  return daftarBelumLengkap(own.filter(isIkut))
}

/** What is said of registers that feed columns that are printed, and that nobody keeps by the end of the period. */
export function belumDicatat(
  { buka, periode }: MasukanRekap,
  ids: readonly string[],
  kolom: readonly (KolomRekap | undefined)[],
) {
  const register = new Set(kolom.flatMap((satu) => satu?.dari ?? []))
  return kakiBelumDicatat([...register], (satu) => ids.some((id) => buka.isDipakai(satu, id, periode.akhir)))
}

/** @returns null where the posyandu that was asked for is not there */
export function isiRekapKartu(input: MasukanRekap, rekap: Rekap): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const hitung = Object.fromEntries(
    Object.entries(rekap.kolom).map(([id, { siapa, dari }]): [string, Hitung<PosyanduRekap>] => [
      id,
      ({ anggota, isDipakai }) =>
        dari !== undefined && !isDipakai(dari) ? null : anggota.filter(siapa).map((satu) => satu.id),
    ]),
  )
  const tabel = susunRekap<PosyanduRekap>(input, {
    ...{ tabel: rekap.tabel, namaBulan: 'denganTahun', hitung, stok: rekap.stok },
    isi: posyanduRekap(input, ids, rekap.kartu),
  })
  const printed = daunKolom(tabel.kolom).map(({ id }) => rekap.kolom[id])
  return {
    ...atasLembar(input, rekap.judul),
    kepala: kepalaIlp(input),
    daftar: kurangRekap(input, ids, rekap.isBelumLengkap),
    ...tabel,
    kaki: [...(tabel.kaki ?? []), ...belumDicatat(input, ids, printed)],
    periksa: periksaBulan(tabel, rekap.aturan),
  }
}

/** What a row says in a column; null where nothing was written. */
export const isiDi = (baris: BarisDinilai | null, kolom: string) => {
  const nilai = baris?.isi[kolom] ?? null
  return nilai === '' ? null : nilai
}
/** What was judged of a row; '-' where there is none. */
export const putusanDi = (baris: BarisDinilai | null, kode: string): string => baris?.putusan(kode).hasil ?? '-'

/** Given or done on any row of some cards in the month. */
export const diberi =
  (kartu: readonly string[], kolom: string, benar: (nilai: string | number) => boolean): Siapa =>
  (satu) =>
    satu.kunjungan(...kartu).some((baris) => {
      const nilai = isiDi(baris, kolom)
      return nilai !== null && benar(nilai)
    })

export const terisi = () => true
export const ya = (nilai: unknown) => nilai === 1
export const tidak = (nilai: unknown) => nilai === 0
/** What was done, not what the rules advise. */
export const isDirujuk = (ke: string | number) => ke !== 'tidak'

export const semua =
  (...syarat: readonly Siapa[]): Siapa =>
  (satu) =>
    syarat.every((benar) => benar(satu))
export const bukan =
  (syarat: Siapa): Siapa =>
  (satu) =>
    !syarat(satu)

export const datang: Siapa = (satu) => satu.datang

/** The columns of a group: who there is, who came, who did not. */
export function kolomHadir(nama: string, siapa: Siapa): Readonly<Record<string, KolomRekap>> {
  return {
    [`${nama}_ada`]: { siapa },
    [`${nama}_datang`]: { siapa: semua(siapa, datang) },
    [`${nama}_tidak`]: { siapa: semua(siapa, bukan(datang)) },
  }
}

/** Of one of some groups, or of whom that cannot be told: whom a recap of them misses when something is not known of her. */
export const dariKelompok =
  (sampai: Tanggal, kelompok: readonly KelompokUmur[]) =>
  ({ tanggalLahir }: Warga): boolean => {
    const satu = kelompokPada(tanggalLahir, sampai)
    return satu === null || kelompok.includes(satu)
  }

/** Sasaran = datang + tidak datang, of each of some groups. */
export function aturanHadir(nama: readonly string[]): Aturan {
  return {
    aturan: 'Sasaran = datang + tidak datang',
    benar: (n) => nama.every((satu) => n(`${satu}_ada`) === n(`${satu}_datang`, `${satu}_tidak`)),
  }
}
