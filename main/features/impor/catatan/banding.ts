import type { Change } from '#main/db/journal.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Row } from '#main/toko/toko.ts'
import { catatanOf } from '#shared/catatan/daftar.ts'
import { urutanUrung } from '#shared/catatan/rujukan.ts'
import { splitBeda, toChange, withoutNull } from '../bahan-rencana.ts'
import type { IsDiketik } from '../impor.repository.ts'
import type { BarisBerkas } from './baca-berkas.ts'
import type { BukuCatatan } from './catatan.repository.ts'
import type { Pencatat } from './pencatat.ts'
import type { Rekam, Rekaman } from './rekam.ts'

export type Banding = {
  readonly changes: readonly Change[]
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
}

type Bahan = {
  readonly buku: BukuCatatan
  readonly catat: Pencatat
  readonly isDiketik: IsDiketik
  readonly imporId: string
}

const dihapus = 'Catatan ini dihapus di buku sesudah diimpor, jadi tidak dimasukkan lagi.'
const diketikSendiri = 'Di buku ada isian lain yang diketik sendiri. Isian di buku yang dipakai.'

function isBaru({ buku }: Bahan, { entitas, id }: Rekam): boolean {
  return buku.baca(entitas, id) === undefined
}

/** What a record changes in the book; null where nothing. */
function bandingkan(bahan: Bahan, rekam: Rekam): Row | null {
  const { entitas, id, isi, baris } = rekam
  const kini = bahan.buku.baca(entitas, id)
  const [first] = baris
  if (!kini) {
    const asal = 'impor_id' in catatanOf(entitas).isian ? { impor_id: bahan.imporId } : {}
    return { ...withoutNull(isi), ...asal }
  }
  if (kini.dihapus === 1) {
    if (first) bahan.catat.ingatkan(first, { isian: '', nilai: null, alasan: dihapus })
    return null
  }
  const { ubah, diketik } = splitBeda({ entitas, id, kini }, isi, bahan.isDiketik)
  for (const [kolom, nilai] of Object.entries(diketik))
    if (first) bahan.catat.ingatkan(first, { isian: kolom, nilai, alasan: diketikSendiri })
  return Object.keys(ubah).length === 0 ? null : ubah
}

/** Mothers before their children, for a record may name one of its own kind. */
function sortSendiri(list: readonly Rekam[], entitas: EntityName): Rekam[] {
  const own = Object.entries(catatanOf(entitas).isian).flatMap(([kolom, { rujuk }]) =>
    rujuk === entitas ? [kolom] : [],
  )
  const byId = new Map(list.map((satu) => [satu.id, satu]))
  const sorted = new Set<Rekam>()
  const place = (satu: Rekam | undefined, trail: readonly Rekam[]) => {
    if (!satu || sorted.has(satu) || trail.includes(satu)) return
    for (const kolom of own) place(byId.get(String(satu.isi[kolom])), [...trail, satu])
    sorted.add(satu)
  }
  for (const satu of list) place(satu, [])
  return [...sorted]
}

/** Compares the records of a file with the book: what is to be written, what before what stands on it, and how many rows are new. */
export function bandingBuku(bahan: Bahan, rekaman: Rekaman): Banding {
  const changes: Change[] = []
  const baru = new Set<BarisBerkas>()
  const ubah = new Set<BarisBerkas>()
  const semua = new Set<BarisBerkas>()
  for (const entitas of urutanUrung.toReversed()) {
    for (const rekam of sortSendiri(rekaman.list(entitas), entitas)) {
      const [first] = rekam.baris
      for (const baris of rekam.baris) semua.add(baris)
      const isi = bandingkan(bahan, rekam)
      if (isi === null) continue
      if (first) (isBaru(bahan, rekam) ? baru : ubah).add(first)
      changes.push(toChange({ entitas, id: rekam.id }, isi, [first?.jenis ?? entitas, first?.ke ?? 0]))
    }
  }
  const diperbarui = [...ubah].filter((baris) => !baru.has(baris)).length
  return { changes, baru: baru.size, diperbarui, takBerubah: semua.size - baru.size - diperbarui }
}
