import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { findTempatId, readTempat } from '#main/db/buku.ts'
import { newId, write } from '#main/db/journal.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { UmpanBalik } from '#shared/contract/umpan-balik.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import {
  findFasilitasUmpanBalik,
  isAnakFasilitas,
  isPustu,
  listUmpanBalik,
  type SaringUmpanBalik,
} from './umpan-balik.repository.ts'

const tolak = {
  pustu:
    'Umpan balik ditulis dari buku Puskesmas. Tidak ada yang berubah. Di sini umpan balik dibaca dan ditandai selesai.',
  fasilitas: 'Tempat ini bukan Pustu atau Ponkesdes di buku. Umpan balik belum disimpan. Pilih tempat lain.',
  anak: 'Anak ini tidak terdaftar di posyandu tempat itu. Umpan balik belum disimpan. Pilih anak lain, atau tulis tanpa anak.',
  hilang: 'Umpan balik ini tidak ada lagi di buku. Tidak ada yang berubah.',
} as const

/** The facility whose notes a book shows: all to a Puskesmas, to a Pustu its own. */
function milikOf({ db }: AppContext): { readonly semua: boolean; readonly id: string | null } {
  return { semua: readTempat(db)?.jenis === 'puskesmas', id: findTempatId(db) }
}

function listMilik(context: AppContext, { fasilitasId, bulan }: SaringUmpanBalik): UmpanBalik[] {
  const { semua, id } = milikOf(context)
  if (semua) return listUmpanBalik(context.db, { fasilitasId, bulan })
  if (id === null || (fasilitasId !== null && fasilitasId !== id)) return []
  return listUmpanBalik(context.db, { fasilitasId: id, bulan })
}

type MasukanTulis = ParsedInputOf<'umpanBalik.write'>

function tulisUmpanBalik(context: AppContext, { fasilitasId, bulan, orangId, isi }: MasukanTulis): { id: string } {
  const { db } = context
  return db.transaction(() => {
    if (!milikOf(context).semua) refuse(tolak.pustu)
    if (!isPustu(db, fasilitasId)) refuse(tolak.fasilitas)
    if (orangId !== null && !isAnakFasilitas(db, orangId, fasilitasId)) refuse(tolak.anak)
    const [id, penulis] = [newId(), context.penulis('ketik')]
    const { waktu } = penulis
    const note = { fasilitas_id: fasilitasId, bulan, orang_id: orangId, isi, waktu, oleh: context.pelaku().nama }
    write(db, penulis, [{ entitas: 'umpan_balik', id, isi: note }])
    return { id }
  })
}

function tandaiSelesai(context: AppContext, id: string, selesai: boolean): void {
  const { db } = context
  db.transaction(() => {
    const milik = milikOf(context)
    const fasilitasId = findFasilitasUmpanBalik(db, id)
    if (fasilitasId === undefined || (!milik.semua && fasilitasId !== milik.id)) missing(tolak.hilang)
    write(db, context.penulis('ketik'), [{ entitas: 'umpan_balik', id, isi: { selesai: toTanda(selesai) } }])
  })
}

/** Notes of the Puskesmas to a Pustu: written there, read and dealt with on both sides. */
export function createUmpanBalikHandlers(
  context: AppContext,
): HandlersOf<'umpanBalik.list' | 'umpanBalik.write' | 'umpanBalik.finish'> {
  return {
    'umpanBalik.list': (saring) => listMilik(context, saring),
    'umpanBalik.write': (masukan) => tulisUmpanBalik(context, masukan),
    'umpanBalik.finish': ({ id, selesai }) => {
      tandaiSelesai(context, id, selesai)
      return { ok: true }
    },
  }
}
