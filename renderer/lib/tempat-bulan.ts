import { useSearchParams } from 'react-router'
import { bulanOf, isBulan } from '#shared/domain/tanggal/tanggal.ts'
import { useKeadaan } from './keadaan.ts'

/** Stands in the address for all posyandu. */
export const semuaPosyandu = 'semua'

/** The month and the posyandu in the address, and what there is to choose from; else this month, and all. */
export function useTempatBulan() {
  const { hariIni, posyandu } = useKeadaan()
  const [params, setParams] = useSearchParams()
  const [tanya, di] = [params.get('bulan') ?? '', params.get('posyandu')]
  const akhir = bulanOf(hariIni)
  const bulan = isBulan(tanya) && tanya <= akhir ? tanya : akhir
  const posyanduId = posyandu.find(({ id }) => id === di)?.id ?? null
  const set = (satu: { readonly bulan?: string; readonly posyandu?: string }) =>
    // What else stands in the address is of the page, and stays.
    setParams((lama) => ({ ...Object.fromEntries(lama), bulan, posyandu: posyanduId ?? semuaPosyandu, ...satu }), {
      replace: true,
    })
  const pilihan = [
    { nilai: semuaPosyandu, label: 'Semua posyandu' },
    ...posyandu.map(({ id, nama }) => ({ nilai: id, label: nama })),
  ]
  /** As a title says it. */
  const namaTempat = posyandu.find(({ id }) => id === posyanduId)?.nama ?? 'semua posyandu'
  return { bulan, akhir, posyanduId, namaTempat, pilihan, set }
}
