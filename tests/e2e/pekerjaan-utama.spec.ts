import { readFile } from 'node:fs/promises'
import { expect as baseExpect, type Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { eppgbm, type IsiBaris } from '#tests/helpers/register-file.ts'
import { test } from './support/aplikasi.ts'
import { reload } from './support/go-to.ts'
import { barisOf, selOf } from './support/isi-lembar.ts'

/** The program reads a file in a thread that has to start first, which a busy machine takes its time for. */
const expect = baseExpect.configure({ timeout: 60_000 })

test.use({ isiAwal: 'kosong', hariIni: '2026-11-12T10:00:00+07:00' })

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Six invented children of one posyandu with what they weighed on 10-09-2026 and 08-10-2026; Dodi is newly born. */
const anak: readonly { identitas: IsiBaris; september?: string; oktober?: string }[] = [
  { identitas: isi('AYU LESTARI', 'P', '2025-02-03', 'SITI'), september: '8,3', oktober: '8,5' },
  { identitas: isi('BIMO PRASETYO', 'L', '2025-01-20', 'RINA'), september: '9,6', oktober: '9,8' },
  { identitas: isi('CITRA DEWI', 'P', '2024-06-15', 'TUTI'), september: '10,4' },
  { identitas: isi('DODI ISKANDAR', 'L', '2026-10-01', 'LINA') },
  { identitas: isi('EKA WULANDARI', 'P', '2023-12-01', 'WATI'), september: '12,0', oktober: '12,3' },
  { identitas: isi('FAJAR HIDAYAT', 'L', '2022-03-10', 'YUNI'), september: '15,5', oktober: '15,8' },
]

/**
 * The month of November by hand (docs/aturan/skdn.md, resources/kbm/kbm.csv):
 *
 *     Ayu    21 months, KBM 200: 8,7 − 8,5 = +200 ≥ 200           → N
 *     Bimo   21 months, KBM 200: 9,9 − 9,8 = +100 < 200           → T (October 9,8 − 9,6 = +200 was N: no 2T)
 *     Citra  28 months, weighed in September, not in October      → O
 *     Dodi   1 month, never weighed, younger than 6 months        → B
 *     Eka    35 months, absent                                    → in S only
 *     Fajar  56 months, KBM 200: 16,1 − 15,8 = +300 ≥ 200         → N
 *
 *     S = 6    D = N + T + O + B = 2 + 1 + 1 + 1 = 5
 */
const november = { S: 6, D: 5, N: 2, T: 1, O: 1, B: 1 }

function isi(Nama: string, JK: 'L' | 'P', lahir: string, ibu: string): IsiBaris {
  const tempat = { 'Desa/Kel': 'SUMBERAGUNG', Posyandu: 'MELATI 2', RT: '01' }
  return { Nama, JK, 'Tgl Lahir': lahir, 'Nama Ortu': ibu, ...tempat }
}

async function berkasRegister() {
  const rows = anak.flatMap(({ identitas, september, oktober }) => {
    const timbang = [
      ...(september ? [{ 'Tanggal Pengukuran': '2026-09-10', Berat: september }] : []),
      ...(oktober ? [{ 'Tanggal Pengukuran': '2026-10-08', Berat: oktober }] : []),
    ]
    return timbang.length === 0 ? [identitas] : timbang.map((t) => ({ ...identitas, ...t }))
  })
  return { name: 'register-2026.xlsx', mimeType: xlsx, buffer: Buffer.from(await eppgbm(rows)) }
}

/** Types into a field one stands in, and goes on with Enter. */
async function typeOn(page: Page, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
}

async function isiTempat(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Buku ini milik tempat kerja mana?' })).toBeVisible()
  await page.getByLabel('Nama', { exact: true }).focus()
  // Telephone and address stay empty: Enter passes them, and saves in the last field.
  await typeOn(page, 'Sumberagung', 'Sumber', 'Contoh', 'Sumber', 'Sumberagung', '', '')
}

async function isiPosyandu(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Posyandu yang dipegang' })).toBeVisible()
  await page.getByRole('button', { name: 'Tambah posyandu' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Posyandu baru' })
  await expect(dialog.getByLabel('Nama posyandu')).toBeFocused()
  await page.keyboard.type('Melati 2')
  await dialog.getByRole('button', { name: 'Tambah kader' }).press('Enter')
  await expect(dialog.getByLabel('Nama kader 1')).toBeFocused()
  await typeOn(page, 'Wartini')
  await expect(dialog.getByLabel('Nama kader 2')).toBeFocused()
  await page.keyboard.type('Sulikah')
  await dialog.getByLabel('Kader 1 ketua').press(' ')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('table')).toContainText('2 orang, ketua Wartini')
  await page.getByRole('link', { name: 'Lanjut' }).press('Enter')
}

async function isiTandaTangan(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Siapa yang menandatangani laporan?' })).toBeVisible()
  await page.getByLabel('Nama dan gelar').first().focus()
  await typeOn(page, 'Ani Contoh, A.Md.Keb.', '198501012010012001')
  await page.getByLabel('Kepala surat').focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('PEMERINTAH KABUPATEN CONTOH\nDINAS KESEHATAN\nUPTD PUSKESMAS SUMBER')
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).press('Enter')
}

async function imporRegister(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Belum ada balita di buku ini' })).toBeVisible()
  await page.getByRole('link', { name: 'Impor berkas' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeFocused()
  const dialog = page.waitForEvent('filechooser')
  await page.keyboard.press('Enter')
  await (await dialog).setFiles(await berkasRegister())
  await expect(page.getByText('10 baris dibaca: 9 penimbangan baru, 1 tanpa penimbangan')).toBeVisible()
  // The file writes the posyandu in capitals: it is the one typed before, not a second one.
  await expect(page.getByText('Posyandu baru')).toHaveCount(0)
  await page.getByRole('button', { name: 'Masukkan ke buku' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
}

async function rencanakanHari(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Hari buka' }).press('Enter')
  await page.getByRole('button', { name: 'Tentukan hari buka Melati 2' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hari buka baru Melati 2' })
  await dialog.getByLabel('Tanggal').focus()
  await expect(dialog.getByLabel('Tanggal')).toHaveValue('12-11-2026')
  for (const kader of ['Wartini', 'Sulikah']) await dialog.getByLabel(kader).press(' ')
  await dialog.getByLabel('Tanggal').press('Control+Enter')
  await expect(dialog).toBeHidden()
  await page.getByRole('link', { name: 'Buka lembar' }).press('Enter')
}

/** Weights down the column as at the scale, the question answered at the end, and the day finished. */
async function timbang(page: Page): Promise<void> {
  await expect(selOf(page, 'BB', 'AYU LESTARI')).toBeFocused()
  for (const berat of ['8,7', '9,9', '10,9', '3200']) {
    await page.keyboard.type(berat)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('-')
  await page.keyboard.press('Enter')
  await page.keyboard.type('16,1')
  await page.keyboard.press('Enter')
  await expect(barisOf(page, 'EKA WULANDARI')).toContainText('Tidak hadir')
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: 'Ya, 3,2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'DODI ISKANDAR')).toHaveValue('3,2')
  await expect(page.getByText(/D\s*5\s*=\s*N 2\s*\+\s*T 1\s*\+\s*O 1\s*\+\s*B 1/)).toBeVisible()
  await page.getByRole('button', { name: 'Selesai hari buka' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Selesai', exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Hari buka', level: 1 })).toBeVisible()
}

/** The total of each letter as the paper shows it. */
async function bacaKertas(page: Page): Promise<Record<string, number>> {
  const kertas = page.locator('.kertas_kertas')
  const found: Record<string, number> = {}
  for (const kode of Object.keys(november)) {
    const baris = kertas.locator('tbody tr').filter({ has: page.getByText(kode, { exact: true }) })
    found[kode] = Number(await baris.getByRole('button').last().textContent())
  }
  return found
}

async function bacaExcel(path: string): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await readFile(path)) as unknown as ExcelJS.Buffer)
  const texts: string[] = []
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
  return texts
}

async function lihatLaporan(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Laporan' }).press('Enter')
  // The page before has a button of this name too.
  await expect(page.getByRole('heading', { name: 'Laporan SKDN', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Bulan berikutnya' }).press('Enter')
  const kertas = page.locator('.kertas_kertas')
  await expect(kertas).toContainText('November 2026')
  expect(await bacaKertas(page)).toEqual(november)
  await expect(kertas).toContainText('Ani Contoh, A.Md.Keb.')
  await expect(page.getByRole('heading', { name: 'Pemeriksaan angka: semua benar' })).toBeVisible()
  const [berkas] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Excel' }).press('Enter'),
  ])
  expect(berkas.suggestedFilename()).toMatch(/^F1-2026-11-[a-z0-9-]+\.xlsx$/)
  const texts = await bacaExcel(await berkas.path())
  expect(texts).toEqual(expect.arrayContaining(['Ani Contoh, A.Md.Keb.', 'UPTD PUSKESMAS SUMBER']))
}

async function aturTampilan(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Pengaturan' }).press('Enter')
  await page.getByRole('radio', { name: 'Gelap' }).press(' ')
  await expect(page.locator('html')).toHaveAttribute('data-tema', 'gelap')
  await page.getByRole('radio', { name: '130 %' }).press(' ')
  // 130 % of the 16 pixels a browser begins with.
  await expect(page.locator('html')).toHaveCSS('font-size', '20.8px')
  await reload(page)
  await expect(page.locator('html')).toHaveAttribute('data-tema', 'gelap')
  await expect(page.getByRole('radio', { name: '130 %' })).toBeChecked()
}

test('an empty book becomes the November report: prepared, imported, weighed, printed', async ({ aplikasi }) => {
  const { page } = aplikasi
  await isiTempat(page)
  await isiPosyandu(page)
  await isiTandaTangan(page)
  await imporRegister(page)
  await rencanakanHari(page)
  await timbang(page)
  await lihatLaporan(page)
  await aturTampilan(page)
})
