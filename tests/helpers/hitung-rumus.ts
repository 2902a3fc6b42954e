import { persen } from '#shared/domain/skdn/indikator.ts'
import type { FormModel, Rumus, Sel } from '#shared/formulir/model.ts'

/** Cells that say something else than a number: Excel leaves them out of a sum. */
const tanpaAngka: ReadonlySet<Sel['kind']> = new Set(['takDiukur', 'strip', 'kosong', 'hitam'])

/** Computes a formula of a form from the cells it names, written apart from the program. */
export function hitungRumus(model: FormModel, barisId: string, kolomId: string, rumus: Rumus): number | null {
  const value = (baris: string, kolom: string): number | null => {
    const sel = model.baris.find((b) => b.id === baris)?.sel[kolom]
    if (sel && tanpaAngka.has(sel.kind)) return null
    if (sel?.kind !== 'angka' && sel?.kind !== 'nilai')
      throw new Error(`formula of ${barisId}/${kolomId} names ${baris}/${kolom}, no number`)
    return sel.nilai
  }
  const sum = (values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0)
  const own = model.baris.find((b) => b.id === barisId)?.sel[kolomId]
  const mayBeUnknown = own?.kind === 'takDiukur' || (own?.kind === 'angka' && own.dasar !== null)
  /** Of parts nobody measured there is no sum; where some were, those count. */
  const add = (values: (number | null)[]) => (mayBeUnknown && values.every((v) => v === null) ? null : sum(values))
  switch (rumus.jenis) {
    case 'jumlahKolom':
      return add(rumus.kolom.map((k) => value(barisId, k)))
    case 'jumlahBaris': {
      const tambah = add(rumus.tambah.map((b) => value(b, kolomId)))
      return tambah === null ? null : tambah - sum(rumus.kurang.map((b) => value(b, kolomId)))
    }
    case 'persen': {
      const columns = rumus.kolom ?? [kolomId]
      const over = (rows: string[]) => sum(rows.flatMap((b) => columns.map((k) => value(b, k))))
      return persen(over(rumus.bagian), over(rumus.dari))
    }
    case 'cacahBaris':
      return rumus.baris.filter((b) => {
        const sel = model.baris.find(({ id }) => id === b)?.sel[kolomId]
        return rumus.awalan === null
          ? sel?.kind === 'nilai' || sel?.kind === 'angka'
          : sel?.kind === 'teks' && sel.teks.startsWith(rumus.awalan)
      }).length
    case 'persenKolom':
      return persen(sum(rumus.bagian.map((k) => value(barisId, k))), sum(rumus.dari.map((k) => value(barisId, k))))
  }
}

/** Every cell whose formula gives another number than the cell holds. */
export function rumusSalah(model: FormModel): string[] {
  return model.baris.flatMap((baris) =>
    Object.entries(baris.sel).flatMap(([kolom, sel]) => {
      if (!('rumus' in sel) || sel.rumus === null) return []
      const found = hitungRumus(model, baris.id, kolom, sel.rumus)
      const nilai = sel.kind === 'takDiukur' ? null : sel.nilai
      return found === nilai ? [] : [`${baris.id}/${kolom}: ${nilai}, formula ${found}`]
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
