import { createDispatch } from '#main/app/dispatch.ts'
import { isInLingkup } from '#main/db/lingkup.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import { listHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { openJadi } from './puskesmas-besar.ts'

/** What a process of its own tells of opening a book: until its Beranda is answered, and what it then holds of the memory. */
export type TerbukaSendiri = { readonly ms: number; readonly megabita: number }

/** Opens the book it is told of, as after the passphrase fitted, and asks what the window asks first. */
async function bukaSendiri(dataDir: string, kunci: Buffer): Promise<TerbukaSendiri> {
  const start = performance.now()
  const context = openJadi({ dataDir, kunci })
  const handlers = {
    ...createFasilitasHandlers(context),
    ...createBerandaHandlers(context, (...satu) => listHari(context, ...satu)),
  }
  const pintu = {
    pelaku: context.pelaku,
    isInLingkup: (...[who, what]: Parameters<Parameters<typeof createDispatch>[0]['isInLingkup']>) =>
      isInLingkup(context.db, who, what),
    handlers: () => handlers,
  }
  const dispatch = createDispatch(pintu, (_mark, cause) => {
    throw cause
  })
  for (const name of ['aplikasi.keadaan', 'beranda.get']) {
    const { ok } = await dispatch(name, {}, { host: 'test' })
    if (!ok) throw new Error(`${name} was not answered`)
  }
  const ms = performance.now() - start
  // Of the whole life of the process: what was given back meanwhile was needed all the same.
  const megabita = process.resourceUsage().maxRSS / 1024
  context.db.close()
  return { ms, megabita }
}

process.once('message', ({ dataDir, kunci }: { dataDir: string; kunci: string }) => {
  bukaSendiri(dataDir, Buffer.from(kunci, 'hex')).then((hasil) => {
    process.send?.(hasil)
    process.disconnect()
  })
})
