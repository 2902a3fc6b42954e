import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AppFailure } from '#shared/contract/failure.ts'
import type { BulanKirim, KeadaanKirim } from '#shared/contract/kirim.ts'
import { tanggalLokal } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { formatTanggal, namaBulan } from '#shared/text/tanggal.ts'
import { call } from './call.ts'

type Bulan = Pick<BulanKirim, 'bulan' | 'diterima' | 'diterimaOleh'>

/** What receipts just read have told: which months are known to be received now. */
export function kataTandaTerima(sebelum: readonly Bulan[], sesudah: readonly Bulan[]): string {
  const isBaru = ({ bulan, diterima }: Bulan) =>
    diterima !== null && sebelum.find((b) => b.bulan === bulan)?.diterima !== diterima
  const baru = sesudah.filter(isBaru).sort((a, b) => a.bulan.localeCompare(b.bulan))
  const [one] = baru
  if (!one?.diterima) return 'Tanda terima terbaca.'
  if (baru.length === 1) {
    const hari = formatTanggal(tanggalLokal(new Date(one.diterima)))
    const oleh = one.diterimaOleh === null ? '' : ` oleh ${one.diterimaOleh}`
    return `Tanda terima ${namaBulan(one.bulan)} terbaca. Diterima Puskesmas ${hari}${oleh}.`
  }
  return `Tanda terima ${sebutkan(baru.map(({ bulan }) => namaBulan(bulan)))} terbaca.`
}

export type KabarTandaTerima = { readonly terbaca: string | null; readonly masalah: readonly string[] }
const diam: KabarTandaTerima = { terbaca: null, masalah: [] }

/**
 * Reads the receipts on the sticks that are in: once when the page opens, and again whenever `ada` says that others are
 * there. Until somebody is known nothing is asked.
 */
export function useTandaTerima(keadaan: KeadaanKirim | undefined, ada = ''): KabarTandaTerima {
  const client = useQueryClient()
  const [kabar, setKabar] = useState(diam)
  const siap = keadaan !== undefined && keadaan.kenalan.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: what lies on the sticks is a reason to read again
  useEffect(() => {
    if (!siap) return
    const baca = async () => {
      const sebelum = client.getQueryData<KeadaanKirim>(['kirim.keadaan', {}])
      const { baru, masalah } = await call('kirim.readTandaTerima', {})
      const sesudah = baru > 0 ? await call('kirim.keadaan', {}) : undefined
      if (sesudah) await client.invalidateQueries()
      const terbaca = sesudah ? kataTandaTerima(sebelum?.bulan ?? [], sesudah.bulan) : null
      setKabar((now) => ({ terbaca: terbaca ?? now.terbaca, masalah }))
    }
    baca().catch((error: unknown) => {
      // Nobody asked for it: a stick that does not answer is told where the sticks are listed.
      if (!(error instanceof AppFailure)) throw error
    })
  }, [client, siap, ada])
  return kabar
}
