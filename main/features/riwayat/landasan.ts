import { listPosyandu } from '#main/db/buku.ts'
import type { Db } from '#main/db/open.ts'
import { isTempatSama } from '#shared/domain/identitas/nama-tempat.ts'
import { hasHariKembar, isDihapus, type JenisSampah, listPosyanduOf } from './sampah.repository.ts'
import type { State } from './tentang.ts'

const juga = (apa: string) => `${apa} juga sudah dihapus. Kembalikan dulu ${apa.toLowerCase()}.`

function masalahPosyandu(db: Db, id: string, { nama, desa }: State): string | null {
  const same = listPosyandu(db).some(
    (p) =>
      p.id !== id &&
      isTempatSama('posyandu', p.nama, String(nama)) &&
      isTempatSama('desa', p.desa ?? '', String(desa ?? '')),
  )
  return same ? 'Sekarang sudah ada posyandu lain dengan nama itu. Ubah dulu namanya di Pengaturan.' : null
}

/** Why something cannot stand in the book again: what it stood on is gone, or its place is taken. Null when it can. */
export function masalahLandasan(db: Db, jenis: JenisSampah, id: string, row: State): string | null {
  const gone = (kind: JenisSampah, value: State[string] | undefined) =>
    typeof value === 'string' && isDihapus(db, kind, value)
  switch (jenis) {
    case 'balita':
      return listPosyanduOf(db, id).some((posyandu) => gone('posyandu', posyandu)) ? juga('Posyandunya') : null
    case 'posyandu':
      return masalahPosyandu(db, id, row)
    case 'hariBuka':
      if (gone('posyandu', row.posyandu_id)) return juga('Posyandunya')
      return hasHariKembar(db, id)
        ? 'Sekarang sudah ada hari buka lain pada tanggal itu. Hapus atau ubah dulu yang itu.'
        : null
    case 'penimbangan':
      if (gone('balita', row.orang_id)) return juga('Anaknya')
      return gone('hariBuka', row.hari_buka_id) ? juga('Hari bukanya') : null
  }
}
