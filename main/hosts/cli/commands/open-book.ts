import { type Application, openApplication } from '#main/app/compose.ts'
import { readTempat } from '#main/db/buku.ts'
import { hasDatabase } from '#main/db/open.ts'
import type { CallName, InputOf, OutputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'

/** Opens the book of a data folder for one command, and closes it whatever happens. */
export async function withBook<T>(dataDir: string, work: (application: Application) => Promise<T> | T): Promise<T> {
  if (!hasDatabase(dataDir))
    refuse(`Belum ada buku di folder ${dataDir}. Buat dulu dengan perintah init, atau periksa --data.`)
  const application = openApplication({ dataDir })
  try {
    if (readTempat(application.context.db) === null) {
      refuse(`Buku di folder ${dataDir} belum diberi tempat kerja. Jalankan perintah init, atau periksa --data.`)
    }
    return await work(application)
  } finally {
    application.close()
  }
}

/** Calls the application the way the window does. */
export async function callBook<C extends CallName>(
  application: Application,
  name: C,
  input: InputOf<C>,
): Promise<OutputOf<C>> {
  const envelope = await application.dispatch(name, input, { host: 'cli' })
  if (!envelope.ok) throw new AppFailure(envelope.error)
  return envelope.data as OutputOf<C>
}
