import type { KolomTabel } from '../tabel.ts'

/** Widths with which seven indicators of a PWS stand on one sheet, and no word of a status breaks. */
export function lebarPws<T>({ id, lebar }: Pick<KolomTabel<T>, 'id' | 'lebar'>): Pick<KolomTabel<T>, 'lebar'> {
  if (id === 'posyandu') return { lebar: 'teks' }
  return { lebar: id.endsWith('_status') ? 'pc' : lebar }
}
