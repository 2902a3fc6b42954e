import type { BagianForm, Baris, FormModel, Sel } from './model.ts'

/** A number of a form, by the table, row and column it stands in. */
export type PilihanAngka = {
  /** The name of a further table; null: the first. */
  readonly bagian: string | null
  readonly baris: string
  readonly kolom: string
}

export type Angka = Extract<Sel, { kind: 'angka' }>

/** A number with the row that says what it counts. */
export type AngkaForm = { readonly letak: PilihanAngka; readonly sel: Angka; readonly baris: Baris }

function angkaTabel({ baris }: Pick<BagianForm, 'baris'>, bagian: string | null): AngkaForm[] {
  return baris.flatMap((row) =>
    Object.entries(row.sel).flatMap(([kolom, sel]) =>
      sel.kind === 'angka' ? { letak: { bagian, baris: row.id, kolom }, sel, baris: row } : [],
    ),
  )
}

/** Every number of a form behind which names stand, table after table. */
export function listAngka(model: Pick<FormModel, 'baris' | 'bagian'>): AngkaForm[] {
  return [...angkaTabel(model, null), ...model.bagian.flatMap((one) => angkaTabel(one, one.nama))]
}

/** The number chosen on the paper. */
export function findAngka(model: Pick<FormModel, 'baris' | 'bagian'>, letak: PilihanAngka): AngkaForm | undefined {
  const tabel = letak.bagian === null ? model : model.bagian.find(({ nama }) => nama === letak.bagian)
  const baris = tabel?.baris.find(({ id }) => id === letak.baris)
  const sel = baris?.sel[letak.kolom]
  return baris && sel?.kind === 'angka' ? { letak, sel, baris } : undefined
}
