import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import type { riwayatCalls } from '#shared/contract/riwayat.ts'
import { readAudit } from './audit.ts'
import { exportRiwayat } from './ekspor.ts'
import { readKejadian } from './kejadian.ts'
import { findOrang, listPelakuIds } from './riwayat.repository.ts'
import { listRiwayat, undoKelompok } from './riwayat.service.ts'
import { listSampah, restoreSampah } from './sampah.ts'

/** Names shown at once; more are found by typing more letters. */
const namaTerbanyak = 8

/** The history of the book, and the bin. */
export function createRiwayatHandlers(context: AppContext): HandlersOf<keyof typeof riwayatCalls> {
  return {
    'riwayat.list': (input) => listRiwayat(context, input),
    'riwayat.undo': ({ kelompok }) => undoKelompok(context, kelompok),
    'riwayat.audit': (input) => readAudit(context, input),
    'riwayat.kejadian': (input) => readKejadian(context, input),
    'riwayat.pelaku': () => {
      const nama = createNamaPelaku(context.db)
      const list = listPelakuIds(context.db).map((id) => ({ id, nama: nama(id) }))
      return list.sort((a, b) => a.nama.localeCompare(b.nama, 'id'))
    },
    'riwayat.findOrang': ({ cari }) =>
      findOrang(context.db, cari.toLowerCase().split(/\s+/), namaTerbanyak).map(({ dihapus, ...row }) => ({
        ...row,
        dihapus: dihapus === 1,
      })),
    'riwayat.export': (input) => exportRiwayat(context, input),
    'sampah.list': () => listSampah(context),
    'sampah.restore': (input) => restoreSampah(context, input),
  }
}
