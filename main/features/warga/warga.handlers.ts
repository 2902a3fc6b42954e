import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { listSerupa } from '#main/db/orang-serupa.ts'
import type { wargaCalls } from '#shared/contract/warga.ts'
import { correctWarga, createWarga } from './catat.service.ts'
import { createCariWarga, createDaftarWarga } from './daftar.service.ts'
import { readFolderWarga } from './folder.service.ts'

/** Persons of every age. */
export function createWargaHandlers(context: AppContext): HandlersOf<keyof typeof wargaCalls> {
  return {
    'warga.list': createDaftarWarga(context),
    'warga.find': createCariWarga(context),
    'warga.get': ({ id }) => readFolderWarga(context, id),
    'warga.check': (input) => listSerupa(context.db, context.pelaku(), input),
    'warga.create': (input) => createWarga(context, input),
    'warga.correct': (input) => correctWarga(context, input),
  }
}
