import { expect as baseExpect, type Page } from '@playwright/test'
import type { Aplikasi } from './aplikasi.ts'
import { goTo } from './go-to.ts'

/** The program reads a file in a thread that has to start first, which a busy machine takes its time for. */
export const expect = baseExpect.configure({ timeout: 60_000 })
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function openImpor({ page, call }: Aplikasi): Promise<void> {
  const tempat = { jenis: 'pustu', nama: 'Sumberagung', desa: 'Sumberagung', alamat: null, telepon: null }
  const siap = await call('fasilitas.setUp', {
    ...tempat,
    kabupaten: 'Contoh',
    kecamatan: 'Sumber',
    puskesmas: 'Sumber',
  })
  expect(siap).toMatchObject({ ok: true })
  await goTo(page, new URL('/impor', page.url()).href)
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeFocused()
}

/** Chooses a file as a hand on the keyboard does: Enter opens the dialog of the computer. */
export async function pilih(page: Page, berkas: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await dialog).setFiles(berkas)
}

export async function angka(page: Page): Promise<Record<string, string>> {
  const pairs = await page
    .locator('.impor_angka')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('dt')?.textContent ?? '', one.querySelector('dd')?.textContent ?? '']),
    )
  return Object.fromEntries(pairs)
}

export async function namaBalita({ call }: Aplikasi): Promise<string[]> {
  const answer = await call('balita.list', {})
  expect(answer).toMatchObject({ ok: true })
  const { baris } = (answer as { data: { baris: { nama: string }[] } }).data
  return baris.map(({ nama }) => nama.toUpperCase()).sort()
}
