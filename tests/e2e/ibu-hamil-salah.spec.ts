import { expect, type Page } from '@playwright/test'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { goTo, reload } from './support/go-to.ts'
import { pindah, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

/** A pregnant woman of a posyandu, last period 01-07-2026, whose page is open. */
async function openIbu({ page, call }: Aplikasi): Promise<string> {
  const answer = await call('aplikasi.keadaan', {})
  const [posyandu] = answer.ok ? (answer.data as { posyandu: { id: string }[] }).posyandu : []
  const kosong = { jk: null, nik: null, namaSuami: null, alamat: null, dusun: null, rw: null, telepon: null }
  const orang = { ...kosong, nama: 'Ani', rt: '1', tanggalLahir: '1995-05-10' }
  const baru = {
    kartu: 'ibu-hamil',
    orang,
    posyanduId: posyandu?.id,
    dibuka: '2026-09-08',
    isi: { hpht: '01-07-2026' },
  }
  const made = await call('kartu.register', baru)
  if (!made.ok) throw new Error(made.error.pesan)
  const { orangId } = made.data as { orangId: string }
  await pindah(page, `/kartu/ibu-hamil/${orangId}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Ani' })).toBeVisible()
  return orangId
}

const berat = (page: Page) => page.locator('[data-kolom="bb_kg"] input')

test('Enter after a name nobody has leads on, and what is missing is said wherever saving is tried', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await pindah(page, '/kartu/ibu-hamil')
  await page.getByRole('button', { name: 'Daftarkan ibu hamil' }).click()
  await page.keyboard.type('Xaveria')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Orang baru: Xaveria' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Tinggi badan').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Posyandu', { exact: true }).last()).toBeFocused()
  await expect(page.getByText('Pilih posyandunya dulu.')).toBeInViewport()
})

test('a visit begins at its day, and whatever refuses it is seen from where saving was tried', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openIbu(aplikasi)
  await page.keyboard.press('Control+b')
  const tanggal = page.getByLabel('Tanggal kunjungan')
  await expect(tanggal).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Belum ada yang diisi, jadi belum ada yang disimpan.')).toBeInViewport()
  await tanggal.fill('')
  await berat(page).fill('50,2')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tulis tanggalnya.')).toBeInViewport()
  for (const [hari, pesan] of [
    ['13-11-2026', /13-11-2026 belum tiba/],
    ['01-06-2026', /^Hari pertama haid terakhir: Sesudah/],
  ] as const) {
    await tanggal.fill(hari)
    await page.locator('[data-kolom="catatan"] input').focus()
    await page.keyboard.press('Control+Enter')
    await tungguDiam(page)
    await expect(page.getByText(pesan)).toBeInViewport()
  }
})

test('a visit of which every answer is taken away is said to be gone, and comes back', async ({ aplikasi }) => {
  const { page } = aplikasi
  const orangId = await openIbu(aplikasi)
  const kunjungan = { kartu: 'ibu-hamil', orangId, kunjunganId: null, tanggal: '2026-10-10', hariBukaId: null }
  expect((await aplikasi.call('kartu.record', { ...kunjungan, isi: { bb_kg: '50,2' } })).ok).toBe(true)
  await reload(page)
  await page.getByRole('link', { name: 'Betulkan 10-10-2026' }).click()
  await berat(page).fill('')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Kunjungan 10-10-2026 dihapus, karena semua isiannya dikosongkan.')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByRole('link', { name: 'Betulkan 10-10-2026' })).toBeVisible()
})

test('an end without a cause says so, and the list of days begins at the latest', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openIbu(aplikasi)
  await page.getByRole('button', { name: 'Akhiri…' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Pilih dulu sebabnya.')).toBeVisible()
  await expect(page.getByLabel('Karena')).toBeFocused()
  await page.keyboard.press('Escape')
  const answer = await aplikasi.call('aplikasi.keadaan', {})
  const [posyandu] = answer.ok ? (answer.data as { posyandu: { id: string }[] }).posyandu : []
  const hari = { id: null, posyanduId: posyandu?.id, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  expect((await aplikasi.call('hariBuka.save', hari)).ok).toBe(true)
  await pindah(page, '/kartu/ibu-hamil')
  await page.getByRole('button', { name: 'Lembar hari buka' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /12-11-2026/ })).toBeFocused()
})

test('somebody of the book who is not written down as pregnant is registered from the sheet, and stands on it', async ({
  aplikasi,
}) => {
  const { page, call } = aplikasi
  const orangId = await openIbu(aplikasi)
  const folder = await call('kartu.ofPerson', { kartu: 'ibu-hamil', orangId })
  const { kepala, posyanduId } = (folder as { data: { kepala: { id: string }[]; posyanduId: string } }).data
  const akhir = { kartu: 'ibu-hamil', kepalaId: kepala[0]?.id, tanggal: '2026-10-01', sebab: 'keguguran' }
  expect((await call('kartu.end', akhir)).ok).toBe(true)
  const hari = { id: null, posyanduId, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  expect((await call('hariBuka.save', hari)).ok).toBe(true)
  await pindah(page, '/kartu/ibu-hamil')
  await page.getByRole('button', { name: 'Lembar hari buka' }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: /12-11-2026/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Cari nama', exact: true }).click()
  await page.keyboard.type('ani')
  const daftarkan = page.getByRole('button', { name: /^Ani, .*: daftarkan sebagai ibu hamil$/ })
  await expect(daftarkan).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(daftarkan).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByLabel('Hari pertama haid terakhir').fill('05-10-2026')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('BB Ani')).toBeFocused()
  await page.keyboard.type('51,5')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Tersimpan/)).toBeVisible()
  // The lowest window with the largest letters leaves room for a row to type in.
  await page.setViewportSize({ width: 683, height: 384 })
  await page.evaluate(() => {
    document.documentElement.dataset.huruf = '130'
    window.dispatchEvent(new Event('resize'))
  })
  await tungguDiam(page)
  await expect(page.getByLabel('BB Ani')).toBeInViewport({ ratio: 0.9 })
})

test('of a second pregnancy the first is told apart by its day, and lends it no measure', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const orangId = await openIbu(aplikasi)
  const kunjungan = { kartu: 'ibu-hamil', orangId, kunjunganId: null, tanggal: '2026-09-10', hariBukaId: null }
  expect((await call('kartu.record', { ...kunjungan, isi: { bb_kg: '50,2' } })).ok).toBe(true)
  const folder = await call('kartu.ofPerson', { kartu: 'ibu-hamil', orangId })
  const { kepala } = (folder as { data: { kepala: { id: string }[] } }).data
  const akhir = { kartu: 'ibu-hamil', kepalaId: kepala[0]?.id, tanggal: '2026-10-01', sebab: 'keguguran' }
  expect((await call('kartu.end', akhir)).ok).toBe(true)
  const baru = { kartu: 'ibu-hamil', orangId, dibuka: '2026-11-12', namaSuami: null, isi: { hpht: '05-10-2026' } }
  expect((await call('kartu.open', baru)).ok).toBe(true)
  await reload(page)
  await expect(page.getByRole('button', { name: '12-11-2026, sekarang' })).toBeVisible()
  await expect(page.getByRole('button', { name: '08-09-2026', exact: true })).toBeVisible()
  await page.keyboard.press('Control+b')
  await expect(page.getByLabel('Tanggal kunjungan')).toBeFocused()
  await expect(page.getByText('Lalu 50,2 kg')).toBeHidden()
})

test('whoever is held to one posyandu is not told that a guest of another is in no book', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  await openIbu(aplikasi)
  const answer = await call('aplikasi.keadaan', {})
  const sana = answer.ok ? (answer.data as { posyandu: { id: string }[] }).posyandu[1]?.id : ''
  const hari = { id: null, posyanduId: sana, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  expect((await call('hariBuka.save', hari)).ok).toBe(true)
  const isi = { nama: 'Kader Sari', peran: 'kader', posyanduId: [sana] }
  const made = await call('akun.create', { isi, sandi: sandiUji })
  const akunId = made.ok ? (made.data as { id: string }).id : ''
  expect((await call('sesi.signIn', { akunId, sandi: sandiUji })).ok).toBe(true)
  await goTo(page, `${aplikasi.server().origin}/kartu/ibu-hamil`)
  await page.getByRole('button', { name: 'Lembar hari buka' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /12-11-2026/ })
    .click()
  await page.getByRole('button', { name: 'Cari nama', exact: true }).click()
  await page.keyboard.type('ani')
  await expect(page.getByText('Bila ia dari posyandu lain, minta bidan mencatatnya sebagai tamu.')).toBeVisible()
  await expect(page.getByText(/Di buku ini juga tidak ditemukan/)).toBeHidden()
})
