import { expect as baseExpect, type Page } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'

/** The program reads a file in a thread that has to start first, which a busy machine takes its time for. */
const expect = baseExpect.configure({ timeout: 60_000 })

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

const judul = 'Nama;NIK;Tgl Lahir;JK;Posyandu;Tanggal;HPHT;BB (kg);LILA (cm);Nama Suami;gravida'
/** Three women, four visits: one has a weight that is no number. */
const isi = [
  'Siti Aminah;3507014105980001;01-05-1998;P;Melati 1;08-06-2026;02-04-2026;50,5;23;Budi;2',
  'Siti Aminah;3507014105980001;01-05-1998;P;Melati 1;13-07-2026;;52;;;',
  'Ani Rahayu;;12-12-2000;P;Melati 1;09-06-2026;;enam;25;;1',
  'Dewi Lestari;;10-05-1990;P;Melati 1;09-06-2026;01-03-2026;61,2;26;Agus;3',
]
const berkas = (rows = isi) => ({
  name: 'ibu-hamil.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([judul, ...rows].join('\n')),
})

async function pilih(page: Page, buka: () => Promise<void>, file = berkas()): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await buka()
  await (await dialog).setFiles(file)
}

async function namaIbu({ call }: Aplikasi): Promise<string[]> {
  const answer = await call('kartu.list', { kartu: 'ibu-hamil', posyanduId: null })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return (answer.data as { nama: string }[]).map(({ nama }) => nama).sort()
}

async function openImpor({ page }: Aplikasi): Promise<void> {
  await goTo(page, new URL('/impor', page.url()).href)
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeFocused()
}

const uji = (page: Page) => page.getByRole('heading', { name: 'Uji coba selesai. Belum ada yang berubah.' })

test('the register of a card is rehearsed with names, brought in, looked at, and taken back whole, by keyboard alone', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  await pilih(page, () => page.keyboard.press('Enter'))
  await expect(uji(page)).toBeFocused()
  await expect(page.getByText('Dikenali dari judul kolomnya sebagai register ibu hamil.')).toBeVisible()
  await expect(page.getByText('4 baris dibaca: 3 kunjungan baru, 1 ditolak')).toBeVisible()
  const ditolak = page.getByRole('table').getByRole('row').nth(1)
  await expect(ditolak).toContainText('Ani Rahayu')
  await expect(ditolak).toContainText('enam')
  expect(await namaIbu(aplikasi)).toEqual([])
  expect(await listFaultsInBoth(page)).toEqual([])

  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Masukkan ke buku' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeFocused()
  expect(await namaIbu(aplikasi)).toEqual(['Dewi Lestari', 'Siti Aminah'])
  expect(await listFaultsInBoth(page)).toEqual([])

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Lihat ibu hamil' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Ibu hamil' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Siti Aminah/ })).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: 'Batalkan seluruh impor', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Batalkan seluruh impor ini?' })
  await expect(dialog).toContainText('2 orang baru, 3 kunjungan baru')
  await dialog.getByRole('button', { name: 'Ya, batalkan impor ini' }).press('Enter')
  await expect(page.getByText('Impor ibu-hamil.csv dibatalkan seluruhnya.')).toBeVisible()
  expect(await namaIbu(aplikasi)).toEqual([])
})

test('the same by mouse; a second time nothing changes, and the register the book writes is read as it is', async ({
  aplikasi,
}) => {
  const { page, call } = aplikasi
  await openImpor(aplikasi)
  const buka = () => page.getByRole('button', { name: /^Pilih berkas/ }).click()
  await pilih(page, buka)
  await page.getByRole('button', { name: 'Masukkan ke buku' }).click()
  await expect(page.getByRole('heading', { name: 'Sudah masuk ke buku' })).toBeVisible()
  await pilih(page, buka)
  await expect(page.getByText(/Baris yang dapat dibaca sudah ada semua di buku/)).toBeVisible()

  const ekspor = await call('kartu.exportRegister', { kartu: 'ibu-hamil', posyanduId: null, periode: '2026' })
  if (!ekspor.ok) throw new Error(ekspor.error.pesan)
  const { nama, isiBase64, mime } = ekspor.data as { nama: string; isiBase64: string; mime: string }
  await pilih(page, buka, { name: nama, mimeType: mime, buffer: Buffer.from(isiBase64, 'base64') })
  await expect(page.getByText('3 baris dibaca: 3 sudah sama')).toBeVisible()
  await expect(page.getByText('Semua sudah ada di buku, tidak ada yang berubah.')).toBeVisible()
})
