import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createContext } from '#main/app/create-context.ts'
import { openDatabase } from '#main/db/open.ts'
import { kerjaPutus, type NamaKerja, type RencanaPutus } from './kerja-putus.ts'
import { bidanUji } from './open-test-book.ts'

// A process that is killed while it works: FOLDER WORK. It says "mulai" when everything is loaded, and then, for each
// piece it has been told is saved, the number of that piece.
const [folder = '', nama = ''] = process.argv.slice(2)
const rencana = JSON.parse(readFileSync(join(folder, '..', 'rencana.json'), 'utf8')) as RencanaPutus
writeSync(1, 'mulai\n')
await kerjaPutus[nama as NamaKerja]({
  dataDir: folder,
  rencana,
  open: () =>
    createContext(
      openDatabase(folder, Buffer.from(rencana.kunci, 'hex')),
      () => new Date('2026-11-24T10:42:00'),
      () => bidanUji,
    ),
  ack: (piece) => writeSync(1, `${piece}\n`),
})
writeSync(1, 'selesai\n')
