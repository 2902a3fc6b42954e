import { expect, type Page } from '@playwright/test'
import type { Perbandingan, RekapPuskesmas } from '#shared/contract/puskesmas.ts'
import { type Aplikasi, test as kosong } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { ask, checkLayar } from './support/kunci.ts'
import { test } from './support/meja.ts'

const bulan = '2026-10'
const buka = async ({ page, server }: Aplikasi, query = '') => {
  await goTo(page, `${server().origin}/puskesmas${query}`)
  await expect(page.getByRole('heading', { name: 'Meja Puskesmas' })).toBeVisible()
}
const bagian = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
/** The data rows of the one table, cell by cell. */
const readRows = (page: Page, part: 'tbody' | 'tfoot') =>
  page
    .locator(`main table ${part} tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText.trim())))

test('who has reported is seen by word, opened by keys, and answered', async ({ aplikasi }) => {
  const { page } = aplikasi
  await page.getByRole('link', { name: 'Meja Puskesmas' }).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Meja Puskesmas' })).toBeVisible()
  await expect(page.locator('main table tfoot')).toBeVisible()
  expect((await readRows(page, 'tbody')).map((row) => row.slice(-2))).toEqual([
    ['04-10', '04-11'],
    ['terlambat 08-10', 'belum'],
    ['belum', 'belum'],
  ])
  expect((await readRows(page, 'tfoot'))[0]?.slice(-2)).toEqual(['2 dari 3 sudah lapor', '1 dari 3 sudah lapor'])

  // One stop of Tab for all cells, at the newest month; arrows go on from there.
  await page.getByRole('button', { name: /^Sumberagung, Oktober 2026: diterima/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Tegalrejo, Oktober 2026: belum lapor' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('region', { name: 'Tegalrejo, September 2026' })
  await expect(panel).toContainText('Diterima 08-10-2026 10.00, 3 hari sesudah batas 05-10-2026.')
  await expect(panel).toContainText('Dikirim oleh Bidan Endah.')
  const { perPustu } = await ask<RekapPuskesmas>(aplikasi, 'puskesmas.rekap', { bulan: '2026-09' })
  const tegalrejo = perPustu.find(({ nama }) => nama === 'Tegalrejo')
  await expect(panel.locator('dl > div').filter({ hasText: /^S\d/ })).toContainText(String(tegalrejo?.hitungan.S))
  await checkLayar(page)

  await panel.getByRole('link', { name: 'Tulis umpan balik' }).click()
  await expect(page.getByLabel('Untuk', { exact: true })).toHaveValue(tegalrejo?.id ?? '')
  await expect(page.getByLabel('Tentang bulan')).toHaveValue('2026-09')
  await expect(page.getByRole('textbox', { name: 'Isi' })).toBeFocused()
  await page.keyboard.type('Laporan datang tanggal 8. Tolong timbang ulang Naura.')
  await page.keyboard.press('Tab')
  await page.keyboard.type('naura azzahra')
  const found = page.getByRole('list', { name: 'Tentang anak, boleh kosong: yang ditemukan' })
  // Of two with that name only the one of this Pustu can be meant.
  await expect(found.getByRole('button')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Tanpa anak' })).toBeVisible()
  await page.getByRole('button', { name: 'Simpan' }).focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('listitem').filter({ hasText: 'Laporan datang tanggal 8.' })
  await expect(note).toContainText('Naura Azzahra')
  await expect(note).toContainText('belum selesai')
  await expect(page.getByRole('heading', { name: 'Tegalrejo, September 2026' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Isi' })).toHaveValue('')
  await note.getByRole('button', { name: 'Tandai selesai' }).click()
  await expect(note.getByRole('button', { name: 'Buka lagi' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Selesai 1' })).toBeVisible()
  await checkLayar(page)
})

test('a note without words or without a Pustu is not saved, and says so at the field', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi, '?bagian=umpan-balik')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Pilih dulu Pustunya.')).toBeVisible()
  await expect(page.getByText('Tulis umpan baliknya dengan beberapa kata.')).toBeVisible()
  expect(await ask(aplikasi, 'umpanBalik.list', { fasilitasId: null, bulan: null })).toEqual([])
})

test('the totals add up, by Pustu, desa and posyandu, and lead to the forms', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi, `?bagian=rekap&bulan=${bulan}`)
  await expect(page.getByText('Tegalrejo dan Karanganyar belum lapor Oktober.')).toBeVisible()
  for (const by of ['Pustu', 'Desa', 'Posyandu']) {
    await bagian(page, by).check({ force: true })
    await expect(page.getByRole('columnheader', { name: by, exact: true })).toBeVisible()
    const rows = await readRows(page, 'tbody')
    const sums = Array.from({ length: 9 }, (_, i) => String(rows.reduce((sum, row) => sum + Number(row[i]), 0)))
    expect((await readRows(page, 'tfoot'))[0]?.slice(0, 9)).toEqual(sums)
  }
  await checkLayar(page)

  // Behind a number stand as many names, and behind a name its card.
  await bagian(page, 'Pustu').check({ force: true })
  await page.getByRole('button', { name: /^D, Tegalrejo: \d+$/ }).focus()
  const jumlah = await page.getByRole('button', { name: /^D, Tegalrejo: \d+$/ }).innerText()
  await page.keyboard.press('Enter')
  const names = page.getByRole('dialog', { name: 'Tegalrejo: ditimbang' })
  await expect(names).toContainText(`${jumlah} nama`)
  await expect(names.getByRole('listitem')).toHaveCount(Number(jumlah))
  await checkLayar(page)
  await page.keyboard.press('Escape')
  await expect(names).toBeHidden()
  await expect(page.getByRole('button', { name: /^D, Tegalrejo: \d+$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await names.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/balita\//)
  await page.goBack()
  await expect(page.locator('main table tfoot')).toBeVisible()
  await bagian(page, 'Posyandu').check({ force: true })

  await expect(page.getByRole('link', { name: 'Formulir F3' })).toHaveAttribute('href', /formulir=F3/)
  await page.locator('main table tbody th a').first().click()
  await expect(page.getByRole('heading', { name: 'Laporan SKDN' })).toBeVisible()
})

test('a form of many posyandu goes on on further sheets', async ({ aplikasi }) => {
  const { page } = aplikasi
  const { total, perPosyandu } = await ask<RekapPuskesmas>(aplikasi, 'puskesmas.rekap', { bulan })
  expect(perPosyandu).toHaveLength(14)
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulan}&formulir=F2`)
  const sheets = page.locator('section[aria-label] table')
  // As many as the PDF has: seven posyandu a sheet beside each other, and its rows as far as a sheet goes.
  await expect(sheets.nth(1)).toBeVisible()
  // Nothing is squeezed: what is written in a head fits in it.
  const cut = await sheets
    .locator('th')
    .evaluateAll((heads) => heads.filter((th) => th.scrollWidth > th.clientWidth).map((th) => th.textContent))
  expect(cut).toEqual([])
  const sum = sheets.getByRole('button', { name: /^1 Balita yang ada \(S\), Total L\+P: / })
  await expect(sum).toHaveText(String(total.hitungan.S))
  await sum.click()
  await expect(page.getByLabel('Nama di balik angka').getByRole('listitem')).toHaveCount(total.hitungan.S)
})

test('who lags stands first and by a word, in every measure', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi, `?bagian=banding&bulan=${bulan}`)
  const { posyandu } = await ask<Perbandingan>(aplikasi, 'puskesmas.banding', { bulan })
  await expect(page.getByText('Posyandu kecil baru disebut tertinggal')).toBeVisible()
  for (const [ukuran, nama] of [
    ['D/S', 'D/S'],
    ["N/D'", 'N/D′'],
    ['stunting', 'Stunting'],
    ['kader', 'Kader hadir'],
  ] as const) {
    await bagian(page, nama).check({ force: true })
    await expect(page.getByRole('columnheader', { name: nama, exact: true })).toBeVisible()
    const rows = await readRows(page, 'tbody')
    expect(rows).toHaveLength(posyandu.length)
    const lag = posyandu.filter(({ nilai }) => nilai[ukuran]?.tertinggal).length
    expect(rows.map((row) => row.at(-1))).toEqual(rows.map((_, i) => (i < lag ? 'tertinggal' : '')))
  }
  await bagian(page, 'Pustu').check({ force: true })
  await expect(page.getByRole('columnheader', { name: 'Pustu', exact: true })).toBeVisible()
  await checkLayar(page)
})

test('a child in two registers is told apart and asked about again, then merged', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi, '?bagian=ganda')
  const pair = page.getByRole('listitem', { name: 'Naura Azzahra dan Naura Azzahra' })
  await expect(pair).toContainText('NIK sama')
  await expect(pair.locator('.ganda_tempat')).toHaveText(['Sumberagung', 'Tegalrejo'])
  await checkLayar(page)
  await pair.getByRole('button', { name: 'Bukan anak yang sama' }).focus()
  await page.keyboard.press('Enter')
  await expect(pair).toBeHidden()
  await expect(page.getByRole('button', { name: 'Urungkan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(pair).toBeVisible()

  await pair.getByRole('button', { name: 'Gabungkan…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bandingkan dan gabungkan' })
  await dialog.getByRole('textbox', { name: 'Alasan' }).fill('NIK dan ibu sama, ikut pindah')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Catatan Naura Azzahra digabung ke kartu ini.').first()).toBeVisible()
  await buka(aplikasi, '?bagian=ganda')
  await expect(page.getByRole('heading', { name: 'Tidak ada anak yang tercatat di dua Pustu' })).toBeVisible()
})

test('Beranda begins with who has reported, and a cell leads to the desk', async ({ aplikasi }) => {
  const { page } = aplikasi
  const card = page.getByRole('region', { name: 'Siapa sudah lapor' })
  await expect(card.getByRole('rowheader')).toHaveText([/Karanganyar/, /Tegalrejo/, /Sumberagung/, 'Semua'])
  await card.getByRole('button', { name: 'Tegalrejo, September 2026: terlambat 08-10' }).click()
  await expect(page.getByRole('region', { name: 'Tegalrejo, September 2026' })).toBeVisible()
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).click()
  await expect(page.getByRole('columnheader', { name: /^April/ })).toBeVisible()
})

kosong.describe('in the book of a Pustu', () => {
  kosong('there is no desk, and its address says where the reports are', async ({ aplikasi }) => {
    const { page } = aplikasi
    const tempat = {
      jenis: 'pustu',
      nama: 'Sumberagung',
      kabupaten: 'Contoh',
      kecamatan: 'Sumber',
      puskesmas: 'Sumber',
    }
    await ask(aplikasi, 'fasilitas.setUp', { ...tempat, desa: null, alamat: null, telepon: null })
    await goTo(page, `${aplikasi.server().origin}/puskesmas`)
    await expect(page.getByRole('heading', { name: 'Meja ini hanya ada di buku Puskesmas' })).toBeVisible()
    await expect(page.getByRole('navigation').getByText('Meja Puskesmas')).toHaveCount(0)
  })
})
