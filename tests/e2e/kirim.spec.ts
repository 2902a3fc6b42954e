import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { HariBukaPosyandu, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { bulanContoh } from './support/aplikasi.ts'
import { kenalkan, test } from './support/dua-buku.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'
import { expectNoBarrier, kerja, press } from './support/kirim.ts'
import { listKeluar } from './support/luar-jendela.ts'

const kata = (page: Page, nama: string) =>
  page.getByRole('region', { name: nama }).getByRole('listitem').allInnerTexts()

/** Nothing outside the window, however small it is. */
async function expectDalam(page: Page): Promise<void> {
  const before = page.viewportSize()
  for (const [width, height] of [
    [1024, 600],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    expect(await listKeluar(page), `${width}`).toEqual([])
  }
  if (before) await page.setViewportSize(before)
}

const a5 = [148, 210]

/** The rows of counts on a slip: each ends with its number. */
function angkaDi(lembar: string | undefined): string[] {
  const rows = (lembar ?? '').split('\n').filter((row) => /^\s*[A-Z][^:]*\s{2,}[\d.]+\s*$/.test(row))
  return rows.map((row) => row.trim().replaceAll(/\s+/g, ' '))
}

const untukDibacakan = 'Kata untuk dibacakan'

/** The words offered to be ticked, without their numbers. */
async function kataDidengar(page: Page): Promise<string[]> {
  const words = await page.getByRole('group', { name: 'Kata yang terdengar' }).locator('label').allInnerTexts()
  return words.map((one) => one.replace(/^\d\. /, ''))
}

/** Ticks all six words with the space bar; the focus is on the first of them already. */
async function centang(page: Page): Promise<void> {
  await expect(page.getByRole('checkbox').first()).toBeFocused(kerja)
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
  }
}

test('two books are connected by their cards and six words, by keyboard alone', async ({ duaBuku }) => {
  const { pustu, puskesmas, stik } = duaBuku
  await stik.cabut()
  await pustu.buka('/kirim')
  await expect(pustu.page.getByRole('heading', { level: 1, name: 'Hubungkan dengan Puskesmas' })).toBeVisible()
  await expect(pustu.page.getByText('Belum ada flashdisk.')).toBeVisible()
  await stik.pasang()
  await press(pustu.page, 'Simpan kartu')
  await expect(pustu.page.getByText('Kartu tersimpan di SANDISK.')).toBeVisible(kerja)
  await expectNoBarrier(pustu.page)

  await puskesmas.buka('/kirim')
  await press(puskesmas.page, 'Simpan kartu')
  await expect(puskesmas.page.getByText('Kartu tersimpan di SANDISK.')).toBeVisible(kerja)
  for (const { page } of [pustu, puskesmas]) {
    await press(page, 'Lanjut ke langkah 2')
    await expect(page.getByRole('heading', { level: 2, name: /^Baca kartu/ })).toBeFocused()
    await press(page, /^Baca kartu/)
  }
  // While one reads its words, the other has them to be ticked: nowhere do two lists stand side by side.
  await expect(pustu.page.getByRole('heading', { name: /^1 dari 2\. Bacakan enam kata ini/ })).toBeFocused(kerja)
  const own = await kata(pustu.page, untukDibacakan)
  expect(new Set(own).size).toBeGreaterThan(1)
  expect(own).toHaveLength(6)
  await expect(pustu.page.getByRole('checkbox')).toHaveCount(0)
  await expect(puskesmas.page.getByRole('heading', { name: /^1 dari 2\. Dengarkan enam kata/ })).toBeVisible(kerja)
  expect(await kataDidengar(puskesmas.page)).toEqual(own)
  await expect(puskesmas.page.getByRole('region', { name: untukDibacakan })).toBeHidden()
  await expectNoBarrier(pustu.page)
  await expectNoBarrier(puskesmas.page)

  for (const { page } of [pustu, puskesmas]) await expectDalam(page)

  await press(pustu.page, 'Sudah dibacakan')
  await centang(puskesmas.page)
  await press(puskesmas.page, 'Keenam kata sama')
  await expect(puskesmas.page.getByRole('heading', { name: /^2 dari 2\. Bacakan/ })).toBeFocused()
  expect(await kataDidengar(pustu.page)).toEqual(await kata(puskesmas.page, untukDibacakan))

  await expect(pustu.page.getByRole('button', { name: 'Keenam kata sama' })).toHaveAttribute('aria-disabled', 'true')
  await press(pustu.page, 'Ada kata yang lain')
  await expect(pustu.page.getByText('Belum dihubungkan, dan tidak ada yang berubah.')).toBeVisible()
  await expect(pustu.page.getByRole('button', { name: 'Keenam kata sama' })).toBeHidden()
  await press(pustu.page, 'Dengarkan lagi')
  await centang(pustu.page)
  await press(pustu.page, 'Keenam kata sama')
  await expect(pustu.page.getByRole('heading', { name: /Puskesmas Sumber sudah terhubung/ })).toBeFocused(kerja)
  await press(pustu.page, 'Selesai', 'link')
  await expect(pustu.page.getByRole('heading', { name: 'Kirim ke Puskesmas Sumber' })).toBeVisible()

  await press(pustu.page, 'Tambah hubungan', 'link')
  await expect(pustu.page.getByRole('heading', { level: 1, name: 'Hubungkan dengan Puskesmas' })).toBeFocused()
  await press(pustu.page, 'Kembali', 'link')
  await pustu.page.getByText('Puskesmas Sumber', { exact: true }).click()
  await press(pustu.page, 'Putuskan hubungan')
  const dialog = pustu.page.getByRole('dialog', { name: 'Putuskan hubungan dengan Puskesmas Sumber?' })
  await expect(dialog.getByRole('button', { name: 'Batal' })).toBeFocused()
  await pustu.page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: 'Putuskan hubungan' })).toBeFocused()
  await pustu.page.keyboard.press('Enter')
  await expect(pustu.page.getByRole('heading', { level: 1, name: 'Hubungkan dengan Puskesmas' })).toBeVisible(kerja)
})

test('a month goes to the Puskesmas, is compared by its slip, and its receipt is found by itself', async ({
  duaBuku,
}) => {
  const { pustu, puskesmas, stik } = duaBuku
  const { page } = pustu
  test.skip(!dapatDibaca, 'the text of a PDF cannot be read here')
  await kenalkan(duaBuku)
  await pustu.buka('/kirim')
  await expect(page.getByRole('combobox', { name: 'Laporan bulan' })).toHaveValue(bulanContoh)
  await expectNoBarrier(page)
  await press(page, 'Kirim ke flashdisk')
  await expect(page.getByRole('heading', { level: 1, name: 'Kirim laporan Oktober 2026' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cetak surat antar' })).toBeFocused(kerja)
  await expect(page.getByRole('heading', { level: 2 })).toContainText([
    'Kiriman disiapkan dan disegel',
    'Ditulis, lalu dibaca kembali dari flashdisk',
    'Flashdisk aman dicabut',
  ])
  await expect(page.getByText('Bawa ke Puskesmas Sumber paling lambat Kamis, 05-11-2026.')).toBeVisible()

  // What the screen says of the stick is what lies on the stick.
  const [nama = ''] = await stik.listPaket()
  const bytes = await stik.bacaBerkas(nama)
  const ukuran = `${String(bytes.length).replaceAll(/\B(?=(\d{3})+$)/g, '.')} byte`
  await expect(page.locator('.rel_dua-batang').getByText(ukuran)).toHaveCount(2)
  const kode = (createHash('sha256').update(bytes).digest('hex').slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join(
    ' ',
  )
  await expect(page.locator('main').getByText(kode)).toBeVisible()
  await expectNoBarrier(page)
  await expectDalam(page)
  const surat = await cetak(page)
  expect(surat.ukuran).toEqual([a5, a5])
  expect(surat.lembar).toHaveLength(2)
  for (const lembar of surat.lembar) {
    expect(lembar).toContain('SURAT ANTAR')
    expect(lembar).toContain(kode)
    // Nothing of the page behind it comes along.
    expect(lembar).not.toContain('Flashdisk aman dicabut')
  }
  expect(surat.lembar[0]).toContain('Lembar 1, untuk Pustu Sumberagung')
  expect(surat.lembar[1]).toContain('Lembar 2, untuk Puskesmas Sumber')

  await puskesmas.buka('/kirim')
  await press(puskesmas.page, 'Terima 1 kiriman')
  await expect(puskesmas.page.getByRole('heading', { name: /Flashdisk aman dicabut/ })).toBeVisible(kerja)
  await expect(puskesmas.page.getByRole('heading', { name: /1 kiriman utuh dan asli/ })).toBeVisible()
  await expect(puskesmas.page.locator('main').getByText(kode)).toBeVisible()
  // The paper that is given back has the same rows, in another name: the two can be laid side by side.
  await expectDalam(puskesmas.page)
  const tanda = await cetak(puskesmas.page)
  expect(tanda.ukuran).toEqual([a5, a5])
  expect(tanda.lembar[0]).toContain('TANDA TERIMA')
  // The book of the Puskesmas has no invented child of its own: the paper says of itself that these are.
  for (const lembar of tanda.lembar) expect(lembar).toContain('CONTOH: angka karangan')
  expect(angkaDi(tanda.lembar[0])).toEqual(angkaDi(surat.lembar[0]))
  expect(angkaDi(tanda.lembar[0]).length).toBeGreaterThan(8)
  const jumlah = (of: Page) => of.locator('.rel_jumlah dd').allInnerTexts()
  expect(await jumlah(puskesmas.page)).toEqual(await jumlah(page))
  await expectNoBarrier(puskesmas.page)
  await press(puskesmas.page, 'Kirim balasan')
  await expect(puskesmas.page.getByRole('heading', { name: 'Kirim ke Pustu Sumberagung' })).toBeVisible()

  await page.getByRole('link', { name: 'Beranda' }).click()
  await expect(
    page.getByText('Tanda terima Oktober terbaca. Diterima Puskesmas 05-11-2026 oleh Ratna Dewi.'),
  ).toBeVisible(kerja)
  const row = page.getByRole('row', { name: /^Oktober/ })
  await expect(row.getByRole('cell')).toContainText(['Oktober', /dari/, '04-11-2026', '05-11-2026', '–'])
  await expectNoBarrier(page)

  // The paper that was lost comes once more, and now says that it arrived.
  await pustu.buka('/kirim')
  await press(page, 'Surat antar Oktober')
  const slip = page.getByRole('dialog', { name: 'Kiriman Oktober 2026' })
  await expect(slip.getByText(kode)).toBeVisible()
  await expect(slip.getByText(/^Diterima 05-11-2026 .* oleh Ratna Dewi\.$/)).toBeVisible()
  await expectNoBarrier(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.slip_cetak-slip').getByText(kode)).toHaveCount(2)
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Surat antar Oktober' })).toBeFocused()
})

test('what is not counted in a month is said before it is sent, leads to its names, and holds nothing up', async ({
  duaBuku,
}) => {
  const { pustu } = duaBuku
  const { page, ask } = pustu
  await kenalkan(duaBuku)
  await pustu.buka('/kirim')
  await expect(page.getByRole('combobox', { name: 'Laporan bulan' })).toBeVisible(kerja)
  const tanya = page.getByText(/anak belum dihitung di laporan ini/)
  await page.waitForLoadState('networkidle')
  await expect(tanya).toBeHidden()
  const hari = (await ask<HariBukaPosyandu[]>('hariBuka.list', { bulan: bulanContoh })).flatMap((p) => p.hari)[0]
  const { baris } = await ask<LembarPenimbangan>('penimbangan.sheet', { hariBukaId: hari?.id })
  const dua = baris.filter(({ isi }) => isi.bb !== '').slice(0, 2)
  for (const { orangId, isi } of dua)
    await ask('penimbangan.record', { hariBukaId: hari?.id, orangId, isi: { ...isi, bb: '102' } })

  await pustu.buka('/kirim')
  await expect(tanya).toHaveText(/^2 anak belum dihitung di laporan ini: angkanya perlu dijawab\./, kerja)
  await expectNoBarrier(page)
  await expectDalam(page)
  await press(page, 'Lihat anaknya', 'link')
  const panel = page.getByRole('complementary', { name: 'Lihat dulu sebelum dikirim' })
  for (const { anak } of dua) await expect(panel).toContainText(anak.nama, kerja)
  await expect(panel.getByText(/Belum dihitung\.$/)).toHaveCount(2)
  await page.goBack()
  // Without a report there is nothing to count.
  await page.getByRole('combobox', { name: 'Laporan bulan' }).selectOption({ label: 'Hanya catatan, tanpa laporan' })
  await expect(tanya).toBeHidden()
  await page.getByRole('combobox', { name: 'Laporan bulan' }).selectOption(bulanContoh)
  await expect(tanya).toBeVisible(kerja)
  await press(page, 'Kirim ke flashdisk')
  await expect(page.getByRole('button', { name: 'Cetak surat antar' })).toBeFocused(kerja)
})
