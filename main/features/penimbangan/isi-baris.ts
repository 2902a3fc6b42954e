import { toUkuranKetikan } from '#main/ringkasan/baris-timbang.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { toTanda, toTandaOrNull } from '#shared/domain/angka/tanda.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { gramOf, mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { PenimbanganRow } from './penimbangan.repository.ts'

/** A row of the sheet as typed, and as the book holds it. */

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

/** The cells of a row. */
export const namaSel = Object.keys(isiKosong) as (keyof IsiBaris)[]

/** The row as it is shown to be typed on. */
export function toIsi(row: PenimbanganRow | null): IsiBaris {
  if (row === null) return isiKosong
  return {
    ...toUkuranKetikan(row),
    caraUkur: row.cara_ukur,
    vitaminA: row.vitamin_a,
    obatCacing: row.obat_cacing === null ? null : row.obat_cacing === 1,
    asi: row.asi,
    edema: row.edema === 1,
    catatan: row.catatan,
  }
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
    obat_cacing: toTandaOrNull(isi.obatCacing),
    asi: isi.asi,
    edema: toTanda(isi.edema),
    catatan: isi.catatan,
  }
}

/** True when every cell is empty; how it was measured says nothing where nothing was measured. */
export function isKosong(isi: IsiBaris): boolean {
  return !isHadirTimbang(isi) && isi.catatan === null
}

/** The row of each child on a day: the one entered last. @param rows in order of entry */
export function lastOfDay(rows: readonly PenimbanganRow[], tanggal: Tanggal): Map<string, PenimbanganRow> {
  const last = new Map<string, PenimbanganRow>()
  for (const row of rows) if (row.tanggal === tanggal) last.set(row.orang_id, row)
  return last
}
