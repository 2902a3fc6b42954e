import { expect } from '@playwright/test'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import { ask, checkLayar, enterAs, lock } from './support/kunci.ts'

const hari = '2026-11-12'
const pagi = `${hari}T10:00:00+07:00`

test.use({ isiAwal: 'contoh', hariIni: pagi })

test('a kader sees her posyandu only, no NIK, and nothing she may not do', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  const { posyandu } = await ask<{ posyandu: { id: string; nama: string }[] }>(aplikasi, 'aplikasi.keadaan', {})
  const [hers] = posyandu
  if (!hers) throw new Error('the sample book has no posyandu')
  const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', { posyanduId: hers.id })
  const isi = { nama: 'Lia Amalia', peran: 'kader', posyanduId: [hers.id] }
  await ask(aplikasi, 'akun.create', { isi, sandi: sandiUji })
  await lock(page)
  await enterAs(page, 'Lia Amalia')
  await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
  const links = page.getByRole('navigation', { name: 'Bagian buku' }).getByRole('link')
  const nama = [
    'BerandaBeranda',
    'Hari bukaHari buka',
    'WargaWarga',
    'BalitaBalita',
    'ImunisasiImunisasi',
    'Tindak lanjutTindak',
    'Ibu hamilIbu',
  ]
  await expect(links).toHaveText([...nama, 'Kartu lainKartu', 'Buku kecilBuku'])
  await expect(page.getByRole('heading', { name: 'Laporan bulanan' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Cetak per RT' })).toHaveCount(0)
  await checkLayar(page)

  let withNik = 0
  for (const { id } of baris.slice(0, 5)) {
    await goTo(page, `${server().origin}/balita/${id}`)
    await expect(page.getByRole('heading', { name: 'Terdaftar di posyandu' })).toBeVisible()
    withNik += await page.getByText('NIK tersimpan, tidak ditampilkan').count()
    expect(await page.locator('main').innerText()).not.toMatch(/\d{16}|(\d{4} ){3}\d{4}/)
    for (const nama of [
      'Ubah',
      'Pindah',
      'Hapus dari buku',
      'Cetak grafik',
      'Betulkan',
      'Hapus penimbangan',
      'Ubah N/T',
    ]) {
      await expect(page.getByRole('button', { name: nama, exact: true })).toHaveCount(0)
    }
  }
  expect(withNik).toBeGreaterThan(0)
  for (const path of ['/laporan', '/impor', '/pengaturan', '/mulai']) {
    await goTo(page, server().origin + path)
    await expect(page.getByText('Bagian ini dipakai bidan.'), path).toBeVisible()
  }
  await goTo(page, `${server().origin}/hari-buka`)
  await expect(page.locator('table.hari-buka_hari')).toBeVisible()
  for (const other of posyandu.slice(1)) await expect(page.getByText(other.nama, { exact: true })).toHaveCount(0)
})
