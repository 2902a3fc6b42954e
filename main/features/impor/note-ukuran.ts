import { formatBerat, formatPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { type AturanLembar, pertanyaanBaris } from '#shared/domain/penimbangan/lembar.ts'
import type { Bahan } from './bahan-rencana.ts'
import type { AnakBerkas } from './note-hasil.ts'

const tulis = (nilai: number | null, format: (nilai: number) => string) => (nilai === null ? '' : format(nilai))

/**
 * Asks of every weighing the file brings what the sheet would ask had it been typed, against the child's own history,
 * the rows of the file among it. Nothing is held back by it.
 *
 * @source docs/decisions/0006-pertanyaan-penimbangan.md
 */
export function noteUkuran({ anak, dariBerkas }: AnakBerkas, aturan: AturanLembar, bahan: Bahan): void {
  for (const { baris, ukuran, berubah } of dariBerkas) {
    const { tanggal, posyanduId } = baris
    if (!berubah || tanggal === null) continue
    const [bb, tb] = [tulis(ukuran.bbG, formatBerat), tulis(ukuran.tbMm, formatPanjang)]
    const { caraUkur, edema } = ukuran
    const ketikan = { tanggal, posyanduId, bb, tb, caraUkur, lila: '', lk: '', edema: edema === true, pengganti: null }
    for (const { isian, pesan } of pertanyaanBaris(anak, ketikan, aturan)) {
      bahan.note(baris.baris, isian === 'bb' ? 'berat' : 'tinggi', isian === 'bb' ? bb : tb, pesan)
    }
  }
}
