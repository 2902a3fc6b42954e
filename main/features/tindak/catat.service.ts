import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { writeGroup } from '#main/db/journal.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { MapTagihan } from './bahan.ts'
import { sebabPada } from './daftar.service.ts'
import { findKunjunganPada, listOrang } from './tindak.repository.ts'

/** Writes down what came of a visit, or takes it back; one a person and day. */
export function recordKunjungan(
  context: AppContext,
  { orangId, tanggal, hasil, catatan }: ParsedInputOf<'tindak.record'>,
  mapTagihan: MapTagihan,
): OutputOf<'tindak.record'> {
  const { db } = context
  if (tanggal > context.hariIni()) {
    refuse(
      `${formatTanggal(tanggal)} belum tiba menurut tanggal laptop ini. Kunjungan belum tersimpan. Catat pada hari kunjungannya.`,
    )
  }
  return db.transaction(() => {
    const lama = findKunjunganPada(db, orangId, tanggal)
    if (hasil === null) {
      if (!lama || lama.dihapus === 1) return { kelompok: null }
      return writeGroup(db, context.penulis('ketik'), [
        { entitas: 'kunjungan_tindak', id: lama.id, isi: { dihapus: 1 } },
      ])
    }
    if (listOrang(db, [orangId], tanggal).length === 0) {
      missing('Orang ini bukan anggota posyandu mana pun pada hari itu. Kunjungan belum tersimpan. Periksa tanggalnya.')
    }
    const id = lama?.id ?? idTetap(db, 'kunjungan_tindak', orangId, tanggal)
    // What it was visited for stays what it was when the visit was first written down.
    const sebab = lama && lama.dihapus === 0 ? lama.sebab : sebabPada(context, orangId, tanggal, mapTagihan)
    const isi = { orang_id: orangId, tanggal, hasil, sebab, catatan, dihapus: 0 } as const
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'kunjungan_tindak', id, isi }])
  })
}
