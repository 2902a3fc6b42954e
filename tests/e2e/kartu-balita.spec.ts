import { expect } from '@playwright/test'
import { bulanContoh, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { ask } from './support/kunci.ts'

/** The card of a child beside its weighing: both sheets write one row. */

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a weight takes its digits and Enter, the rest of the card stands beside it, and the weighing sheet has it all', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  const [posyandu] = await ask<{ hari: { id: string }[] }[]>(aplikasi, 'hariBuka.list', { bulan: bulanContoh })
  const hari = posyandu?.hari[0]?.id ?? ''
  await goTo(page, `${server().origin}/hari-buka/${hari}`)
  await page.getByRole('link', { name: 'Kartu bantu' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lembar balita')
  const { baris } = await ask<{
    baris: { orangId: string; nama: string; isi: Record<string, string>; tidakHadir: boolean }[]
  }>(aplikasi, 'kartu.sheet', { kartu: 'balita', hariBukaId: hari })
  const kosong = baris.find(({ isi, tidakHadir }) => isi.bb_kg === '' && !tidakHadir)
  if (!kosong) throw new Error('Nobody waits to be weighed')
  // The first row that waits is where the hand is; four keys weigh a child.
  await expect(page.getByRole('columnheader', { name: '4 BB kg' })).toBeVisible()
  const sel = (kode: string) => page.locator(`[data-orang="${kosong.orangId}"][data-kolom="${kode}"]`).first()
  await expect(sel('bb_kg')).toBeFocused()
  for (const key of ['1', '4', ',', '9', 'Enter']) await page.keyboard.press(key)
  await expect(sel('bb_kg')).toHaveValue('14,9')

  await page.keyboard.press('F7')
  await expect(page.getByRole('columnheader', { name: '14 Batuk' })).toBeVisible()
  await sel('tbc_batuk').click()
  await page.keyboard.press('y')
  await page.keyboard.press('Enter')
  const kini = () =>
    ask<{ isi: Record<string, string> }>(aplikasi, 'kartu.row', {
      kartu: 'balita',
      hariBukaId: hari,
      orangId: kosong.orangId,
    })
  await expect.poll(async () => (await kini()).isi).toMatchObject({ bb_kg: '14,9', tbc_batuk: 'ya' })
  expect(await listFaultsInBoth(page)).toEqual([])

  await goTo(page, `${server().origin}/hari-buka/${hari}`)
  await expect(page.locator(`[data-orang="${kosong.orangId}"]`).first()).toHaveValue('14,9')
  await goTo(page, `${server().origin}/balita/${kosong.orangId}`)
  await page.getByRole('link', { name: 'Kartu bantu' }).click()
  await expect(page.getByText('Terduga TBC').first()).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
})
