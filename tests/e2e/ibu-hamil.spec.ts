import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { posyanduPertama } from './support/ibu-hamil.ts'
import { listDiLuar, pindah, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('a woman is registered, seen three times and judged, a slip is taken back, all with the keyboard', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const key = (...keys: string[]) =>
    keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve())
  const type = (text: string) => page.keyboard.type(text)
  await page.getByRole('link', { name: 'Ibu hamil' }).focus()
  await key('Enter')
  await expect(page.getByRole('heading', { name: 'Ibu hamil', level: 1 })).toBeVisible()
  await expect(page.getByText('Belum ada ibu hamil di buku ini')).toBeVisible()

  await key('Control+b')
  await type('Siti Aminah')
  await key('Tab', 'Enter')
  await expect(page.getByLabel('Nama', { exact: true })).toHaveValue('Siti Aminah')
  await key('Enter')
  await type('10-05-1990')
  await key('Enter', 'Enter')
  await type('Budi')
  await key('Enter', 'ArrowDown')
  for (let i = 0; i < 5; i++) await key('Enter')
  await expect(page.getByLabel('Telepon')).toBeFocused()
  await key('Enter', 'Enter')
  await expect(page.getByLabel('Hari pertama haid terakhir')).toBeFocused()
  await type('02-04-2026')
  await key('Enter')
  await page.getByLabel('Hamil anak ke').fill('2')
  await page.getByLabel('BB sebelum hamil/TM 1').fill('50')
  await page.getByLabel('Tinggi badan').fill('155')
  await key('Control+Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Siti Aminah')
  await expect(page.getByText('usia kehamilan 32 mgg')).toBeVisible()
  await expect(page.getByText('HPL 07-01-2027')).toBeVisible()

  const kunjungan = async (tanggal: string, isi: Readonly<Record<string, string>>) => {
    await key('Control+b')
    await expect(page.getByLabel('Tanggal kunjungan')).toBeVisible()
    await page.getByLabel('Tanggal kunjungan').focus()
    await key('Control+a')
    await type(tanggal)
    for (const [kolom, teks] of Object.entries(isi)) {
      // Enter goes on through every field until the wanted one.
      const field = page.locator(`[data-kolom="${kolom}"] :is(input, select)`).first()
      for (let i = 0; i < 60 && !(await field.evaluate((el) => el === document.activeElement)); i++) await key('Enter')
      await type(teks)
    }
    await key('Control+Enter')
    await expect(page.getByRole('heading', { level: 2, name: `Putusan, ${tanggal}` })).toBeVisible()
  }
  await kunjungan('08-06-2026', { bb_kg: '51', lila_cm: '23', pemeriksa: 'b' })
  await kunjungan('13-07-2026', { bb_kg: '53,5', td_sistole: '120', td_diastole: '80', pemeriksa: 'b' })
  await kunjungan('12-11-2026', {
    bb_kg: '60',
    td_sistole: '145',
    td_diastole: '85',
    tbc_batuk: 'y',
    pemeriksa: 'b',
  })
  const putusan = page.getByRole('list', { name: 'Putusan' })
  await expect(putusan.getByRole('button', { name: /Tekanan darah/ })).toContainText('Tinggi')
  await expect(putusan.getByRole('button', { name: /Skrining TBC/ })).toContainText('Terduga TBC')
  await putusan.getByRole('button', { name: /Tekanan darah/ }).focus()
  await key('F1')
  await expect(putusan.getByText('Sumber: Kepmenkes 1186/2022')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Skrining TBC: terduga TBC')

  // The rows of the table are walked with the arrows; what is judged follows.
  await page.getByRole('button', { name: '12-11-2026', exact: true }).focus()
  await key('ArrowDown', 'ArrowDown')
  await expect(page.getByRole('heading', { level: 2, name: 'Putusan, 08-06-2026' })).toBeVisible()
  await expect(putusan.getByRole('button', { name: /^KEK/ })).toContainText('KEK (merah)')

  await page.getByRole('button', { name: 'Hapus kunjungan' }).focus()
  await key('Enter')
  await type('salah tulis')
  await key('Enter')
  await expect(page.getByRole('button', { name: '08-06-2026', exact: true })).toBeHidden()
  await page.getByRole('button', { name: 'Urungkan' }).focus()
  await key('Enter')
  await expect(page.getByRole('button', { name: '08-06-2026', exact: true })).toBeVisible()

  // Her card is a file to print from; whose it is, its name does not say.
  await page.getByRole('button', { name: 'Kartu PDF' }).focus()
  const [kartu] = await Promise.all([page.waitForEvent('download'), key('Enter')])
  expect(kartu.suggestedFilename()).toBe('kartu-ibu-hamil-2026-11-12-contoh.pdf')
  expect((await readFile(await kartu.path())).subarray(0, 5).toString()).toBe('%PDF-')

  await page.getByRole('link', { name: 'Ibu hamil' }).focus()
  await key('Enter')
  const row = page.getByRole('list', { name: 'Daftar ibu hamil' }).getByRole('link')
  await expect(row).toContainText('Siti Aminah')
  await expect(row).toContainText('3 kunjungan')
  await key('F3')
  await type('budi')
  await key('ArrowDown')
  await expect(row).toBeFocused()
})

test('a wrong cell is said at its field, and what was typed stays', async ({ aplikasi }) => {
  const { page } = aplikasi
  const orang = {
    nama: 'Siti',
    tanggalLahir: '1995-05-10',
    nik: null,
    namaSuami: null,
    alamat: null,
    dusun: null,
    rt: null,
    rw: null,
    telepon: null,
  }
  const baru = { kartu: 'ibu-hamil', orang, posyanduId: await posyanduPertama(aplikasi), dibuka: '2026-06-08', isi: {} }
  const answer = await aplikasi.call('kartu.register', baru)
  if (!answer.ok) throw new Error(answer.error.pesan)
  const { orangId } = answer.data as { orangId: string }
  await pindah(page, `/kartu/ibu-hamil/${orangId}/kunjungan`)
  await page.getByLabel('Sistole').fill('80')
  await page.getByLabel('Diastole').fill('90')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Diastole harus lebih kecil dari sistole.').first()).toBeVisible()
  await expect(page.getByLabel('Diastole')).toBeFocused()
  await expect(page.getByLabel('Diastole')).toHaveValue('90')
  await page.keyboard.press('F1')
  await expect(page.getByText('Kolom 7 kartu tercetak, langkah 2. Hanya 20 sampai 200 mmHg.')).toBeVisible()
  for (const path of ['/kartu/ibu-hamil', `/kartu/ibu-hamil/${orangId}`, `/kartu/ibu-hamil/${orangId}/kunjungan`]) {
    await pindah(page, path)
    await tungguDiam(page)
    expect(await listFaultsInBoth(page), path).toEqual([])
    for (const width of [1366, 1024, 683]) {
      await page.setViewportSize({ width, height: 600 })
      await tungguDiam(page)
      expect(await listDiLuar(page), `${path} ${width}`).toEqual([])
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  }
})
