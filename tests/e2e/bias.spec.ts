import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { setUpBuku } from './support/isi-lembar.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

const siswa = {
  ...{ tanggalLahirPerkiraan: false, nik: null, noKk: null, hubunganKk: null, statusKawin: null, ibuId: null },
  ...{ namaIbu: 'Siti', suamiId: null, namaSuami: null, namaAyah: null, alamat: null, dusun: null, rt: '03', rw: null },
  ...{ telepon: null, noJkn: null, gakin: null, disabilitas: null, catatan: null },
}

test('the children of each class of BIAS are listed, narrowed, and kept as a file', async ({ aplikasi }) => {
  const { page, server, call } = aplikasi
  const posyanduId = await setUpBuku(aplikasi)
  for (const [nama, jk, tanggalLahir] of [
    ['Adi', 'L', '2019-05-01'],
    ['Bela', 'P', '2018-05-01'],
    ['Citra', 'P', '2015-05-01'],
    ['Dodo', 'L', '2016-12-31'],
  ] as const) {
    const made = await call('warga.create', {
      isi: { ...siswa, nama, jk, tanggalLahir },
      posyanduId,
      mulai: '2026-01-01',
    })
    expect(made).toMatchObject({ ok: true })
  }
  await goTo(page, `${server().origin}/imunisasi`)
  await page.getByRole('link', { name: 'BIAS (anak sekolah)' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'BIAS' })).toBeVisible()
  await expect(page.getByRole('rowheader')).toHaveText([/^Adi/, /^Bela/, /^Citra/])
  await expect(page.getByRole('row', { name: /Citra/ })).toContainText('Td kelas 5 (November): belum')
  expect(await listFaultsInBoth(page)).toEqual([])
  if (process.env.GAMBAR) {
    await tungguDiam(page)
    for (const lebar of [1366, 1024, 683]) {
      await page.setViewportSize({ width: lebar, height: 768 })
      await page.screenshot({ path: `${process.env.GAMBAR}/bias-${lebar}.png` })
    }
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.pdf({ path: `${process.env.GAMBAR}/bias.pdf`, preferCSSPageSize: true })
    await page.goto(`${server().origin}/imunisasi`)
    await page.screenshot({ path: `${process.env.GAMBAR}/imunisasi.png` })
    await page.goBack()
  }
  await page.getByLabel('Bulan BIAS').selectOption({ label: 'Agustus 2026' })
  await expect(page.getByRole('rowheader')).toHaveText([/^Adi/, /^Citra/])
  await page.getByText(/^Kelas 5/).click()
  await expect(page.getByRole('rowheader')).toHaveText([/^Citra/])
  await page.getByRole('button', { name: 'Excel/CSV' }).click()
  const unduhan = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Excel', exact: true }).click()
  expect((await unduhan).suggestedFilename()).toBe('bias-2026-11-12.xlsx')
  await checkLebar(page, '/imunisasi/bias', [
    [1366, 115],
    [1200, 100],
    [1024, 130],
    [683, 130],
  ])
})
