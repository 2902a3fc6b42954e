import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { rujukanCalls } from '#shared/contract/rujukan.ts'
import {
  answerRujukan,
  type ListAlasan,
  proposeRujukan,
  readRujukan,
  recordRujukan,
  removeRujukan,
} from './rujukan.service.ts'
import { exportSurat, type GambarSurat } from './surat.service.ts'

export function createRujukanHandlers(
  context: AppContext,
  lain: { readonly listAlasan: ListAlasan; readonly gambar: GambarSurat },
): HandlersOf<keyof typeof rujukanCalls> {
  return {
    'rujukan.list': () => readRujukan(context),
    'rujukan.propose': ({ orangId }) => proposeRujukan(context, orangId, lain.listAlasan),
    'rujukan.record': (input) => recordRujukan(context, input),
    'rujukan.answer': (input) => answerRujukan(context, input),
    'rujukan.remove': ({ id }) => removeRujukan(context, id),
    'rujukan.exportSurat': ({ id }) => exportSurat(context, id, lain.gambar),
  }
}
