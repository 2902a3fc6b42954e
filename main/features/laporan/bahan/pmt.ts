import type { IbuHamil } from '#shared/bahan/bahan.ts'
import type { PekanForm, SiklusForm, UkurPmt } from '#shared/bahan/pmt.ts'
import { pmt, pmtHari } from '#shared/catatan/pmt.ts'
import { akhirSiklus, umurBumilBulan } from '#shared/domain/pmt/siklus.ts'
import { lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import type { Isian } from '#shared/isian/isian.ts'
import { listUkurHamil } from './hamil.ts'
import type { Pembaca } from './pembaca.ts'
import {
  type AnggotaRow,
  listSiklusForm,
  mapAnggotaPmt,
  mapPekanForm,
  mapUkurPmt,
  type PekanRow,
  type SiklusRow,
  type UkurRow,
} from './pmt.repository.ts'

/** The printed word of an answer. */
function kataDari({ kata }: Isian, nilai: string | null): string | null {
  return nilai === null ? null : (kata?.get(nilai) ?? nilai)
}

const toPekan = ({ tanggal, hari_habis, lanjut }: PekanRow): PekanForm => ({
  ...{ tanggal, hariHabis: hari_habis, lanjut: kataDari(pmtHari.isian.lanjut, lanjut) },
})

/** What was measured, day by day; of one day the week of the cycle after the weighing. */
function toUkur(rows: readonly UkurRow[], ibu: IbuHamil | undefined, weeks: readonly PekanRow[]): UkurPmt[] {
  const all = [
    ...rows.map(({ tanggal, bb_g }) => ({ tanggal, bbG: bb_g, lilaMm: null })),
    ...listUkurHamil(ibu),
    ...weeks.map(({ tanggal, bb_g }) => ({ tanggal, bbG: bb_g, lilaMm: null })),
  ]
  return all.sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
}

const toKeanggotaan = ({ posyandu_id, mulai, sampai, sebab_sampai }: AnggotaRow) => ({
  ...{ posyanduId: posyandu_id, mulai, sampai, sebabSampai: sebab_sampai },
})

/** Whether it is of a pregnant woman: as it was written, else by her age on the day it began. */
function isBumil({ sasaran, tanggal_lahir, mulai }: SiklusRow): boolean {
  if (sasaran !== null) return sasaran === 'bumil'
  return tanggal_lahir !== null && umurBulanPenuh(tanggal_lahir, mulai) >= umurBumilBulan
}

/** Cycles of supplementary food, of children and of pregnant women. */
export const readPmt: Pembaca<'pmt'> = ({ context: { db, hariIni }, periode, ambil }) => {
  const [hari, akhirPeriode] = [hariIni(), lastDayOf(periode.akhir)]
  const sampai = hari < akhirPeriode ? hari : akhirPeriode
  const [pekan, ukur, anggota] = [mapPekanForm(db, sampai), mapUkurPmt(db, sampai), mapAnggotaPmt(db, sampai)]
  const hamil = new Map(ambil('hamil')(null).ibu.map((ibu) => [ibu.id, ibu]))
  const ke = new Map<string, number>()
  const list = listSiklusForm(db, sampai).map((row): SiklusForm => {
    const { id, orang_id, mulai, selesai } = row
    ke.set(orang_id, (ke.get(orang_id) ?? 0) + 1)
    const weeks = pekan.get(id) ?? []
    return {
      id,
      siapa: {
        ...{
          id: orang_id,
          nama: row.nama,
          jk: row.jk,
          tanggalLahir: row.tanggal_lahir,
          alamat: row.alamat,
          rt: row.rt,
        },
        ...{ urutanRegister: row.urutan_register, meninggal: row.meninggal_pada },
        keanggotaan: (anggota.get(orang_id) ?? []).map(toKeanggotaan),
      },
      bumil: isBumil(row),
      alasan: kataDari(pmt.isian.alasan, row.alasan),
      jenis: kataDari(pmt.isian.jenis, row.jenis),
      sumber: kataDari(pmt.isian.sumber, row.sumber),
      mulai,
      akhir: selesai ?? akhirSiklus(mulai, row.siklus, row.alasan),
      diakhiri: selesai !== null && selesai <= sampai,
      ke: ke.get(orang_id) ?? 1,
      pekan: weeks.map(toPekan),
      ukur: toUkur(ukur.get(orang_id) ?? [], hamil.get(orang_id), weeks),
    }
  })
  return () => list
}
