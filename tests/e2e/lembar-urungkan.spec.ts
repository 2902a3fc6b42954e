import { expect } from '@playwright/test'
import { test } from './support/aplikasi.ts'
import { goTo } from './support/go-to.ts'
import {
  addHari,
  addRiwayat,
  anakLembar,
  barisOf,
  hariLembar,
  kemajuan,
  openLembar,
  readBaris,
  readLembar,
  selOf,
  setUpBuku,
  typeDown,
} from './support/isi-lembar.ts'

test.use({ hariIni: '2026-11-12T10:00:00+07:00' })

test('Ctrl+Z takes back the last thing done in the sheet, says it, and changes no other cell', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 4))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await typeDown(page, ['8,7', '8,6'])
  await page.keyboard.press('F7')
  const vitA = page.getByRole('button', { name: 'Vitamin A Anak D' })
  await vitA.click()
  await expect(vitA).not.toHaveText('–')
  const undo = async (said: RegExp) => {
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('status').getByText(said)).toBeVisible()
  }
  await undo(/^Diurungkan: Vit A Anak D\. Kembali kosong\.$/)
  await expect(vitA).toHaveText('–')
  await expect(vitA).toBeFocused()
  await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('8,7')
  await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('8,6')
  await undo(/^Diurungkan: BB Anak B/)
  await expect(selOf(page, 'BB', 'Anak B')).toBeFocused()
  await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('')
  // The sentence comes last: until then the one before it stands, which the next step would take for its own.
  const redo = async () => {
    await page.keyboard.press('Control+y')
    await expect(page.getByRole('status').getByText(/^Diulangi: BB Anak B/)).toBeVisible()
    await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('8,6')
  }
  await redo()

  // The undo of the browser itself, as the menu of a window gives it, is the sheet's own too, wherever the focus is.
  const cdp = await page.context().newCDPSession(page)
  for (const focus of [selOf(page, 'PB/TB', 'Anak D'), page.getByRole('button', { name: 'Selesai hari buka' })]) {
    await focus.focus()
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'F13', commands: ['undo'] })
    await expect(selOf(page, 'BB', 'Anak B')).toHaveValue('')
    await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('8,7')
    await redo()
  }
  await undo(/^Diurungkan: BB Anak B/)
  await selOf(page, 'BB', 'Anak C').focus()
  await page.keyboard.type('9')
  await undo(/^Diurungkan: BB Anak C/)
  await undo(/^Diurungkan: BB Anak A/)
  await undo(/^Tidak ada lagi/)
  expect((await readLembar(aplikasi, hari)).baris.map((b) => b.isi.bb)).toEqual(['', '', '', ''])
})

test('while a slow book takes back what the keys were pressed for, what is typed meanwhile stays', async ({
  aplikasi,
}) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 4))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await typeDown(page, ['8,7', '8,6'])
  const bbOf = async () => (await readLembar(aplikasi, hari)).baris.map((b) => b.isi.bb)
  await expect.poll(bbOf).toEqual(['8,7', '8,6', '', ''])
  // The book is slow with the first of them alone: what is said comes in the order of the keys all the same.
  let lambat = true
  await page.route('**/panggil', async (route) => {
    const isFirst = lambat && route.request().postDataJSON().name === 'riwayat.undo'
    if (isFirst) {
      lambat = false
      await new Promise((done) => setTimeout(done, 1500))
    }
    await route.continue()
  })
  await page.keyboard.press('Control+z')
  await expect(selOf(page, 'BB', 'Anak B')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(selOf(page, 'BB', 'Anak A')).toBeFocused()
  await selOf(page, 'BB', 'Anak C').focus()
  await page.keyboard.type('9,')
  await expect(page.getByRole('status').getByText(/^Diurungkan: BB Anak A/)).toBeVisible()
  await expect(selOf(page, 'BB', 'Anak C')).toBeFocused()
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await expect.poll(bbOf).toEqual(['', '', '9,4', ''])
  await expect(page.getByRole('status').getByText(/^Diurungkan: BB Anak A/)).toBeVisible()
  for (const [nama, bb] of Object.entries({ 'Anak A': '', 'Anak B': '', 'Anak C': '9,4' }))
    await expect(selOf(page, 'BB', nama)).toHaveValue(bb)
})

test('no rhythm of keys approves what cannot be, and "−" and 0 mean that a child was absent', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar)
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  await selOf(page, 'BB', 'Anak G').focus()
  await page.keyboard.type('5,1')
  await page.keyboard.press('Shift+Enter')
  await expect(kemajuan(page)).toContainText('1 perlu dijawab')
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('F2')
    await page.keyboard.press('Enter')
  }
  await expect(kemajuan(page)).toContainText('1 perlu dijawab')
  await page.keyboard.press('F2')
  await expect(selOf(page, 'BB', 'Anak G')).toBeFocused()
  await page.keyboard.type('1,51')
  await page.keyboard.press('Enter')
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: 'Ya, 15,1' })).toBeFocused()
  await page.getByRole('button', { name: 'Benar', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Yakin 1,51 kg?' })).toBeVisible()
  await page.getByRole('button', { name: 'Yakin 1,51 kg?' }).click()
  await expect(kemajuan(page)).toContainText('0 perlu dijawab')
  await page.keyboard.press('Control+z')
  await expect(kemajuan(page)).toContainText('1 perlu dijawab')

  await selOf(page, 'BB', 'Anak G').focus()
  await page.keyboard.press('-')
  await expect(page.getByText('Anak G ditandai tidak hadir. Dihapus: BB 1,51.')).toBeVisible()
  await expect.poll(async () => await readBaris(aplikasi, hari, 'Anak G')).toMatchObject({ tidakHadir: true })
  await page.keyboard.press('Control+z')
  await expect(selOf(page, 'BB', 'Anak G')).toHaveValue('1,51')
  // The cells change as the key is pressed; the book follows.
  await expect
    .poll(async () => await readBaris(aplikasi, hari, 'Anak G'))
    .toMatchObject({ tidakHadir: false, isi: { bb: '1,51' } })

  await selOf(page, 'BB', 'Anak A').focus()
  await page.keyboard.type('0')
  await page.keyboard.press('Tab')
  await expect(barisOf(page, 'Anak A')).toContainText('0 bukan berat. Tidak hadir?')
  await page.keyboard.type('80,5')
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'Anak B')).toBeFocused()
  await barisOf(page, 'Anak A').getByRole('button', { name: 'Ya', exact: true }).click()
  await expect.poll(async () => await readBaris(aplikasi, hari, 'Anak A')).toMatchObject({ tidakHadir: true })
})

test('a cell that another window changed meanwhile is asked about', async ({ aplikasi }) => {
  const { page, call } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  const { orangId, isi } = await readBaris(aplikasi, hari, 'Anak A')
  await call('penimbangan.record', { hariBukaId: hari, orangId, isi: { ...isi, bb: '10,9' } })
  await typeDown(page, ['10,7'])
  await expect(barisOf(page, 'Anak A')).toContainText('BB diubah di jendela lain.')
  expect((await readBaris(aplikasi, hari, 'Anak A')).isi.bb).toBe('10,9')
  // Both answers stand whole in their row: one cut off at its edge would decide by what can be read.
  for (const width of [1366, 1200, 1024, 683]) {
    await page.setViewportSize({ width, height: 768 })
    for (const name of ['Pakai 10,7', 'Pakai 10,9']) {
      const outside = async () => {
        const row = await barisOf(page, 'Anak A').boundingBox()
        const answer = await page.getByRole('button', { name }).boundingBox()
        if (!row || !answer) return null
        return Math.max(0, answer.x + answer.width - row.x - row.width)
      }
      await expect.poll(outside, { message: `${name} at ${width}` }).toBe(0)
    }
  }
  await page.getByRole('button', { name: 'Pakai 10,7' }).click()
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Anak A')).isi.bb).toBe('10,7')
  await page.keyboard.press('Control+z')
  await expect(selOf(page, 'BB', 'Anak A')).toHaveValue('10,9')
})

test('a new child is registered over the sheet by keyboard, and weighed at once', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  const panel = page.getByRole('dialog', { name: 'Anak baru di Melati 2' })
  await page.keyboard.press('F3')
  await page.keyboard.type('Gendhis')
  await page.getByRole('button', { name: 'Daftarkan balita baru' }).press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Nama anak' })).toHaveValue('Gendhis')
  // Enter goes on, and never saves a child that is half a name.
  const fields = ['Nama anak', null, 'Tanggal lahir', 'Nama ibu', 'RT']
  for (const name of fields) {
    if (name) await expect(panel.getByRole('textbox', { name })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(panel.getByText('Belum diisi.')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(selOf(page, 'BB', 'Anak A')).toBeFocused()
  expect((await readLembar(aplikasi, hari)).baris).toHaveLength(2)

  await page.keyboard.press('F9')
  await page.keyboard.type('Gendhis')
  for (const key of ['Enter', 'p', 'Enter']) await page.keyboard.press(key)
  for (const text of ['3-2-2024', 'Wartini', '2']) {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  // Over two months old: born here, or moved in?
  await expect(panel.getByRole('radio', { name: 'Lahir di sini' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.getByText('Belum diisi.')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(selOf(page, 'BB', 'Gendhis')).toBeFocused()
  await typeDown(page, ['11,2'])
  await expect.poll(async () => (await readBaris(aplikasi, hari, 'Gendhis')).isi.bb).toBe('11,2')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Diurungkan: pendaftaran Gendhis.')).toBeVisible()
  expect((await readLembar(aplikasi, hari)).baris).toHaveLength(2)
})

test('whoever has a mouse alone does all that the keys do', async ({ aplikasi }) => {
  const { page } = aplikasi
  const posyandu = await setUpBuku(aplikasi)
  await addRiwayat(aplikasi, posyandu, anakLembar.slice(0, 2))
  const hari = await addHari(aplikasi, posyandu, hariLembar)
  await openLembar(aplikasi, hari)
  const foot = page.getByRole('list', { name: 'Tombol di halaman ini' })
  await selOf(page, 'BB', 'Anak B').click()
  await foot.getByRole('button', { name: /tidak hadir/ }).click()
  await expect(barisOf(page, 'Anak B')).toContainText('Tidak hadir')
  await expect(selOf(page, 'BB', 'Anak B')).toBeFocused()
  await foot.getByRole('button', { name: /urungkan/ }).click()
  await expect(barisOf(page, 'Anak B')).not.toContainText('Tidak hadir')
  await foot.getByRole('button', { name: /Vit A, LILA, ASI/ }).click()
  // A girl of 21 months gets the red capsule first.
  const vitA = page.getByRole('button', { name: 'Vitamin A Anak B' })
  await vitA.click()
  await expect(vitA).toHaveText('Merah')
  await expect(page.getByText(/Vitamin A.*Anak B.*Spasi atau M merah, B biru/)).toBeVisible()
  await foot.getByRole('button', { name: /semua tombol/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'catatan' }).click()
  await expect(page.getByRole('dialog', { name: 'Catatan Anak B' })).toBeVisible()
})

test('on every page the undo of the browser stays in the field in focus', async ({ aplikasi }) => {
  const { page, server } = aplikasi
  await setUpBuku(aplikasi)
  await goTo(page, `${server().origin}/balita/baru`)
  const [nama, ibu] = [
    page.getByRole('textbox', { name: 'Nama anak' }),
    page.getByRole('textbox', { name: 'Nama ibu' }),
  ]
  await nama.click()
  await page.keyboard.type('Dila')
  await ibu.click()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
  await expect(nama).toHaveValue('Dila')
  await page.keyboard.type('Siti')
  for (let i = 0; i < 9; i++) await page.keyboard.press('Control+z')
  await expect(ibu).toHaveValue('')
  await expect(nama).toHaveValue('Dila')
  await page.keyboard.press('Control+y')
  await expect(ibu).toHaveValue('Siti')
  await page.getByRole('radio', { name: 'Perempuan' }).focus()
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z')
  await expect(nama).toHaveValue('Dila')
  await expect(ibu).toHaveValue('Siti')
})
