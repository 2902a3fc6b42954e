import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { BalitaBaris, KartuBalita } from '#shared/contract/balita.ts'
import type { HariBukaPosyandu, LembarPenimbangan } from '#shared/contract/penimbangan.ts'
import { bulanContoh } from './support/aplikasi.ts'
import { type Buku, bawa, kenalkan, test } from './support/dua-buku.ts'
import { expectNoBarrier, kerja, press } from './support/kirim.ts'
import { checkLebar } from './support/lebar.ts'

async function listAnak({ ask }: Buku): Promise<BalitaBaris[]> {
  const { baris } = await ask<{ baris: BalitaBaris[] }>('balita.list')
  return baris.filter(({ posyanduId, terakhir }) => posyanduId !== null && terakhir !== null)
}

async function rename({ ask }: Buku, id: string, nama: string): Promise<void> {
  const { versi, isi } = await ask<KartuBalita>('balita.get', { id })
  await ask('balita.correct', { id, versi, isi: { ...isi, nama }, alasan: 'salah tulis' })
}

test('what changed since a month was sent is named, and goes as a revision', async ({ duaBuku }) => {
  const { pustu, puskesmas } = duaBuku
  const { page, ask } = pustu
  await kenalkan(duaBuku)
  await bawa(pustu, puskesmas, bulanContoh)
  const hari = (await ask<HariBukaPosyandu[]>('hariBuka.list', { bulan: bulanContoh })).flatMap((p) => p.hari)[0]
  const { baris } = await ask<LembarPenimbangan>('penimbangan.sheet', { hariBukaId: hari?.id })
  const anak = baris.find(({ isi }) => isi.bb !== '')
  const isi = { ...anak?.isi, bb: '15,5' }
  await ask('penimbangan.record', { hariBukaId: hari?.id, orangId: anak?.orangId, isi })

  await pustu.buka('/kirim')
  await press(page, 'Oktober berubah sejak dikirim')
  const dialog = page.getByRole('dialog', { name: 'Oktober 2026: apa yang berubah' })
  await expect(dialog.getByRole('link', { name: anak?.anak.nama ?? '?' })).toBeVisible(kerja)
  await expect(dialog.getByText(/kini 15,5 kg/)).toBeVisible()
  await expect(dialog.getByText(/^Bidan, 04-11-2026/)).toBeVisible()
  await expectNoBarrier(page)
  await press(page, 'Kirim revisi')
  await expect(page.getByRole('combobox', { name: 'Laporan bulan' })).toBeFocused()
  await expect(page.getByText('Oktober sudah dikirim 04-11-2026, lalu berubah.')).toBeVisible()
  await press(page, 'Kirim ke flashdisk')
  await expect(page.getByRole('button', { name: 'Cetak surat antar' })).toBeFocused(kerja)
  await expect(page.locator('main').getByText('Oktober 2026, revisi 1')).toBeVisible()
  await press(page, 'Selesai')
  await expect(page.getByRole('row', { name: /^Oktober/ })).toContainText('04-11-2026, revisi 1', kerja)
  await expect(page.getByRole('button', { name: /berubah sejak dikirim/ })).toBeHidden()
})

test('what two laptops wrote differently is chosen in plain words, and the choice can be taken back', async ({
  duaBuku,
}) => {
  const { pustu, puskesmas } = duaBuku
  const { page } = pustu
  await kenalkan(duaBuku)
  await bawa(pustu, puskesmas)
  const [anak] = await listAnak(pustu)
  const id = anak?.id ?? ''
  await rename(pustu, id, 'Naura Anindya')
  await rename(puskesmas, id, 'Naura Anindita')
  await bawa(puskesmas, pustu)

  await pustu.buka('/')
  await press(page, 'Pilih yang benar', 'link')
  await expect(page.getByRole('heading', { level: 1, name: 'Pilih yang benar' })).toBeFocused()
  await expect(page.getByText('Dua catatan berbeda. Pilih yang benar. Yang lain tetap disimpan.')).toBeVisible(kerja)
  const calon = page.getByRole('listitem').filter({ hasText: 'Pilih Naura' })
  await expect(calon).toHaveCount(2)
  await expect(calon.filter({ hasText: 'Sekarang terlihat di buku' })).toHaveCount(1)
  await expect(calon.filter({ hasText: 'Ratna Dewi, 05-11-2026 10.05' })).toContainText('Naura Anindita')
  await expectNoBarrier(page)
  await press(page, 'Pilih Naura Anindita')
  await expect(page.getByRole('heading', { name: 'Tidak ada yang perlu dipilih' })).toBeVisible(kerja)
  const sudah = page.getByRole('region', { name: 'Sudah dipilih' })
  await expect(sudah.getByText('Nama: Naura Anindita, tidak dipilih Naura Anindya')).toBeVisible()
  expect((await pustu.ask<KartuBalita>('balita.get', { id })).isi.nama).toBe('Naura Anindita')
  await expectNoBarrier(page)
  await press(page, /^Urungkan pilihan/)
  await expect(page.getByRole('button', { name: 'Pilih Naura Anindya' })).toBeVisible(kerja)
})

test('a damaged package is refused with its reason and keeps none of the others out', async ({ duaBuku }) => {
  const { pustu, puskesmas, stik } = duaBuku
  const { page } = puskesmas
  await kenalkan(duaBuku)
  await pustu.buka('/kirim')
  await press(pustu.page, 'Kirim ke flashdisk')
  await expect(pustu.page.getByRole('button', { name: 'Cetak surat antar' })).toBeFocused(kerja)
  const [utuh = ''] = await stik.listPaket()
  const bytes = await stik.bacaBerkas(utuh)
  await writeFile(join(stik.folder, 'terpotong.bukupustu'), bytes.subarray(0, bytes.length - 100))

  await puskesmas.buka('/kirim')
  await press(page, 'Terima 2 kiriman')
  await expect(page.getByRole('heading', { name: /1 kiriman utuh dan asli, 1 ditolak/ })).toBeVisible(kerja)
  await expect(page.getByText('terpotong.bukupustu')).toBeVisible()
  await expect(page.getByText(/Buku tidak diubah/)).toBeVisible()
  await expect(page.getByText(/catatan baru dimasukkan/)).toBeVisible()
  await expectNoBarrier(page)
})

test('a stick that takes nothing leaves the month unsent, and says so first', async ({ duaBuku }) => {
  const { pustu, stik } = duaBuku
  const { page } = pustu
  await kenalkan(duaBuku)
  await pustu.buka('/kirim')
  await stik.cabut()
  await expect(page.getByText('Pasang dulu flashdisknya.')).toBeVisible(kerja)
  await stik.pasang()
  await expect(page.getByRole('radio', { name: /SANDISK/ })).toBeVisible(kerja)
  // A full stick cannot be had without mounting one: the answer of the program is put in its place.
  const pesan = 'sumberagung.bukupustu belum ditulis: flashdisk penuh. Kosongkan sedikit, atau pakai flashdisk lain.'
  await page.route('**/panggil', async (route) => {
    const { name, input } = route.request().postDataJSON() as { name: string; input: { id: string } }
    if (name !== 'kirim.getPekerjaan') return route.fallback()
    const data = { id: input.id, keadaan: 'gagal', persen: 40, langkah: 'Menulis', tulis: null, terima: null, pesan }
    return route.fulfill({ json: { ok: true, data } })
  })
  await press(page, 'Kirim ke flashdisk')
  await expect(page.getByRole('heading', { name: /Oktober belum terkirim/ })).toBeFocused(kerja)
  await expect(page.getByText(pesan)).toBeVisible()
  await expect(page.getByText('Flashdisk aman dicabut')).toBeHidden()
  await expectNoBarrier(page)
  await press(page, 'Kembali')
  await expect(page.getByRole('button', { name: 'Kirim ke flashdisk' })).toBeVisible()
})

test('notes of the Puskesmas come along and are dealt with; small and dark the page stays whole', async ({
  duaBuku,
}) => {
  const { pustu, puskesmas } = duaBuku
  const { page } = pustu
  await kenalkan(duaBuku)
  await bawa(pustu, puskesmas, bulanContoh)
  const { kenalan } = await puskesmas.ask<{ kenalan: { fasilitasId: string }[] }>('kirim.keadaan')
  const isi = 'Kader hadir di Melati 1 belum terisi.'
  const note = { fasilitasId: kenalan[0]?.fasilitasId, bulan: bulanContoh, orangId: null, isi }
  await puskesmas.ask('umpanBalik.write', note)
  await bawa(puskesmas, pustu)

  await pustu.ask('fasilitas.savePengaturan', { tema: 'gelap' })
  await page.setViewportSize({ width: 911, height: 512 })
  await pustu.buka('/kirim')
  await expect(page.getByText(isi)).toBeVisible(kerja)
  await expect(page.getByRole('row', { name: /^Oktober/ })).toContainText('1 catatan')
  await expectNoBarrier(page)
  await checkLebar(page, '/kirim', [
    [683, 130],
    [911, 100],
  ])
  await press(page, 'Sudah ditindaklanjuti')
  await expect(page.getByText('Semua sudah ditindaklanjuti.')).toBeVisible(kerja)
  await expect(page.getByRole('row', { name: /^Oktober/ })).not.toContainText('catatan')
})
