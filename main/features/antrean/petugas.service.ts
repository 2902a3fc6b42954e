import type { AppContext } from '#main/context/context.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, newId, writeGroup } from '#main/db/journal.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, missing } from '#shared/contract/errors.ts'
import type { HariRow } from './antrean.repository.ts'
import { getHari } from './antrean.service.ts'
import { findKaderHadir, findPetugas, findTandaKader, listKader, listPetugas } from './petugas.repository.ts'

const tetap = 'Tidak ada yang berubah.'

/** "1+4" as it is kept; null: nobody said. */
const toLangkah = (langkah: readonly number[]): string | null =>
  langkah.length === 0 ? null : [...new Set(langkah)].sort((a, b) => a - b).join('+')

const fromLangkah = (langkah: string | null): number[] =>
  langkah === null || langkah === 'tidak-ada' ? [] : langkah.split('+').map(Number)

/** Who served on a day, and the kader of its posyandu. */
export function readPetugas(context: AppContext, hariBukaId: string): OutputOf<'petugas.list'> {
  const { db } = context
  const kader = listKader(db, getHari(context, hariBukaId))
  const nama = new Map(kader.map((satu) => [satu.id, satu.nama]))
  return {
    kader,
    hadir: listPetugas(db, hariBukaId).map((row) => ({
      ...{ id: row.id, jenis: row.jenis, kaderId: row.kader_id, langkah: fromLangkah(row.langkah) },
      nama: row.nama ?? nama.get(row.kader_id ?? '') ?? '–',
    })),
  }
}

/** The mark by which the day itself counts its kader. */
function tandaKader({ db }: AppContext, hari: HariRow, kaderId: string): Change {
  const id = findTandaKader(db, hari.id, kaderId)?.id ?? idTetap(db, 'kehadiran', hari.id, kaderId)
  return { entitas: 'kehadiran', id, isi: { hari_buka_id: hari.id, kader_id: kaderId, hadir: 1, dihapus: 0 } }
}

function refuseNama(): never {
  const pesan = 'Namanya belum diisi.'
  throw new AppFailure({ code: 'masukan', pesan: `${pesan} Belum tersimpan.`, masalah: [{ path: ['nama'], pesan }] })
}

/** Says that somebody served. @throws AppFailure where neither a kader of the posyandu nor a name is given */
export function savePetugas(context: AppContext, input: ParsedInputOf<'petugas.save'>): OutputOf<'petugas.save'> {
  const { db } = context
  return db.transaction(() => {
    const hari = getHari(context, input.hariBukaId)
    const { kaderId, nama, jenis } = input
    const langkah = toLangkah(input.langkah)
    const penulis = context.penulis('ketik')
    if (kaderId === null) {
      if (nama === null) refuseNama()
      if (input.id !== null && findPetugas(db, input.id)?.hari_buka_id !== hari.id)
        missing(`Petugas ini sudah tidak tercatat. ${tetap} Buka lagi harinya.`)
      const id = input.id ?? newId()
      const isi = { hari_buka_id: hari.id, jenis, nama, langkah } as const
      return { id, ...writeGroup(db, penulis, [{ entitas: 'hadir_petugas', id, isi }]) }
    }
    if (!listKader(db, hari).some((satu) => satu.id === kaderId))
      missing(`Kader ini tidak ada lagi di posyandu ini. ${tetap} Buka lagi harinya.`)
    const known = findKaderHadir(db, hari.id, kaderId)
    const id = known?.id ?? idTetap(db, 'hadir_petugas', hari.id, kaderId)
    const isi = { hari_buka_id: hari.id, jenis: 'kader', kader_id: kaderId, langkah, dihapus: 0 } as const
    const changes: Change[] = [{ entitas: 'hadir_petugas', id, isi }, tandaKader(context, hari, kaderId)]
    return { id, ...writeGroup(db, penulis, changes) }
  })
}

/** Takes it back that somebody served; of a kader the mark of the day, too. */
export function removePetugas(context: AppContext, id: string): OutputOf<'petugas.remove'> {
  const { db } = context
  return db.transaction(() => {
    const row = findPetugas(db, id) ?? missing(`Petugas ini sudah tidak tercatat. ${tetap} Buka lagi harinya.`)
    const tanda = row.kader_id === null ? undefined : findTandaKader(db, row.hari_buka_id, row.kader_id)
    const changes: Change[] = [{ entitas: 'hadir_petugas', id, isi: { dihapus: 1 } }]
    if (tanda?.dihapus === 0) changes.push({ entitas: 'kehadiran', id: tanda.id, isi: { dihapus: 1 } })
    return writeGroup(db, context.penulis('ketik'), changes)
  })
}
