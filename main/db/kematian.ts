import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import { anggotaDitutup, tolakKematian } from '#shared/domain/register/kematian.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { berakhirOf, dibukaOf } from '#shared/kartu/masa.ts'
import { isBerkepala, semuaSusunan } from '#shared/kartu/susunan.ts'
import { kalimatKematian } from '#shared/text/kematian.ts'
import { readKartuOrang } from './baris-kartu.ts'
import type { Change } from './journal.ts'

type Orang = Pick<OrangTable, 'id' | 'nama' | 'tanggal_lahir' | 'meninggal_pada'>
type Anggota = Pick<KeanggotaanTable, 'id' | 'mulai' | 'sampai'>
type Kematian = {
  readonly anggota: readonly Anggota[]
  readonly tanggal: Tanggal
  readonly hariIni: Tanggal
  readonly keterangan?: string | null
}

const sebab = 'meninggal'

/**
 * What a death means for the heads of cards: those that were open on its day end, and those it ended follow its day.
 *
 * @param tanggal null: it was none
 */
export function akhirKepala(db: Db, orangId: string, tanggal: Tanggal | null): Change[] {
  return semuaSusunan().flatMap((susunan) => {
    if (!isBerkepala(susunan)) return []
    const { masa, kepala } = susunan
    return readKartuOrang(db, susunan, orangId).flatMap(({ head }) => {
      if (berakhirOf(masa, head) !== null && head[masa.sebab] !== sebab) return []
      const akhir = tanggal === null ? null : masa.akhirDari(dibukaOf(masa, head), [{ tanggal, sebab }])
      const isi = { [masa.berakhir]: akhir?.tanggal ?? null, [masa.sebab]: akhir?.sebab ?? null }
      return [{ entitas: kepala, id: head.id, isi } as Change]
    })
  })
}

/**
 * What a death changes, wherever it is recorded: the day; the membership and the heads of cards that were open end on it.
 *
 * @throws AppFailure where it cannot have been on that day
 */
export function planKematian(db: Db, orang: Orang, kematian: Kematian): Change[] {
  const { anggota, tanggal, hariIni, keterangan } = kematian
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
            isi: { sampai: tanggal, sebab_sampai: sebab, ...catatan },
          } as const,
        ]
      : []),
    ...akhirKepala(db, orang.id, tanggal),
  ]
}
