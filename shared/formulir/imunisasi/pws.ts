import type { FormModel } from '../model.ts'
import { jumlahBaris } from '../sel.ts'
import type { KolomTabel } from '../tabel.ts'

/** What sheets that watch an area have in common: a row a posyandu, and a last one of all. */

export const kakiStatus =
  'Status: baik = target sampai bulan ini tercapai dan bulan ini tidak kurang dari bulan lalu; cukup = tercapai, bulan ini kurang; kurang = belum tercapai, bulan ini naik; jelek = selebihnya.'

export const idJumlah = 'jumlah'

type Tabel = Pick<FormModel, 'kolom' | 'baris'>

/** The last row is of all posyandu: its numbers add up those above, its shares and its class follow from the sums. */
export function denganJumlah({ kolom, baris }: Tabel): Pick<FormModel, 'kolom' | 'baris' | 'jumlah'> {
  const rumus = jumlahBaris(baris.slice(0, -1).map(({ id }) => id))
  const rows = baris.map((row) => {
    if (row.id !== idJumlah) return row
    const sel = Object.entries(row.sel).map(
      ([id, one]) => [id, one.kind === 'angka' ? { ...one, rumus } : one] as const,
    )
    return { ...row, gaya: 'jumlah' as const, sel: Object.fromEntries(sel) }
  })
  return { kolom, baris: rows, jumlah: idJumlah }
}

/** Widths with which seven indicators of a PWS stand on one sheet, and no word of a status breaks. */
export function lebarPws<T>({ id, lebar }: Pick<KolomTabel<T>, 'id' | 'lebar'>): Pick<KolomTabel<T>, 'lebar'> {
  if (id === 'posyandu') return { lebar: 'teks' }
  return { lebar: id.endsWith('_status') ? 'pc' : lebar }
}
