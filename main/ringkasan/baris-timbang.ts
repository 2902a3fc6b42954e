import type { PenimbanganTable } from '#main/toko/schema.ts'
import { Dijawab } from '#shared/catatan/penimbangan.ts'
import { type Jawaban, perluDijawab } from '#shared/domain/penimbangan/jawaban.ts'
import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { type AturanLembar, type BarisKetikan, pertanyaanBaris } from '#shared/domain/penimbangan/lembar.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/pertanyaan.ts'
import type { AnakRegister, PenggantiNT } from '#shared/domain/register/register.ts'

/** A stored weighing as the row of a sheet it was typed as, and the questions that still wait for an answer. */

type PenggantiRow = Pick<
  PenimbanganTable,
  'pengganti_nt' | 'pengganti_alasan' | 'pengganti_bb_g' | 'pengganti_bb_lalu_g'
>
type UkuranRow = Pick<PenimbanganTable, 'bb_g' | 'bb_ketikan' | 'tb_mm' | 'tb_ketikan' | 'lila_mm' | 'lk_mm'>
type JawabanRow = Pick<PenimbanganTable, 'jawaban_periksa'>
export type KetikanRow = PenggantiRow &
  UkuranRow &
  JawabanRow &
  Pick<PenimbanganTable, 'id' | 'tanggal' | 'posyandu_id' | 'cara_ukur' | 'edema'>

function textOf(mm: number | null): string {
  return mm === null ? '' : formatPanjang(mm)
}

/** The four measures as they are shown to be typed on; what could not be read as a number comes back letter by letter. */
export function toUkuranKetikan(row: UkuranRow): Pick<BarisKetikan, 'bb' | 'tb' | 'lila' | 'lk'> {
  return {
    bb: row.bb_ketikan ?? (row.bb_g === null ? '' : formatBerat(row.bb_g)),
    tb: row.tb_ketikan ?? textOf(row.tb_mm),
    lila: textOf(row.lila_mm),
    lk: textOf(row.lk_mm),
  }
}

export function toPengganti(row: PenggantiRow | null): PenggantiNT | null {
  const { pengganti_nt: nt = null, pengganti_bb_g: bbG = null, pengganti_bb_lalu_g: bbLaluG = null } = row ?? {}
  if (nt === null || bbG === null || bbLaluG === null) return null
  return { nt, alasan: row?.pengganti_alasan ?? '', bbG, bbLaluG }
}

/** Questions answered "memang benar", each with the values it was answered for. */
export function toDijawab(row: JawabanRow | null): Jawaban[] {
  return row?.jawaban_periksa ? Dijawab.parse(JSON.parse(row.jawaban_periksa)) : []
}

export function toKetikan(row: KetikanRow): BarisKetikan {
  const { tanggal, posyandu_id: posyanduId, cara_ukur: caraUkur } = row
  return {
    tanggal,
    posyanduId,
    caraUkur,
    edema: row.edema === 1,
    ...toUkuranKetikan(row),
    pengganti: toPengganti(row),
  }
}

/** The child without one of its weighings, as the rules want it beside the row being typed. */
export function withoutRow(anak: AnakRegister, id: string | null): AnakRegister {
  return id === null ? anak : { ...anak, penimbangan: anak.penimbangan.filter((p) => p.id !== id) }
}

/** The questions about a stored row nobody has answered for the values it holds. */
export function listTerbuka(anak: AnakRegister, row: KetikanRow, aturan: AturanLembar): Pertanyaan[] {
  const ketikan = toKetikan(row)
  const dijawab = toDijawab(row)
  return pertanyaanBaris(withoutRow(anak, row.id), ketikan, aturan).filter((p) => perluDijawab(p, dijawab, ketikan))
}
