import { expect } from '@playwright/test'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { kenalkan, test } from './support/dua-buku.ts'
import { checkLayar } from './support/kunci.ts'
import { checkLebar } from './support/lebar.ts'

const jendela = [
  [1366, 100],
  [1024, 100],
  [683, 100],
] as const

test('a Pustu goes to another Puskesmas from the page of connections, by keys', async ({ duaBuku }) => {
  const { page, buka, ask } = duaBuku.pustu
  const tombol = page.getByRole('button', { name: 'Pustu ini pindah ke Puskesmas lain' })
  await buka('/kirim?bagian=kenalan')
  // Nobody knows this book yet: the name of its Puskesmas is put right in the settings.
  await expect(tombol).toBeHidden()

  await kenalkan(duaBuku)
  const anak = (await ask<{ jumlahBalita: number }>('aplikasi.keadaan')).jumlahBalita
  await buka('/kirim?bagian=kenalan')
  await tombol.focus()
  await page.keyboard.press('Enter')
  const kotak = page.getByRole('dialog', { name: /pindah ke Puskesmas lain$/ })
  await expect(kotak.getByLabel('Puskesmas yang baru')).toBeFocused()
  await checkLayar(page)
  await checkLebar(page, 'pindah', jendela)
  await kotak.getByLabel('Puskesmas yang baru').focus()
  await page.keyboard.type('Lereng')
  await page.keyboard.press('Control+Enter')
  // The former book is closed: whoever is there signs in to the new one.
  const sandi = page.getByRole('dialog', { name: 'Buku terkunci' }).getByLabel('Kata sandi', { exact: true })
  await sandi.fill(sandiUji)
  await page.keyboard.press('Enter')
  const siap = page.getByRole('dialog', { name: 'Buku baru sudah siap' })
  await expect(siap).toContainText(/sebelum-pindah-\d{8}-\d{6}/)
  await checkLayar(page)
  await checkLebar(page, 'pindah-siap', jendela)
  await siap.getByRole('button', { name: 'Pakai buku baru' }).focus()
  await page.keyboard.press('Enter')
  await expect(siap).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Hubungkan dengan Puskesmas' })).toBeVisible()
  const { tempat, jumlahBalita } = await ask<{ tempat: object; jumlahBalita: number }>('aplikasi.keadaan')
  expect([tempat, jumlahBalita]).toEqual([expect.objectContaining({ puskesmas: 'Lereng' }), anak])
})
