import type { FormModel } from './model.ts'

type Kertas = FormModel['kertas']

/** Short and long side, millimetres. F4 is the Indonesian folio. */
const sisiMm = { F4: [215, 330], A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const

/** Width and height of the paper as it lies, millimetres. */
export function ukuranKertasMm(kertas: Kertas): { lebar: number; tinggi: number } {
  const [short, long] = sisiMm[kertas.ukuran]
  return kertas.arah === 'landscape' ? { lebar: long, tinggi: short } : { lebar: short, tinggi: long }
}

/** Width between the margins, millimetres. */
export function lebarIsiMm(kertas: Kertas): number {
  return ukuranKertasMm(kertas).lebar - 2 * kertas.tepiMm
}
