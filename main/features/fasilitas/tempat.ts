import type { AppContext } from '#main/context/context.ts'
import { findTempatId, idPengaturan, idTempat, readPengaturan, readTempat } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { readTempatTetap, type TempatTetap } from '#main/db/tempat-tetap.ts'
import type { JenisFasilitas } from '#main/toko/schema.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Tempat } from '#shared/contract/fasilitas.ts'
import { namaJenis, tempatTanpaKata } from '#shared/text/tempat.ts'
import { listNodes, listPosyanduOf, type NodeRow } from './fasilitas.repository.ts'
import { kopAwal } from './kop.ts'

type Isi = Extract<Change, { entitas: 'fasilitas' }>['isi']

function planNode(id: string | undefined, isi: Isi): Change {
  return { entitas: 'fasilitas', id: id ?? newId(), isi }
}

/**
 * The tree above the place, and the place: kabupaten → kecamatan → puskesmas → pustu or ponkesdes. A puskesmas is the
 * place itself. Facilities the book has are given their names, the others are made.
 *
 * @returns the changes, the place last
 */
function planTree(
  nodes: readonly NodeRow[],
  { before, tetap }: { readonly before: string | null; readonly tetap: TempatTetap | null },
  tempat: Tempat,
): Change[] {
  const known = (jenis: JenisFasilitas) =>
    tetap?.jenis === jenis ? tetap.id : nodes.find((node) => node.jenis === jenis)?.id
  const own = { desa: tempat.desa, alamat: tempat.alamat, telepon: tempat.telepon }
  const isPuskesmas = tempat.jenis === 'puskesmas'
  const kabupaten = planNode(known('kabupaten'), { jenis: 'kabupaten', nama: tempat.kabupaten, induk_id: null })
  const kecamatan = planNode(known('kecamatan'), { jenis: 'kecamatan', nama: tempat.kecamatan, induk_id: kabupaten.id })
  const puskesmas = planNode(known('puskesmas'), {
    jenis: 'puskesmas',
    nama: tempat.puskesmas,
    induk_id: kecamatan.id,
    ...(isPuskesmas ? own : {}),
  })
  const former = nodes.find((node) => node.id === before && node.jenis !== 'puskesmas')?.id
  if (!isPuskesmas) {
    const place = { jenis: tempat.jenis, nama: tempat.nama, induk_id: puskesmas.id, ...own }
    return [kabupaten, kecamatan, puskesmas, planNode(tetap?.id ?? former, place)]
  }
  const gone: Change[] = former === undefined ? [] : [{ entitas: 'fasilitas', id: former, isi: { dihapus: 1 } }]
  return [...gone, kabupaten, kecamatan, puskesmas]
}

/** The letterhead follows the place as long as nobody wrote another. */
function planKop({ db }: Pick<AppContext, 'db'>, tempat: Tempat): Change[] {
  const pengaturan = readPengaturan(db)
  const before = readTempat(db)
  const ours = before === null ? [] : kopAwal(before)
  const isOurs = pengaturan.kop.length === 0 || JSON.stringify(pengaturan.kop) === JSON.stringify(ours)
  if (!isOurs) return []
  const nilai = JSON.stringify({ ...pengaturan, kop: kopAwal(tempat) })
  return [{ entitas: 'pengaturan', id: idPengaturan, isi: { nilai } }]
}

/** Others know the place by its id and seal for it; what is a Pustu today must not see tomorrow what a Puskesmas sees. */
function refuseJenisLain(tempat: Tempat, tetap: TempatTetap | null): void {
  if (tetap === null || tetap.jenis === tempat.jenis) return
  refuse(
    `Jenis tempat kerja tidak diganti, karena buku lain sudah mengenal buku ini sebagai ${namaJenis[tetap.jenis]}. Tidak ada yang berubah; nama dan alamatnya tetap dapat diperbaiki. Bila Ibu pindah ke tempat kerja lain, mulailah buku baru untuk tempat itu.`,
  )
}

/**
 * Names the place of this book and builds the tree above it. Again: the names are corrected, nothing is doubled.
 *
 * @throws AppFailure when it would become another kind of place although other books know this one
 */
export function setUpTempat(context: Pick<AppContext, 'db' | 'penulis'>, typed: Tempat): void {
  const { db } = context
  const tempat = tempatTanpaKata(typed)
  db.transaction(() => {
    const [before, tetap] = [findTempatId(db), readTempatTetap(db)]
    refuseJenisLain(tempat, tetap)
    const tree = planTree(listNodes(db), { before, tetap }, tempat)
    const induk_id = tree.at(-1)?.id ?? null
    const posyandu = listPosyanduOf(db, before).map((id): Change => ({ entitas: 'fasilitas', id, isi: { induk_id } }))
    const named: Change = { entitas: 'pengaturan', id: idTempat, isi: { nilai: JSON.stringify(tempat), dihapus: 0 } }
    write(db, context.penulis('siapkan'), [...tree, ...posyandu, ...planKop(context, tempat), named])
  })
}
