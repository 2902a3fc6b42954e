import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { addAnak, addHari, setUpBuku, setUpPosyandu } from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('an address that leads to no record says so, and leads on', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await setUpBuku(aplikasi)
  for (const alamat of ['/hari-buka/abc', '/balita/abc', '/tidak-ada']) {
    await goTo(page, `${server().origin}${alamat}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Halaman ini tidak ada' })).toBeVisible()
    await page.getByRole('link', { name: 'Ke Beranda' }).click()
    await expect(page).toHaveURL(`${server().origin}/`)
  }
  await goTo(page, `${server().origin}/hari-buka/01a22ce3-2436-7344-a466-4e54bdd1930f`)
  await page.getByRole('link', { name: 'Ke daftar hari buka' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hari buka' })).toBeVisible()
})

test('a guest weighed today opens no posyandu on Beranda', async ({ aplikasi }) => {
  const { page, server, call } = aplikasi
  const melati = await setUpBuku(aplikasi)
  const mawar = await setUpPosyandu(aplikasi, 'Posyandu Mawar')
  await addAnak(aplikasi, melati, [{ nama: 'Ayu', jk: 'P', lahir: '2025-01-10' }])
  const [tamu] = await addAnak(aplikasi, mawar, [{ nama: 'Tamu', jk: 'P', lahir: '2025-02-10' }])
  const hariBukaId = await addHari(aplikasi, melati, '2026-11-12')
  const kosong = { tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null, asi: null }
  const isi = { ...kosong, bb: '10,2', edema: false, catatan: null }
  expect(await call('penimbangan.record', { hariBukaId, orangId: tamu, isi })).toMatchObject({ ok: true })
  await goTo(page, `${server().origin}/`)
  await expect(page.getByText('Hari ini Posyandu Melati 2 buka.')).toBeVisible()
  const row = page.getByRole('row', { name: /Mawar/ })
  await expect(row).toContainText('Tanggal belum diisi')
  await expect(page.getByText('Posyandu Posyandu')).toHaveCount(0)
})
