import { expect, type Page } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { ask } from './support/kunci.ts'
import { checkLebar } from './support/lebar.ts'

const hariIni = '2026-11-12'
test.use({ isiAwal: 'contoh', hariIni: `${hariIni}T10:00:00+07:00` })

const kosong = {
  ...{ tanggalLahirPerkiraan: false, nik: null, noKk: null, hubunganKk: null, statusKawin: null, ibuId: null },
  ...{ namaIbu: null, suamiId: null, namaSuami: null, namaAyah: null, alamat: null, dusun: null, rt: '03', rw: null },
  ...{ telepon: null, noJkn: null, gakin: null, disabilitas: null, catatan: null },
}

/** Persons of every age, two of each, with the card the day asks for. */
const pengunjung = [
  ['Zubaidah Bayi', 'P', '2026-03-02', 'Balita'],
  ['Zubair Bayi', 'L', '2026-05-20', 'Balita'],
  ['Zulaikha Kecil', 'P', '2024-02-11', 'Balita'],
  ['Zulfan Kecil', 'L', '2023-09-30', 'Balita'],
  ['Zahra Apras', 'P', '2021-04-01', 'Balita'],
  ['Zaki Apras', 'L', '2021-08-15', 'Balita'],
  ['Zahir Sekolah', 'L', '2017-06-06', 'Usia sekolah dan remaja'],
  ['Zara Sekolah', 'P', '2016-01-25', 'Usia sekolah dan remaja'],
  ['Zidan Remaja', 'L', '2010-03-14', 'Usia sekolah dan remaja'],
  ['Zaskia Remaja', 'P', '2009-12-12', 'Usia sekolah dan remaja'],
  ['Zainal Dewasa', 'L', '1985-07-17', 'Dewasa'],
  ['Zubaedah Dewasa', 'P', '1979-10-10', 'Dewasa'],
  ['Zunaidi Dewasa', 'L', '1990-02-02', 'Dewasa'],
  ['Zakiyah Dewasa', 'P', '1999-11-30', 'Dewasa'],
  ['Zaenab Lansia', 'P', '1958-01-01', 'Lansia'],
  ['Zainuri Lansia', 'L', '1950-05-05', 'Lansia'],
  ['Zumaroh Lansia', 'P', '1962-08-08', 'Lansia'],
  ['Zulkifli Lansia', 'L', '1945-08-17', 'Lansia'],
] as const

/** A day of today with everybody written down before it. */
async function siapkan(aplikasi: Aplikasi) {
  const { posyandu } = await ask<{ posyandu: { id: string }[] }>(aplikasi, 'aplikasi.keadaan', {})
  const posyanduId = posyandu[0]?.id ?? ''
  for (const [nama, jk, tanggalLahir] of pengunjung) {
    const mulai = tanggalLahir > '2026-01-01' ? tanggalLahir : '2026-01-05'
    await ask(aplikasi, 'warga.create', { isi: { ...kosong, nama, jk, tanggalLahir }, posyanduId, mulai })
  }
  await ask(aplikasi, 'kartu.register', {
    ...{ kartu: 'ibu-hamil', posyanduId, dibuka: '2026-08-03' },
    orang: {
      ...{ nama: 'Zuhriyah Hamil', jk: 'P', tanggalLahir: '1996-04-04', nik: null, namaSuami: null },
      ...alamat,
    },
    isi: { hpht: '01-06-2026' },
  })
  await ask(aplikasi, 'kartu.register', {
    ...{ kartu: 'nifas', posyanduId, dibuka: '2026-10-20' },
    orang: { ...{ nama: 'Zulfa Nifas', jk: 'P', tanggalLahir: '1994-04-04', nik: null, namaSuami: null }, ...alamat },
    isi: { tanggal_bersalin: '20-10-2026' },
  })
  const input = { id: null, posyanduId, tanggal: hariIni, kaderHadir: null, catatan: null }
  const { id } = await ask<{ id: string }>(aplikasi, 'hariBuka.save', input)
  return id
}
/** Where she lives is not asked here. */
const alamat = { alamat: null, dusun: null, rt: '04', rw: null, telepon: null }

/** Types a name into the box of visitors and presses Enter at once, as a quick hand does. */
async function beriNomor(page: Page, nama: string, nomor: number): Promise<void> {
  await page.keyboard.press('F3')
  await page.keyboard.type(nama)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText(`Nomor ${nomor}, tersimpan`)
  await expect(page.getByRole('searchbox')).toHaveValue('')
}

const panggilan = (page: Page, nomor: number, nama: string) =>
  page.getByRole('region', { name: `Nomor ${nomor}, ${nama}`, exact: true })

/** Lets whoever is called go on, once the step shows what it asks. */
async function lanjut(page: Page, nomor: number, kata: string): Promise<void> {
  await expect(page.getByRole('button', { name: /F8$/ })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(page.getByRole('status')).toContainText(`Nomor ${nomor} ${kata}`)
}

const kotak = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true })

/** Writes into the field with the focus, which must be the one that is meant, and goes to the next. */
async function isi(page: Page, label: string, teks: string): Promise<void> {
  await expect(kotak(page, label)).toBeFocused()
  await page.keyboard.type(teks)
  await page.keyboard.press('Enter')
}

test('twenty visitors of every age go through the five steps by keyboard, and a pulled plug loses nobody', async ({
  aplikasi,
}) => {
  test.setTimeout(240_000)
  const { page, server } = aplikasi
  const hariBukaId = await siapkan(aplikasi)
  const alamatHari = () => `${server().origin}/hari/${hariBukaId}`
  await page.goto(alamatHari())
  await expect(page.getByText('Cari nama pengunjung pertama')).toBeVisible()
  const semua = [...pengunjung.map(([nama]) => nama), 'Zuhriyah Hamil', 'Zulfa Nifas']
  for (const [i, nama] of semua.entries()) await beriNomor(page, nama, i + 1)
  await expect(page.getByText('20 pengunjung, 0 selesai')).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])

  await aplikasi.killAndRestart()
  await page.goto(alamatHari())
  await expect(page.getByText('20 pengunjung, 0 selesai')).toBeVisible()

  // The first step asks grown-ups what runs in the family; children went on by themselves.
  await expect(panggilan(page, 7, 'Zahir Sekolah')).toBeVisible()
  for (let nomor = 7; nomor <= 20; nomor++) {
    await expect(panggilan(page, nomor, semua[nomor - 1] ?? '')).toBeVisible()
    await lanjut(page, nomor, 'lanjut ke penimbangan')
  }
  await expect(page.getByText('Tidak ada yang menunggu di 1 pendaftaran')).toBeVisible()

  await page.keyboard.press('PageDown')
  await expect(panggilan(page, 1, 'Zubaidah Bayi')).toBeVisible()
  await isi(page, 'BB', '7,4')
  await isi(page, 'PB/TB', '66,5')
  await lanjut(page, 1, 'lanjut ke pencatatan')
  await expect(panggilan(page, 2, 'Zubair Bayi')).toBeVisible()

  // The one who was weighed is recorded, served and taught; the last step ends her way.
  for (const [tombol, kata] of [
    ['PageDown', 'lanjut ke pelayanan kesehatan'],
    ['PageDown', 'lanjut ke penyuluhan'],
    ['PageDown', 'selesai'],
  ] as const) {
    await page.keyboard.press(tombol)
    await expect(panggilan(page, 1, 'Zubaidah Bayi')).toBeVisible()
    await lanjut(page, 1, kata)
  }
  await expect(page.getByText('20 pengunjung, 1 selesai')).toBeVisible()
  await expect(page.getByText('median 0 menit, dari 1 orang yang selesai')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Hari ini' })).toContainText('Balita1 dari 6 terisi')

  await page.goto(`${server().origin}/hari-buka/${hariBukaId}`)
  const baris = page.getByRole('row', { name: /Zubaidah Bayi/ })
  await expect(baris.getByRole('textbox').first()).toHaveValue('7,4')
})

test('who serves alone asks everything of one person at once, after writing down whoever is not in the book', async ({
  aplikasi,
}) => {
  const { page, server } = aplikasi
  const hariBukaId = await siapkan(aplikasi)
  await page.goto(`${server().origin}/hari/${hariBukaId}`)
  await expect(page.getByText('Cari nama pengunjung pertama')).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.type('Zuraida Baru')
  await expect(page.getByText('Tidak ditemukan.')).toBeVisible()
  await page.keyboard.press('Control+b')
  const dialog = page.getByRole('dialog', { name: 'Daftarkan orang' })
  await expect(dialog.getByLabel('Nama', { exact: true })).toHaveValue('Zuraida Baru')
  await dialog.getByRole('radio', { name: 'Perempuan' }).check()
  await dialog.getByLabel('Tanggal lahir').fill('03-03-1960')
  await page.keyboard.press('Control+Enter')
  await expect(panggilan(page, 1, 'Zuraida Baru')).toBeVisible()
  await page.getByRole('radio', { name: /^Semua/ }).check()
  await expect(kotak(page, 'BB')).toBeVisible()
  await kotak(page, 'BB').fill('55')
  await kotak(page, 'Sistole').fill('400')
  await page.keyboard.press('F8')
  await expect(page.getByText('Belum tersimpan.').first()).toBeVisible()
  await expect(page.getByText('1 pengunjung, 0 selesai')).toBeVisible()
  await kotak(page, 'Sistole').fill('150')
  await kotak(page, 'Diastole').fill('90')
  await checkLebar(page, 'hari pelayanan', [
    [1366, 100],
    [1024, 100],
    [683, 100],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('F8')
  await expect(page.getByText('1 pengunjung, 1 selesai')).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Hari ini' })).toContainText('Lansia1 dari 1 terisi')

  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('1 pengunjung, 0 selesai')).toBeVisible()
})
