import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { penimbanganCalls } from '#shared/contract/penimbangan.ts'
import { checkKoreksi, correctPenimbangan } from './betulkan.service.ts'
import { markAbsent, recordBaris } from './catat.service.ts'
import { finishHari, listHari, removeHari } from './hari-buka.service.ts'
import { answerPertanyaan, overrideHasil, removePenimbangan } from './jawab.service.ts'
import { readBaris, readLembar } from './lembar.service.ts'
import { saveHari } from './simpan-hari.service.ts'
import { findTamu } from './tamu.service.ts'

/** Hari buka and the weighing sheet. */
export function createPenimbanganHandlers(context: AppContext): HandlersOf<keyof typeof penimbanganCalls> {
  return {
    'hariBuka.list': ({ bulan }) => listHari(context, bulan),
    'hariBuka.save': (input) => saveHari(context, input),
    'hariBuka.finish': ({ id, selesai }) => finishHari(context, id, selesai),
    'hariBuka.remove': ({ id, alasan }) => removeHari(context, id, alasan),
    'penimbangan.sheet': ({ hariBukaId }) => readLembar(context, hariBukaId),
    'penimbangan.row': ({ hariBukaId, orangId }) => readBaris(context, hariBukaId, orangId),
    'penimbangan.record': (input) => recordBaris(context, input),
    'penimbangan.markAbsent': (input) => markAbsent(context, input),
    'penimbangan.answer': (input) => answerPertanyaan(context, input),
    'penimbangan.override': (input) => overrideHasil(context, input),
    'penimbangan.check': (input) => checkKoreksi(context, input),
    'penimbangan.correct': (input) => correctPenimbangan(context, input),
    'penimbangan.remove': ({ penimbanganId, alasan }) => removePenimbangan(context, penimbanganId, alasan),
    'penimbangan.findTamu': ({ hariBukaId, cari }) => findTamu(context, hariBukaId, cari),
  }
}
