import type { Baris } from './baris.ts'

/** The fields of a row in their order; `sebab` stands only where nothing was measured. */
export function toJson(baris: Baris): Record<string, unknown> {
  const { kerja, nilai, satuan, batas, pembanding, rasio, lolos } = baris
  const row = { kerja, nilai, satuan, batas, pembanding, rasio, lolos }
  return baris.nilai === null ? { ...row, sebab: baris.sebab } : row
}

const angka = (value: number) => value.toLocaleString('id-ID', { maximumFractionDigits: 2 })

const kepala = ['kerja', 'nilai', 'satuan', 'batas', 'lolos', 'rasio', 'pembanding'] as const
/** Columns of figures stand at the right. */
const kanan: readonly string[] = ['nilai', 'batas', 'rasio']

function sel(baris: Baris): readonly string[] {
  const { kerja, satuan, pembanding } = baris
  const batas = `${satuan.endsWith('/detik') ? '≥' : '≤'} ${angka(baris.batas)}`
  if (baris.nilai === null) return [kerja, '–', satuan, batas, '–', '–', `tidak diukur: ${baris.sebab}`]
  return [kerja, angka(baris.nilai), satuan, batas, baris.lolos ? 'ya' : 'tidak', angka(baris.rasio), pembanding]
}

/** One line a piece of work, columns aligned. */
export function formatTabel(rows: readonly Baris[]): string {
  const lines = [kepala, ...rows.map(sel)]
  const lebar = kepala.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)))
  const pad = (text: string, i: number) =>
    kanan.includes(kepala[i] ?? '') ? text.padStart(lebar[i] ?? 0) : text.padEnd(lebar[i] ?? 0)
  return lines.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('')
}
