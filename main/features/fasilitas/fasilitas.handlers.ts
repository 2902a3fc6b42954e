import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { listPenandatangan } from './fasilitas.repository.ts'
import { readKeadaan, savePenandatangan, savePengaturan, toPenandatangan } from './fasilitas.service.ts'
import { listPosyanduKader, removePosyandu, savePosyandu } from './posyandu.ts'
import { setUpTempat } from './tempat.ts'

export function createFasilitasHandlers(
  context: AppContext,
): HandlersOf<
  | 'aplikasi.keadaan'
  | 'fasilitas.setUp'
  | 'fasilitas.listPosyandu'
  | 'fasilitas.savePosyandu'
  | 'fasilitas.removePosyandu'
  | 'fasilitas.listPenandatangan'
  | 'fasilitas.savePenandatangan'
  | 'fasilitas.savePengaturan'
> {
  return {
    'aplikasi.keadaan': () => readKeadaan(context),
    'fasilitas.setUp': (tempat) => {
      setUpTempat(context, tempat)
      return { ok: true }
    },
    'fasilitas.listPosyandu': () => listPosyanduKader(context),
    'fasilitas.savePosyandu': (isi) => ({ id: savePosyandu(context, isi) }),
    'fasilitas.removePosyandu': ({ id, alasan }) => {
      removePosyandu(context, id, alasan)
      return { ok: true }
    },
    'fasilitas.listPenandatangan': () => listPenandatangan(context.db).map(toPenandatangan),
    'fasilitas.savePenandatangan': (list) => {
      savePenandatangan(context, list)
      return { ok: true }
    },
    'fasilitas.savePengaturan': (input) => savePengaturan(context, input),
  }
}
