import type { Page } from '@playwright/test'
import { type Baris, median, type Pekerjaan, paling, persentil } from './baris.ts'
import { type BukuUkur, launch, newPage, openBukuUkur, openByLink, type Tampilan, withHost } from './jendela-uji.ts'
import { addIbuHamil, createPosyanduBesar, jumlahAnak, type PosyanduBesar } from './posyandu-besar.ts'

type Ketukan = { readonly tombol: string; readonly ms: number }

declare global {
  interface Window {
    /** Keys in the order they were painted. */
    ketukan?: Ketukan[]
  }
}

/** One frame of a screen of 60 Hz. */
const bingkaiMs = 1_000 / 60
/** Frames are made as soon as there is something to paint, so that the figure is work and not waiting for the screen. */
const tanpaIrama = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
/** A quick hand types ten keys a second; here a key follows when the one before has been painted, and this much later. */
const jedaMs = 10
const ulanganBuka = 5
/** Rows typed: enough keys for a p95, and far enough down for the sheet to scroll. */
const barisDiketik = 80
const barisBerirama = 30

export const pekerjaanLembar = {
  ketik: {
    kerja: `Mengetik di lembar ${jumlahAnak} baris: p95 tombol sampai tergambar`,
    satuan: 'ms',
    batas: 16,
    pembanding: 'satu kotak isian di halaman kosong',
  },
  ketikKali: {
    kerja: 'Sama, dibanding kotak isian polos',
    satuan: 'kali',
    batas: 1.5,
    pembanding: 'satu kotak isian di halaman kosong',
  },
  berirama: {
    kerja: 'Sama, dengan menunggu giliran layar 60 Hz (p95)',
    satuan: 'ms',
    batas: Math.round(16 + bingkaiMs),
    pembanding: 'satu kotak isian di halaman kosong, layar sama',
  },
  kartu: {
    kerja: `Mengetik di lembar kartu ibu hamil ${jumlahAnak} baris (p95)`,
    satuan: 'kali',
    batas: 1.5,
    pembanding: 'satu kotak isian di halaman kosong',
  },
  buka: {
    kerja: `Membuka lembar ${jumlahAnak} baris dari Hari buka`,
    satuan: 'ms',
    batas: 1_000,
    pembanding: 'menjawab isi lembar itu saja, tanpa jendela',
  },
} as const satisfies Record<string, Pekerjaan>

/** Runs in the page: notes for every key how long after it was pressed its effect was painted. */
function watchKetukan(): void {
  const ketukan: Ketukan[] = []
  window.ketukan = ketukan
  let tombol = ''
  let start = 0
  const note = () => {
    const [key, from] = [tombol, start]
    requestAnimationFrame(() => {
      // A message posted in an animation frame is delivered once that frame is painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => ketukan.push({ tombol: key, ms: performance.now() - from })
      channel.port2.postMessage(null)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    tombol = event.key
    start = event.timeStamp
    // A letter shows after the input event that follows; other keys act at once.
    if (event.key.length > 1) note()
  }
  window.addEventListener('keydown', onKeyDown, true)
  window.addEventListener('input', note, true)
}

async function readKetukan(page: Page, expected: number): Promise<readonly Ketukan[]> {
  await page.waitForFunction((count) => (window.ketukan?.length ?? 0) >= count, expected)
  return (await page.evaluate(() => window.ketukan)) ?? []
}

/** Types texts with a real keyboard, each closed with Enter. */
async function typeAll(page: Page, texts: readonly string[]): Promise<readonly Ketukan[]> {
  const keys = texts.flatMap((text) => [...text, 'Enter'])
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(jedaMs)
  }
  return readKetukan(page, keys.length)
}

type Bahan = {
  readonly buku: BukuUkur
  readonly executablePath: string
  readonly args: readonly string[]
}

/** Opens a page of its own in a browser of its own, signed in, with its keys watched. */
function inPage<T>(bahan: Bahan, rendererDir: string, work: (page: Page) => Promise<T>): Promise<T> {
  return withHost(bahan.buku.application, rendererDir, async (signInUrl) => {
    const browser = await launch(bahan.executablePath, bahan.args)
    try {
      const page = await newPage(browser)
      await page.addInitScript(watchKetukan)
      await page.goto(signInUrl)
      await page.waitForURL(new URL('/', signInUrl).href)
      return await work(page)
    } finally {
      await browser.close()
    }
  })
}

/** The same keys in a bare field. */
function typePlain(bahan: Bahan, tampilan: Tampilan, texts: readonly string[]): Promise<readonly Ketukan[]> {
  return inPage(bahan, tampilan.kosong, async (page) => {
    await page.locator('#polos').focus()
    return typeAll(page, texts)
  })
}

/** A sheet by its address, and the column that is typed from its first row on. */
type LembarDiketik = { readonly alamat: string; readonly kolom: string; readonly ketikan: readonly string[] }

/** Opens a sheet, all 200 rows of it, and types. */
function typeSheet(bahan: Bahan, tampilan: Tampilan, { alamat, kolom, ketikan }: LembarDiketik) {
  return inPage(bahan, tampilan.jendela, async (page) => {
    await page.goto(new URL(alamat, page.url()).href)
    const sel = page.locator(`input[data-kolom="${kolom}"]`)
    await sel.nth(jumlahAnak - 1).waitFor({ state: 'attached' })
    await sel.first().focus()
    return typeAll(page, ketikan)
  })
}

/** Weights of grown women, no two neighbours alike. */
const beratIbu = Array.from({ length: barisDiketik }, (_, i) => `${48 + (i % 30)},${i % 10}`)

const p95 = (ketukan: readonly Ketukan[]) =>
  persentil(
    ketukan.map(({ ms }) => ms),
    0.95,
  )

/** From the click on the day to all rows painted; the first opening also loads the code of the sheet. */
function openSheet(bahan: Bahan, tampilan: Tampilan, { hariBukaId }: PosyanduBesar): Promise<number> {
  return inPage(bahan, tampilan.jendela, async (page) => {
    const times: number[] = []
    // The first page is drawn some time after it was loaded.
    await page.locator('a[href="/hari-buka"]').first().waitFor()
    for (let i = 0; i < ulanganBuka; i++) {
      await openByLink(page, { tautan: 'a[href="/hari-buka"]', sasaran: `a[href="/hari-buka/${hariBukaId}"]` })
      const sasaran = `.tabel_lembar tr[data-nomor="${jumlahAnak}"]`
      times.push(await openByLink(page, { tautan: `main a[href="/hari-buka/${hariBukaId}"]`, sasaran }))
    }
    return median(times)
  })
}

async function answerSheet({ call }: BukuUkur, { hariBukaId }: PosyanduBesar): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < ulanganBuka; i++) {
    const start = performance.now()
    await call('penimbangan.sheet', { hariBukaId })
    times.push(performance.now() - start)
  }
  return median(times)
}

async function measure(executablePath: string, buku: BukuUkur, tampilan: Tampilan): Promise<Baris[]> {
  const posyandu = await createPosyanduBesar(buku)
  const cepat: Bahan = { buku, executablePath, args: tanpaIrama }
  const berirama: Bahan = { buku, executablePath, args: [] }
  const sebagian = posyandu.ketikan.slice(0, barisBerirama)
  const buka = await openSheet(berirama, tampilan, posyandu)
  const polos = await typePlain(cepat, tampilan, sebagian)
  const timbang = { alamat: `/hari-buka/${posyandu.hariBukaId}`, kolom: 'bb' }
  const lembar = await typeSheet(cepat, tampilan, { ...timbang, ketikan: posyandu.ketikan.slice(0, barisDiketik) })
  const polosBerirama = await typePlain(berirama, tampilan, sebagian)
  const lembarBerirama = await typeSheet(berirama, tampilan, { ...timbang, ketikan: sebagian })
  await addIbuHamil(buku, posyandu)
  const alamat = `/kartu/ibu-hamil/lembar/${posyandu.hariBukaId}`
  const polosKartu = await typePlain(cepat, tampilan, sebagian)
  const kartu = await typeSheet(cepat, tampilan, { alamat, kolom: 'bb_kg', ketikan: beratIbu })
  return [
    paling(pekerjaanLembar.ketik, p95(lembar), p95(polos)),
    paling(pekerjaanLembar.ketikKali, p95(lembar) / p95(polos), 1),
    paling(pekerjaanLembar.berirama, p95(lembarBerirama), p95(polosBerirama)),
    paling(pekerjaanLembar.kartu, p95(kartu) / p95(polosKartu), 1),
    paling(pekerjaanLembar.buka, buka, await answerSheet(buku, posyandu)),
  ]
}

/** The weighing sheet under a quick hand: 200 children, each weighed in the two months before. */
export async function benchLembar(executablePath: string, tampilan: Tampilan): Promise<Baris[]> {
  const buku = await openBukuUkur()
  try {
    return await measure(executablePath, buku, tampilan)
  } finally {
    await buku.close()
  }
}
