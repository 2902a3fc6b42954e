import type { AppContext } from '#main/app/context.ts'
import type { HandlersOf } from '#main/app/dispatch.ts'
import { listRiwayat, undoKelompok } from './riwayat.service.ts'

export function createRiwayatHandlers(context: AppContext): HandlersOf<'riwayat.list' | 'riwayat.undo'> {
  return {
    'riwayat.list': (input) => listRiwayat(context, input),
    'riwayat.undo': ({ kelompok }) => undoKelompok(context, kelompok),
  }
}
