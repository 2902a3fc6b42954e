import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { imunisasiCalls } from '#shared/contract/imunisasi.ts'
import { readBias } from './bias.service.ts'
import { recordImunisasi, recordSemua, removeImunisasi } from './catat.service.ts'
import { readAnakImunisasi, readRegisterImunisasi } from './register.service.ts'

export function createImunisasiHandlers(context: AppContext): HandlersOf<keyof typeof imunisasiCalls> {
  return {
    'imunisasi.register': (input) => readRegisterImunisasi(context, input),
    'imunisasi.ofPerson': ({ orangId }) => readAnakImunisasi(context, orangId),
    'imunisasi.bias': (input) => readBias(context, input),
    'imunisasi.record': (input) => recordImunisasi(context, input),
    'imunisasi.recordSemua': (input) => recordSemua(context, input),
    'imunisasi.remove': ({ id }) => removeImunisasi(context, id),
  }
}
