import { daunKolom } from '#shared/formulir/kolom.ts'
import type { FormModel, Kolom } from '#shared/formulir/model.ts'

/** A row of a form as its cells follow each other on paper, from the model alone: null for an empty or black one. */
export function selTercetak(model: FormModel, kolom: readonly Kolom[] = model.kolom): (string | number | null)[][] {
  const daun = daunKolom(kolom)
  return model.baris.map((baris) => {
    const cells: (string | number | null)[] = []
    for (let i = 0; i < daun.length; i++) {
      const sel = baris.sel[daun[i]?.id ?? '']
      if (sel?.kind === 'angka') cells.push(sel.nilai)
      else if (sel?.kind === 'persen') cells.push(sel.nilai ?? '–')
      else if (sel?.kind === 'takDiukur' || sel?.kind === 'strip') cells.push('–')
      else if (sel?.kind === 'nilai') cells.push(sel.nilai)
      else if (sel?.kind === 'tanda') cells.push('√')
      else if (sel?.kind === 'tanggal') cells.push(sel.tanggal)
      else if (sel?.kind === 'teks') cells.push(sel.teks === '' ? null : sel.teks)
      else cells.push(null)
      if (sel && 'gabung' in sel && sel.gabung !== undefined) i += sel.gabung - 1
    }
    return cells
  })
}
