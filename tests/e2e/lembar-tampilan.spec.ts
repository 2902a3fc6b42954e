import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import {
  addHari,
  addRiwayat,
  anakLembar,
  barisOf,
  hariLembar,
  openLembar,
  selOf,
  setUpBuku,
  typeDown,
} from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('a key draws the computed cells of its own row, and touches no field', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await page.keyboard.type('8')
  await page.evaluate(() => {
    const seen: string[] = []
    const where = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement
      const name = element?.closest('tr')?.querySelector('th')?.textContent
      return element?.closest('td.ketik, input') ? `isian ${name}` : `hitungan ${name}`
    }
    // React takes away the name of any field it hears from, also where there is none; that draws nothing.
    const draws = (change: MutationRecord) => change.attributeName !== 'name'
    const observer = new MutationObserver((changes) =>
      seen.push(...changes.filter(draws).map((change) => where(change.target))),
    )
    const table = document.querySelector('table.tabel_lembar')
    if (table) observer.observe(table, { subtree: true, childList: true, attributes: true, characterData: true })
    Object.assign(window, { seen })
  })
  await page.keyboard.type(',7')
  await expect(barisOf(page, 'Anak A')).toContainText('+200')
  const seen = await page.evaluate(() => ('seen' in window ? window.seen : []))
  expect(new Set(seen as string[])).toEqual(new Set(['hitungan Anak A']))
})

test('on smaller windows the typed cells, letter and class stay, and nothing scrolls sideways', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await page.keyboard.type('8,7')
  for (const [width, height, gone] of [
    [1366, 696, []],
    [1024, 696, ['Ibu', 'RT']],
    [911, 512, ['Ibu', 'RT', 'KBM']],
    [683, 384, ['Ibu', 'RT', 'KBM', 'z BB/U']],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const name of ['BB kg', 'PB/TB cm', 'Hasil', 'Status BB/U']) {
      await expect(page.getByRole('columnheader', { name, exact: true })).toBeInViewport()
    }
    for (const name of gone) await expect(page.getByRole('columnheader', { name, exact: true })).toHaveCount(0)
    await expect(selOf(page, 'BB', 'Anak A')).toBeFocused()
    await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('8,7')
    const sideways = await page.evaluate(() => {
      const boxes = [document.documentElement, document.querySelector('.gulir_gulir')]
      return boxes.map((box) => (box ? box.scrollWidth - box.clientWidth : 0))
    })
    expect(sideways).toEqual([0, 0])
    await page.keyboard.press('F7')
    await expect(page.getByRole('columnheader', { name: 'LILA' })).toBeInViewport()
    await page.keyboard.press('F7')
    await expect(selOf(page, 'BB', 'Anak A')).toBeFocused()
  }
})

test('the sheet has no fault that axe knows, in light and dark', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await typeDown(page, ['8,7', '3200', '-', '8,6'])
  await expect(page.getByText(/^Tersimpan/)).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
})
