import { expect } from '@playwright/test'
import type { KartuBalita } from '#shared/contract/balita.ts'
import { test } from './support/aplikasi.ts'
import { openPage as open, someChild } from './support/balita.ts'
import { listFaultsInBoth } from './support/faults.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('the charts are walked with the arrows: date, value and z are told, and table and sum go along', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  const answer = await aplikasi.call('balita.get', { id: anak.id })
  const { penimbangan } = (answer as { data: KartuBalita }).data
  await open(aplikasi, `/balita/${anak.id}`)
  const titik = page.getByRole('slider', { name: 'Titik di grafik' })
  const tanggal = (iso = '') => iso.split('-').reverse().join('-')
  const dipilih = page.getByRole('region', { name: 'Penimbangan', exact: true }).getByRole('button', { pressed: true })
  await titik.focus()
  await expect(titik).toHaveAttribute('aria-valuetext', new RegExp(`^${tanggal(penimbangan[0]?.tanggal)}, umur`))
  for (const [tombol, ke] of [
    ['ArrowLeft', 1],
    ['ArrowLeft', 2],
    ['ArrowRight', 1],
    ['End', 0],
  ] as const) {
    await page.keyboard.press(tombol)
    const t = penimbangan[ke]
    const kg = `${(t?.bbG ?? 0) / 1000}`.replace('.', ',')
    await expect(titik).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`^${tanggal(t?.tanggal)}, .*${kg}.* kg, z [−+]?\\d`),
    )
    await expect(page.getByRole('region', { name: `Hasil ${tanggal(t?.tanggal)}` })).toBeVisible()
    await expect(dipilih).toHaveCount(1)
  }
  for (const [nama, tabel] of [
    ['PB/U', 'length/height-for-age'],
    ['BB/PB', 'weight-for-length'],
    ['IMT/U', 'BMI-for-age'],
    ['LK/U', 'head circumference-for-age'],
    ['LILA/U', 'arm circumference-for-age'],
  ] as const) {
    await page.getByRole('radio', { name: nama, exact: true }).check()
    await expect(page.locator('main svg[role=img]').first()).toHaveAttribute(
      'aria-label',
      new RegExp(`^Grafik ${nama}:`),
    )
    await expect(page.getByRole('columnheader', { name: /^z / })).toBeVisible()
    expect(await listFaultsInBoth(page, { include: '[aria-labelledby=kms]' }), nama).toEqual([])
    const hitungan = page.getByText(`Tunjukkan hitungan z ${nama}`)
    if ((await hitungan.count()) > 0) await expect(page.getByText(tabel)).toBeVisible()
  }
})

test('under the mouse a point tells its date, value and z; a click chooses its weighing', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  const dots = page.locator('main [aria-labelledby=kms] circle.grafik_titik')
  const box = await dots.nth(1).boundingBox()
  if (!box) throw new Error('no dot')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const kabar = page.locator('.grafik_kabar-titik')
  await expect(kabar).toContainText(/ kg, z [−+]?\d/)
  const [hari] = /\d\d-\d\d-\d{4}/.exec((await kabar.textContent()) ?? '') ?? []
  await page.mouse.down()
  await page.mouse.up()
  await expect(page.getByRole('region', { name: `Hasil ${hari}` })).toBeVisible()
  await page.mouse.move(0, 0)
  await expect(kabar).toBeHidden()
})

test('the KMS is printed on one sheet of the paper that is set', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  for (const [kertas, lebar, tinggi] of [
    ['F4', 215, 330],
    ['A4', 210, 297],
  ] as const) {
    await aplikasi.call('fasilitas.savePengaturan', { kertas })
    await open(aplikasi, `/balita/${anak.id}`)
    await expect(page.getByRole('region', { name: 'KMS' }).locator('svg[role=img]')).toBeVisible()
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    const [, w = 0, h = 0] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)/.exec(pdf)?.map(Number) ?? []
    // Points of 1/72 inch; Chromium rounds to whole device pixels.
    expect(Math.abs(w - (lebar / 25.4) * 72)).toBeLessThan(1.5)
    expect(Math.abs(h - (tinggi / 25.4) * 72)).toBeLessThan(1.5)
  }
})

test('the charts are saved as a PDF for the Buku KIA by the keyboard alone', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await someChild(aplikasi)
  await open(aplikasi, `/balita/${anak.id}`)
  await page.getByRole('button', { name: 'PDF', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Grafik sebagai PDF' })
  await expect(dialog.getByRole('checkbox', { name: 'KMS (BB/U)' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'KMS (BB/U)' }).press('Space')
  await expect(dialog.getByText('Pilih paling sedikit satu grafik.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'LILA/U' }).press('Space')
  expect(await listFaultsInBoth(page, { include: 'dialog[open]' })).toEqual([])
  const [unduhan] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Enter')])
  // No name of a child in the name of a file.
  expect(unduhan.suggestedFilename()).toBe('grafik-A5-2026-11-12-contoh.pdf')
  await expect(dialog).toBeHidden()
})
