import type { Rujukan } from '#shared/contract/rujukan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

/** What may have become of a referral. */
export const hasilHasil: readonly { readonly nilai: NonNullable<Rujukan['hasil']>; readonly label: string }[] = [
  { nilai: 'kembali', label: 'Kembali ke Pustu' },
  { nilai: 'rawatJalan', label: 'Rawat jalan' },
  { nilai: 'rawatInap', label: 'Rawat inap' },
  { nilai: 'rujukLagi', label: 'Dirujuk lagi' },
  { nilai: 'tidakDatang', label: 'Tidak datang' },
]

const kataKe = { puskesmas: 'Puskesmas', rs: 'RS', lainnya: 'lainnya' } as const

export function kataTujuan({ ke, tujuan }: Pick<Rujukan, 'ke' | 'tujuan'>): string {
  return tujuan ?? kataKe[ke]
}

/** "menunggu 5 hari", "20-11-2026: rawat jalan" */
export function kataJawaban({ dijawab, hasil, hariMenunggu }: Rujukan): string {
  if (dijawab === null) return hariMenunggu === 0 ? 'baru hari ini' : `menunggu ${hariMenunggu} hari`
  const label = hasilHasil.find(({ nilai }) => nilai === hasil)?.label.toLowerCase()
  return [formatTanggal(dijawab), label].filter(Boolean).join(': ')
}
