import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openApplication } from '#main/app/compose.ts'
import { startLoopback } from '#main/hosts/loopback/server.ts'
import type { FlashdiskAda } from '#main/platform/flashdisk.ts'

/**
 * What is asked of this program, a line of JSON each: to serve a book, with a clock that starts at an instant and runs on
 * from there, and with sticks that are folders of a folder, in as long as they are there; or to close the book of an
 * earlier request.
 */
export type Permintaan = { readonly nomor: number } & (
  | { readonly buka: { readonly dataDir: string; readonly instant: string; readonly sticks: string | null } }
  | { readonly tutup: number }
)
export type Jawaban = { readonly nomor: number; readonly alamat: string | null; readonly galat: string | null }

const terbuka = new Map<number, () => Promise<void>>()

const listSticks = (parent: string): FlashdiskAda[] =>
  (existsSync(parent) ? readdirSync(parent) : []).map((nama) => {
    return { id: nama, nama, letak: join(parent, nama), kosong: 15_350_000_000 }
  })

/** @returns the address to sign in at, of a book that was opened */
async function work(permintaan: Permintaan): Promise<string | null> {
  if ('tutup' in permintaan) {
    await terbuka.get(permintaan.tutup)?.()
    terbuka.delete(permintaan.tutup)
    return null
  }
  const { dataDir, instant, sticks } = permintaan.buka
  const offset = new Date(instant).getTime() - Date.now()
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
  })
  terbuka.set(permintaan.nomor, async () => {
    await loopback.close()
    application.close()
  })
  return loopback.signInUrl
}

async function answer(permintaan: Permintaan): Promise<void> {
  const { nomor } = permintaan
  const jawaban = await work(permintaan).then(
    (alamat): Jawaban => ({ nomor, alamat, galat: null }),
    (cause): Jawaban => ({ nomor, alamat: null, galat: String(cause) }),
  )
  process.stdout.write(`${JSON.stringify(jawaban)}\n`)
}

const lines = createInterface({ input: process.stdin })
process.once('SIGTERM', () => lines.close())
for await (const line of lines) void answer(JSON.parse(line) as Permintaan)
// Asked to stop, or whoever asked is gone.
for (const close of terbuka.values()) await close()
process.stdin.destroy()
