import type { AppContext } from '#main/context/context.ts'
import { idPengaturan, idTempat, listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import { type Change, write } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { readTempatTetap } from '#main/db/tempat-tetap.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { HakCatatan } from '#shared/catatan/catatan.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { urutanUrung } from '#shared/catatan/rujukan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { countOwn, hasKenalan, listAll, listMadeByContoh } from './contoh.repository.ts'
import { kopContoh, tempatContoh } from './tempat-contoh.ts'

const berhak = (hak: HakCatatan) => urutanUrung.filter((nama) => catatanOf(nama).hak === hak)
/** All daily work of this facility goes: in a book of sample data it can only speak of its persons and its days. */
const semua: readonly EntityName[] = berhak('isi')
/** Of what the book is arranged by, only what the sample data made; its settings are told apart. */
const buatan: readonly EntityName[] = berhak('kelola').filter((nama) => nama !== 'pengaturan')

function hapus(entitas: EntityName, ids: readonly string[]): Change[] {
  return ids.map((id) => ({ entitas, id, isi: { dihapus: 1 } }) as Change)
}

/** The invented place goes too, so that the book asks for its own; one that was corrected stays. */
function changesTempat(context: AppContext): Change[] {
  const { db } = context
  if (JSON.stringify(readTempat(db)) !== JSON.stringify(tempatContoh)) return []
  const pengaturan = readPengaturan(db)
  const kop = JSON.stringify(pengaturan.kop) === JSON.stringify(kopContoh) ? [] : pengaturan.kop
  return [
    { entitas: 'pengaturan', id: idTempat, isi: { dihapus: 1 } },
    { entitas: 'pengaturan', id: idPengaturan, isi: { nilai: JSON.stringify({ ...pengaturan, kop }) } },
  ]
}

/**
 * Empties a book that holds nothing but sample data, in one group, which can be undone; weighings entered on invented
 * children go with them.
 *
 * @returns how many children left the book
 * @throws AppFailure when somebody entered a child or a posyandu of their own, or there is no sample data
 */
export function removeContoh(context: AppContext): { jumlah: number } {
  const { db } = context
  return db.transaction(() => {
    const tempat = changesTempat(context)
    if (hasKenalan(db) || (tempat.length > 0 && readTempatTetap(db) !== null)) {
      refuse(
        'Data contoh tidak dihapus karena buku ini sudah terhubung dengan buku lain. Tidak ada yang berubah. Untuk data sungguhan, mulailah buku baru.',
      )
    }
    if (countOwn(db) > 0) {
      refuse(
        'Data contoh tidak dihapus karena buku ini juga berisi anak atau posyandu yang Ibu masukkan sendiri. Tidak ada yang berubah. Pindahkan data Ibu ke buku baru lewat impor, atau hapus sendiri yang bukan contoh.',
      )
    }
    const anak = listMadeByContoh(db, 'orang')
    const fasilitas = listMadeByContoh(db, 'fasilitas')
    if (anak.length === 0 && fasilitas.length === 0)
      refuse('Buku ini tidak berisi data contoh. Tidak ada yang berubah.')
    // A place that stays keeps the tree it hangs in.
    const pohon = tempat.length > 0 ? fasilitas : listPosyanduIds(context, fasilitas)
    const changes = [
      ...semua.flatMap((entitas) => hapus(entitas, listAll(db, entitas))),
      ...buatan.flatMap((entitas) => hapus(entitas, entitas === 'fasilitas' ? pohon : listMadeByContoh(db, entitas))),
      ...tempat,
    ]
    write(db, context.penulis('urungkan', 'Data contoh dihapus'), changes)
    refreshLuar(db)
    return { jumlah: anak.length }
  })
}

function listPosyanduIds(context: AppContext, fasilitas: readonly string[]): string[] {
  const posyandu = new Set(listPosyandu(context.db).map((p) => p.id))
  return fasilitas.filter((id) => posyandu.has(id))
}
