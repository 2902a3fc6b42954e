import { expect } from '@playwright/test'
import type { KeadaanKirim } from '#shared/contract/kirim.ts'
import { goTo } from './support/go-to.ts'
import { ask, checkLayar } from './support/kunci.ts'
import { checkLebar } from './support/lebar.ts'
import { createMeja } from './support/meja.ts'

const test = createMeja('tests/e2e/support/fill-disisihkan.ts')
const jendela = [
  [1366, 100],
  [1024, 100],
  [683, 100],
] as const

test('what a Pustu wrote beyond its own is listed, and accepted or left by keys', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await goTo(page, `${server().origin}/kirim`)
  await expect(page.getByText('2 catatan disisihkan karena bukan milik penulisnya.')).toBeVisible()
  await page.getByRole('link', { name: 'Lihat yang disisihkan' }).focus()
  await page.keyboard.press('Enter')
  const daftar = page.getByRole('region', { name: 'Disisihkan' })
  await expect(daftar.getByRole('listitem')).toHaveCount(2)
  await expect(daftar).toContainText(
    'Ini data Posyandu Kenanga, padahal Pustu Sumberagung hanya boleh mengubah posyandunya sendiri.',
  )
  await checkLayar(page)
  await checkLebar(page, 'disisihkan', jendela)
  await daftar.getByRole('button', { name: 'Terima Hari buka Posyandu Kenanga 05-11-2026' }).focus()
  await page.keyboard.press('Enter')
  await expect(daftar.getByRole('listitem')).toHaveCount(1)
  await daftar.getByRole('button', { name: 'Biarkan Posyandu Kenanga' }).focus()
  await page.keyboard.press('Enter')
  await expect(daftar).toBeHidden()
  expect((await ask<KeadaanKirim>(aplikasi, 'kirim.keadaan', {})).disisihkan).toBe(0)
})

test('what waits for a Pustu goes in once its six words are ticked as the same', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await goTo(page, `${server().origin}/kirim`)
  const tombol = page.getByRole('button', { name: 'Cocokkan kata Pustu Karanganyar' })
  await tombol.focus()
  await page.keyboard.press('Enter')
  const kotak = page.getByRole('dialog', { name: 'Cocokkan enam kata Pustu Karanganyar' })
  await expect(kotak.getByRole('listitem')).toHaveCount(6)
  await checkLayar(page)
  await checkLebar(page, 'menunggu', jendela)
  await kotak.getByRole('checkbox', { name: 'Keenam kata sama' }).focus()
  await page.keyboard.press('Space')
  await kotak.getByRole('button', { name: 'Masukkan catatannya' }).focus()
  await page.keyboard.press('Enter')
  await expect(kotak).toBeHidden()
  await expect(tombol).toBeHidden()
  const { menunggu, kenalan } = await ask<KeadaanKirim>(aplikasi, 'kirim.keadaan', {})
  expect([menunggu, kenalan.map(({ nama }) => nama)]).toEqual([[], expect.arrayContaining(['Pustu Karanganyar'])])
})
