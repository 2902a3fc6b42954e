import type { PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { createRekap } from './f2.ts'
import type { FormModel } from './model.ts'
import type { KepalaPosyandu, MasukanForm } from './pengaturan-form.ts'

/** The place a posyandu counts for in the columns of an F3: its Pustu, or its desa. */
export type KolomF3 = { readonly id: string; readonly nama: string; readonly desa: string }

/** Many posyandu as one column. What is told of a single day does not hold for several: the first stands for it. */
function gabungHasil({ id, nama, desa }: KolomF3, list: readonly [PosyanduHasil, ...PosyanduHasil[]]): PosyanduHasil {
  return {
    ...list[0],
    posyandu: { ...list[0].posyandu, id, nama, desa },
    awalData: list.every(({ awalData }) => awalData),
    anak: list.flatMap(({ anak }) => anak),
  }
}

function gabungKepala(
  { nama, desa }: KolomF3,
  hasil: readonly PosyanduHasil[],
  kepala: MasukanForm['posyandu'],
): KepalaPosyandu {
  const known = hasil.map(({ posyandu }) => kepala.get(posyandu.id)).filter((one) => one !== undefined)
  const sum = (of: (one: KepalaPosyandu) => number) => known.reduce((total, one) => total + of(one), 0)
  // Where one posyandu did not record who came, their sum would pass for the whole.
  const semuaDicatat = known.every(({ kader }) => kader.aktif !== null)
  const kader = {
    ada: sum((one) => one.kader.ada),
    dilatih: sum((one) => one.kader.dilatih),
    aktif: semuaDicatat ? sum((one) => one.kader.aktif ?? 0) : null,
  }
  const gabungan = { ada: hasil.length, buka: hasil.filter(({ hariBuka }) => hariBuka.buka).length }
  return { nama, desa, dusun: null, rw: null, kader, ketuaKader: null, gabungan }
}

/**
 * The F3, "F/III/GIZI": the whole Puskesmas in one month, elements as rows, Pustu (or desa) as columns.
 *
 * Its elements and sums are those of the F2, so that an F3 is the F2 of its Pustu side by side.
 *
 * @param kolomOf gives the column a posyandu counts in
 * @source docs/aturan/formulir.md, "F3": no blank is published; it recapitulates the F2
 */
export function createF3(input: MasukanForm, kolomOf: (posyanduId: string) => KolomF3): FormModel {
  const groups = Map.groupBy(input.hasil.posyandu, ({ posyandu }) => kolomOf(posyandu.id).id)
  const posyandu: PosyanduHasil[] = []
  const kepala = new Map<string, KepalaPosyandu>()
  for (const [first, ...rest] of groups.values()) {
    if (!first) continue
    const kolom = kolomOf(first.posyandu.id)
    posyandu.push(gabungHasil(kolom, [first, ...rest]))
    kepala.set(kolom.id, gabungKepala(kolom, [first, ...rest], input.posyandu))
  }
  const kolom = { ...input, hasil: { ...input.hasil, posyandu }, posyandu: kepala }
  const judul = 'REKAPITULASI HASIL PENIMBANGAN BAYI DAN BALITA PUSKESMAS'
  return createRekap(input, { id: 'F3', kode: 'F/III/GIZI', judul, kolom })
}
