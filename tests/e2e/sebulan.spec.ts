import { expect, type Locator, type Page } from '@playwright/test'
import type { RegisterImunisasi } from '#shared/contract/imunisasi.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { type AnakUji, addAnak, addHari, openLembar, readLembar, selOf, setUpBuku } from './support/isi-lembar.ts'

/** The month of a posyandu: everybody is weighed and measured, gets a capsule of the right colour, and every dose that is due. */

const hari = '2026-08-13'
test.use({ hariIni: `${hari}T10:00:00+07:00` })

/** Ages from two to fifty-nine months, so that every column has somebody. */
const anakKe = (i: number): AnakUji => {
  const bulanLahir = 2026 * 12 + 7 - (2 + ((i * 7) % 56))
  const lahir = `${Math.floor(bulanLahir / 12)}-${String((bulanLahir % 12) + 1).padStart(2, '0')}-${String(1 + (i % 12)).padStart(2, '0')}`
  return { nama: `Anak ${String(i + 1).padStart(2, '0')}`, jk: i % 2 ? 'L' : 'P', lahir }
}

/** Near the middle of the growth curves: nothing is asked about. */
const bb = (umur: number) => (umur < 12 ? 4 + 0.45 * umur : 9.2 + 0.18 * (umur - 12)).toFixed(1).replace('.', ',')
const tb = (umur: number) => (umur < 12 ? 54 + 1.7 * umur : 75 + 0.72 * (umur - 12)).toFixed(1).replace('.', ',')
const kapsul = (umur: number) => (umur < 6 ? null : umur < 12 ? 'biru' : 'merah')

type Isi = { readonly nama: string; readonly umur: number }

async function siapkan(aplikasi: Aplikasi, banyak: number) {
  const posyanduId = await setUpBuku(aplikasi)
  await addAnak(
    aplikasi,
    posyanduId,
    Array.from({ length: banyak }, (_, i) => anakKe(i)),
  )
  const hariBukaId = await addHari(aplikasi, posyanduId, hari)
  const { baris } = await readLembar(aplikasi, hariBukaId)
  const anak = baris.map(
    ({ anak: { nama, tanggalLahir } }): Isi => ({ nama, umur: umurBulanPenuh(tanggalLahir ?? hari, hari) }),
  )
  return { posyanduId, hariBukaId, anak }
}
type Buku = Awaited<ReturnType<typeof siapkan>>

/** Doses that are asked for of the day, and those that are late. */
async function ditagih({ call }: Aplikasi, { posyanduId }: Buku): Promise<{ dosis: number; tercatat: number }> {
  const answer = await call('imunisasi.register', { posyanduId, tanggal: hari })
  if (!answer.ok) throw new Error(answer.error.pesan)
  const { anak } = answer.data as RegisterImunisasi
  return {
    dosis: anak.reduce((sum, { hariIni, tertunggak }) => sum + hariIni + tertunggak, 0),
    tercatat: anak.reduce((sum, { dosis }) => sum + dosis.length, 0),
  }
}

/** Every child has its weight, its length and its capsule in the book, and nothing waits for an answer. */
async function periksaLembar(aplikasi: Aplikasi, { hariBukaId, anak }: Buku): Promise<void> {
  await expect
    .poll(async () => {
      const { baris } = await readLembar(aplikasi, hariBukaId)
      return baris.map(({ anak: { nama }, isi }) => [nama, isi.bb, isi.tb, isi.vitaminA])
    })
    .toEqual(anak.map(({ nama, umur }) => [nama, bb(umur), tb(umur), kapsul(umur)]))
}

const isFokus = (tempat: Locator): Promise<boolean> =>
  tempat.evaluateAll((all) => all.some((satu) => satu === document.activeElement))

/** Goes on with Tab until one of these has the focus. */
async function tabKe(page: Page, tempat: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await isFokus(tempat)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came there')
}

/** The page of immunisation, and the table of it. */
const registerTampil = async (page: Page) => {
  await expect(page.getByRole('heading', { name: 'Imunisasi', level: 1 })).toBeVisible()
  await expect(page.locator('tbody tr').first()).toBeVisible()
}

test('sixty children with the keyboard alone: weights, lengths, capsules, and every dose that is due', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const buku = await siapkan(aplikasi, 60)
  await openLembar(aplikasi, buku.hariBukaId)
  for (const { umur } of buku.anak) {
    await page.keyboard.type(bb(umur))
    await page.keyboard.press('Tab')
    await page.keyboard.type(tb(umur))
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+Home')
  await tabKe(page, page.locator('[data-kolom=vitaminA]'))
  for (const { umur } of buku.anak) {
    const warna = kapsul(umur)
    if (warna !== null) await page.keyboard.press(warna.charAt(0))
    await page.keyboard.press('Enter')
  }
  await periksaLembar(aplikasi, buku)

  const sebelum = await ditagih(aplikasi, buku)
  expect(sebelum.dosis).toBeGreaterThan(300)
  await page.keyboard.press('Control+i')
  await tabKe(page, page.getByRole('link', { name: 'Buka register' }))
  await page.keyboard.press('Enter')
  await registerTampil(page)
  await tabKe(page, page.locator('td[data-kepala] button'))
  for (const _ of buku.anak) {
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('ArrowDown')
  }
  await expect.poll(() => ditagih(aplikasi, buku)).toEqual({ dosis: 0, tercatat: sebelum.dosis })

  // Ctrl+Z takes back all of one child at once; the same key gives it again.
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Sudah diurungkan' })).toBeVisible()
  const kurang = await ditagih(aplikasi, buku)
  expect(kurang.dosis).toBeGreaterThan(1)
  expect(kurang.dosis + kurang.tercatat).toBe(sebelum.dosis)
})

test('the same with the mouse, which types nothing but the figures', async ({ aplikasi }) => {
  const { page } = aplikasi
  const buku = await siapkan(aplikasi, 8)
  await openLembar(aplikasi, buku.hariBukaId)
  for (const { nama, umur } of buku.anak) {
    await selOf(page, 'BB', nama).click()
    await page.keyboard.type(bb(umur))
    await selOf(page, 'PB/TB', nama).click()
    await page.keyboard.type(tb(umur))
  }
  await page.getByRole('button', { name: /Vit A, LILA/ }).click()
  for (const { nama, umur } of buku.anak) {
    if (kapsul(umur) !== null) await page.getByRole('button', { name: `Vitamin A ${nama}` }).click()
  }
  const sebelum = await ditagih(aplikasi, buku)
  await page.getByRole('button', { name: /^Imunisasi \d+$/ }).click()
  await periksaLembar(aplikasi, buku)
  await page.getByRole('link', { name: 'Buka register' }).click()
  await registerTampil(page)
  for (const { nama } of buku.anak) {
    const baris = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: nama }) })
    const jumlah = baris.getByRole('button', { name: /^\d+\. Beri/ }).first()
    if ((await jumlah.count()) > 0) await jumlah.click()
  }
  await expect.poll(() => ditagih(aplikasi, buku)).toEqual({ dosis: 0, tercatat: sebelum.dosis })
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(async () => (await ditagih(aplikasi, buku)).tercatat).toBeLessThan(sebelum.dosis)
})
