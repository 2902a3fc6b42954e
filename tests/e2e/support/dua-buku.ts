import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { test as base } from './aplikasi.ts'
import { goTo } from './go-to.ts'
import { callFromPage, openBook, signInBeside } from './masuk.ts'
import { type Server, startServer } from './server.ts'

/** One of the two books, with a page that is signed in. */
export type Buku = {
  readonly page: Page
  readonly origin: string
  /** Makes a call as the page would. @throws with the sentence of a refusal */
  readonly ask: <T>(name: string, input?: unknown) => Promise<T>
  /** Opens an address of the book. */
  readonly buka: (path: string) => Promise<void>
}

/** The one stick of the journeys: in both laptops at once, which spares them the carrying. */
export type Stik = {
  readonly cabut: () => Promise<void>
  readonly pasang: () => Promise<void>
  /** Folder in which the files of the program lie. */
  readonly folder: string
  readonly listPaket: () => Promise<string[]>
  readonly bacaBerkas: (nama: string) => Promise<Buffer>
}

export type DuaBuku = { readonly pustu: Buku; readonly puskesmas: Buku; readonly stik: Stik }

const namaStik = 'SANDISK'

/** `test` with the sample book of a Pustu on 04-11-2026, the book of its Puskesmas a day later, and a stick. */
export const test = base.extend<{ readonly duaBuku: DuaBuku }>({
  duaBuku: async ({ browser, makeContoh, viewport, locale, timezoneId }, use) => {
    const parent = await mkdtemp(join(tmpdir(), 'buku-pustu-dua-'))
    const [pustuDir, puskesmasDir, sticks] = ['pustu', 'puskesmas', 'flashdisk'].map((name) => join(parent, name))
    await cp(await makeContoh(), String(pustuDir), { recursive: true })
    await mkdir(join(String(sticks), namaStik), { recursive: true })
    const opened: { server: Server; page: Page }[] = []
    const open = async (dataDir: string, instant: string, prepare: typeof openBook): Promise<Buku> => {
      const server = await startServer(dataDir, instant, sticks)
      const page = await openPage(browser, { viewport, locale, timezoneId } as BrowserContextOptions, instant)
      opened.push({ server, page })
      await prepare(page, server)
      return toBuku(page, server)
    }
    const pustu = await open(String(pustuDir), '2026-11-04T09:16:00+07:00', openBook)
    const puskesmas = await open(String(puskesmasDir), '2026-11-05T10:05:00+07:00', setUpPuskesmas)
    await use({ pustu, puskesmas, stik: createStik(parent, String(sticks)) })
    for (const { server, page } of opened) {
      await page.context().close()
      await server.stop()
    }
    await rm(parent, { recursive: true, force: true })
  },
})

async function openPage(browser: Browser, options: BrowserContextOptions, instant: string): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await page.clock.setFixedTime(instant)
  return page
}

function toBuku(page: Page, { origin }: Server): Buku {
  return {
    page,
    origin,
    ask: async <T>(name: string, input: unknown = {}) => {
      const answer = await callFromPage(page, name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
      return answer.data as T
    },
    buka: async (path) => {
      await goTo(page, `${origin}${path}`)
      await page.locator('main h1').waitFor()
    },
  }
}

async function setUpPuskesmas(page: Page, server: Server): Promise<void> {
  const call = await signInBeside(page, server)
  await call('sesi.create', { nama: 'Ratna Dewi', peran: 'petugas', sandi: sandiUji })
  const atas = { kabupaten: 'Contoh', kecamatan: 'Sumber', puskesmas: 'Sumber' }
  const kosong = { desa: null, alamat: null, telepon: null }
  await call('fasilitas.setUp', { jenis: 'puskesmas', nama: 'Sumber', ...atas, ...kosong })
  await goTo(page, server.origin)
}

function createStik(parent: string, sticks: string): Stik {
  const [dalam, luar] = [join(sticks, namaStik), join(parent, namaStik)]
  const folder = join(dalam, 'Kiriman Buku Pustu')
  return {
    cabut: () => rename(dalam, luar),
    pasang: () => rename(luar, dalam),
    folder,
    listPaket: async () => (await readdir(folder)).filter((nama) => nama.endsWith('.bukupustu')).sort(),
    bacaBerkas: (nama) => readFile(join(folder, nama)),
  }
}

const stikId = namaStik

/** Makes the two books trust each other, without the screens that lead there. */
export async function kenalkan({ pustu, puskesmas }: DuaBuku): Promise<void> {
  for (const [dari, ke] of [
    [pustu, puskesmas],
    [puskesmas, pustu],
  ] as const) {
    const { berkas } = await dari.ask<{ berkas: string }>('kirim.saveKartu', { stikId })
    const { kartu } = await ke.ask<{ kartu: { kata: string[] } }>('kirim.readKartu', { stikId, berkas })
    await ke.ask('kirim.trust', { stikId, berkas, kata: kartu.kata })
  }
}

async function selesai(buku: Buku, pekerjaanId: string): Promise<void> {
  for (;;) {
    const { keadaan, pesan } = await buku.ask<{ keadaan: string; pesan: string }>('kirim.getPekerjaan', {
      id: pekerjaanId,
    })
    if (keadaan === 'selesai') return
    if (keadaan !== 'berjalan') throw new Error(pesan)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Sends from one book, and takes in what is new in the other; `bulan` goes along as a report. */
export async function bawa(dari: Buku, ke: Buku, bulan: string | null = null): Promise<void> {
  type Keadaan = { kenalan: { fasilitasId: string }[] }
  const { kenalan } = await dari.ask<Keadaan>('kirim.keadaan')
  const masukan = { untuk: kenalan[0]?.fasilitasId, stikId, bulan, ulang: false }
  const { pekerjaanId } = await dari.ask<{ pekerjaanId: string }>('kirim.write', masukan)
  await selesai(dari, pekerjaanId)
  type Isi = { berkas: { berkas: string; jenis: string; keadaan: string }[] }
  const [stik] = await ke.ask<Isi[]>('kirim.listStik')
  const berkas = stik?.berkas.filter((b) => b.jenis === 'paket' && b.keadaan === 'baru').map((b) => b.berkas)
  await selesai(ke, (await ke.ask<{ pekerjaanId: string }>('kirim.receive', { stikId, berkas })).pekerjaanId)
}
