import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import exceljs from 'exceljs'
import type { BalitaBaris, KartuBalita } from '#shared/contract/balita.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

async function ask<T>({ call }: Aplikasi, name: string, input: unknown): Promise<T> {
  const answer = await call(name, input)
  if (!answer.ok) throw new Error(answer.error.pesan)
  return answer.data as T
}

async function open({ page, server }: Aplikasi, path: string): Promise<void> {
  await goTo(page, `${server().origin}${path}`)
  await expect(page.locator('main h1')).toBeVisible()
}

/** A weighed child, and a second record of it with a weighing of its own. */
async function makeDouble(aplikasi: Aplikasi): Promise<{ asli: KartuBalita; kedua: string }> {
  const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', {})
  const row = baris.find(({ umur, terakhir, posyanduId }) => umur !== null && umur >= 9 && terakhir && posyanduId)
  if (!row?.posyanduId) throw new Error('The sample has no weighed child')
  const asli = await ask<KartuBalita>(aplikasi, 'balita.get', { id: row.id })
  const isi = { ...asli.isi, nik: null, telepon: '081234567890', rt: '09' }
  const keanggotaan = { posyanduId: row.posyanduId, mulai: null, sebab: 'lahir' }
  const made = await ask<{ id: string[] }>(aplikasi, 'balita.create', { anak: [isi], keanggotaan, punyaKms: null })
  const [kedua = ''] = made.id
  const hari = { id: null, posyanduId: row.posyanduId, tanggal: '2026-11-10', kaderHadir: null, catatan: null }
  const { id: hariBukaId } = await ask<{ id: string }>(aplikasi, 'hariBuka.save', hari)
  const kosong = { tb: '', caraUkur: null, lila: '', lk: '', vitaminA: null, obatCacing: null, asi: null }
  const timbang = { ...kosong, bb: '9,9', edema: false, catatan: null }
  await ask(aplikasi, 'penimbangan.record', { hariBukaId, orangId: kedua, isi: timbang })
  return { asli, kedua }
}

test('a removed child lies in the bin with the reason, and comes back with the keyboard alone', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', {})
  const anak = baris[0]
  await open(aplikasi, `/balita/${anak?.id}`)
  await page.getByRole('button', { name: 'Hapus dari buku' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Hapus ${anak?.nama} dari daftar?` })
  await expect(dialog.getByText('Dapat dikembalikan 30 hari')).toBeVisible()
  await page.keyboard.type('salah daftar')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  // The card is gone; the list comes in its place, and takes the focus with it.
  await expect(page.getByRole('heading', { level: 1, name: 'Balita' })).toBeVisible()

  await page.getByRole('link', { name: 'Riwayat' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Riwayat' })).toBeFocused()
  await expect(page.getByText('Alasan: salah daftar')).toBeVisible()
  await page.getByRole('radio', { name: 'Perubahan' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const row = page.getByRole('row', { name: anak?.nama ?? '' })
  await expect(row).toContainText('salah daftar')
  await expect(row).toContainText('30 hari lagi')
  expect(await listFaultsInBoth(page, { include: '.riwayat_tempat-sampah' })).toEqual([])
  await page.keyboard.press('Tab')
  await expect(row.getByRole('button', { name: 'Kembalikan' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tempat sampah kosong')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Tempat sampah' })).toBeFocused()
  expect((await ask<KartuBalita>(aplikasi, 'balita.get', { id: anak?.id })).isi.nama).toBe(anak?.nama)
})

test('two records of one child are compared, merged, and taken apart again', async ({ aplikasi }) => {
  const { page } = aplikasi
  const { asli, kedua } = await makeDouble(aplikasi)
  const count = async (id: string) => (await ask<KartuBalita>(aplikasi, 'balita.get', { id })).penimbangan.length
  const before = await count(asli.id)
  await open(aplikasi, `/balita/${asli.id}`)
  await page.getByRole('button', { name: 'Bandingkan dan gabungkan…' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Bandingkan dan gabungkan' })
  await expect(dialog.getByText('1, pada 10-11-2026')).toBeVisible()
  expect(await listFaultsInBoth(page, { include: 'dialog[open]' })).toEqual([])
  // The first row says which record stays; in the row of the RT the other record is chosen.
  await expect(dialog.getByRole('radio', { name: 'Yang tetap kartu ini' })).toBeFocused()
  await dialog.getByRole('radio', { name: `RT ${asli.isi.rt}`, exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: 'RT 09' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Tulis alasannya')).toBeVisible()
  await dialog.getByLabel('Alasan').focus()
  await page.keyboard.type('nama dan ibu sama di KK')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 penimbangan pindah ke kartu ini.').first()).toBeVisible()
  const undo = page.getByRole('main').getByRole('button', { name: 'Urungkan', exact: true })
  await expect(undo).toBeFocused()
  expect(await count(asli.id)).toBe(before + 1)
  const merged = await ask<KartuBalita>(aplikasi, 'balita.get', { id: asli.id })
  expect(merged.isi).toMatchObject({ rt: '09', telepon: asli.isi.telepon ?? '081234567890', nik: asli.isi.nik })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Penggabungan diurungkan.')).toBeVisible()
  expect([await count(asli.id), await count(kedua)]).toEqual([before, 1])
  expect((await ask<KartuBalita>(aplikasi, 'balita.get', { id: asli.id })).isi).toEqual(asli.isi)
})

test('the other record is found by typing, and stays by itself when it holds the weighings', async ({ aplikasi }) => {
  const { page } = aplikasi
  const { asli, kedua } = await makeDouble(aplikasi)
  await open(aplikasi, `/balita/${kedua}`)
  await page.getByRole('button', { name: 'Gabungkan…', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(asli.isi.nama)
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(asli.isi.nama)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Bandingkan dan gabungkan' })
  await expect(dialog.getByRole('radio', { name: 'Yang tetap kartu yang lain' })).toBeFocused()
  await dialog.getByLabel('Alasan').fill('tercatat dua kali')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/balita/${asli.id}$`))
  await expect(page.getByText('1 penimbangan pindah ke kartu ini.').first()).toBeVisible()
})

test('the history is narrowed by child, account and day, and a change is taken back there', async ({ aplikasi }) => {
  const { page } = aplikasi
  const { asli } = await makeDouble(aplikasi)
  const isi = { ...asli.isi, catatan: 'lihat lagi bulan depan' }
  await ask(aplikasi, 'balita.correct', { id: asli.id, versi: asli.versi, isi, alasan: 'permintaan ibu' })
  await open(aplikasi, '/riwayat')
  await expect(page.getByText('Alasan: permintaan ibu')).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.type(asli.isi.nama)
  await expect(page.getByRole('search').getByRole('listitem').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Semua anak' })).toBeVisible()
  expect(page.url()).not.toContain(encodeURIComponent(asli.isi.nama))
  await page.getByLabel('Dari tanggal').fill('12-11-2026')
  await page.getByLabel('Oleh').selectOption({ label: 'Bidan' })
  const rows = page.locator('tbody tr')
  await expect(rows.first()).toContainText('permintaan ibu')
  await expect(page.getByText('10-11-2026')).toHaveCount(0)
  await rows.first().getByRole('button', { name: 'Urungkan' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Sudah diurungkan.')).toBeVisible()
  await expect(rows.first()).toContainText('diurungkan')
  expect((await ask<KartuBalita>(aplikasi, 'balita.get', { id: asli.id })).isi.catatan).toBe(asli.isi.catatan)
  await rows.first().getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(asli.isi.nama)
})

test('the history leaves the book as a workbook, and that is seen in it', async ({ aplikasi }) => {
  const { page } = aplikasi
  await makeDouble(aplikasi)
  await open(aplikasi, '/riwayat')
  await page.getByRole('button', { name: 'Excel' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Simpan riwayat sebagai Excel' })
  await expect(dialog.getByLabel('Dari tanggal')).toHaveValue('01-11-2026')
  expect(await listFaultsInBoth(page, { include: 'dialog[open]' })).toEqual([])
  const download = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  const berkas = await download
  expect(berkas.suggestedFilename()).toBe('riwayat-2026-11-01-2026-11-12.xlsx')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await readFile(await berkas.path())) as never)
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Perubahan', 'Kejadian'])
  expect(workbook.getWorksheet('Perubahan')?.getCell('A1').value).toBe('Riwayat perubahan buku')
  await page.getByText('Masuk dan berkas').click()
  await expect(page.getByText('Menyimpan riwayat 01-11-2026 sampai 12-11-2026 sebagai Excel')).toBeVisible()
})

test.describe('on paper', () => {
  test.skip(!dapatDibaca, 'the text of a PDF cannot be read here')

  for (const [kertas, ukuran] of [
    ['A4', [210, 297]],
    ['F4', [215, 330]],
  ] as const) {
    test(`the history and the bin are lists with their heads on every sheet of ${kertas}, without buttons`, async ({
      aplikasi,
    }) => {
      const { page } = aplikasi
      const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', {})
      const hapus = baris.slice(0, 3)
      for (const { id } of hapus) await ask(aplikasi, 'balita.remove', { id, alasan: 'tercatat dua kali' })
      await open(aplikasi, '/riwayat?bagian=sampah')
      await expect(page.getByRole('row', { name: /tercatat dua kali/ })).toHaveCount(3)
      const sampah = await cetak(page, { kertas })
      expect(sampah.lembar).toHaveLength(1)
      expect(sampah.ukuran).toEqual([ukuran])
      for (const { nama } of hapus) expect(sampah.lembar[0]).toContain(nama)
      expect(sampah.lembar[0]?.match(/Alasan: tercatat dua kali/g)).toHaveLength(3)
      expect(sampah.lembar[0]).not.toContain('Kembalikan')

      await open(aplikasi, '/riwayat')
      await expect(page.getByText('Alasan: tercatat dua kali').first()).toBeVisible()
      const riwayat = await cetak(page, { kertas })
      expect(riwayat.lembar.length).toBeGreaterThan(2)
      for (const lembar of riwayat.lembar) {
        expect(lembar).toMatch(/Waktu\s+Oleh\s+Yang berubah/)
        expect(lembar).not.toMatch(/Urungkan|Lebih lama|Cari/)
      }
      expect(riwayat.ukuran.every(([w, h]) => w === ukuran[0] && h === ukuran[1])).toBe(true)
    })
  }
})
