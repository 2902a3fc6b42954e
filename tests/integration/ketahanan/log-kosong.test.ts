import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createContext } from '#main/app/create-context.ts'
import type { AppContext } from '#main/context/context.ts'
import { ensureReplica, headOf, newId } from '#main/db/journal.ts'
import { databasePath, openDatabase } from '#main/db/open.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { finishHari } from '#main/features/penimbangan/hari-buka.service.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'

/** What a day's work ended with, and what was sent, hangs on the log no longer: the file of the book alone holds it. */

const kunci = randomBytes(32)
let folder = ''
let open: AppContext[] = []
const dir = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buku-pustu-log-kosong-'))
})
afterEach(() => {
  for (const { db } of open) db.close()
  open = []
  rmSync(folder, { recursive: true, force: true })
})

function openBook(name: string, jenis: JenisTempatKerja): AppContext {
  const [now, pelaku] = [() => new Date('2026-11-24T10:42:00'), () => bidanUji]
  const context = createContext(openDatabase(dir(name), kunci), now, pelaku)
  ensureReplica(context.db, 'uji')
  const atas = { kabupaten: 'Tirtasari', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' }
  setUpTempat(context, { ...atas, jenis, nama: name, desa: null, alamat: null, telepon: null })
  open.push(context)
  return context
}

/** How far the journal goes in the file of the book alone, without its log. */
function headInFile({ db }: AppContext): number {
  mkdirSync(dir('tanpa-log'))
  copyFileSync(databasePath(db.dataDir), databasePath(dir('tanpa-log')))
  const alone = openDatabase(dir('tanpa-log'), kunci)
  try {
    return headOf(alone)
  } finally {
    alone.close()
    rmSync(dir('tanpa-log'), { recursive: true })
  }
}

test('a hari buka that is marked finished', () => {
  const pustu = openBook('pustu', 'pustu')
  const posyanduId = addPosyandu(pustu.db, 'Melati')
  addAnak(pustu.db, posyanduId)
  const id = newId()
  writeAs(pustu.db, 'ketik', { entitas: 'hari_buka', id, isi: { posyandu_id: posyanduId, tanggal: '2026-11-12' } })
  expect(headInFile(pustu)).toBeLessThan(headOf(pustu.db))
  finishHari(pustu, id, true)
  expect(headInFile(pustu)).toBe(headOf(pustu.db))
})

test('all that a package took along', async () => {
  const [pustu, desk] = [openBook('pustu', 'pustu'), openBook('desk', 'puskesmas')]
  const { fasilitasId: untuk } = readDiri(desk.db)
  await percayaKartu(pustu.db, await writeKartu(desk.db), { oleh: 'bidan', now: pustu.now() })
  addAnak(pustu.db, addPosyandu(pustu.db, 'Melati'))
  expect(headInFile(pustu)).toBeLessThan(headOf(pustu.db))
  mkdirSync(dir('stik'))
  const pilihan = { untuk, folder: dir('stik'), bulan: null, ulang: false }
  await tulisPaket(pustu, pilihan, { progress: () => {}, commit: () => {} })
  expect(headInFile(pustu)).toBe(headOf(pustu.db))
})
