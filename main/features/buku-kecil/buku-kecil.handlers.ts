import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { bukuKecilCalls } from '#shared/contract/buku-kecil.ts'
import { recordBaris, removeBaris } from './catat.service.ts'
import { listBuku, readBuku } from './daftar.service.ts'

/** The small registers, each by its name. */
export function createBukuKecilHandlers(context: AppContext): HandlersOf<keyof typeof bukuKecilCalls> {
  return {
    'bukuKecil.list': () => listBuku(context),
    'bukuKecil.get': (input) => readBuku(context, input),
    'bukuKecil.record': (input) => recordBaris(context, input),
    'bukuKecil.remove': (input) => removeBaris(context, input),
  }
}
