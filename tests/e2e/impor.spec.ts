import ExcelJS from 'exceljs'
import { ayu, bimo, eppgbm, eppgbmRows, type IsiBaris } from '#tests/helpers/register-file.ts'
import { test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { reload } from './support/go-to.ts'
import { angka, expect, namaBalita, openImpor, pilih, xlsx } from './support/impor.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

/** 12-07-2025 as Excel counts days: 01-01-2025 is 45658, and 192 days follow. */
const serial12Juli2025 = 45850

/** Rows 4 to 11 of the file: six the book can take, two it cannot. */
const isiBerkas: readonly IsiBaris[] = [
  ayu,
  { ...ayu, 'Tanggal Pengukuran': '10/07/2025', Berat: '7,4', Tinggi: '66' },
  bimo,
  { ...bimo, 'Tanggal Pengukuran': serial12Juli2025, Berat: 6.8, Tinggi: 62.5 },
  { ...bimo, Nama: 'CITRA DEWI', JK: 'P', 'Tgl Lahir': '31-02-2025' },
  { ...bimo, Nama: 'DODI ISKANDAR', Berat: 'tujuh' },
  { Nama: 'EKA WULANDARI', JK: 'P', 'Tgl Lahir': '2025-05-20', 'Nama Ortu': 'TUTI', Posyandu: 'MAWAR' },
  { ...bimo, NIK: '12345', Nama: 'FAJAR HIDAYAT', 'Tgl Lahir': '2024-12-01', 'Nama Ortu': 'LINA' },
]

async function berkasBaik() {
  return { name: 'eppgbm-2025.xlsx', mimeType: xlsx, buffer: Buffer.from(await eppgbm(isiBerkas)) }
}

const semuaAnak = ['AYU LESTARI', 'BIMO PRASETYO', 'EKA WULANDARI', 'FAJAR HIDAYAT']

test('a register is rehearsed, brought in, and taken back whole, by keyboard alone', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  expect(await listFaults(page)).toEqual([])
  await pilih(page, await berkasBaik())

  await expect(page.getByRole('heading', { name: 'Uji coba selesai. Belum ada yang berubah.' })).toBeFocused()
  expect(await angka(page)).toEqual({
    'balita baru': '4',
    'balita diperbarui': '0',
    'penimbangan baru': '5',
    'penimbangan diperbarui': '0',
    'sudah sama': '0',
    'tanpa penimbangan': '1',
    'baris ditolak': '2',
    peringatan: '1',
  })
  await expect(page.getByText('8 baris dibaca: 5 penimbangan baru, 1 tanpa penimbangan, 2 ditolak')).toBeVisible()
  await expect(page.locator('p', { hasText: 'Posyandu baru (2):' })).toContainText('MAWAR, MELATI 1')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1)).toContainText('31-02-2025')
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText('8')
  await expect(rows.nth(2)).toContainText('tujuh')
  expect(await namaBalita(aplikasi)).toEqual([])
  expect(await listFaults(page)).toEqual([])

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeFocused()
  expect(await namaBalita(aplikasi)).toEqual(semuaAnak)
  expect(await listFaults(page)).toEqual([])

  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Batalkan seluruh impor', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Batalkan seluruh impor ini?' })
  await expect(dialog).toContainText('4 balita baru, 5 penimbangan baru')
  expect(await listFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Ya, batalkan impor ini' }).press('Enter')
  await expect(page.getByText('Impor eppgbm-2025.xlsx dibatalkan seluruhnya.')).toBeVisible()
  await expect(page.getByText('Dibatalkan', { exact: true })).toBeVisible()
  expect(await namaBalita(aplikasi)).toEqual([])
})

test('a month that came from a file opens as one sheet: the commonest day is offered, and one press takes it', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  // Of five children of Melati 1 three were entered on one day, and each of the others on a day of its own.
  const anak = (nama: string, tanggal: string, Berat: string, lain: IsiBaris = {}): IsiBaris => {
    const { NIK: _nik, ...dasar } = ayu
    return {
      ...dasar,
      Nama: nama,
      'Nama Ortu': `IBU ${nama}`,
      'Tanggal Pengukuran': tanggal,
      Berat,
      Tinggi: '80,5',
      ...lain,
    }
  }
  const rows = [
    anak('ADINDA', '2026-10-09', '9,1'),
    anak('BAYU', '2026-10-07', '9,2', { JK: 'L' }),
    anak('CITRA', '2026-10-07', '9,3'),
    anak('DEWI', '2026-10-21', '19,4'),
    anak('EKO', '2026-10-07', '9,5', { JK: 'L' }),
    anak('FITRI', '2026-10-14', '9,6', { Posyandu: 'MAWAR' }),
  ]
  await pilih(page, { name: 'oktober.xlsx', mimeType: xlsx, buffer: Buffer.from(await eppgbm(rows)) })
  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
  await page.getByRole('link', { name: 'Hari buka' }).last().press('Enter')
  await page.getByRole('button', { name: 'Bulan sebelumnya' }).press('Enter')
  const row = page.getByRole('row', { name: /melati 1/i })
  await expect(row).toContainText('Hari bukanya belum diisi')
  await expect(row).toContainText('5 dari 5')
  await expect(page.getByRole('row', { name: /mawar/i })).toContainText('Pakai 14-10-2026, 1 anak')
  const pakai = row.getByRole('button', { name: /^Pakai 07-10-2026/ })
  await expect(pakai).toHaveText('Pakai 07-10-2026, 3 anak')
  expect(await listFaults(page)).toEqual([])
  await pakai.press('Enter')
  await expect(page.getByRole('status').getByText(/^Hari buka .*: 07-10-2026\./)).toBeVisible()
  await expect(row).toContainText('07-10-2026')
  await expect(row.getByRole('link', { name: 'Buka lembar' })).toBeFocused()

  // All five stand on its sheet, each with the weight of the file; those of another day bear that day.
  await page.keyboard.press('Enter')
  const bb = (nama: string) => page.getByRole('textbox', { name: new RegExp(`^BB ${nama}$`, 'i') })
  for (const [nama, berat, hari] of [
    ['Adinda', '9,1', '09-10'],
    ['Bayu', '9,2', null],
    ['Citra', '9,3', null],
    ['Dewi', '19,4', '21-10'],
    ['Eko', '9,5', null],
  ] as const) {
    await expect(bb(nama)).toHaveValue(berat)
    const head = page.getByRole('rowheader', { name: new RegExp(nama, 'i') })
    if (hari === null) await expect(head).not.toContainText('-10')
    else await expect(head).toContainText(hari)
  }
  await expect(page.getByRole('textbox', { name: /^BB / })).toHaveCount(5)
  // A wrong weight is set right where it stands, and keeps its day.
  await bb('Dewi').focus()
  await page.keyboard.type('9,4')
  await page.keyboard.press('Enter')
  const dewi = async () => {
    const { data } = (await aplikasi.call('balita.list', { cari: 'dewi' })) as unknown as {
      data: { baris: { terakhir: { tanggal: string; bbG: number } | null }[] }
    }
    return data.baris[0]?.terakhir
  }
  await expect.poll(dewi).toMatchObject({ tanggal: '2026-10-21', bbG: 9400 })
})

test('the same file again changes nothing and says so', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  const baik = isiBerkas.filter((_row, index) => index < 4)
  const berkas = { name: 'register.xlsx', mimeType: xlsx, buffer: Buffer.from(await eppgbm(baik)) }
  await pilih(page, berkas)
  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
  await page.getByRole('button', { name: 'Pilih berkas lain' }).focus()
  await pilih(page, berkas)
  await expect(page.getByText('Semua sudah ada di buku, tidak ada yang berubah.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toHaveCount(0)
  expect(await angka(page)).toMatchObject({ 'balita baru': '0', 'penimbangan baru': '0', 'sudah sama': '4' })
})

test('a workbook of several registers is brought in sheet by sheet, by keyboard alone', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Melati 1').addRows(eppgbmRows([ayu]))
  workbook.addWorksheet('Mawar').addRows(eppgbmRows([bimo]))
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer())
  await pilih(page, { name: 'dua-posyandu.xlsx', mimeType: xlsx, buffer })
  await expect(page.getByText('Yang dibaca lembar Melati 1.')).toBeVisible()
  await expect(page.getByText('Lembar "Mawar" (1 baris) juga berisi register dan belum dibaca')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Baca lembar Mawar (1 baris)' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
  expect(await namaBalita(aplikasi)).toEqual(['AYU LESTARI'])
  await page.getByRole('button', { name: 'Lanjut ke lembar Mawar' }).press('Enter')
  await expect(page.getByText('Yang dibaca lembar Mawar.')).toBeVisible()
  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Lanjut ke lembar/ })).toBeHidden()
  expect(await namaBalita(aplikasi)).toEqual(['AYU LESTARI', 'BIMO PRASETYO'])
})

test('what was rehearsed waits while another page is looked at', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  await pilih(page, await berkasBaik())
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toBeVisible()
  await page.getByRole('link', { name: 'Laporan' }).first().press('Enter')
  await expect(page).toHaveURL(/laporan/)
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toBeVisible()
})

test('the dark theme and a small window hold', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  await openImpor(aplikasi)
  await call('fasilitas.savePengaturan', { tema: 'gelap' })
  await page.setViewportSize({ width: 911, height: 512 })
  await reload(page)
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeFocused()
  await pilih(page, await berkasBaik())
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toBeVisible()
  expect(await listFaults(page)).toEqual([])
  const wide = await page.evaluate(() => document.querySelector('.page_isi')?.scrollWidth ?? 0)
  const room = await page.evaluate(() => document.querySelector('.page_isi')?.clientWidth ?? 0)
  expect(wide).toBeLessThanOrEqual(room)
})
