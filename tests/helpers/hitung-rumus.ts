import { persen } from '#shared/domain/skdn/indikator.ts'
import type { FormModel, Rumus } from '#shared/forms/model.ts'

/** Computes a formula of a form from the cells it names, written apart from the program. */
export function hitungRumus(model: FormModel, barisId: string, kolomId: string, rumus: Rumus): number | null {
  const value = (baris: string, kolom: string): number => {
    const sel = model.baris.find((b) => b.id === baris)?.sel[kolom]
    if (sel?.kind !== 'angka') throw new Error(`formula of ${barisId}/${kolomId} names ${baris}/${kolom}, no number`)
    return sel.nilai
  }
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  switch (rumus.jenis) {
    case 'jumlahKolom':
      return sum(rumus.kolom.map((k) => value(barisId, k)))
    case 'jumlahBaris':
      return sum(rumus.tambah.map((b) => value(b, kolomId))) - sum(rumus.kurang.map((b) => value(b, kolomId)))
    case 'persen': {
      const columns = rumus.kolom ?? [kolomId]
      const over = (rows: string[]) => sum(rows.flatMap((b) => columns.map((k) => value(b, k))))
      return persen(over(rumus.bagian), over(rumus.dari))
    }
    case 'persenKolom':
      return persen(sum(rumus.bagian.map((k) => value(barisId, k))), sum(rumus.dari.map((k) => value(barisId, k))))
  }
}

/** Every cell whose formula gives another number than the cell holds. */
export function rumusSalah(model: FormModel): string[] {
  return model.baris.flatMap((baris) =>
    Object.entries(baris.sel).flatMap(([kolom, sel]) => {
      if ((sel.kind !== 'angka' && sel.kind !== 'persen') || sel.rumus === null) return []
      const found = hitungRumus(model, baris.id, kolom, sel.rumus)
      return found === sel.nilai ? [] : [`${baris.id}/${kolom}: ${sel.nilai}, formula ${found}`]
    }),
  )
}

/** Every cell whose number is not the length of the list behind it, where the list is said to be the number. */
export function daftarSalah(model: FormModel): string[] {
  return model.baris.flatMap((baris) =>
    Object.entries(baris.sel).flatMap(([kolom, sel]) =>
      sel.kind === 'angka' &&
      sel.daftarLain === null &&
      (sel.nilai !== sel.anak.length || new Set(sel.anak).size !== sel.nilai)
        ? [`${baris.id}/${kolom}`]
        : [],
    ),
  )
}
