import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { Envelope } from '#shared/contract/envelope.ts'
import { callFromPage, openBook } from './masuk.ts'
import { runCli, type Server, startServer } from './server.ts'

/** What the book holds when a test begins. */
export type IsiAwal = 'kosong' | 'contoh'

/** The last month of the sample register, so that journeys can name it. */
export const bulanContoh = '2026-10'

export type Aplikasi = {
  /** A page that has signed in and shows the book. */
  readonly page: Page
  readonly dataDir: string
  /** The program as it runs now: a restart gives another port and address. */
  readonly server: () => Server
  /** Makes a call as the page would, and gives the envelope. */
  readonly call: (name: string, input?: unknown) => Promise<Envelope>
  /** Ends the program without warning and starts it again on the same folder, with the page signed in. */
  readonly killAndRestart: () => Promise<void>
  /** Ends the program properly and starts it again on the same folder, with the page signed in. */
  readonly restart: () => Promise<void>
}

type TestFixtures = {
  readonly isiAwal: IsiAwal
  readonly hariIni: string | undefined
  readonly aplikasi: Aplikasi
}
type WorkerFixtures = { readonly makeContoh: () => Promise<string> }

/**
 * `test` of the browser journeys. `aplikasi` is the real program on a data folder of its own.
 *
 * - `test.use({ isiAwal: 'contoh' })` begins with the sample register instead of an empty book.
 * - `test.use({ hariIni: '2026-11-12T10:00:00+07:00' })` sets the clock of program and page; else it is the machine's.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  isiAwal: ['kosong', { option: true }],
  hariIni: [undefined, { option: true }],

  makeContoh: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
    async ({}, use) => {
      const parent = await mkdtemp(join(tmpdir(), 'buku-pustu-contoh-'))
      let made: Promise<string> | undefined
      await use(() => {
        made ??= makeSampleBook(join(parent, 'buku'))
        return made
      })
      await rm(parent, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  aplikasi: async ({ page, isiAwal, hariIni, makeContoh }, use) => {
    const parent = await mkdtemp(join(tmpdir(), 'buku-pustu-e2e-'))
    const dataDir = join(parent, 'buku')
    if (isiAwal === 'contoh') await cp(await makeContoh(), dataDir, { recursive: true })
    if (hariIni) await page.clock.setFixedTime(hariIni)
    // Someone must listen from the start: asked for only beside the key press, the dialog sometimes opens unheard.
    page.on('filechooser', () => {})
    let server = await startServer(dataDir, hariIni)
    const startAgain = async () => {
      server = await startServer(dataDir, hariIni)
      await openBook(page, server)
    }
    await openBook(page, server)
    await use({
      page,
      dataDir,
      server: () => server,
      call: (name, input) => callFromPage(page, name, input),
      killAndRestart: () => server.kill().then(startAgain),
      restart: () => server.end().then(startAgain),
    })
    await server.stop()
    await rm(parent, { recursive: true, force: true })
  },
})

async function makeSampleBook(dataDir: string): Promise<string> {
  const place = ['--nama', 'Sumberagung', '--kabupaten', 'Contoh', '--kecamatan', 'Sumber', '--puskesmas', 'Sumber']
  await runCli('init', '--jenis', 'pustu', ...place, '--desa', 'Sumberagung', '--data', dataDir)
  await runCli('contoh', '--balita', '60', '--bulan', '12', '--sampai', bulanContoh, '--data', dataDir)
  return dataDir
}
