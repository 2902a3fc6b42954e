import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { checkLebar } from './support/lebar.ts'
import { pindah, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

const kosong = { nik: null, noKk: null, namaIbu: 'Sari', nikIbu: null, namaAyah: null, alamat: null, dusun: null }
const lain = { rt: null, rw: null, telepon: null, noJkn: null, gakin: null, anakKe: null, bbLahirG: null }
const lahir = { pbLahirMm: null, lkLahirMm: null, imd: null, catatan: null, tanggalLahirPerkiraan: false }
const ukur = { tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null, asi: null, edema: false }

async function ask<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.pesan}`)
  return answer.data as T
}

/** Two girls that lost more than a tenth from October to November. */
async function siapkan(aplikasi: Aplikasi): Promise<void> {
  const { posyandu } = await ask<{ posyandu: { id: string }[] }>(aplikasi, 'aplikasi.keadaan', {})
  const posyanduId = posyandu[0]?.id
  const keanggotaan = { posyanduId, mulai: null, sebab: 'lahir' }
  const anak = ['Kirana Uji', 'Zulaikha Banding'].map((nama) => ({
    ...{ nama, jk: 'P', tanggalLahir: '2025-01-10', ...kosong, ...lain, ...lahir },
  }))
  const { id } = await ask<{ id: string[] }>(aplikasi, 'balita.create', { anak, keanggotaan, punyaKms: true })
  for (const [tanggal, bb] of [
    ['2026-10-02', '10,0'],
    ['2026-11-03', '8,4'],
  ] as const) {
    const hari = { id: null, posyanduId, tanggal, kaderHadir: null, catatan: null }
    const { id: hariBukaId } = await ask<{ id: string }>(aplikasi, 'hariBuka.save', hari)
    for (const orangId of id) {
      await ask(aplikasi, 'penimbangan.record', { hariBukaId, orangId, isi: { ...ukur, bb, catatan: null } })
    }
  }
}

test('a doubtful weight is put right in its very cell, another is called right, and both are off the list', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await siapkan(aplikasi)
  await page.getByRole('link', { name: 'Mutu data' }).click()
  const judul = page.getByRole('heading', { name: 'Periksa sebelum kirim', level: 1 })
  await expect(judul).toBeVisible()
  const turun = page.getByRole('region', { name: /^Berat turun/ })
  const barisOf = (nama: string) => page.getByRole('listitem').filter({ hasText: `${nama} (03-11-2026)` })
  await expect(turun).toContainText('sebelumnya 10,0 kg, sekarang 8,4 kg')
  await tungguDiam(page)
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
    [683, 700],
  ] as const) {
    await page.setViewportSize({ width, height })
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/mutu-${width}.png` })
  }
  await checkLebar(page, '/mutu', [
    [1366, 115],
    [1024, 130],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await listFaultsInBoth(page)).toEqual([])
  // Enter on the link opens the weighing with the weight in the hand.
  await barisOf('Kirana Uji').getByRole('link', { name: 'Perbaiki Kirana Uji' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Betulkan penimbangan 03-11-2026' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: /^BB/ })).toBeFocused()
  await page.keyboard.type('9,9')
  await page.getByLabel('Alasan').fill('salah baca timbangan')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Kembali' }).click()
  await expect(judul).toBeVisible()
  await expect(barisOf('Kirana Uji')).toHaveCount(0)
  await barisOf('Zulaikha Banding').getByRole('button', { name: 'Memang benar Zulaikha Banding' }).press('Enter')
  await expect(turun).toHaveCount(0)
  const dijawab = page.getByRole('region', { name: /^Sudah dijawab/ })
  await expect(dijawab).toContainText('Zulaikha Banding')
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/mutu-dijawab.png` })
  await dijawab.getByRole('listitem').filter({ hasText: 'Zulaikha' }).getByRole('button').click()
  await expect(turun).toContainText('Zulaikha Banding')
})

test('files for other programs are picked, saved, and say who is in none of them', async ({ aplikasi }) => {
  const { page } = aplikasi
  await pindah(page, '/berkas?bulan=2026-10')
  await expect(page.getByRole('heading', { name: 'Berkas untuk aplikasi lain', level: 1 })).toBeVisible()
  await page.getByRole('checkbox', { name: 'DHIS2: angka SKDN dan gizi' }).check()
  await tungguDiam(page)
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 768 })
    await tungguDiam(page)
    if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/berkas-${width}.png` })
  }
  await checkLebar(page, '/berkas', [
    [1366, 115],
    [1024, 130],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan berkas' }).click()
  const hasil = page.getByRole('region', { name: 'Sudah disimpan' })
  await expect(hasil).toContainText('sigizi-ukur-2026-10')
  await expect(hasil).toContainText('dhis2-2026-10')
  await expect(hasil).toContainText('belum punya NIK')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/berkas-hasil.png` })
  const petaan = page.getByRole('textbox', { name: 'Petaan (JSON)' })
  await petaan.fill('{"idScheme":"code","kode":1}')
  await page.getByRole('button', { name: 'Simpan petaan' }).click()
  await expect(page.getByRole('alert')).toContainText('Belum ada yang berubah')
  await petaan.fill('{"idScheme":"code","dataSet":"SKDN_JEMBER"}')
  await page.getByRole('button', { name: 'Simpan petaan' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Petaan DHIS2 tersimpan.' })).toBeVisible()
})

test('a drawn sample is typed anew without seeing the book, and the differences are named', async ({ aplikasi }) => {
  const { page } = aplikasi
  await pindah(page, '/mutu?bulan=2026-10')
  await page.getByRole('link', { name: 'Ketik ulang' }).click()
  await expect(page.getByRole('heading', { name: 'Ketik ulang contoh', level: 1 })).toBeVisible()
  const berat = page.getByRole('textbox', { name: /^BB/ })
  await expect(berat.first()).toHaveValue('')
  // No child of the sample weighs that.
  await berat.first().fill('44,4')
  await tungguDiam(page)
  if (process.env.GAMBAR) await page.screenshot({ path: `${process.env.GAMBAR}/ulang.png` })
  await checkLebar(page, '/mutu/ulang', [
    [1366, 115],
    [1024, 130],
    [683, 130],
  ])
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  const hasil = page.getByRole('region', { name: 'Hasil' })
  await expect(hasil).toContainText('1 dari 1 sel berbeda (100,0 %): ketik ulang bulan ini di posyandunya.')
  await expect(hasil).toContainText('diketik lagi 44,40 kg')
})
