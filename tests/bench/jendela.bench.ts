import type { Page } from '@playwright/test'
import type { Application } from '#main/app/compose.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { type Baris, median, type Pekerjaan, paling } from './baris.ts'
import { type BukuUkur, launch, newPage, openBukuUkur, openByLink, type Tampilan, withHost } from './jendela-uji.ts'

declare global {
  interface Window {
    /** The moment of the first paint that shows the wanted element, milliseconds since the epoch. */
    terpakai?: Promise<number>
  }
}

const ulangan = 5
const bulan = '2026-10'
/** A page that comes within a second does not interrupt a thought. */
const batasBukaMs = 1_000

export const pekerjaanJendela = {
  terpakai: {
    kerja: 'Jendela terpakai (kata sandi dapat diketik), sejak peramban dijalankan',
    satuan: 'kali',
    batas: 1.3,
    pembanding: 'halaman kosong, server dan peramban yang sama',
  },
  terbuka: {
    kerja: 'Sama, buku sudah terbuka: Beranda tergambar dengan isinya',
    satuan: 'kali',
    batas: 1.3,
    pembanding: 'halaman kosong, server dan peramban yang sama',
  },
  beranda: {
    kerja: 'Beranda tergambar dengan isinya, peramban sudah jalan',
    satuan: 'ms',
    batas: batasBukaMs,
    pembanding: 'halaman kosong, peramban sudah jalan',
  },
  laporan: {
    kerja: 'SKDN dibuka dari Beranda: formulir F1 tergambar',
    satuan: 'ms',
    batas: batasBukaMs,
    pembanding: 'menghitung formulir itu saja, tanpa jendela',
  },
} as const satisfies Record<string, Pekerjaan>

type Buka = {
  /** From starting the browser until the page is painted. */
  readonly sejakJalan: number
  /** From asking for the sign-in address until the page is painted. */
  readonly sejakAlamat: number
}

/** Runs in the page: promises the moment at which an element was first painted. */
function watchTerpakai(selector: string): void {
  window.terpakai = new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) return void requestAnimationFrame(look)
      const channel = new MessageChannel()
      channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
      channel.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

type Bahan = { readonly executablePath: string; readonly application: Application; readonly rendererDir: string }

/** Starts the browser, opens the address, and waits until the element is painted; then `next` may go on in that page. */
function openWindow(bahan: Bahan, selector: string, next: (page: Page) => Promise<void>): Promise<Buka> {
  return withHost(bahan.application, bahan.rendererDir, async (signInUrl) => {
    const start = performance.now()
    const browser = await launch(bahan.executablePath)
    try {
      const page = await newPage(browser)
      await page.addInitScript(watchTerpakai, selector)
      const alamat = Date.now()
      await page.goto(signInUrl, { waitUntil: 'commit' })
      await page.waitForURL(new URL('/', signInUrl).href, { waitUntil: 'commit' })
      const sejakAlamat = ((await page.evaluate(() => window.terpakai)) ?? Number.NaN) - alamat
      const sejakJalan = performance.now() - start
      await next(page)
      return { sejakJalan, sejakAlamat }
    } finally {
      await browser.close()
    }
  })
}

type Bergantian = { readonly jendela: readonly Buka[]; readonly kosong: readonly Buka[] }

/** The window and the empty page in turns, as load comes and goes; one of each before finds the browser's files in memory. */
async function takeTurns(
  bahan: Omit<Bahan, 'rendererDir'>,
  tampilan: Tampilan,
  selector: string,
  next: (page: Page) => Promise<void> = async () => {},
): Promise<Bergantian> {
  const [jendela, kosong]: [Buka[], Buka[]] = [[], []]
  for (let i = 0; i <= ulangan; i++) {
    kosong.push(await openWindow({ ...bahan, rendererDir: tampilan.kosong }, '#polos', async () => {}))
    jendela.push(await openWindow({ ...bahan, rendererDir: tampilan.jendela }, selector, next))
  }
  return { jendela: jendela.slice(1), kosong: kosong.slice(1) }
}

const tengah = (runs: readonly Buka[], key: keyof Buka) => median(runs.map((run) => run[key]))
const rasio = ({ jendela, kosong }: Bergantian) => tengah(jendela, 'sejakJalan') / tengah(kosong, 'sejakJalan')

async function measure(executablePath: string, buku: BukuUkur, tampilan: Tampilan): Promise<Baris[]> {
  const { application, call } = buku
  const laporan: number[] = []
  const openLaporan = async (page: Page) => {
    laporan.push(await openByLink(page, { tautan: 'a[href="/laporan"]', sasaran: '.kertas_kertas tbody td' }))
  }
  const bahan = { executablePath, application }
  const terbuka = await takeTurns(bahan, tampilan, 'main tbody tr', openLaporan)
  const { posyandu } = await call('aplikasi.keadaan', {})
  const hitung: number[] = []
  for (let i = 0; i < ulangan; i++) {
    const start = performance.now()
    await call('laporan.formulir', { bulan, formulir: 'f1', posyanduId: posyandu[0]?.id ?? null })
    hitung.push(performance.now() - start)
  }
  // Every day begins so.
  await call('sesi.lock', { sebab: 'diminta' })
  const terkunci = await takeTurns(bahan, tampilan, 'input[type="password"]')
  return [
    paling(pekerjaanJendela.terpakai, rasio(terkunci), 1),
    paling(pekerjaanJendela.terbuka, rasio(terbuka), 1),
    paling(pekerjaanJendela.beranda, tengah(terbuka.jendela, 'sejakAlamat'), tengah(terbuka.kosong, 'sejakAlamat')),
    paling(pekerjaanJendela.laporan, median(laporan.slice(1)), median(hitung)),
  ]
}

/** Opening the window of the sample Pustu (420 balita, two years), and its report. */
export async function benchJendela(executablePath: string, tampilan: Tampilan): Promise<Baris[]> {
  const buku = await openBukuUkur()
  try {
    fillContoh(buku.application.buku(), { balita: 420, bulan: 24, benih: 7, sampai: bulan })
    return await measure(executablePath, buku, tampilan)
  } finally {
    await buku.close()
  }
}
