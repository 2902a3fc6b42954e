import { expect } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { listKeluar } from './support/luar-jendela.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

async function open({ page, server }: Aplikasi, path: string): Promise<void> {
  await goTo(page, `${server().origin}${path}`)
  await expect(page.locator('main h1')).toBeVisible()
}

const halaman = [
  '/pengaturan',
  '/cadangan',
  '/konflik',
  '/kirim',
  '/riwayat',
  '/riwayat?bagian=sampah',
  '/mulai/tanda-tangan',
]

for (const [huruf, width, height] of [
  [130, 1366, 696],
  [100, 1024, 600],
  [100, 683, 384],
] as const) {
  test(`at ${width} by ${height} with letters of ${huruf} % nothing lies outside, and the book can be locked`, async ({
    aplikasi,
  }) => {
    const { page, call } = aplikasi
    await call('fasilitas.savePengaturan', { ukuranHuruf: huruf })
    const { data } = (await call('balita.list', {})) as unknown as { data: { baris: { id: string }[] } }
    await call('balita.remove', { id: data.baris[0]?.id, alasan: 'tercatat dua kali oleh kader yang berbeda' })
    await page.setViewportSize({ width, height })
    for (const path of halaman) {
      await open(aplikasi, path)
      await page.waitForLoadState('networkidle')
      expect(await listKeluar(page), path).toEqual([])
      if (!path.startsWith('/mulai')) await expect(page.getByTitle('Kunci buku (Ctrl+L)')).toBeInViewport({ ratio: 1 })
    }
  })
}

test('the parts of the settings are gone to by mouse and by keyboard; the way out of the sample stands first', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await open(aplikasi, '/pengaturan')
  const bagian = page.getByRole('navigation', { name: 'Bagian pengaturan' })
  await expect(bagian.getByRole('button').first()).toHaveText('Data contoh')
  await expect(page.getByRole('region', { name: 'Data contoh' })).toBeInViewport()
  await bagian.getByRole('button', { name: 'Formulir laporan' }).click()
  await expect(page.getByRole('heading', { name: 'Formulir laporan' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Formulir laporan' })).toBeInViewport()
  // The page moved, not the window under it.
  await expect(page.getByRole('link', { name: 'Beranda' })).toBeInViewport()
  await bagian.getByRole('button', { name: 'Tempat kerja' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Tempat kerja' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Ubah tempat kerja' })).toBeFocused()
  expect(await listFaultsInBoth(page)).toEqual([])
})

test('what registers are kept is chosen for one posyandu or for all, and the forms follow', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  await open(aplikasi, '/pengaturan')
  const kartu = page.getByRole('region', { name: 'Register yang dipakai' })
  const kb = kartu.getByRole('group', { name: 'KB', exact: true })
  await expect(kb.getByRole('radio', { name: 'Menurut isinya' })).toBeChecked()
  await kb.getByText('Tidak', { exact: true }).click()
  await expect(kb.getByRole('radio', { name: 'Tidak' })).toBeChecked()
  await kartu.getByLabel('Di posyandu').selectOption({ index: 1 })
  await expect(kb.getByRole('radio', { name: 'Tidak' })).toBeChecked()
  await kb.getByRole('radio', { name: 'Tidak' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(kb.getByRole('radio', { name: 'Dipakai', exact: true })).toBeChecked()
  await kartu.getByLabel('Di posyandu').selectOption({ index: 0 })
  for (const radio of await kb.getByRole('radio').all()) await expect(radio).not.toBeChecked()
  const { data } = (await call('aplikasi.keadaan', {})) as unknown as {
    data: { pengaturan: { setelan: { dipakai: Record<string, string> } } }
  }
  const nilai = Object.values(data.pengaturan.setelan.dipakai)
  expect(nilai.filter((satu) => satu === 'ya')).toHaveLength(1)
  expect(nilai.filter((satu) => satu === 'tidak')).toHaveLength(nilai.length - 1)
  expect(await listFaultsInBoth(page)).toEqual([])
})

/** The boxes that open from a button: the page, and the name of the button. */
const kotak: readonly (readonly [string, string])[] = [
  ['/pengaturan', 'Ubah tempat kerja'],
  ['/pengaturan', 'Tambah posyandu'],
  ['/pengaturan', 'Ubah Mawar'],
  ['/pengaturan', 'Ubah tanda tangan dan kop'],
  ['/pengaturan', 'Tambah akun'],
  ['/pengaturan', 'Ganti kata sandi'],
  ['/pengaturan', 'Uji kode dari kertas'],
  ['/pengaturan', 'Buat kode baru'],
  ['/pengaturan', 'Hapus data contoh'],
  ['/riwayat', 'Excel'],
]

test('every box opens and closes by mouse alone, and by keyboard alone with the focus given back', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  let at = ''
  for (const [path, nama] of kotak) {
    if (path !== at) await open(aplikasi, path)
    at = path
    const tombol = page.getByRole('main').getByRole('button', { name: nama, exact: true }).last()
    const dialog = page.getByRole('dialog')
    await tombol.click()
    await expect(dialog, nama).toBeVisible()
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    await expect(dialog, nama).toBeHidden()
    await tombol.focus()
    await page.keyboard.press('Enter')
    await expect(dialog, nama).toBeVisible()
    await expect(dialog.locator(':focus'), nama).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(dialog, nama).toBeHidden()
    await expect(tombol, nama).toBeFocused()
  }
})

test('a kader that is added is typed at once', async ({ aplikasi }) => {
  const { page } = aplikasi
  await open(aplikasi, '/pengaturan')
  await page.getByRole('button', { name: 'Tambah posyandu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tambah kader' }).click()
  await page.keyboard.type('Sumiyati')
  await dialog.getByRole('button', { name: 'Tambah kader' }).click()
  await page.keyboard.type('Wartini')
  await expect(dialog.getByRole('textbox', { name: 'Nama kader 1' })).toHaveValue('Sumiyati')
  await expect(dialog.getByRole('textbox', { name: 'Nama kader 2' })).toHaveValue('Wartini')
})

test('F3 looks for a person over the page one is on, while one types, and Esc gives that page back', async ({
  aplikasi,
}) => {
  const { page, call } = aplikasi
  const { data } = (await call('balita.list', {})) as unknown as { data: { baris: { id: string; nama: string }[] } }
  const anak = data.baris[0]
  await open(aplikasi, '/cadangan')
  await page.keyboard.press('F3')
  const dialog = page.getByRole('dialog', { name: 'Cari orang' })
  await page.keyboard.type(anak?.nama ?? '')
  await expect(dialog.getByRole('button', { name: new RegExp(`^${anak?.nama}`) }).first()).toBeVisible()
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Cadangan' })).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.type(anak?.nama ?? '')
  await dialog
    .getByRole('button', { name: new RegExp(`^${anak?.nama}`) })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/balita\/[0-9a-f-]{36}$/)
})

test('on Beranda names show under the search as one types, and one is opened by mouse', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const { data } = (await call('balita.list', {})) as unknown as { data: { baris: { id: string; nama: string }[] } }
  const anak = data.baris[0]
  await open(aplikasi, '/')
  await page.keyboard.press('F3')
  await page.keyboard.type(anak?.nama ?? '')
  await page
    .getByRole('search')
    .getByRole('button', { name: new RegExp(`^${anak?.nama}`) })
    .first()
    .click()
  await expect(page).toHaveURL(/\/balita\/[0-9a-f-]{36}$/)
})
