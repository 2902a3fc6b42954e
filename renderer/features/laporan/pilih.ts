import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { addBulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'

export type Formulir = 'F1' | 'F2' | 'F3'
/** The report shown. */
export type Pilih = { readonly bulan: string; readonly formulir: Formulir; readonly posyanduId: string | null }

/** The F3 puts Pustu side by side: only a Puskesmas has them. */
export const formulirOf = ({ tempat }: Pick<Keadaan, 'tempat'>): readonly Formulir[] =>
  tempat?.jenis === 'puskesmas' ? ['F1', 'F2', 'F3'] : ['F1', 'F2']

/** The report asked for by the address; by default last month's F1 of the first posyandu. */
export function readPilih(params: URLSearchParams, keadaan: Keadaan): Pilih {
  const asked = params.get('bulan') ?? ''
  const bulan = isBulan(asked) ? asked : addBulan(bulanOf(keadaan.hariIni), -1)
  const formulir = formulirOf(keadaan).find((one) => one === params.get('formulir')) ?? 'F1'
  const posyandu = keadaan.posyandu.find((p) => p.id === params.get('posyandu')) ?? keadaan.posyandu[0]
  return { bulan, formulir, posyanduId: formulir === 'F1' ? (posyandu?.id ?? null) : null }
}

/** Why there is no report to show: nothing to count, or nothing yet. */
export function tanpaLaporan(pilih: Pilih, keadaan: Keadaan): 'tanpaPosyandu' | 'belumDatang' | null {
  if (keadaan.posyandu.length === 0) return 'tanpaPosyandu'
  return pilih.bulan > bulanOf(keadaan.hariIni) ? 'belumDatang' : null
}
