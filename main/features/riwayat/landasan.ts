import { listPosyandu } from '#main/db/buku.ts'
import { targetOf } from '#main/db/jalan-milik.ts'
import type { RecordKey, State } from '#main/db/tentang.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { isTempatSama } from '#shared/domain/identitas/nama-tempat.ts'
import { hasHariKembar, isDihapus, listPosyanduOf } from './sampah.repository.ts'

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

/** What a record stands on: whom it belongs to, and what it was made in as long as that is no place. */
function landasanOf(entitas: EntityName): readonly (readonly [kolom: string, target: EntityName])[] {
  const { milik, dibuatDi = [] } = catatanOf(entitas)
  const dibuat = dibuatDi.filter((kolom) => targetOf(entitas, kolom) !== 'fasilitas')
  const columns = 'kolom' in milik ? [milik.kolom, ...dibuat] : dibuat
  return columns.map((kolom) => [kolom, targetOf(entitas, kolom)] as const)
}

/** "Posyandunya": the one of a kind that something is of. */
function sebutMilik(entitas: EntityName, target: EntityName): string {
  const { sebutOrang } = catatanOf(entitas)
  if (target === 'orang' && sebutOrang) return `${sebutOrang}nya`
  return catatanOf(target).sampah?.juga ?? catatanOf(target).sebut
}

/** By kind of record, what else may be in its way. */
const masalahLain: Partial<Record<EntityName, (db: Db, id: string, row: State) => string | null>> = {
  orang: (db, id) =>
    listPosyanduOf(db, id).some((posyandu) => isDihapus(db, 'fasilitas', posyandu))
      ? juga(sebutMilik('orang', 'fasilitas'))
      : null,
  fasilitas: masalahPosyandu,
  hari_buka: (db, id) =>
    hasHariKembar(db, id) ? 'Sekarang sudah ada hari buka lain pada tanggal itu. Hapus atau ubah dulu yang itu.' : null,
}

/** Why something cannot stand in the book again: what it stood on is gone, or its place is taken. Null when it can. */
export function masalahLandasan(db: Db, { entitas, id }: RecordKey, row: State): string | null {
  for (const [kolom, target] of landasanOf(entitas)) {
    const value = row[kolom]
    if (typeof value === 'string' && isDihapus(db, target, value)) return juga(sebutMilik(entitas, target))
  }
  return masalahLain[entitas]?.(db, id, row) ?? null
}
