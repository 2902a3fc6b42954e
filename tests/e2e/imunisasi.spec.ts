import { expect, type Page } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { checkLebar } from './support/lebar.ts'
import { listDiLuar, pindah, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

type Anak = { readonly nama: string; readonly hariIni: number }

async function buka({ page }: Aplikasi): Promise<void> {
  await page.getByRole('link', { name: 'Imunisasi' }).click()
  await expect(page.getByRole('heading', { name: 'Imunisasi', level: 1 })).toBeVisible()
  await expect(page.locator('tbody tr').first()).toBeVisible()
}

const kosong = {
  nik: null,
  noKk: null,
  namaIbu: 'Sari',
  nikIbu: null,
  namaAyah: null,
  alamat: null,
  dusun: null,
} as const
const lain = { rt: null, rw: null, telepon: null, noJkn: null, gakin: null, anakKe: null, bbLahirG: null } as const
const lahir = { pbLahirMm: null, lkLahirMm: null, imd: null, catatan: null, tanggalLahirPerkiraan: false } as const

/** A girl two months old on the day: DPT 1, PCV 1 and RV 1 are in time, BCG and the first polio drops are late. */
async function daftarkan(aplikasi: Aplikasi): Promise<Anak> {
  const keadaan = await aplikasi.call('aplikasi.keadaan', {})
  if (!keadaan.ok) throw new Error(keadaan.error.pesan)
  const [pertama] = (keadaan.data as { posyandu: { id: string }[] }).posyandu
  const isi = { nama: 'Kirana Uji', jk: 'P', tanggalLahir: '2026-09-01', ...kosong, ...lain, ...lahir }
  const keanggotaan = { posyanduId: pertama?.id, mulai: null, sebab: 'lahir' }
  const answer = await aplikasi.call('balita.create', { anak: [isi], keanggotaan, punyaKms: true })
  if (!answer.ok) throw new Error(answer.error.pesan)
  return { nama: 'Kirana Uji', hariIni: 3 }
}

const barisOf = (page: Page, { nama }: Anak) => page.getByRole('row').filter({ hasText: nama })

test('doses of a day are given, looked at, refused and taken back, all with the keyboard', async ({ aplikasi }) => {
  const { page } = aplikasi
  const key = (...keys: string[]) =>
    keys.reduce((before, one) => before.then(() => page.keyboard.press(one)), Promise.resolve())
  const anak = await daftarkan(aplikasi)
  await buka(aplikasi)
  const baris = barisOf(page, anak)
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni))
  const kini = baris.locator('[data-keadaan="waktunya"]')
  await kini.first().focus()
  await key('Space')
  await expect(page.getByRole('status').filter({ hasText: 'tersimpan' })).toBeVisible()
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni - 1))
  await expect(baris.locator('button:focus')).toHaveText('12-11')

  // What was written is corrected in its box: given elsewhere, of a month alone.
  await key('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Di tempat lain').focus()
  await key('Space')
  await page.getByLabel('Tanggal').last().fill('11-2026')
  await page.getByLabel('Nomor batch').fill('B-0412')
  await key('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('status').filter({ hasText: 'Hanya bulannya yang diketahui' })).toBeVisible()

  // Twice back, and the row stands as it did.
  await key('Control+z')
  await expect(baris.locator('button:focus')).toHaveText('12-11')
  await key('Control+z')
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni))

  // A dose that was refused stays due, and says why.
  await kini.first().focus()
  await key('Enter')
  await page.getByRole('dialog').getByLabel('Tidak diberikan').focus()
  await key('Space')
  await page.getByLabel('Alasan').fill('takut demam')
  await key('Control+Enter')
  await expect(baris.locator('button:focus')).toHaveText('tolak')
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni))
  await expect(page.getByText('Ditolak 12-11-2026: takut demam').last()).toBeVisible()

  await key('ArrowRight', 'ArrowLeft')
  await expect(baris.locator('button:focus')).toHaveText('tolak')
})

test('the same with the mouse alone, and what cannot be is said at its field', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await daftarkan(aplikasi)
  await buka(aplikasi)
  const baris = barisOf(page, anak)
  await baris.locator('[data-keadaan="waktunya"]').first().click()
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni - 1))
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni))
  await baris.locator('[data-keadaan="waktunya"]').first().click()
  await baris.getByRole('button', { name: /sudah 12-11-2026/ }).click()
  await page.getByLabel('Tanggal').last().fill('31-11-2026')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tanggal ini tidak ada di kalender.').first()).toBeVisible()
  await page.getByLabel('Tanggal').last().fill('13-11-2026')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('13-11-2026 belum tiba. Tidak ada yang disimpan.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Hapus', exact: true }).click()
  await expect(baris.locator('td').first()).toHaveText(String(anak.hariIni))

  // Who is due, and who has not been weighed, are lists of their own; each as long as its number.
  for (const nama of ['Waktunya hari ini', 'Tertunggak', 'Belum ditimbang']) {
    const chip = page.getByText(nama, { exact: false }).first()
    await chip.click()
    const jumlah = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0])
    await expect(page.locator('tbody tr')).toHaveCount(jumlah)
  }
})

test('the register is read by everybody and fits every window', async ({ aplikasi }) => {
  const { page } = aplikasi
  await buka(aplikasi)
  for (const [width, height] of [
    [1366, 696],
    [1024, 700],
    [911, 512],
  ] as const) {
    await page.setViewportSize({ width, height })
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/imunisasi-${width}.png` })
    expect(await listDiLuar(page)).toEqual([])
  }
  await checkLebar(page, '/imunisasi', [
    [1366, 115],
    [1200, 100],
    [1120, 100],
    [1024, 130],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 696 })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.locator('tbody button').first().focus()
  await page.keyboard.press('Enter')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/imunisasi-dialog.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('Escape')
  await pindah(page, '/balita')
  await expect(page.getByRole('heading', { name: 'Balita', level: 1 })).toBeVisible()
  await pindah(page, '/imunisasi?tanggal=2026-10-01')
  await expect(page.getByLabel('Tanggal')).toHaveValue('01-10-2026')
})

test('who is due stands beside the weighing sheet and on the card of the child', async ({ aplikasi }) => {
  const { page } = aplikasi
  const anak = await daftarkan(aplikasi)
  const keadaan = await aplikasi.call('aplikasi.keadaan', {})
  if (!keadaan.ok) throw new Error(keadaan.error.pesan)
  const [pertama] = (keadaan.data as { posyandu: { id: string }[] }).posyandu
  const hari = { id: null, posyanduId: pertama?.id, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  const saved = await aplikasi.call('hariBuka.save', hari)
  if (!saved.ok) throw new Error(saved.error.pesan)
  await pindah(page, `/hari-buka/${(saved.data as { id: string }).id}`)
  await expect(page.getByRole('button', { name: /^Imunisasi \d+$/ })).toBeVisible()
  await page.keyboard.press('Control+i')
  const siapa = page.getByRole('list', { name: 'Anak yang waktunya' })
  await expect(siapa.getByText(anak.nama)).toBeVisible()
  await expect(siapa.getByRole('listitem').filter({ hasText: anak.nama })).toContainText(
    'waktunya DPT1, PCV1, RV1; tertunggak BCG, OPV1',
  )
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/imunisasi-lembar.png` })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.getByRole('link', { name: 'Buka register' }).click()
  await barisOf(page, anak).getByRole('link').click()
  const panel = page.getByRole('region', { name: 'Imunisasi' })
  await expect(panel).toContainText('Hari ini 3 · tertunggak 2 · IDL tidak dapat lengkap lagi')
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/imunisasi-kartu.png` })
  await panel.getByRole('button', { name: /Polio tetes 1/ }).click()
  await page.getByRole('dialog').getByLabel('Di tempat lain').check()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(panel).toContainText('tertunggak 1')
})
