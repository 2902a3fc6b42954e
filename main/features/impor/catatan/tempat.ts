import type { Row } from '#main/toko/toko.ts'
import type { Bahan } from './baca-baris.ts'

/** Where persons belong and which days were open, by the book and the file together. */
export type Tempat = {
  /** Memberships of a person, with their ids. */
  readonly anggota: (orangId: string) => (Row & { id: string })[]
  /** The posyandu a person is a member of on a day. */
  readonly posyanduOf: (orangId: string, tanggal: string) => string | null
  /** The sheet a visit stands on: the day on which the person's posyandu was open. */
  readonly lembarOf: (orangId: string, tanggal: string) => Row
}

/** Asked after the records of the file were read. */
export function createTempat({ buku, rekaman }: Pick<Bahan, 'buku' | 'rekaman'>): Tempat {
  const planned = Map.groupBy(rekaman.list('keanggotaan'), ({ id, isi }) =>
    String(isi.orang_id ?? buku.baca('keanggotaan', id)?.orang_id),
  )
  const hari = new Map(rekaman.list('hari_buka').map(({ id, isi }) => [`${isi.posyandu_id} ${isi.tanggal}`, id]))
  const anggota: Tempat['anggota'] = (orangId) => {
    const found = new Map(buku.listDi('keanggotaan', 'orang_id', orangId).map((row) => [row.id, row]))
    for (const { id, isi } of planned.get(orangId) ?? []) found.set(id, { ...found.get(id), ...isi, id })
    return [...found.values()]
  }
  const posyanduOf: Tempat['posyanduOf'] = (orangId, tanggal) => {
    const here = anggota(orangId).find(
      ({ mulai, sampai = null }) => String(mulai) <= tanggal && (sampai === null || tanggal < String(sampai)),
    )
    return here ? String(here.posyandu_id) : null
  }
  return {
    anggota,
    posyanduOf,
    lembarOf(orangId, tanggal) {
      const posyanduId = posyanduOf(orangId, tanggal)
      if (posyanduId === null) return {}
      const id =
        hari.get(`${posyanduId} ${tanggal}`) ?? buku.findSama('hari_buka', { posyandu_id: posyanduId, tanggal })
      return id === null ? {} : { posyandu_id: posyanduId, hari_buka_id: id }
    },
  }
}
