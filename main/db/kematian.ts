import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import { refuse } from '#shared/contract/errors.ts'
import { anggotaDitutup, tolakKematian } from '#shared/domain/register/kematian.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { kalimatKematian } from '#shared/text/kematian.ts'
import type { Change } from './journal.ts'

type Orang = Pick<OrangTable, 'id' | 'nama' | 'tanggal_lahir' | 'meninggal_pada'>
type Anggota = Pick<KeanggotaanTable, 'id' | 'mulai' | 'sampai'>
type Kematian = { readonly tanggal: Tanggal; readonly hariIni: Tanggal; readonly keterangan?: string | null }

/**
 * What a death changes, wherever it is recorded: the day, and the membership that was open ends on it.
 *
 * @throws AppFailure where it cannot have been on that day
 */
export function planKematian(orang: Orang, anggota: readonly Anggota[], kematian: Kematian): Change[] {
  const { tanggal, hariIni, keterangan } = kematian
  const mendiang = { tanggalLahir: orang.tanggal_lahir, meninggalPada: orang.meninggal_pada, anggota }
  const tolak = tolakKematian(mendiang, tanggal, hariIni)
  if (tolak !== null) {
    const { kenapa, lalu } = kalimatKematian(orang.nama, tanggal, tolak)
    refuse(`${kenapa} Tidak ada yang berubah. ${lalu}`)
  }
  const open = anggotaDitutup(anggota)
  const catatan = keterangan === undefined ? {} : { keterangan }
  return [
    { entitas: 'orang', id: orang.id, isi: { meninggal_pada: tanggal } },
    ...(open
      ? [
          {
            entitas: 'keanggotaan',
            id: open.id,
            isi: { sampai: tanggal, sebab_sampai: 'meninggal', ...catatan },
          } as const,
        ]
      : []),
  ]
}
