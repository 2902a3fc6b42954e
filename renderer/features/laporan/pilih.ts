import type { Keadaan } from '#shared/contract/fasilitas.ts'
import { addBulan, bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { findKode, formulirOf, type KodeFormulir, kodeFormulir, listFormulir } from '#shared/formulir/daftar.ts'
import type { Formulir } from '#shared/formulir/formulir.ts'
import { bulanDalam, periodeOf } from '#shared/formulir/periode.ts'

/** The report shown. */
export type Pilih = { readonly bulan: string; readonly formulir: KodeFormulir; readonly posyanduId: string | null }
export type FormulirDi = Formulir & { readonly kode: KodeFormulir }

/** The forms this place makes. */
export const formulirDi = ({ tempat }: Pick<Keadaan, 'tempat'>): readonly FormulirDi[] =>
  listFormulir(tempat?.jenis ?? 'pustu')

/** The report asked for by the address; by default last month's first form of the first posyandu. */
export function readPilih(params: URLSearchParams, keadaan: Keadaan): Pilih {
  const asked = params.get('bulan') ?? ''
  const bulan = isBulan(asked) ? asked : addBulan(bulanOf(keadaan.hariIni), -1)
  const forms = formulirDi(keadaan)
  const kode = findKode(params.get('formulir') ?? '')
  const formulir = forms.find((one) => one.kode === kode) ?? forms[0]
  const posyandu = keadaan.posyandu.find((p) => p.id === params.get('posyandu')) ?? keadaan.posyandu[0]
  const posyanduId = formulir?.cakupan === 'posyandu' ? (posyandu?.id ?? null) : null
  return { bulan, formulir: formulir?.kode ?? kodeFormulir[0], posyanduId }
}

/** Why there is no report to show: nothing to count, or nothing yet. */
export function tanpaLaporan(pilih: Pilih, keadaan: Keadaan): 'tanpaPosyandu' | 'belumDatang' | null {
  if (keadaan.posyandu.length === 0) return 'tanpaPosyandu'
  const [mulai = pilih.bulan] = bulanDalam(periodeOf(formulirOf(pilih.formulir).periode, pilih.bulan))
  return mulai > bulanOf(keadaan.hariIni) ? 'belumDatang' : null
}
