import { expect, type Page } from '@playwright/test'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { goTo } from './support/go-to.ts'
import { addAnak, setUpBuku } from './support/isi-lembar.ts'
import { listKeluar } from './support/luar-jendela.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

const namaAneh = `Mawar "1" O'Neil <i> & co`

async function openPengaturan(aplikasi: Aplikasi): Promise<string> {
  const posyanduId = await setUpBuku(aplikasi)
  await goTo(aplikasi.page, `${aplikasi.server().origin}/pengaturan`)
  await expect(aplikasi.page.getByRole('heading', { name: 'Posyandu dan kader' })).toBeVisible()
  return posyanduId
}

async function listNama({ call }: Aplikasi, name: string): Promise<string[]> {
  const answer = await call(name, {})
  expect(answer).toMatchObject({ ok: true })
  return (answer as { data: { nama: string }[] }).data.map(({ nama }) => nama)
}

const simpan = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Simpan' })

test('a box takes what is typed at once, and Enter through all of it and twice more adds one posyandu', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openPengaturan(aplikasi)
  await page.getByRole('button', { name: 'Tambah posyandu' }).press('Enter')
  await page.keyboard.type(namaAneh)
  for (let i = 0; i < 8; i++) await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: namaAneh, exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  expect((await listNama(aplikasi, 'fasilitas.listPosyandu')).sort()).toEqual([namaAneh, 'Melati 2'].sort())
})

test('what is added has the focus, and a row of which something is said is not dropped', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openPengaturan(aplikasi)
  await page.getByRole('button', { name: 'Tambah posyandu' }).press('Enter')
  await page.keyboard.type('Cempaka')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Tambah kader' }).click()
  // A space in a name presses no button, and Enter below the last name makes room for the next.
  await page.keyboard.type('Sumi Yati')
  await page.keyboard.press('Enter')
  await expect(dialog.getByLabel('Nama kader 2')).toBeFocused()
  await dialog.getByLabel('Kader 2 sudah dilatih').check()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('Isi namanya, atau hapus barisnya.')).toBeVisible()
  await expect(dialog.getByLabel('Nama kader 2')).toBeFocused()
  await dialog.getByRole('button', { name: 'Hapus kader 2' }).click()
  await expect(dialog.getByLabel('Nama kader 1')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /Cempaka/ })).toContainText('1 orang')
})

test('a posyandu that has children stays, and the focus stays in the box', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyanduId = await openPengaturan(aplikasi)
  await addAnak(aplikasi, posyanduId, [{ nama: 'Anak A', jk: 'P', lahir: '2025-02-03' }])
  await page.getByRole('button', { name: /Ubah.*Melati 2/ }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Hapus', exact: true }).last().press('Enter')
  const tanya = page.getByRole('dialog', { name: 'Hapus Posyandu Melati 2 dari daftar?' })
  await expect(tanya.getByLabel('Alasan')).toBeFocused()
  // Enter pressed once too often deletes nothing.
  await page.keyboard.press('Enter')
  await expect(tanya).not.toContainText('tidak dihapus')
  await tanya.getByRole('button', { name: 'Hapus' }).press('Enter')
  await expect(tanya).toContainText('Tulis alasannya dengan beberapa kata.')
  await tanya.getByLabel('Alasan').fill('Salah ketik')
  await tanya.getByRole('button', { name: 'Hapus' }).press('Enter')
  await expect(tanya).toContainText('tidak dihapus karena 1 anak tercatat sebagai anggotanya')
  await expect(tanya.getByRole('button', { name: 'Hapus' })).toBeFocused()
  expect(await listNama(aplikasi, 'fasilitas.listPosyandu')).toEqual(['Melati 2'])
})

test('a letterhead that is too long saves nothing, and a NIP without a name is asked about', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openPengaturan(aplikasi)
  await page.getByRole('button', { name: 'Ubah tanda tangan dan kop' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Nama dan gelar').first()).toBeFocused()
  await dialog.getByLabel('NIP').first().fill('198501012010012001')
  await simpan(page).press('Enter')
  await expect(dialog.getByText('Belum diisi.')).toBeVisible()
  await dialog.getByLabel('Nama dan gelar').first().fill('Ani Contoh')
  const kop = dialog.getByLabel('Kepala surat')
  await kop.fill('1\n2\n3\n4\n5\n6\n7')
  await simpan(page).press('Enter')
  await expect(dialog.getByText('Kop paling banyak 6 baris.')).toBeVisible()
  await expect(kop).toBeFocused()
  expect(await listNama(aplikasi, 'fasilitas.listPenandatangan')).toEqual([])
  await kop.fill('DINAS KESEHATAN')
  await simpan(page).press('Enter')
  await expect(dialog).toBeHidden()
  expect(await listNama(aplikasi, 'fasilitas.listPenandatangan')).toEqual(['Ani Contoh'])
})

test('what is searched for on Beranda finds the child and stays out of the address', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyanduId = await setUpBuku(aplikasi)
  await addAnak(aplikasi, posyanduId, [
    { nama: 'Anak A', jk: 'P', lahir: '2025-02-03' },
    { nama: 'Bunga', jk: 'P', lahir: '2025-02-03' },
  ])
  await goTo(page, aplikasi.server().origin)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('F3')
  await page.keyboard.type('bunga')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Daftar warga' }).getByRole('link')).toHaveText([/Bunga/])
  expect(page.url()).not.toContain('bunga')
})

/** The boxes that hold fields: the button that opens each, and the field typed in. */
const kotakIsian = [
  ['Tambah posyandu', 'Nama posyandu'],
  ['Ubah tempat kerja', 'Alamat'],
  ['Ubah tanda tangan dan kop', 'Kepala surat'],
  ['Tambah akun', 'Nama'],
  ['Ganti kata sandi', 'Kata sandi sekarang'],
  ['Uji kode dari kertas', 'Kode pemulihan dari kertas'],
] as const

test('Esc once too often loses nothing typed in a box: it says so, and the second Esc means it', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openPengaturan(aplikasi)
  const dialog = page.getByRole('dialog')
  const tanya = dialog.getByText('Isian ini belum disimpan.')
  for (const [tombol, label] of kotakIsian) {
    await page.getByRole('button', { name: tombol }).press('Enter')
    const isian = dialog.getByLabel(label).first()
    await isian.focus()
    await page.keyboard.type('setengah')
    await page.keyboard.press('Escape')
    await expect(tanya, tombol).toBeInViewport()
    // It goes on where it was, and is asked about anew.
    await page.keyboard.type(' jalan')
    await expect(tanya, tombol).toBeHidden()
    await expect(isian, tombol).toHaveValue(/setengah jalan/)
    await page.mouse.click(5, 5)
    await dialog.getByRole('button', { name: 'Tutup' }).click()
    await expect(tanya, tombol).toBeInViewport()
    await expect(isian, tombol).toHaveValue(/setengah jalan/)
    await page.keyboard.press('Escape')
    await expect(dialog, tombol).toBeHidden()
    await page.getByRole('button', { name: tombol }).press('Enter')
    await expect(isian, tombol).not.toHaveValue(/setengah/)
    await page.keyboard.press('Escape')
    await expect(dialog, tombol).toBeHidden()
  }
})

test('what was typed in a box is thrown away by its button, by keyboard or mouse, and a key held down is one Esc', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openPengaturan(aplikasi)
  const dialog = page.getByRole('dialog', { name: 'Posyandu baru' })
  const buang = dialog.getByRole('button', { name: 'Buang isian' })
  await page.getByRole('button', { name: 'Tambah posyandu' }).click()
  await page.keyboard.type('Cempaka')
  await page.keyboard.down('Escape')
  await page.keyboard.down('Escape')
  await page.keyboard.up('Escape')
  await expect(buang).toBeVisible()
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: width === 683 ? 384 : 600 })
    await expect(buang, String(width)).toBeInViewport({ ratio: 1 })
    expect(await listKeluar(page), String(width)).toEqual([])
  }
  expect(await listFaultsInBoth(page, { include: 'dialog' })).toEqual([])
  await buang.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await listNama(aplikasi, 'fasilitas.listPosyandu')).toEqual(['Melati 2'])
})
