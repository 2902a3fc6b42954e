import { expect } from '@playwright/test'
import { bulanContoh, test } from './support/aplikasi.ts'
import { checkCetak, openForm } from './support/cetak.ts'
import { goTo } from './support/go-to.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'

/** The paper from the window is the paper of the PDF: as many sheets, the same columns, the same rows on each. */

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

for (const formulir of ['f1', 'f2'] as const) {
  test(`the ${formulir} printed from the window is the ${formulir} of the PDF`, async ({ aplikasi }) => {
    await checkCetak(aplikasi, formulir)
  })
}

test('what is coloured is on paper also where the print dialog leaves backgrounds out', async ({ aplikasi }) => {
  const { page } = aplikasi
  const print = async (printBackground: boolean) => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground })
    return pdf.toString('latin1').replaceAll(/D:\d+[^)]*/g, '')
  }
  await openForm(page, aplikasi.server().origin, 'F1')
  expect(await print(false)).toBe(await print(true))
  await page.setViewportSize({ width: Math.round(((330 - 16) * 96) / 25.4), height: 768 })
  await page.emulateMedia({ media: 'print' })
  // The letters under the bars are as large as the words over them, not as the chart is wide.
  const judul = await page.getByRole('heading', { name: 'Balok SKDN' }).locator('visible=true').boundingBox()
  const bulan = page
    .getByRole('img', { name: /^Balok SKDN/ })
    .locator('visible=true')
    .locator('text')
  expect(await bulan.count()).toBeGreaterThan(12)
  for (const huruf of await bulan.all()) {
    expect((await huruf.boundingBox())?.height).toBeLessThan((judul?.height ?? 0) * 1.1)
  }
})

test('a form is printed only once it was read, however slow the disk is', async ({ aplikasi }) => {
  const { page } = aplikasi
  let read = () => {}
  const waits = new Promise<void>((resolve) => {
    read = resolve
  })
  await page.route('**/panggil', async (route) => {
    const { name } = route.request().postDataJSON() as { name: string }
    if (name === 'laporan.formulir') await waits
    await route.continue()
  })
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=${bulanContoh}&formulir=F2`)
  const cetak = page.getByRole('button', { name: 'Cetak', exact: true })
  await expect(cetak).toBeDisabled()
  read()
  await expect(page.locator('section[aria-label] table').first()).toBeVisible()
  await expect(cetak).toBeEnabled()
})

test('the empty sheet for a posyandu has room for a hand, a right border, and lines for new children', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const { data } = (await aplikasi.call('hariBuka.list', { bulan: bulanContoh })) as unknown as {
    data: { hari: { id: string }[] }[]
  }
  await goTo(page, `${aplikasi.server().origin}/hari-buka/${data[0]?.hari[0]?.id}`)
  // The paper is taken away once it was printed: here it stays.
  await page.evaluate(() => {
    window.print = () => {}
  })
  await page.getByRole('button', { name: 'Lembar kosong' }).click()
  await page.setViewportSize({ width: Math.floor((277 * 96) / 25.4), height: 768 })
  await page.emulateMedia({ media: 'print' })
  const table = page.locator('body > div:not(#root) table')
  const mm = (await table
    .locator('th')
    .evaluateAll((cells) =>
      cells.map((th) => ({ teks: th.textContent, lebar: (th.getBoundingClientRect().width * 25.4) / 96 })),
    )) as { teks: string; lebar: number }[]
  for (const kolom of ['BB kg', 'PB/TB cm']) {
    expect(mm.find(({ teks }) => teks === kolom)?.lebar, kolom).toBeGreaterThan(20)
  }
  const box = await table.boundingBox()
  expect(box && box.x + box.width).toBeLessThanOrEqual((277 * 96) / 25.4)
  const empty = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.filter((row) => (row.textContent ?? '').trim() === '').length)
  expect(empty).toBeGreaterThan(4)
})

test('the weighing sheet as it stands is on paper with every child, whatever the window', async ({ aplikasi }) => {
  test.skip(!dapatDibaca, 'the text of a PDF cannot be read here')
  const { page } = aplikasi
  const { data } = (await aplikasi.call('hariBuka.list', { bulan: bulanContoh })) as unknown as {
    data: { hari: { id: string }[] }[]
  }
  await goTo(page, `${aplikasi.server().origin}/hari-buka/${data[0]?.hari[0]?.id}`)
  await expect(page.getByRole('textbox', { name: /^BB / }).first()).toBeVisible()
  const names = await page
    .getByRole('textbox', { name: /^BB / })
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')?.slice('BB '.length) ?? ''))
  expect(names.length).toBeGreaterThan(5)
  for (const [width, height] of [
    [1366, 768],
    [683, 384],
  ] as const) {
    await page.setViewportSize({ width, height })
    const { lembar, ukuran } = await cetak(page)
    for (const name of names) expect(lembar.join(''), `${name}, ${width}`).toContain(name)
    expect(ukuran[0]).toEqual([297, 210])
  }
})

test('after Excel the buttons stand where they stood, and it says where the file lies', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openForm(page, aplikasi.server().origin, 'F2')
  const pdf = page.getByRole('button', { name: 'PDF', exact: true })
  const before = await pdf.boundingBox()
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel', exact: true }).click()])
  await expect(page.getByRole('status').getByText(/F2-2026-10-.*\.xlsx ada di folder Unduhan/)).toBeVisible()
  expect(await pdf.boundingBox()).toEqual(before)
})

test('all forms of the month come at once, and it says in which folder', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openForm(page, aplikasi.server().origin, 'F1')
  const semua = page.getByRole('button', { name: 'Semua F1 + F2' })
  const begun: string[] = []
  page.on('request', (request) => {
    const { name } = (request.postDataJSON() ?? {}) as { name?: string }
    if (name === 'laporan.exportAll') begun.push(name)
  })
  await page.route('**/panggil', (route) => setTimeout(() => void route.continue(), 300))
  await semua.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const pesan = page.getByRole('status').filter({ hasText: 'berkas ada di folder' })
  await expect(pesan).toContainText('2026-10')
  await expect(pesan.getByRole('button', { name: 'Buka foldernya' })).toBeVisible()
  // One press or two: it was made once, and the key goes on where it was.
  await expect(semua).toBeEnabled()
  await expect(semua).toBeFocused()
  expect(begun).toHaveLength(1)
})

test('a month to come has no report, and leads back to this one', async ({ aplikasi }) => {
  const { page } = aplikasi
  await goTo(page, `${aplikasi.server().origin}/laporan?bulan=2027-06`)
  await expect(page.getByRole('heading', { name: 'Juni 2027 belum datang' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Semua F1 + F2' })).toHaveCount(0)
  for (const name of ['Excel', 'PDF', 'Cetak']) {
    await expect(page.getByRole('button', { name, exact: true })).toBeDisabled()
  }
  await page.getByRole('button', { name: 'Ke November 2026' }).click()
  await expect(page.locator('section[aria-label] table').first()).toBeVisible()
})
