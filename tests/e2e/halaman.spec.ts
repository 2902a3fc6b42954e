import { expect, type Page } from '@playwright/test'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import { type Aplikasi, bulanContoh, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

/** The reference laptop, and the same at 150 %. */
const ukuranJendela = [
  { width: 1366, height: 696 },
  { width: 911, height: 512 },
] as const

/** What a page may never do: complain in the console, or ask anything of another address. */
function watchPage({ page, server }: Aplikasi): string[] {
  const { origin } = server()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol } = new URL(request.url())
    const inside = request.url().startsWith(`${origin}/`) || ['data:', 'blob:'].includes(protocol)
    if (!inside) faults.push(`request: ${request.url()}`)
  })
  return faults
}

/** F1 names the keys of the page; Esc closes it, and the focus is where it was. */
async function checkTombol(page: Page): Promise<void> {
  const hasFocus = await page.evaluate(() => document.activeElement !== document.body)
  if (!hasFocus) await page.keyboard.press('Tab')
  const before = await page.evaluateHandle(() => document.activeElement)
  await page.keyboard.press('F1')
  const dialog = page.getByRole('dialog', { name: 'Tombol papan ketik di halaman ini' })
  await expect(dialog).toBeVisible()
  await expect(dialog.getByText('semua tombol', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(await page.evaluate((el) => el === document.activeElement && el !== document.body, before)).toBe(true)
}

/** Elements that can be pushed sideways where nobody looks for it: the window itself, and the page within; not a sheet as wide as its card. */
async function listSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'html, body, main, main .page_isi, .page_halaman, .laporan_laporan-wrap, .gulir_gulir:not(.gulir_menyamping)',
      ),
    ]
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `${box.tagName}.${box.className} ${box.scrollWidth} > ${box.clientWidth}`),
  )
}

/** Looks at each page in every way. `siap` is a sign that the page has drawn its content. */
async function checkPages(aplikasi: Aplikasi, halaman: Readonly<Record<string, string>>): Promise<void> {
  const { page, server } = aplikasi
  const faults = watchPage(aplikasi)
  for (const [path, siap] of Object.entries(halaman)) {
    await page.setViewportSize(ukuranJendela[0])
    await goTo(page, `${server().origin}${path}`)
    await expect(page.locator(siap).first(), path).toBeVisible()
    expect(await listFaultsInBoth(page, { kertas: '.kertas_kertas' }), path).toEqual([])
    await checkTombol(page)
    for (const ukuran of ukuranJendela) {
      await page.setViewportSize(ukuran)
      await page.waitForTimeout(50)
      expect(await listSideways(page), `${path} ${ukuran.width}`).toEqual([])
    }
    expect(faults, path).toEqual([])
  }
}

async function ask<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as T
}

/** The card of a child with months of weighings, and a sheet that is filled. */
async function findContoh(aplikasi: Aplikasi): Promise<{ kartu: string; lembar: string }> {
  const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', {})
  const posyandu = await ask<{ hari: HariBukaBaris[] }[]>(aplikasi, 'hariBuka.list', { bulan: bulanContoh })
  const anak = baris.find(({ umur, terakhir }) => umur !== null && umur >= 9 && terakhir?.huruf)
  const hari = posyandu.flatMap((p) => p.hari)[0]
  if (!anak || !hari) throw new Error('The sample book has no weighed child or no hari buka')
  return { kartu: `/balita/${anak.id}`, lembar: `/hari-buka/${hari.id}` }
}

/** A woman pregnant in the sample book, seen once; her page, and a sheet with her on it. */
async function daftarHamil(aplikasi: Aplikasi): Promise<{ orang: string; lembar: string }> {
  const posyandu = await ask<{ hari: HariBukaBaris[] }[]>(aplikasi, 'hariBuka.list', { bulan: bulanContoh })
  const [hari] = posyandu.flatMap((p) => p.hari)
  if (!hari) throw new Error('The sample book has no hari buka')
  const kosong = { nik: null, namaSuami: null, alamat: null, dusun: null, rt: null, rw: null, telepon: null }
  const { orangId } = await ask<{ orangId: string }>(aplikasi, 'kartu.register', {
    kartu: 'ibu-hamil',
    orang: { ...kosong, nama: 'Dewi Lestari Kusumaningrum', tanggalLahir: '1990-05-10' },
    posyanduId: hari.posyanduId,
    dibuka: hari.tanggal,
    isi: { hpht: `02-04-${hari.tanggal.slice(0, 4)}`, gravida: '2' },
  })
  await ask(aplikasi, 'kartu.record', {
    kartu: 'ibu-hamil',
    orangId,
    kunjunganId: null,
    tanggal: hari.tanggal,
    hariBukaId: hari.id,
    isi: { bb_kg: '60', td_sistole: '165', td_diastole: '95', lila_cm: '22', bahaya: 'pusing-bengkak' },
  })
  return { orang: `/kartu/ibu-hamil/${orangId}`, lembar: `/kartu/ibu-hamil/lembar/${hari.id}` }
}

test.describe('the sample book', () => {
  test.use({ isiAwal: 'contoh' })

  test('Beranda, Hari buka and the sheet keep the rules of every page', async ({ aplikasi }) => {
    const { lembar } = await findContoh(aplikasi)
    await checkPages(aplikasi, {
      '/': '.perlu-dikunjungi_kunjungan',
      '/hari-buka': 'table.hari-buka_hari',
      [lembar]: '[data-kolom=bb]',
    })
  })

  test('the pages of Balita keep the rules of every page', async ({ aplikasi }) => {
    const { kartu } = await findContoh(aplikasi)
    await checkPages(aplikasi, {
      '/balita': 'a[href^="/balita/"]',
      '/balita/baru': 'main form input',
      [kartu]: 'main svg[role=img]',
    })
  })

  test('the pages of Ibu hamil keep the rules of every page', async ({ aplikasi }) => {
    const { orang, lembar } = await daftarHamil(aplikasi)
    await checkPages(aplikasi, {
      '/kartu/ibu-hamil': 'main a[href^="/kartu/ibu-hamil/"]',
      [orang]: '[aria-label="Putusan"]',
      [`${orang}/kunjungan`]: '[data-kolom=bb_kg] input',
      [lembar]: '[data-kolom=bb_kg]',
    })
  })

  for (const formulir of ['F1', 'F2', 'sip5']) {
    test(`Laporan ${formulir} keeps the rules of every page`, async ({ aplikasi }) => {
      await checkPages(aplikasi, { [`/laporan?bulan=${bulanContoh}&formulir=${formulir}`]: '.kertas_kertas' })
    })
  }

  test('Status gizi keeps the rules of every page', async ({ aplikasi }) => {
    await checkPages(aplikasi, { [`/gizi?bulan=${bulanContoh}`]: 'main table' })
  })

  test('Riwayat keeps the rules of every page', async ({ aplikasi }) => {
    await checkPages(aplikasi, {
      '/riwayat': 'table.riwayat_riwayat-buku',
      '/riwayat?bagian=kejadian': 'table.riwayat_riwayat-buku',
      '/riwayat?bagian=sampah': '.riwayat_tempat-sampah .empty-state_kosong',
    })
  })

  test('Kirim & terima and Pilih yang benar keep the rules of every page', async ({ aplikasi }) => {
    await checkPages(aplikasi, { '/kirim': '.kirim_jalan-kenalan', '/konflik': '.konflik_konflik .empty-state_kosong' })
  })

  test('Impor and Pengaturan keep the rules of every page', async ({ aplikasi }) => {
    await checkPages(aplikasi, { '/impor': '.impor_impor button', '/pengaturan': '.fasilitas_pengaturan .card_card' })
  })
})

test('the steps and pages of an empty book keep the rules of every page', async ({ aplikasi }) => {
  await checkPages(aplikasi, { '/mulai': 'main form' })
  const tempat = { kabupaten: 'Contoh', kecamatan: 'Sumber', puskesmas: 'Sumber' }
  const kosong = { desa: null, alamat: null, telepon: null }
  await ask(aplikasi, 'fasilitas.setUp', { jenis: 'pustu', nama: 'Sumberagung', ...tempat, ...kosong })
  await checkPages(aplikasi, {
    '/mulai/posyandu': '.fasilitas_daftar-posyandu',
    '/mulai/tanda-tangan': 'main form',
    '/mulai/balita': '.fasilitas_opts',
    '/': 'main h1',
    '/hari-buka': 'main h1',
    '/laporan': 'main h1',
    '/balita': 'main h1',
  })
})
