import type { RegisterDipakai } from '#shared/catatan/dipakai.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import type { KelompokUmur } from '#shared/domain/siklus/kelompok.ts'
import { type Bulan, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { atasLembar, gayaLaporan, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { FormModel, Sel } from './model.ts'
import { bulanDalam, periodeOf } from './periode.ts'
import {
  type AnggotaRekap,
  belumDicatat,
  dariKelompok,
  kurangRekap,
  type PosyanduRekap,
  posyanduRekap,
  type Siapa,
} from './rekap-kartu.ts'
import { kolomResmi, resmiOf } from './resmi.ts'
import { selHitam, selKosong, selNilai, selOrang, selTeks } from './sel.ts'
import { susunTabel } from './tabel.ts'

/** Monthly reports of persons: what was found, a row a finding, by age and sex; this month, and different persons since January. */

export type MasukanBulanan = Masukan<'setahun'>

/** The cards these reports read, each the register of its own name; that of school age is called otherwise. */
export type KartuBulanan = Exclude<RegisterDipakai, 'remaja'> | 'usia-sekolah'
const registerOf = (kartu: KartuBulanan): RegisterDipakai => (kartu === 'usia-sekolah' ? 'remaja' : kartu)

/** Whole years of a band, both included. */
type Pita = readonly [dari: number, sampai: number]

/** What a row counts. */
export type BarisBulanan = {
  readonly kode: string
  readonly uraian: string
  /** Those of whom it held in a month; null: all members on its last day. */
  readonly siapa: Siapa | null
  /** The cards that feed it: where the register of none of them is kept it stays empty. */
  readonly dari?: readonly KartuBulanan[]
  /** Whom it can be true of: the others are black. */
  readonly jk?: 'P'
  readonly mulaiPita?: number
}

export type Bulanan = {
  readonly kode: string
  /** The cards whose last row in a month says by which day somebody is judged. */
  readonly kartu: readonly string[]
  readonly pita: readonly Pita[]
  readonly kelompok: readonly KelompokUmur[]
  readonly baris: readonly BarisBulanan[]
}

type Orang = Pick<AnggotaRekap, 'id' | 'jk' | 'umur'>
type Baris = BarisBulanan & { readonly no: number }

type Buku = {
  /** The months of the year until this one. */
  readonly bulan: readonly Bulan[]
  /** Whom a row counts in a month; null where nobody can say. */
  readonly orang: (baris: BarisBulanan, bulan: Bulan) => readonly Orang[] | null
}

/** Members of some posyandu on the last day of a month, or the last that exists. */
function anggotaAkhir({ setahun: { warga } }: MasukanBulanan, ids: readonly string[], bulan: Bulan): Orang[] {
  const akhir = lastDayOf(bulan)
  const hari = akhir < warga.sampai ? akhir : warga.sampai
  return [...warga.warga.values()].flatMap(({ id, jk, tanggalLahir, meninggal, keanggotaan }) => {
    if (jk === null || tanggalLahir === null || tanggalLahir > hari || (meninggal !== null && meninggal <= hari))
      return []
    const here = keanggotaan.some((satu) => ids.includes(satu.posyanduId) && isAnggota(satu, hari))
    return here ? { id, jk, umur: Math.floor(umurBulanPenuh(tanggalLahir, hari) / 12) } : []
  })
}

function bacaBuku(input: MasukanBulanan, ids: readonly string[], { kartu, pita }: Bulanan): Buku {
  const baca = posyanduRekap({ ...input, ...input.setahun }, ids, kartu)
  const known = new Map<Bulan, { readonly rekap: readonly PosyanduRekap[]; readonly akhir: readonly Orang[] }>()
  const ambil = (bulan: Bulan) => {
    const rekap = baca(bulan)
    const isi = known.get(bulan) ?? {
      rekap,
      akhir: anggotaAkhir(
        input,
        rekap.map(({ id }) => id),
        bulan,
      ),
    }
    known.set(bulan, isi)
    return isi
  }
  const isDiPita = ({ umur }: Orang) => pita.some(([dari, sampai]) => umur >= dari && umur <= sampai)
  return {
    bulan: bulanDalam(periodeOf('tahun', input.periode.akhir)).filter((satu) => satu <= input.periode.akhir),
    orang: ({ siapa, dari }, bulan) => {
      const { rekap, akhir } = ambil(bulan)
      if (siapa === null) return rekap.length === 0 ? null : akhir.filter(isDiPita)
      const kept = rekap.filter(({ isDipakai }) => dari === undefined || isDipakai(dari.map(registerOf)))
      return kept.length === 0 ? null : kept.flatMap(({ anggota }) => anggota.filter(isDiPita).filter(siapa))
    },
  }
}

function selPita(
  { bulan, orang }: Buku,
  baris: Baris,
  [i, [dari, sampai], jk]: readonly [number, Pita, 'L' | 'P'],
): Sel {
  const found = orang(baris, bulan.at(-1) ?? '')
  if (found === null) return selKosong
  if (i < (baris.mulaiPita ?? 0) || (baris.jk ?? jk) !== jk) return selHitam
  return selOrang(found.flatMap((satu) => (satu.jk === jk && satu.umur >= dari && satu.umur <= sampai ? satu.id : [])))
}

/** Those this month; different persons since January. */
const ids = (orang: readonly Orang[]) => [...new Set(orang.map(({ id }) => id))]
const selIni = ({ bulan, orang }: Buku, baris: Baris): Sel => {
  const found = orang(baris, bulan.at(-1) ?? '')
  return found === null ? selKosong : selOrang(ids(found))
}
const selKum = ({ bulan, orang }: Buku, baris: Baris): Sel => {
  if (orang(baris, bulan.at(-1) ?? '') === null) return selKosong
  return selOrang(ids(bulan.flatMap((satu) => orang(baris, satu) ?? [])))
}

const kertas = { ...kertasF4, arah: 'portrait' } as const

/** @returns null where the posyandu that was asked for is not there */
export function isiBulanan(input: MasukanBulanan, laporan: Bulanan): IsiForm | null {
  const diminta = posyanduDiminta(input)
  if (diminta === null) return null
  const buku = bacaBuku(input, diminta, laporan)
  const { kode, pita, baris, kelompok } = laporan
  const perPita = pita.flatMap((satu, i) =>
    (['L', 'P'] as const).map((jk) => [
      `u${i + 1}_${jk.toLowerCase()}`,
      (isi: Baris) => selPita(buku, isi, [i, satu, jk]),
    ]),
  )
  const tabel = susunTabel<Baris>({
    kolom: kolomResmi(`${kode} ${input.varian}`, {
      no: ({ no }) => selNilai(no),
      uraian: ({ uraian }) => selTeks(uraian),
      ...Object.fromEntries(perPita),
      ini: (isi) => selIni(buku, isi),
      kum: (isi) => selKum(buku, isi),
    }),
    baris: baris.map((satu, i) => ({ id: satu.kode, sebut: satu.uraian, isi: { ...satu, no: i + 1 } })),
    tata: tataLembar(input, gayaLaporan, kertas),
  })
  const sumber = { ...input, ...input.setahun }
  const register = baris.map(({ dari = [] }) => ({ siapa: () => true, dari: dari.map(registerOf) }))
  return {
    ...atasLembar(input, resmiOf(kode).judul),
    kepala: kepalaUnit(input),
    daftar: kurangRekap(sumber, diminta, dariKelompok(input.setahun.warga.sampai, kelompok)),
    kaki: [
      'Yang dihitung anggota posyandu, menurut umurnya di kunjungan terakhir bulan itu.',
      ...belumDicatat(sumber, diminta, register),
    ],
    periksa: periksa(tabel),
    ...tabel,
  }
}

/** Of every row: the bands add up to the month, and the month is no more than the year. */
function periksa({ baris }: Pick<FormModel, 'baris'>): FormModel['periksa'] {
  const angka = (sel: Sel | undefined) => (sel?.kind === 'angka' ? sel.nilai : 0)
  const salah = (isSalah: (sel: Readonly<Record<string, Sel>>) => boolean) =>
    baris.filter(({ sel }) => isSalah(sel)).map(({ sebut }) => sebut)
  const aturan = [
    [
      'L + P semua umur = bulan ini',
      salah((sel) => {
        const sum = Object.entries(sel).reduce((total, [id, one]) => total + (/^u\d_/.test(id) ? angka(one) : 0), 0)
        return sum !== angka(sel.ini)
      }),
    ],
    ['Bulan ini ≤ Januari s.d. bulan ini', salah((sel) => angka(sel.ini) > angka(sel.kum))],
  ] as const
  return aturan.map(([satu, rows]) => ({
    ...{ aturan: satu, benar: rows.length === 0, anak: [] },
    angka: rows.length === 0 ? `${baris.length} baris` : rows.join(', '),
  }))
}

/** What these reports have in common. */
export const samaBulanan = {
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['setahun'],
  setelan: {},
  kertas,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
} as const
