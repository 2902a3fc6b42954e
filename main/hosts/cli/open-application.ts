import { type Application, type BukuTerbuka, openInti } from '#main/app/inti.ts'
import type { Handlers } from '#main/context/handlers.ts'
import type { CallName } from '#shared/contract/contract.ts'

/** Loads the calls of one feature. */
type Muat = () => Promise<(buku: BukuTerbuka) => Partial<Handlers>>

const laporan: Muat = async () => {
  const { createLaporanHandlers } = await import('#main/features/laporan/laporan.handlers.ts')
  return ({ context }) => createLaporanHandlers(context)
}
const gizi: Muat = async () => {
  const { createGiziHandlers } = await import('#main/features/gizi/gizi.handlers.ts')
  return ({ context }) => createGiziHandlers(context)
}
const mutu: Muat = async () => {
  const { createMutuHandlers } = await import('#main/features/mutu/mutu.handlers.ts')
  return ({ context }) => createMutuHandlers(context)
}
const tindak: Muat = async () => {
  const { createTindakHandlers } = await import('#main/features/tindak/tindak.handlers.ts')
  const { mapTagihan } = await import('#main/features/imunisasi/tagihan.service.ts')
  return ({ context }) => createTindakHandlers(context, (ids, per) => mapTagihan(context, ids, per))
}
const konflik: Muat = async () => {
  const { createKonflikHandlers } = await import('#main/features/riwayat/konflik.ts')
  return ({ context }) => createKonflikHandlers(context)
}
const sisihan: Muat = async () => {
  const { createSisihanHandlers } = await import('#main/features/riwayat/sisihan.ts')
  return ({ context }) => createSisihanHandlers(context)
}
const kirim: Muat = async () => {
  const { createKirimHandlers } = await import('#main/features/kirim/kirim.handlers.ts')
  const { cariFlashdisk } = await import('#main/platform/flashdisk.ts')
  return ({ context, jobs }) => createKirimHandlers(context, { jobs, cariFlashdisk })
}
const fasilitas: Muat = async () => {
  const { createFasilitasHandlers } = await import('#main/features/fasilitas/fasilitas.handlers.ts')
  return ({ context }) => createFasilitasHandlers(context)
}

/** The calls that commands make, each with the feature that answers it. */
const panggilan = {
  'laporan.skdn': laporan,
  'gizi.read': gizi,
  'mutu.read': mutu,
  'mutu.sample': mutu,
  'tindak.list': tindak,
  'konflik.list': konflik,
  'konflik.choose': konflik,
  'sisihan.list': sisihan,
  'sisihan.accept': sisihan,
  'sisihan.leave': sisihan,
  'kirim.keadaan': kirim,
  'kirim.renewKunci': kirim,
  'fasilitas.setUp': fasilitas,
} as const satisfies { readonly [C in CallName]?: Muat }
const isPanggilan = (name: CallName): name is keyof typeof panggilan => Object.hasOwn(panggilan, name)

/** The application on a data folder for one command: locked, and with no more calls than those of the feature it is for. */
export async function openApplicationFor(dataDir: string, name: CallName): Promise<Application> {
  const create = isPanggilan(name) ? await panggilan[name]() : () => ({})
  return openInti({ dataDir }, { fitur: create })
}
