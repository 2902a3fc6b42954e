import { expect as baseExpect } from '@playwright/test'
import ExcelJS from 'exceljs'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { goTo } from './support/go-to.ts'

/** The program reads a file in a thread that has to start first, which a busy machine takes its time for. */
const expect = baseExpect.configure({ timeout: 60_000 })

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

const kepala = ['No', 'Nama Balita', 'L/P', 'Tgl Lahir', 'Nama Ibu', 'BB', 'TB', 'Ket']

/** A month as a bidan keeps it: no posyandu named, grams among kilograms, one child gone, one column of her own. */
async function berkas() {
  const workbook = new ExcelJS.Workbook()
  workbook
    .addWorksheet('MEI 2026')
    .addRows([
      ['PENIMBANGAN BALITA'],
      ['Tgl 12 Mei 2026'],
      [],
      kepala,
      ['RT 01'],
      ['1', 'Ayu Lestari', 'P', '05-03-2025', 'Siti', 8600, 72.5],
      ['2', 'Bimo Saputra', 'L', '10-01-2024', 'Rina', 11.2, '84 cm'],
      ['3', 'Citra Dewi', 'P', '02-02-2024', 'Tuti', 'PINDAH'],
      ['', 'JUMLAH', '', '', '', 2],
    ])
  workbook.addWorksheet('Rekap').addRows([
    ['Bulan', 'S', 'D'],
    ['Mei', 3, 2],
  ])
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  return {
    name: 'timbang-2026.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  }
}

async function siap({ page, call }: Aplikasi): Promise<void> {
  const tempat = { jenis: 'pustu', nama: 'Sumberagung', desa: 'Sumberagung', alamat: null, telepon: null }
  await call('fasilitas.setUp', { ...tempat, kabupaten: 'Contoh', kecamatan: 'Sumber', puskesmas: 'Sumber' })
  await goTo(page, new URL('/impor', page.url()).href)
}

test('a workbook of her own is shown as it is understood, asked about, and taken in by keyboard', async ({
  aplikasi,
}) => {
  const { page, call } = aplikasi
  await siap(aplikasi)
  await page.getByRole('link', { name: 'Register Excel susunan sendiri' }).press('Enter')
  // Until it stands, the keys are those of the page before.
  await expect(page.getByRole('heading', { name: 'Buku kerja sendiri' })).toBeVisible()
  const dialog = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+o')
  await (await dialog).setFiles(await berkas())

  await expect(page.getByRole('heading', { name: 'Begini isi berkasnya dipahami' })).toBeFocused()
  await expect(page.getByLabel('Lembar MEI 2026 berisi')).toHaveValue('bulan')
  await expect(page.getByLabel('Lembar Rekap berisi')).toHaveValue('bukan')
  expect(await listFaults(page)).toEqual([])

  await page.getByLabel('Nama posyandu').fill('Melati')
  await page.getByLabel('Nama posyandu').press('Enter')
  await expect(page.getByText('tertulis 8600. Mungkin maksudnya 8,6 kg?')).toBeVisible()
  await page.getByRole('button', { name: 'Ya, benar begitu' }).press('Enter')
  await expect(page.getByText('tertulis 8600')).toBeHidden()
  await page.getByRole('button', { name: 'Ya, catat keluar' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu ditanyakan' })).toBeVisible()
  await expect(page.getByText('3 balita baru, 0 balita diperbarui, 2 penimbangan baru')).toBeVisible()

  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeFocused()
  expect(await listFaults(page)).toEqual([])
  const { data } = (await call('balita.list', { posyanduId: null })) as { data: { baris: { nama: string }[] } }
  expect(data.baris.map(({ nama }) => nama).sort()).toEqual(['Ayu Lestari', 'Bimo Saputra'])
})

test('a column is put right by its letter with the mouse alone, and what is no register says so', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await siap(aplikasi)
  await page.getByRole('link', { name: 'Register Excel susunan sendiri' }).click()
  // Until it stands, the button to choose a file is that of the page before.
  await expect(page.getByRole('heading', { name: 'Buku kerja sendiri' })).toBeVisible()
  const pilih = async (file: Awaited<ReturnType<typeof berkas>>) => {
    const dialog = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /Pilih berkas/ }).click()
    await (await dialog).setFiles(file)
  }
  await pilih({ name: 'surat.xlsx', mimeType: 'text/plain', buffer: Buffer.from('bukan buku kerja') })
  await expect(page.getByRole('alert')).toContainText('surat.xlsx')
  await pilih(await berkas())
  await page.getByRole('button', { name: 'Betulkan kolom' }).click()
  await page.getByLabel('Tinggi').fill('')
  await page.getByLabel('Berat').click()
  await expect(page.getByText('Tinggi G')).toBeHidden()
})
