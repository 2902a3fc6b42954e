import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApplication } from '#main/app/compose.ts'
import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { createCadangan } from '#main/backup/cadangan.ts'
import { restoreCadangan, restoreInPlace } from '#main/backup/pulihkan.ts'
import type { AppContext } from '#main/context/context.ts'
import { createAntreanHandlers } from '#main/features/antrean/antrean.handlers.ts'
import { importBalita } from '#main/features/impor/impor.service.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { sandiUji } from './sandi-uji.ts'

/** What the killed process and the one that finishes its work do alike. */
export type RencanaPutus = {
  /** The key of the book, hexadecimal. */
  readonly kunci: string
  readonly hariBukaId: string
  /** Rows of the sheet in the order they are typed. */
  readonly baris: readonly { readonly orangId: string; readonly isi: IsiBaris }[]
  /** Visitors of the day in the order they come, each with the card of her age. */
  readonly pengunjung?: readonly { readonly orangId: string; readonly kartu: string; readonly bb: string }[]
  /** Whom a package is for, and for which month. */
  readonly kirim?: { readonly untuk: string; readonly bulan: string }
}

type Alat = {
  readonly dataDir: string
  readonly rencana: RencanaPutus
  /** Opens the book; whoever opens it closes it. */
  readonly open: () => AppContext
  /** Says that a piece of the work was acknowledged as saved. */
  readonly ack: (piece: number) => void
}

async function typeSheet({ open, rencana, ack }: Alat): Promise<void> {
  const context = open()
  const record = createPenimbanganHandlers(context)['penimbangan.record']
  for (const [i, { orangId, isi }] of rencana.baris.entries()) {
    await record({ hariBukaId: rencana.hariBukaId, orangId, isi, dasar: null }, { host: 'test' })
    ack(i)
  }
  context.db.close()
}

/** A number, a weight, and the way to the end, of each visitor: three pieces. */
async function serveDay({ open, rencana, ack }: Alat): Promise<void> {
  const context = open()
  const { hariBukaId } = rencana
  const calls = { ...createAntreanHandlers(context), ...createKartuHandlers(context) }
  const host = { host: 'test' } as const
  const { tanggal } = (await calls['antrean.get']({ hariBukaId }, host)).hari
  for (const [i, { orangId, kartu, bb }] of (rencana.pengunjung ?? []).entries()) {
    const { id } = await calls['antrean.add']({ hariBukaId, orangId }, host)
    ack(3 * i)
    const kunci = { kartu, orangId, kunjunganId: null, tanggal, hariBukaId }
    await calls['kartu.record']({ ...kunci, isi: { bb_kg: bb }, dasar: null }, host)
    ack(3 * i + 1)
    const { baris } = await calls['antrean.get']({ hariBukaId }, host)
    const dari = baris.find((satu) => satu.id === id)?.langkah ?? 1
    await calls['antrean.move']({ antreanId: id, dari, ke: 6 }, host)
    ack(3 * i + 2)
  }
  context.db.close()
}

async function importFile({ open, dataDir, ack }: Alat): Promise<void> {
  const context = open()
  const isi = readFileSync(join(dataDir, '..', 'register.csv'))
  await importBalita(context, { nama: 'register.csv', isi, uji: false })
  ack(0)
  context.db.close()
}

/** Opening alone: it encrypts a plain book, or brings an old one to the newest schema. */
async function openOnly({ open, ack }: Alat): Promise<void> {
  const { db } = open()
  ack(0)
  db.close()
}

const cadanganFolder = (dataDir: string) => `${dataDir}-cadangan`

/** Backs the book up beside its folder. */
async function backUp({ open, dataDir, ack }: Alat): Promise<void> {
  const { db, now } = open()
  createCadangan(db, cadanganFolder(dataDir), now())
  ack(0)
  db.close()
}

/** Brings the backup beside the folder back into it. */
async function restore({ dataDir, rencana, ack }: Alat): Promise<void> {
  const kunci = Buffer.from(rencana.kunci, 'hex')
  const terbaca = readCadangan(join(dataDir, '..', 'awal.cadangan'))
  restoreCadangan({ terbaca, kunci, isi: openCadangan(terbaca, kunci) }, dataDir)
  ack(0)
}

/** Brings the backup beside the folder back in place of the book that lies in it. */
async function restoreDamaged({ dataDir, rencana, ack }: Alat): Promise<void> {
  const kunci = Buffer.from(rencana.kunci, 'hex')
  const terbaca = readCadangan(join(dataDir, '..', 'awal.cadangan'))
  restoreInPlace({ terbaca, kunci, isi: openCadangan(terbaca, kunci) }, dataDir, new Date('2026-11-24T10:42:00'))
  ack(0)
}

/** The stick lies beside the folder of the book. */
export const stikOf = (dataDir: string) => `${dataDir}-stik`

/** What `usb ekspor` does: everything, with the report of a month. */
async function exportPackage({ open, dataDir, rencana, ack }: Alat): Promise<void> {
  if (!rencana.kirim) throw new Error('Nobody to send to')
  const { untuk, bulan } = rencana.kirim
  const context = open()
  const diam = { progress: () => {}, commit: () => {} }
  await tulisPaket(context, { untuk, folder: stikOf(dataDir), bulan, ulang: true }, diam)
  ack(0)
  context.db.close()
}

/** What `usb impor` does with all packages of the stick. */
async function importPackages({ open, dataDir, ack }: Alat): Promise<void> {
  const context = open()
  const names = readdirSync(stikOf(dataDir)).filter((name) => name.endsWith('.bukupustu'))
  const berkas = names.sort().map((name) => join(stikOf(dataDir), name))
  const { ditolak } = await terimaSemua(context, { berkas }, { progress: () => {}, commit: () => {} })
  if (ditolak.length > 0) throw new Error(ditolak.map(({ alasan }) => alasan).join('\n'))
  ack(0)
  context.db.close()
}

/** A new recovery code, and with it another key of the book and of its backups here. */
async function changeKey({ dataDir, ack }: Alat): Promise<void> {
  const application = openApplication({ dataDir })
  await application.sesi.masukDenganSandi(sandiUji)
  await application.sesi.kodeBaru(sandiUji)
  ack(0)
  await application.sesi.segelUlang()
  ack(1)
  application.close()
}

export const kerjaPutus = {
  lembar: typeSheet,
  hari: serveDay,
  impor: importFile,
  buka: openOnly,
  cadangan: backUp,
  pulihkan: restore,
  darurat: restoreDamaged,
  ekspor: exportPackage,
  terima: importPackages,
  gantiKunci: changeKey,
} as const
export type NamaKerja = keyof typeof kerjaPutus
