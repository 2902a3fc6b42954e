import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApplication } from '#main/app/compose.ts'
import { startLoopback } from '#main/hosts/loopback/server.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'

// serve.ts with a clock that starts at a given instant and runs on from there, and with sticks that are folders of a
// folder, in as long as they are there: FOLDER INSTANT [STICKS]
const [dataDir = '', instant = '', sticks] = process.argv.slice(2)
const offset = new Date(instant).getTime() - Date.now()
const listSticks = (parent: string): FlashdiskAda[] =>
  (existsSync(parent) ? readdirSync(parent) : []).map((nama) => {
    return { id: nama, nama, letak: join(parent, nama), kosong: 15_350_000_000 }
  })
const application = openApplication({
  dataDir,
  now: () => new Date(Date.now() + offset),
  folderLaporan: join(dataDir, '..', 'laporan'),
  ...(sticks ? { cariFlashdisk: async () => listSticks(sticks) } : {}),
})
const loopback = await startLoopback({
  application,
  rendererDir: fileURLToPath(new URL('../../../dist/renderer', import.meta.url)),
  log: (where, error) => process.stderr.write(`${where}: ${String(error)}\n`),
  isTerbuka: () => application.sesi.saya() !== null,
})
process.stdout.write(`${loopback.signInUrl}\n`)
process.once('SIGTERM', async () => {
  await loopback.close()
  application.close()
})
