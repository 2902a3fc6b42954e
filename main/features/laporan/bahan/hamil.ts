import { readSetelanKartu } from '#main/db/buku.ts'
import { mapPeristiwa } from '#main/db/peristiwa.ts'
import type {
  BukuHamil,
  IbuHamil,
  KehamilanIbu,
  KelahiranHamil,
  KunjunganHamil,
  RisikoHamil,
} from '#shared/bahan/bahan.ts'
import type { BukuBuka } from '#shared/bahan/buka.ts'
import { isSatuPersalinan } from '#shared/domain/hamil/satu-persalinan.ts'
import { akhirKehamilan } from '#shared/domain/kartu/akhir-kehamilan.ts'
import { isDinilai } from '#shared/domain/kartu/aturan.ts'
import type { Peristiwa } from '#shared/domain/kartu/peristiwa.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { usiaKehamilan } from '#shared/domain/kartu/usia-kehamilan.ts'
import { addHari, bulanOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { nilaiKepala } from '#shared/kartu/dinilai.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import {
  type AnggotaRow,
  type KehamilanRow,
  type KelahiranRow,
  type KunjunganRow,
  listIbu,
  mapBersalinNifas,
  mapKeanggotaan,
  mapKelahiran,
  mapPmt,
  type OrangHamilRow,
  type PmtRow,
  readBukuHamil,
} from './hamil.repository.ts'
import type { Pembaca } from './pembaca.ts'

/** The risks of the four "too"; each is a code of the judgement, joined by "+". */
const empatTerlalu = ['muda', 'tua', 'rapat', 'banyak'] as const

/** What the card of a visit found. */
function risikoOf({ putusan }: BarisDinilai): RisikoHamil[] {
  const hasil = (kode: string) => putusan(kode).hasil
  const terlalu = hasil('risiko_4t').split('+')
  return [
    ...empatTerlalu.filter((satu) => terlalu.includes(satu)),
    ...(hasil('kek') === 'kek' ? (['kek'] as const) : []),
    ...(['tinggi', 'sangat-tinggi'].includes(hasil('td_ibu')) ? (['td'] as const) : []),
    ...(['ringan', 'sedang', 'berat'].includes(hasil('anemia_sigizi')) ? (['anemia'] as const) : []),
  ]
}

type Bahan = {
  readonly susunan: SusunanDinilai
  readonly sampai: Tanggal
  readonly kehamilan: ReadonlyMap<string, readonly KehamilanRow[]>
  readonly kunjungan: ReadonlyMap<string, readonly KunjunganRow[]>
  readonly keanggotaan: ReadonlyMap<string, readonly AnggotaRow[]>
  readonly kelahiran: ReadonlyMap<string, readonly KelahiranRow[]>
  readonly pmt: ReadonlyMap<string, readonly PmtRow[]>
  readonly peristiwa: ReadonlyMap<string, readonly Peristiwa[]>
}

type Kepala = { readonly row: KehamilanRow; readonly mulai: Tanggal; readonly visits: readonly KunjunganRow[] }

function isKelahiranDari({ row, mulai }: Kepala, akhir: Tanggal | null, birth: KelahiranRow): boolean {
  if (birth.kehamilan_id !== null) return birth.kehamilan_id === row.id
  if (akhir === null || birth.tanggal < mulai) return false
  // Twins over midnight are of it, too.
  return birth.tanggal >= akhir && isSatuPersalinan(birth.tanggal, akhir)
}

const toKelahiran = ({ tanggal, penolong, hidup, bb_g, bayi_id }: KelahiranRow): KelahiranHamil => ({
  ...{ tanggal, penolong, hidup: hidup === 1, bbG: bb_g, bayiId: bayi_id },
})

/** The day the birth is expected, by the last visit; of a pregnancy without visits by what its head says. */
function hplOf({ row, mulai }: Kepala, last: BarisDinilai | undefined): Tanggal | null {
  if (last === undefined) return usiaKehamilan({ tanggal: mulai, isi: row })?.hpl ?? null
  const hpl = last.putusan('hpl')
  return isDinilai(hpl) ? hpl.hasil : null
}

/** One pregnancy. @param next the one after it: with that it is over, whoever wrote down no end of it */
function toKehamilan(
  bahan: Bahan,
  orang: OrangHamilRow,
  [kepala, next]: readonly [Kepala, Kepala | undefined],
): KehamilanIbu {
  const { row, mulai, visits } = kepala
  const dinilai = nilaiKepala(bahan.susunan, orang, { head: row, rows: visits })
  const typed =
    row.berakhir === null || row.berakhir > bahan.sampai
      ? []
      : [{ tanggal: row.berakhir, sebab: row.sebab_akhir ?? 'bersalin' }]
  const akhir = akhirKehamilan(mulai, [...(bahan.peristiwa.get(orang.id) ?? []), ...typed])
  const [over = null] = [akhir?.tanggal, next?.mulai].filter((hari) => hari !== undefined).sort()
  const bersalin = akhir?.sebab === 'bersalin' && akhir.tanggal === over ? over : null
  return {
    mulai,
    akhir: over,
    hpht: row.hpht,
    hpl: hplOf(kepala, dinilai.at(-1)),
    sebabAkhir: akhir !== null && akhir.tanggal === over ? akhir.sebab : null,
    gravida: row.gravida,
    dinilai,
    kunjungan: dinilai.map(
      (satu): KunjunganHamil => ({
        tanggal: satu.row.tanggal,
        bbG: satu.row.bb_g,
        lilaMm: satu.row.lila_mm,
        tablet: satu.row.ttd_jumlah ?? 0,
        risiko: risikoOf(satu),
      }),
    ),
    kelahiran: (bahan.kelahiran.get(orang.id) ?? [])
      .filter((birth) => isKelahiranDari(kepala, bersalin, birth))
      .map(toKelahiran),
  }
}

export function toPmt({ mulai, siklus, selesai }: Omit<PmtRow, 'orang_id'>): IbuHamil['pmt'][number] {
  return { mulai, akhir: selesai ?? (siklus === null ? null : addHari(mulai, siklus - 1)) }
}

function toIbu(bahan: Bahan, orang: OrangHamilRow): IbuHamil {
  const heads = (bahan.kehamilan.get(orang.id) ?? [])
    .map((row): Kepala => {
      const visits = bahan.kunjungan.get(row.id) ?? []
      return { row, visits, mulai: visits[0]?.tanggal ?? row.dibuka }
    })
    .sort((a, b) => (a.mulai < b.mulai ? -1 : 1))
  const deaths = (bahan.peristiwa.get(orang.id) ?? []).filter(({ sebab }) => sebab === 'meninggal')
  const { id, nama, jk, alamat, dawis } = orang
  return {
    ...{ id, nama, jk, alamat, dawis, tanggalLahir: orang.tanggal_lahir, urutanRegister: orang.urutan_register },
    meninggal: deaths.map(({ tanggal }) => tanggal).sort()[0] ?? null,
    keanggotaan: (bahan.keanggotaan.get(orang.id) ?? []).map((row) => ({
      ...{ posyanduId: row.posyandu_id, mulai: row.mulai, sampai: row.sampai, sebabSampai: row.sebab_sampai },
    })),
    kehamilan: heads.map((head, i) => toKehamilan(bahan, orang, [head, heads[i + 1]])),
    dosisTt: heads.flatMap(({ visits }) =>
      visits.filter(({ tt_diberikan }) => tt_diberikan === 1).map(({ tanggal }) => tanggal),
    ),
    pmt: (bahan.pmt.get(orang.id) ?? []).map(toPmt),
  }
}

/** By which day each posyandu judges a month, and in which it began. */
function toPosyandu({ posyandu }: BukuBuka): BukuHamil['posyandu'] {
  return new Map(
    [...posyandu].map(([id, { awal, hariBuka }]) => [
      id,
      { awal, hariBuka: new Map([...hariBuka].map(([bulan, { tanggal }]) => [bulan, tanggal])) },
    ]),
  )
}

/** What was measured of a woman on the visits of all her pregnancies. */
export function listUkurHamil(ibu: IbuHamil | undefined): Pick<KunjunganHamil, 'tanggal' | 'bbG' | 'lilaMm'>[] {
  return (ibu?.kehamilan ?? []).flatMap(({ kunjungan }) =>
    kunjungan.map(({ tanggal, bbG, lilaMm }) => ({ tanggal, bbG, lilaMm })),
  )
}

/** Whether she was known to be pregnant in the month of that day, and was so on it. */
export function isHamilPada(ibu: IbuHamil | undefined, pada: Tanggal): boolean {
  const akhir = lastDayOf(bulanOf(pada))
  return (ibu?.kehamilan ?? []).some(
    ({ hpht, mulai, akhir: over }) => mulai <= akhir && (hpht ?? mulai) <= pada && (over === null || pada < over),
  )
}

/** Pregnant women of all posyandu, and the months of the period. */
export const readHamil: Pembaca<'hamil'> = (baca) => {
  const { db, hariIni } = baca.context
  const [sampai, kartu] = [hariIni(), findSusunan('ibu-hamil')]
  if (!kartu) throw new Error('The card of pregnant women is not described')
  const susunan = { ...kartu, setelan: readSetelanKartu(db) }
  const [terjadi, nifas] = [mapPeristiwa(db), mapBersalinNifas(db, sampai)]
  const peristiwa = new Map(
    [...new Set([...terjadi.keys(), ...nifas.keys()])].map((id): [string, Peristiwa[]] => [
      id,
      [
        ...(terjadi.get(id) ?? []).filter(({ tanggal }) => tanggal <= sampai),
        ...(nifas.get(id) ?? []).map((tanggal) => ({ tanggal, sebab: 'bersalin' as const })),
      ],
    ]),
  )
  const { kepala, kunjungan } = readBukuHamil(db, susunan, sampai)
  const bahan: Bahan = {
    ...{ susunan, sampai, peristiwa, kunjungan },
    kehamilan: kepala,
    keanggotaan: mapKeanggotaan(db, sampai),
    kelahiran: mapKelahiran(db, sampai),
    pmt: mapPmt(db, sampai),
  }
  const buku = {
    sampai,
    ibu: listIbu(db, sampai).map((orang) => toIbu(bahan, orang)),
    posyandu: toPosyandu(baca.ambil('buka')(null)),
  }
  return () => buku
}
