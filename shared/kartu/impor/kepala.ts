import type { IsiCatatan } from '../../catatan/catatan.ts'
import { nilaiOf } from '../dinilai.ts'
import { dibukaOf, kepalaPada } from '../masa.ts'
import { isBerkepala, type SusunanKartu } from '../susunan.ts'
import type { KunjunganImpor } from './baris.ts'

/**
 * The head a visit of a file belongs to: the one open on its day, unless it is plainly of another; without a head, the person.
 *
 * @returns `lain`: why the one that is open is not it
 */
export function kepalaBerkas<R extends IsiCatatan>(
  susunan: SusunanKartu,
  heads: readonly R[],
  { tanggal, kepala: isi }: Pick<KunjunganImpor, 'tanggal' | 'kepala'>,
): { readonly head: R | undefined; readonly lain: string | null } {
  if (isBerkepala(susunan) && typeof isi[susunan.masa.dibuka] === 'string') {
    // The file says with which day it begins, so it is that one or none.
    const sendiri = heads.find((row) => dibukaOf(susunan.masa, row) === isi[susunan.masa.dibuka])
    return { head: sendiri, lain: sendiri ? null : susunan.masa.kataLain }
  }
  const head = kepalaPada(susunan.masa, heads, tanggal)
  if (head === undefined || !isBerkepala(susunan)) return { head, lain: null }
  const { masa, kartu, kepala: nama } = susunan
  const valuesOf = (row: IsiCatatan) => nilaiOf(kartu, { [nama]: row })
  return masa.isLain(valuesOf(head), tanggal, valuesOf(isi))
    ? { head: undefined, lain: masa.kataLain }
    : { head, lain: null }
}
