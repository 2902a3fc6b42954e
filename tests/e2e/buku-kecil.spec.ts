import { expect, type Page } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { setUpBuku } from './support/isi-lembar.ts'
import { checkLebar } from './support/lebar.ts'
import { tungguDiam } from './support/rupa.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

const ibu = {
  ...{ jk: 'P', tanggalLahir: '1996-05-10', tanggalLahirPerkiraan: false, nik: null, noKk: null, hubunganKk: null },
  ...{ statusKawin: null, ibuId: null, namaIbu: null, suamiId: null, namaSuami: 'Slamet', namaAyah: null },
  ...{ alamat: null, dusun: null, rt: '03', rw: null, telepon: null, noJkn: null, gakin: null, disabilitas: null },
  ...{ catatan: null },
}

async function addIbu({ call }: Aplikasi, posyanduId: string, names: readonly string[]): Promise<void> {
  for (const nama of names) {
    const made = await call('warga.create', { isi: { ...ibu, nama }, posyanduId, mulai: '2020-01-01' })
    expect(made).toMatchObject({ ok: true })
  }
}

const baris = (page: Page, nama: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nama }) })

async function gambar(page: Page, nama: string): Promise<void> {
  if (!process.env.GAMBAR) return
  await tungguDiam(page)
  for (const tema of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: tema })
    for (const lebar of [1366, 1024, 683]) {
      await page.setViewportSize({ width: lebar, height: 768 })
      await page.screenshot({ path: `${process.env.GAMBAR}/${nama}-${lebar}-${tema}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.pdf({ path: `${process.env.GAMBAR}/${nama}.pdf`, preferCSSPageSize: true })
}

test('by keyboard alone lines of KB are typed, mended, taken off and brought back', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await addIbu(aplikasi, await setUpBuku(aplikasi), ['Sri Lestari', 'Siti Aminah'])
  await goTo(page, `${server().origin}/buku-kecil`)
  await expect(page.getByRole('link', { name: /^KB/ })).toContainText('belum ada isinya')
  expect(await listFaultsInBoth(page)).toEqual([])
  await gambar(page, 'buku-kecil')
  await page.getByRole('link', { name: /^KB/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Buku KB' })).toBeVisible()
  await expect(page.getByText('Belum ada isinya')).toBeVisible()

  await page.keyboard.press('Control+b')
  await expect(page.getByLabel('Peserta', { exact: true })).toBeFocused()
  await page.keyboard.type('lestari')
  await expect(page.getByRole('button', { name: /^Sri Lestari/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Tanggal', { exact: true })).toBeFocused()
  await page.keyboard.type('01-08-2026')
  await page.keyboard.press('Enter')
  await page.keyboard.type('suntik')
  await page.keyboard.press('Enter')
  await page.keyboard.type('baru')
  await page.keyboard.press('Enter')
  await page.keyboard.type('24-07-2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Harus sesudah 01-08-2026.').first()).toBeVisible()
  await expect(page.getByLabel(/^Kunjungan ulang/)).toBeFocused()
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('Control+a')
  await page.keyboard.type('24-10-2026')
  await page.keyboard.press('Enter')
  await expect(baris(page, 'Sri Lestari')).toContainText('24-10-2026')
  await expect(baris(page, 'Sri Lestari')).toContainText('belum kembali')

  // The day stays, and the next name is asked for.
  await expect(page.getByLabel('Peserta', { exact: true })).toBeFocused()
  await expect(page.getByLabel('Tanggal', { exact: true })).toHaveValue('01-08-2026')
  await page.keyboard.type('aminah')
  await expect(page.getByRole('button', { name: /^Siti Aminah/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('pil')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ulang')
  await page.keyboard.press('Control+Enter')
  await expect(baris(page, 'Siti Aminah')).toContainText('pil')
  expect(await listFaultsInBoth(page)).toEqual([])
  await gambar(page, 'buku-kb')

  await page.getByRole('button', { name: /^Ubah Siti Aminah/ }).focus()
  await page.keyboard.press('Enter')
  const ubah = page.getByRole('dialog', { name: 'KB: Siti Aminah' })
  await expect(ubah).toBeVisible()
  await ubah.getByLabel('Metode').focus()
  await page.keyboard.type('implan')
  await gambar(page, 'buku-kb-ubah')
  await page.keyboard.press('Control+Enter')
  await expect(baris(page, 'Siti Aminah')).toContainText('implan')

  await page.getByRole('button', { name: /^Ubah Siti Aminah/ }).focus()
  await page.keyboard.press('Delete')
  await expect(baris(page, 'Siti Aminah')).toHaveCount(0)
  await page.getByRole('button', { name: /^Ubah Sri Lestari/ }).focus()
  await page.keyboard.press('Control+z')
  await expect(baris(page, 'Siti Aminah')).toContainText('implan')
})

test('by mouse alone slips are handed out, the same twice only when asked, and the list is kept as a file', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  await addIbu(aplikasi, await setUpBuku(aplikasi), ['Sri Lestari'])
  await goTo(page, `${server().origin}/`)
  await page.getByRole('navigation').first().getByRole('link', { name: 'Buku kecil' }).click()
  await page.getByRole('link', { name: /^Pemberian/ }).click()
  const tulis = async () => {
    await page.getByLabel('Nama', { exact: true }).fill('sri')
    await page.getByRole('button', { name: /^Sri Lestari/ }).click()
    await page.getByLabel('Apa').selectOption({ label: 'oralit' })
    await page.getByLabel(/^Jumlah/).fill('6')
    await page.getByRole('button', { name: 'Simpan' }).click()
  }
  await tulis()
  await expect(baris(page, 'Sri Lestari')).toHaveCount(1)
  await tulis()
  await expect(page.getByText('Baris yang sama sudah ada di buku ini.')).toBeVisible()
  await page.getByRole('button', { name: 'Memang benar, simpan' }).click()
  await expect(baris(page, 'Sri Lestari')).toHaveCount(2)
  await gambar(page, 'buku-pemberian')

  await page.getByRole('button', { name: 'Excel/CSV' }).click()
  const unduhan = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click()
  expect((await unduhan).suggestedFilename()).toBe('buku-pemberian-2026-11-12.csv')

  await baris(page, 'Sri Lestari')
    .first()
    .getByRole('button', { name: /^Hapus/ })
    .click()
  await expect(baris(page, 'Sri Lestari')).toHaveCount(1)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(baris(page, 'Sri Lestari')).toHaveCount(2)
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).click()
  await expect(page.getByText('Belum ada isinya')).toBeVisible()
  await page.getByText('Semua bulan', { exact: true }).click()
  await expect(baris(page, 'Sri Lestari')).toHaveCount(2)
  expect(await listFaultsInBoth(page)).toEqual([])
  await checkLebar(page, '/buku-kecil', [
    [1366, 115],
    [1200, 100],
    [1024, 130],
    [683, 130],
  ])
})
