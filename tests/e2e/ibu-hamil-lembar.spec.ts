import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { listFaultsInBoth } from './support/faults.ts'
import { reload } from './support/go-to.ts'
import { posyanduPertama } from './support/ibu-hamil.ts'
import { cetak, dapatDibaca } from './support/kertas.ts'
import { listDiLuar, pindah, tungguDiam } from './support/rupa.ts'

test.use({ isiAwal: 'contoh', hariIni: '2026-11-12T10:00:00+07:00' })

test('the sheet of a day is typed row by row, judged as it is saved, and taken back', async ({ aplikasi }) => {
  const { page } = aplikasi
  const ask = async <T>(name: string, input: unknown): Promise<T> => {
    const answer = await aplikasi.call(name, input)
    if (!answer.ok) throw new Error(answer.error.pesan)
    return answer.data as T
  }
  const posyanduId = await posyanduPertama(aplikasi)
  const tanggal = '2026-11-12'
  await ask('hariBuka.save', {
    id: null,
    posyanduId,
    tanggal,
    kaderHadir: null,
    catatan: null,
  })
  for (const [nama, rt] of [
    ['Ani', '1'],
    ['Siti Aminah', '2'],
  ]) {
    const kosong = { nik: null, namaSuami: null, alamat: null, dusun: null, rw: null, telepon: null }
    const orang = { ...kosong, nama, rt, tanggalLahir: '1995-05-10' }
    const isi = { hpht: '02-04-2026', bb_awal_kg: '50', tb_cm: '155' }
    await ask('kartu.register', { kartu: 'ibu-hamil', orang, posyanduId, dibuka: '2026-06-08', isi })
  }
  await pindah(page, '/kartu/ibu-hamil')
  await expect(page.getByRole('list', { name: 'Daftar ibu hamil' })).toBeVisible()
  await page.keyboard.press('F7')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /12-11-2026/ })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lembar ibu hamil')
  await expect(page.getByLabel('BB Ani')).toBeFocused()
  await page.keyboard.type('61')
  await page.keyboard.press('Tab')
  await page.keyboard.type('22')
  await page.keyboard.press('Tab')
  await page.keyboard.type('150')
  await page.keyboard.press('Tab')
  await page.keyboard.type('95')
  await page.keyboard.press('Enter')
  const ani = page.getByRole('row', { name: /Ani/ })
  await expect(ani).toContainText('KEK (merah)')
  await expect(ani).toContainText('Tinggi')
  await page.getByLabel('BB Siti Aminah').focus()
  await page.keyboard.type('-')
  await expect(page.getByRole('row', { name: /Siti Aminah/ })).toContainText(/tidak hadir/i)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('row', { name: /Siti Aminah/ })).not.toContainText(/tidak hadir/i)
  await page.keyboard.press('F7')
  await expect(page.getByLabel('Batuk terus menerus Siti Aminah')).toBeFocused()
  await page.keyboard.press('y')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('row', { name: /Siti Aminah/ })).toContainText('Terduga TBC')
  // On paper in letters of their size: columns for which there is no room stand below, each time beside the names.
  if (dapatDibaca) {
    const { lembar, ukuran } = await cetak(page)
    expect(new Set(ukuran.map(String))).toEqual(new Set(['297,210']))
    const kertas = lembar.join('')
    expect(kertas.match(/Siti Aminah/g)?.length).toBeGreaterThan(1)
    expect(kertas.match(/Siti Aminah/g)).toHaveLength(kertas.match(/\bAni\b/g)?.length ?? 0)
    expect(kertas).toMatch(/Terduga/)
    expect(kertas).not.toMatch(/F3|Cari nama/)
  }
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 600 })
    await tungguDiam(page)
    expect(await listDiLuar(page), `${width}`).toEqual([])
  }
  expect(await listFaultsInBoth(page)).toEqual([])
})

test('an unusual value on the sheet is asked about beside its row, and said to be right by key and by mouse', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const posyanduId = await posyanduPertama(aplikasi)
  const hari = { id: null, posyanduId, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  expect((await aplikasi.call('hariBuka.save', hari)).ok).toBe(true)
  const kosong = { nik: null, namaSuami: null, alamat: null, dusun: null, rw: null, telepon: null }
  const orang = { ...kosong, nama: 'Ani', rt: '1', tanggalLahir: '1995-05-10' }
  const baru = { kartu: 'ibu-hamil', orang, posyanduId, dibuka: '2026-06-08', isi: {} }
  expect((await aplikasi.call('kartu.register', baru)).ok).toBe(true)
  await pindah(page, '/kartu/ibu-hamil')
  await page.getByRole('button', { name: 'Lembar hari buka' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /12-11-2026/ })
    .click()
  await page.getByLabel('BB Ani').fill('130')
  await page.keyboard.press('Tab')
  await page.keyboard.type('42')
  await page.keyboard.press('Tab')
  await page.getByLabel('LILA Ani').focus()
  const tanya = page.getByRole('row', { name: /Ani/ })
  await page.keyboard.press('Enter')
  await expect(tanya).toContainText('BB 130 kg?')
  for (const width of [1366, 1024, 683]) {
    await page.setViewportSize({ width, height: 600 })
    await tungguDiam(page)
    expect(await listDiLuar(page), `${width}`).toEqual([])
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.getByLabel('BB Ani').focus()
  await page.keyboard.press('m')
  await expect(tanya).not.toContainText('BB 130 kg?')
  await expect(page.getByLabel('BB Ani')).toHaveValue('130')
  await tanya.getByRole('button', { name: 'Memang benar' }).click()
  await expect(tanya).not.toContainText('LILA 42 cm?')
  await page.keyboard.press('Control+z')
  await expect(tanya).toContainText('LILA 42 cm?')
})

test('a guest of another posyandu is found from the sheet and written down, with the keyboard alone', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const answer = await aplikasi.call('aplikasi.keadaan', {})
  const posyandu = answer.ok ? (answer.data as { posyandu: { id: string }[] }).posyandu : []
  const [sini, sana] = posyandu.map(({ id }) => id)
  const hari = { id: null, posyanduId: sini, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  expect((await aplikasi.call('hariBuka.save', hari)).ok).toBe(true)
  const kosong = { nik: null, namaSuami: null, alamat: null, dusun: null, rw: null, telepon: null }
  for (const [nama, posyanduId] of [
    ['Ani', sini],
    ['Rahayuni', sana],
  ]) {
    const orang = { ...kosong, nama, rt: '1', tanggalLahir: '1995-05-10' }
    const baru = { kartu: 'ibu-hamil', orang, posyanduId, dibuka: '2026-06-08', isi: {} }
    expect((await aplikasi.call('kartu.register', baru)).ok).toBe(true)
  }
  await pindah(page, '/kartu/ibu-hamil')
  await page.getByRole('button', { name: 'Lembar hari buka' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /12-11-2026/ })
    .click()
  await expect(page.getByLabel('BB Ani')).toBeFocused()
  await page.keyboard.press('F3')
  await page.keyboard.type('rahayuni')
  await expect(page.getByRole('button', { name: /catat sebagai tamu/ })).toBeVisible()
  await page.setViewportSize({ width: 683, height: 600 })
  await tungguDiam(page)
  expect(await listDiLuar(page)).toEqual([])
  expect(await listFaultsInBoth(page)).toEqual([])
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('BB Rahayuni')).toBeFocused()
  await page.keyboard.type('58')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Tersimpan/)).toBeVisible()
  await reload(page)
  await expect(page.getByLabel('BB Rahayuni')).toHaveValue('58')
})
