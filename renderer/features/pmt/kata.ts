import type { SiklusPmt } from '#shared/contract/pmt.ts'
import { formatKg, formatNaik } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'

export const kataAlasan = {
  wasting: 'gizi kurang',
  underweight: 'BB kurang',
  tidakNaik: 'BB tidak naik',
  kek: 'KEK',
} as const
export const kataJenis = { lokal: 'pangan lokal', pabrikan: 'pabrikan' } as const
export const kataSumber = {
  dakNonfisik: 'DAK nonfisik',
  apbd: 'APBD',
  mitra: 'mitra',
  danaDesa: 'dana desa',
  swadaya: 'swadaya',
} as const
export const kataLanjut = { lanjut: 'Lanjut', selesai: 'Selesai', rujuk: 'Rujuk' } as const

export function pilihanDari<K extends string>(kata: Readonly<Record<K, string>>): { nilai: K; label: string }[] {
  return (Object.entries(kata) as [K, string][]).map(([nilai, label]) => ({ nilai, label }))
}

/** "gizi kurang, pangan lokal, dana desa" */
export function kataSiklus({ alasan, jenis, sumber }: SiklusPmt): string {
  return [alasan && kataAlasan[alasan], jenis && kataJenis[jenis], sumber && kataSumber[sumber]]
    .filter(Boolean)
    .join(', ')
}

/** "02-11-2026 sampai 29-11-2026, 4 pekan" */
export function kataMasa({ mulai, berakhir, selesai, lama }: SiklusPmt): string {
  const akhir = selesai === null ? `sampai ${formatTanggal(berakhir)}` : `selesai ${formatTanggal(selesai)}`
  return `${formatTanggal(mulai)} ${akhir}, ${lama} pekan`
}

/** "7,2 kg menjadi 7,6 kg (+400 g)" */
export function kataHasil({ bbAwalG, bbKiniG, naikG }: SiklusPmt): string {
  if (bbAwalG === null) return 'Belum ada berat badan.'
  if (bbKiniG === null || naikG === null) return `Berat awal ${formatKg(bbAwalG)}.`
  return `${formatKg(bbAwalG)} menjadi ${formatKg(bbKiniG)} (${formatNaik(naikG)} g).`
}
