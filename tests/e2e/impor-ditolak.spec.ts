import type { Page } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaults } from './support/faults.ts'
import { angka, expect, namaBalita, openImpor, pilih, xlsx } from './support/impor.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('a photo called .xlsx is refused with a sentence, and nothing changes', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('JFIF'.padEnd(4000, '\0'))])
  await pilih(page, { name: 'foto.xlsx', mimeType: xlsx, buffer: jpeg })
  await expect(page.getByRole('alert')).toContainText('Tidak ada yang berubah.')
  await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeFocused()
  expect(await namaBalita(aplikasi)).toEqual([])
  expect(await aplikasi.call('impor.list', {})).toMatchObject({ ok: true, data: [] })
  expect(await listFaults(page)).toEqual([])
})

test('empty, too large and several files are each refused with a sentence', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  await pilih(page, { name: 'kosong.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
  await expect(page.getByRole('alert')).toContainText('kosong')
  await letGo(page, ['besar.csv'], 31 * 1024 * 1024)
  await expect(page.getByRole('alert')).toContainText('31 MB, paling besar 30 MB')
  await letGo(page, ['a.xlsx', 'b.xlsx'])
  await expect(page.getByRole('alert')).toContainText('Pilih satu berkas saja')
})

test('a file let go above the window is rehearsed', async ({ aplikasi }) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  await letGo(page, ['register.csv'], 'Nama,JK,Tgl Lahir,Posyandu\nGILANG,L,2026-01-05,MAWAR\n')
  await expect(page.getByRole('heading', { name: 'Uji coba selesai. Belum ada yang berubah.' })).toBeVisible()
  expect(await angka(page)).toMatchObject({ 'balita baru': '1', 'tanpa penimbangan': '1' })
})

test('what was not understood of a file, and which child a doubt is about, stand before the button', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  await openImpor(aplikasi)
  const judul = 'Nama,JK,Tgl Lahir,Posyandu,Tgl Ukur,Berat,Keterangan'
  const isi = `${judul}\nGILANG,L,2026-01-05,MAWAR,2026-10-08,"8,4",sakit\nGILANG,L,2026-01-05,MAWAR,2026-11-09,"5,1",\n`
  await letGo(page, ['register.csv'], isi)
  const kabar = page.locator('[data-kabar="tanya"]', { hasText: 'Tidak semua isi berkas ini terbaca' })
  await expect(kabar).toContainText('"Keterangan" (1 baris)')
  const row = page.getByRole('table').getByRole('row').nth(1)
  await expect(row).toContainText('GILANG')
  await expect(row).toContainText('Bulan lalu 8,4 kg, sekarang 5,1 kg.')
  await expect(page.getByText('Semua baris masuk sekaligus')).toBeVisible()
  expect(await listFaults(page)).toEqual([])
})

/** Lets files go above the window; a number makes them that many bytes long. */
async function letGo(page: Page, nama: readonly string[], isi: string | number = 'x'): Promise<void> {
  const data = await page.evaluateHandle(
    ([names, content]) => {
      const transfer = new DataTransfer()
      const part = typeof content === 'number' ? new Uint8Array(content) : content
      for (const name of names) transfer.items.add(new File([part], name))
      return transfer
    },
    [nama, isi] as const,
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}
