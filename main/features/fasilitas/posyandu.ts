import type { AppContext } from '#main/context/context.ts'
import { findTempatId, listPosyandu, posyanduTanpaKata, readTempat } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import type { KaderTable } from '#main/toko/schema.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Posyandu, PosyanduIsi } from '#shared/contract/fasilitas.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { isTempatSama, kunciNama } from '#shared/domain/identitas/nama-tempat.ts'
import { namaPosyandu } from '#shared/formulir/nama.ts'
import { countUses, findFasilitas, listKader, nextUrutanPosyandu } from './fasilitas.repository.ts'

type Kader = Posyandu['kader'][number]

function toKader(row: KaderTable): Kader {
  return { id: row.id, nama: row.nama, ketua: row.ketua === 1, dilatih: row.dilatih === 1, telepon: row.telepon }
}

export function listPosyanduKader(context: AppContext): Posyandu[] {
  const kader = Map.groupBy(listKader(context.db), (row) => row.posyandu_id)
  return listPosyandu(context.db).map((row) => ({ ...row, kader: (kader.get(row.id) ?? []).map(toKader) }))
}

function refuseDouble(context: AppContext, isi: PosyanduIsi): void {
  const home = readTempat(context.db)?.desa ?? null
  const desaOf = (desa: string | null) => kunciNama('desa', desa ?? home ?? '')
  const double = listPosyandu(context.db).find(
    (other) =>
      other.id !== isi.id && isTempatSama('posyandu', other.nama, isi.nama) && desaOf(other.desa) === desaOf(isi.desa),
  )
  if (double) {
    refuse(
      `${namaPosyandu(double.nama)} sudah ada di buku ini. Tidak ada yang berubah. Beri nama lain, atau ubah yang sudah ada.`,
    )
  }
}

function planKader(context: AppContext, posyanduId: string, kader: PosyanduIsi['kader']): Change[] {
  const before = listKader(context.db).filter((row) => row.posyandu_id === posyanduId)
  const changes = kader.map(({ id, nama, ketua, dilatih, telepon }): Change => {
    if (id !== undefined && !before.some((row) => row.id === id)) {
      missing(
        `Kader ${nama} sudah tidak ada di posyandu ini. Tidak ada yang berubah. Buka lagi daftar kader, lalu ulangi.`,
      )
    }
    const isi = { nama, ketua: toTanda(ketua), dilatih: toTanda(dilatih), telepon }
    return { entitas: 'kader', id: id ?? newId(), isi: { posyandu_id: posyanduId, ...isi } }
  })
  const staying = new Set(kader.map(({ id }) => id))
  const gone = before.filter((row) => !staying.has(row.id))
  return [...changes, ...gone.map(({ id }): Change => ({ entitas: 'kader', id, isi: { dihapus: 1 } }))]
}

/** Adds a posyandu at the end of the list, or corrects one; kader left out are taken off it. */
export function savePosyandu(context: AppContext, input: PosyanduIsi): string {
  const { db } = context
  return db.transaction(() => {
    if (input.id !== undefined) getPosyandu(context, input.id)
    const named = posyanduTanpaKata(input)
    refuseDouble(context, named)
    const { id: known, kader, ...isi } = named
    const id = known ?? newId()
    const place = { jenis: 'posyandu', urutan: nextUrutanPosyandu(db), induk_id: findTempatId(db) } as const
    const posyandu: Change = { entitas: 'fasilitas', id, isi: known === undefined ? { ...isi, ...place } : isi }
    write(db, context.penulis('ketik'), [posyandu, ...planKader(context, id, kader)])
    return id
  })
}

function getPosyandu(context: AppContext, id: string): { nama: string } {
  return (
    findFasilitas(context.db, id, 'posyandu') ??
    missing('Posyandu ini sudah tidak ada di buku. Buka lagi daftar posyandu.')
  )
}

/** Takes a posyandu and its kader off the list; refused while children or recorded days, also past ones, name it. */
export function removePosyandu(context: AppContext, id: string, alasan: string): void {
  const { db } = context
  db.transaction(() => {
    const { nama } = getPosyandu(context, id)
    const { anak, hariBuka } = countUses(db, id)
    if (anak > 0) {
      refuse(
        `${namaPosyandu(nama)} tidak dihapus karena ${anak} anak tercatat sebagai anggotanya, sekarang atau dulu, dan laporan bulan lalu memerlukannya. Pindahkan anak-anaknya bila posyandu ini sudah tidak buka.`,
      )
    }
    if (hariBuka > 0) {
      refuse(`${namaPosyandu(nama)} tidak dihapus karena ada ${hariBuka} hari buka tercatat. Hapus dulu hari bukanya.`)
    }
    const kader = listKader(db).filter((row) => row.posyandu_id === id)
    write(db, context.penulis('ketik', alasan), [
      ...kader.map((row): Change => ({ entitas: 'kader', id: row.id, isi: { dihapus: 1 } })),
      { entitas: 'fasilitas', id, isi: { dihapus: 1 } },
    ])
  })
}
