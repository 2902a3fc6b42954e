import { type HasilBalita, zUkuran } from '../antropometri/balita.ts'
import type { AnakRegister, CaraUkur, PenggantiNT } from '../register/register.ts'
import { type RujukanZ, umurUntukZ } from '../skdn/z-bbu.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { type HasilBaris, hitungBaris } from './baris.ts'
import type { IsAwalData } from './hasil.ts'
import { gramOf, mmOf } from './ketikan.ts'
import { periksaTimbang } from './periksa.ts'
import type { Pertanyaan } from './pertanyaan.ts'

/** One row of the sheet as typed. */
export type BarisKetikan = {
  readonly tanggal: Tanggal
  readonly posyanduId: string | null
  readonly bb: string
  readonly tb: string
  /** Null: by age. */
  readonly caraUkur: CaraUkur | null
  readonly lila: string
  readonly lk: string
  readonly edema: boolean
  readonly pengganti: PenggantiNT | null
}

/** Everything the book says beside one typed row. */
export type BacaanBaris = {
  readonly hasil: HasilBaris
  /** By the age rule in force; null without birth date or before birth. */
  readonly z: HasilBalita | null
  readonly pertanyaan: readonly Pertanyaan[]
}

export type AturanLembar = { readonly rujukanZ: RujukanZ; readonly isAwalData: IsAwalData }

/** The z-scores of one typed row by one of the two age rules. @source docs/aturan/skdn.md, "z-scores" */
export function zBaris(anak: AnakRegister, baris: BarisKetikan, rujukan: RujukanZ): HasilBalita | null {
  const { tanggalLahir: lahir, jk } = anak
  if (lahir === null || baris.tanggal < lahir) return null
  const { caraUkur, edema } = baris
  const ukuran = {
    bbG: gramOf(baris.bb),
    tbMm: mmOf(baris.tb),
    caraUkur,
    lkMm: mmOf(baris.lk),
    lilaMm: mmOf(baris.lila),
    edema,
  }
  return zUkuran({ jk, umur: umurUntukZ(lahir, baris.tanggal, rujukan) }, ukuran)
}

function hasilBaris(anak: AnakRegister, baris: BarisKetikan, aturan: AturanLembar): HasilBaris {
  const { tanggal, posyanduId, bb, tb, caraUkur, edema, pengganti } = baris
  const row = { tanggal, posyanduId, bbG: gramOf(bb), tbMm: mmOf(tb), caraUkur, edema, pengganti }
  return hitungBaris(anak, row, aturan.isAwalData)
}

type Dasar = { readonly z: HasilBalita | null; readonly hasil: HasilBaris | null; readonly rujukan: RujukanZ }

function ask(anak: AnakRegister, baris: BarisKetikan, { z, hasil, rujukan }: Dasar): Pertanyaan[] {
  const { tanggal, bb, tb, caraUkur, pengganti } = baris
  const asksAgain = hasil?.kind === 'dihitung' && hasil.pengganti === 'tanyaLagi'
  const penggantiBerubah = asksAgain && pengganti ? pengganti.nt : null
  const [zBBU, zTBU] = [z?.bbu ?? null, z?.tbu ?? null]
  // Only what WHO would not flag in this row may have been meant.
  const isCocok = (isian: 'bb' | 'tb', teks: string) => {
    const other = zBaris(anak, { ...baris, [isian]: teks }, rujukan)
    return (isian === 'bb' ? other?.bbu : other?.tbu)?.flagged !== true
  }
  return periksaTimbang(anak, { tanggal, bb, tb, caraUkur, zBBU, zTBU, penggantiBerubah, isCocok })
}

/** The questions one typed row raises, and nothing else: quick enough to count those of every row of a month. */
export function pertanyaanBaris(anak: AnakRegister, baris: BarisKetikan, aturan: AturanLembar): Pertanyaan[] {
  const hasil = baris.pengganti === null ? null : hasilBaris(anak, baris, aturan)
  const { rujukanZ: rujukan } = aturan
  return ask(anak, baris, { z: zBaris(anak, baris, rujukan), hasil, rujukan })
}

/**
 * Reads one typed row: its letter, its z-scores, and the questions it raises. The same on screen and in the book.
 *
 * @param anak the child with its history, without this row
 */
export function bacaBaris(anak: AnakRegister, baris: BarisKetikan, aturan: AturanLembar): BacaanBaris {
  const hasil = hasilBaris(anak, baris, aturan)
  const z = zBaris(anak, baris, aturan.rujukanZ)
  return { hasil, z, pertanyaan: ask(anak, baris, { z, hasil, rujukan: aturan.rujukanZ }) }
}
