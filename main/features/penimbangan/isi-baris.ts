import { z } from 'zod'
import { refuse } from '#shared/contract/errors.ts'
import { type BarisLembar, type IsiBaris, KodePeriksa } from '#shared/contract/penimbangan.ts'
import { formatBerat, formatPanjang, gramOf, mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import type { BarisKetikan } from '#shared/domain/penimbangan/lembar.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { PenimbanganRow } from './penimbangan.repository.ts'

/** A row of the sheet as typed, and as the book holds it. */

export type Dijawab = BarisLembar['dijawab']
const DijawabTersimpan = z.array(z.strictObject({ kode: KodePeriksa, bb: z.string(), tb: z.string() }))

const isiKosong: IsiBaris = {
  bb: '',
  tb: '',
  caraUkur: null,
  lila: '',
  lk: '',
  vitaminA: null,
  obatCacing: null,
  asi: null,
  edema: false,
  catatan: null,
}

function textOf(mm: number | null): string {
  return mm === null ? '' : formatPanjang(mm)
}

/** The row as it is shown to be typed on. */
export function toIsi(row: PenimbanganRow | null): IsiBaris {
  if (row === null) return isiKosong
  return {
    bb: row.bb_ketikan ?? (row.bb_g === null ? '' : formatBerat(row.bb_g)),
    tb: row.tb_ketikan ?? textOf(row.tb_mm),
    caraUkur: row.cara_ukur,
    lila: textOf(row.lila_mm),
    lk: textOf(row.lk_mm),
    vitaminA: row.vitamin_a,
    obatCacing: row.obat_cacing === null ? null : row.obat_cacing === 1,
    asi: row.asi,
    edema: row.edema === 1,
    catatan: row.catatan,
  }
}

export function toPengganti(row: PenimbanganRow | null): BarisLembar['pengganti'] {
  const { pengganti_nt: nt = null, pengganti_bb_g: bbG = null, pengganti_bb_lalu_g: bbLaluG = null } = row ?? {}
  if (nt === null || bbG === null || bbLaluG === null) return null
  return { nt, alasan: row?.pengganti_alasan ?? '', bbG, bbLaluG }
}

export function toDijawab(row: PenimbanganRow | null): Dijawab {
  return row?.jawaban_periksa ? DijawabTersimpan.parse(JSON.parse(row.jawaban_periksa)) : []
}

export function toKetikan(row: PenimbanganRow): BarisKetikan {
  const { bb, tb, lila, lk } = toIsi(row)
  const { tanggal, posyandu_id: posyanduId, cara_ukur: caraUkur } = row
  return { tanggal, posyanduId, bb, tb, lila, lk, caraUkur, edema: row.edema === 1, pengganti: toPengganti(row) }
}

function readUkuran(nama: string, teks: string): number | null {
  const mm = mmOf(teks)
  if (mm === null && teks !== '') {
    refuse(
      `${nama} “${teks}” tidak terbaca sebagai cm. Baris ini belum tersimpan. Betulkan, misalnya 14,5, atau kosongkan.`,
    )
  }
  return mm
}

/** The fields a typed row sets. A weight or length that cannot be read is kept letter by letter, without a number. */
export function toFields(isi: IsiBaris) {
  const [bb, tb] = [gramOf(isi.bb), mmOf(isi.tb)]
  return {
    bb_g: bb,
    bb_ketikan: bb === null && isi.bb !== '' ? isi.bb : null,
    tb_mm: tb,
    tb_ketikan: tb === null && isi.tb !== '' ? isi.tb : null,
    cara_ukur: isi.caraUkur,
    lila_mm: readUkuran('LILA', isi.lila),
    lk_mm: readUkuran('Lingkar kepala', isi.lk),
    vitamin_a: isi.vitaminA,
    obat_cacing: isi.obatCacing === null ? null : isi.obatCacing ? (1 as const) : (0 as const),
    asi: isi.asi,
    edema: isi.edema ? (1 as const) : (0 as const),
    catatan: isi.catatan,
  }
}

/** True when something was measured, given or asked: the child was there. A note alone says nothing of that. */
export function isHadir(isi: IsiBaris): boolean {
  const typed = [isi.bb, isi.tb, isi.lila, isi.lk].some((teks) => teks !== '')
  return typed || isi.edema || isi.vitaminA !== null || isi.obatCacing !== null || isi.asi !== null
}

/** True when every cell is empty; how it was measured says nothing where nothing was measured. */
export function isKosong(isi: IsiBaris): boolean {
  return !isHadir(isi) && isi.catatan === null
}

/** The row of each child on a day: the one entered last. @param rows in order of entry */
export function lastOfDay(rows: readonly PenimbanganRow[], tanggal: Tanggal): Map<string, PenimbanganRow> {
  const last = new Map<string, PenimbanganRow>()
  for (const row of rows) if (row.tanggal === tanggal) last.set(row.orang_id, row)
  return last
}
