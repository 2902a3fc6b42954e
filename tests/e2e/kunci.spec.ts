import { expect } from '@playwright/test'
import { openApplication } from '#main/app/compose.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { giveSandi } from '#tests/helpers/give-sandi.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'
import { type Aplikasi, test } from './support/aplikasi.ts'
import { addAnak, addHari, openLembar, readBaris, selOf, setUpBuku } from './support/isi-lembar.ts'
import { ask, checkLayar, enterAs, judulKunci, kataSandi, lock, readSesi, unlock } from './support/kunci.ts'
import { startServer } from './support/server.ts'

const hari = '2026-11-12'
const pagi = `${hari}T10:00:00+07:00`

test.describe('a book with two people', () => {
  test.use({ hariIni: pagi })

  async function setUpDua(aplikasi: Aplikasi): Promise<{ hariId: string; posyandu: string }> {
    const posyandu = await setUpBuku(aplikasi)
    const anak = ['Adi', 'Budi', 'Citra'].map((nama) => ({ nama, jk: 'L', lahir: '2025-01-10' }) as const)
    await addAnak(aplikasi, posyandu, anak)
    const isi = { nama: 'Lia Amalia', peran: 'kader', posyanduId: [posyandu] }
    await ask(aplikasi, 'akun.create', { isi, sandi: sandiUji })
    return { hariId: await addHari(aplikasi, posyandu, hari), posyandu }
  }

  test('the lock screen is used by the keyboard alone, and asks nothing of the book before', async ({ aplikasi }) => {
    const { page, server } = aplikasi
    await setUpDua(aplikasi)
    await ask(aplikasi, 'sesi.lock', {})
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/panggil')) asked.push(String(request.postDataJSON().name))
    })
    await page.goto(server().origin)
    await expect(judulKunci(page)).toBeVisible()
    await checkLayar(page)
    expect(asked.filter((name) => name !== 'sesi.keadaan')).toEqual([])
    await expect(page.getByRole('radio', { name: 'Bidan' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('radio', { name: 'Lia Amalia Kader Melati 2' })).toBeChecked()
    await page.keyboard.press('Tab')
    await unlock(page)
    await expect(page.getByRole('navigation', { name: 'Bagian buku' })).toContainText('Lia Amalia')
    expect(asked.indexOf('aplikasi.keadaan')).toBeGreaterThan(asked.indexOf('sesi.signIn'))
  })

  test('a wrong passphrase stays selected beside its sentence, more of them make one wait, and it is told later', async ({
    aplikasi,
  }) => {
    const { page } = aplikasi
    await setUpDua(aplikasi)
    await page.goto(aplikasi.server().origin)
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await lock(page)
    for (let i = 0; i < 3; i++) {
      await page.keyboard.type('keliru')
      await page.keyboard.press('Enter')
      await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
      await expect(kataSandi(page)).toBeFocused()
      expect(await kataSandi(page).evaluate((el: HTMLInputElement) => [el.selectionStart, el.selectionEnd])).toEqual([
        0, 6,
      ])
    }
    await expect(page.getByRole('button', { name: /Tunggu \d detik/ })).toBeVisible()
    await checkLayar(page)
    await expect(page.getByRole('button', { name: 'Buka buku' })).toBeVisible()
    await unlock(page)
    await expect(page.getByText('diketik salah 3 kali')).toBeVisible()
    await page.getByRole('button', { name: 'Sudah saya baca' }).click()
    await expect(page.getByText('diketik salah 3 kali')).toBeHidden()
  })

  test('what is typed as soon as the passphrase is said to be wrong takes its place, however slow the disk is', async ({
    aplikasi,
  }) => {
    const { page } = aplikasi
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await lock(page)
    await page.route('**/panggil', async (route) => {
      if (route.request().postDataJSON().name === 'sesi.keadaan') await new Promise((done) => setTimeout(done, 500))
      await route.continue()
    })
    await page.keyboard.type('keliru')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
    await page.keyboard.type(sandiUji, { delay: 60 })
    await page.keyboard.press('Enter')
    await expect(judulKunci(page)).toBeHidden()
  })

  test('a passphrase of former times opens the book, and a better one is asked for kindly', async ({ aplikasi }) => {
    const { page, dataDir } = aplikasi
    await setUpBuku(aplikasi)
    const { akun } = await readSesi(page)
    await aplikasi.restart()
    await giveSandi(dataDir, akun[0]?.id ?? '', 'bidan1')
    await page.goto(aplikasi.server().origin)
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await lock(page)
    await page.keyboard.type('bidan1')
    await page.keyboard.press('Enter')
    await expect(judulKunci(page)).toBeHidden()
    await expect(page.getByText('mudah ditebak. Ganti dengan yang lebih panjang')).toBeVisible()
    await checkLayar(page)
    await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await page.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill('bidan1')
    await page.getByRole('button', { name: 'Pakai empat kata ini' }).click()
    await checkLayar(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(page.getByText('Kata sandi sudah diganti.')).toBeVisible()
    await expect(page.getByText('mudah ditebak. Ganti dengan yang lebih panjang')).toBeHidden()
  })

  test('a passphrase that somebody knows is replaced, and what sticks still open is said', async ({ aplikasi }) => {
    const { page } = aplikasi
    await setUpBuku(aplikasi)
    await page.goto(aplikasi.server().origin)
    await page.getByTitle('Akun saya').click()
    await checkLayar(page)
    await page.getByRole('button', { name: 'Kata sandi saya diketahui orang' }).click()
    const dialog = page.getByRole('dialog', { name: 'Kata sandi saya diketahui orang' })
    await expect(dialog.getByText('Cadangan lama di flashdisk masih terbuka')).toBeVisible()
    await checkLayar(page)
    await dialog.getByRole('button', { name: 'Pakai empat kata ini' }).click()
    // Pressed too early nothing is tried: nothing was mistyped.
    await dialog.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(dialog.getByText('Ketik kata sandinya dulu.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Kata sandi sekarang' }).fill(sandiUji)
    const kata = await dialog.getByRole('textbox', { name: 'Kata sandi baru', exact: true }).inputValue()
    await dialog.getByRole('button', { name: 'Ganti kata sandi' }).click()
    await expect(page.getByText('Kata sandi sudah diganti.')).toBeVisible()
    // The book goes on under its new key, and opens with the new words after a power cut.
    expect(await ask(aplikasi, 'beranda.get', {})).toBeDefined()
    await aplikasi.server().kill()
    const { sesi, close } = openApplication({ dataDir: aplikasi.dataDir, detak: () => 1_000_000 })
    expect(await sesi.masukDenganSandi(sandiUji)).toBe(false)
    expect(await sesi.masukDenganSandi(kata)).toBe(true)
    close()
  })

  test('one slip of the fingers is told once, in a short sentence, and not by a page that is loaded anew', async ({
    aplikasi,
  }) => {
    const { page } = aplikasi
    await setUpDua(aplikasi)
    await page.goto(aplikasi.server().origin)
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await lock(page)
    await page.keyboard.type('keliru')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kata sandi tidak cocok.')).toBeVisible()
    await unlock(page)
    const kabar = page.getByText('Sebelum ini 1 kali salah ketik kata sandi.')
    await expect(kabar).toBeVisible()
    await expect(page.getByText('diketik salah')).toBeHidden()
    await page.reload()
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await expect(kabar).toBeHidden()
    await expect(page.getByText('diketik salah')).toBeHidden()
  })

  test('locked in another window, the lock says so', async ({ aplikasi }) => {
    const { page, context } = { ...aplikasi, context: aplikasi.page.context() }
    await setUpDua(aplikasi)
    await page.goto(aplikasi.server().origin)
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    const lain = await context.newPage()
    await lain.goto(aplikasi.server().origin)
    await expect(lain.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await lain.keyboard.press('Control+l')
    await expect(judulKunci(lain)).toBeVisible()
    await page.bringToFront()
    await page.getByRole('link', { name: 'Riwayat' }).click()
    await expect(page.getByText('Dikunci dari jendela lain.')).toBeVisible()
    await expect(page.getByText('Tidak dipakai')).toBeHidden()
    await lain.close()
  })

  test('Ctrl+L hides the page and everything typed in it, and the same person finds it as it was', async ({
    aplikasi,
  }) => {
    const { page, server } = aplikasi
    await setUpDua(aplikasi)
    await page.goto(`${server().origin}/pengaturan`)
    await page.getByRole('button', { name: 'Tambah akun' }).click()
    await page.getByRole('textbox', { name: 'Nama' }).fill('Setengah diketik')
    await lock(page)
    await expect(page).toHaveTitle('Buku terkunci – Buku Pustu')
    await expect(page.locator('.gerbang_buku')).toHaveCSS('visibility', 'hidden')
    await expect(page.getByRole('dialog', { name: 'Akun baru' })).toBeHidden()
    const readable = await page.locator('body').ariaSnapshot()
    expect(readable).not.toContain('Pengaturan')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(judulKunci(page)).toBeVisible()
    // Nothing behind the lock can be reached by walking on.
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.gerbang_buku') ?? null)).toBeNull()
    }
    await kataSandi(page).focus()
    await unlock(page)
    await expect(page.getByRole('dialog', { name: 'Akun baru' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Nama' })).toHaveValue('Setengah diketik')
    await expect(page.getByRole('textbox', { name: 'Nama' })).toBeFocused()
    await expect(page).toHaveTitle('Pengaturan – Buku Pustu')
    await expect(page.getByRole('status').filter({ hasText: 'Terakhir masuk 12-11-2026' })).toBeVisible()
  })

  test('another person is told first, and begins anew at Beranda without what was left', async ({ aplikasi }) => {
    const { page, server } = aplikasi
    await setUpDua(aplikasi)
    await page.goto(`${server().origin}/balita/baru`)
    await page.locator('main form input').first().fill('Setengah diketik')
    await lock(page)
    await expect(page.getByText('Ada ketikan Bidan yang belum tersimpan.')).toBeVisible()
    await page.getByRole('radio', { name: 'Lia Amalia' }).check({ force: true })
    await expect(page.getByText('Kalau Lia Amalia yang masuk, ketikan itu dibuang.')).toBeVisible()
    await checkLayar(page)
    await enterAs(page, 'Lia Amalia')
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await page.content()).not.toContain('Setengah diketik')
  })

  test('ten idle minutes lock the sheet, after what stood in the cell was saved', async ({ aplikasi }) => {
    const { page } = aplikasi
    const { hariId } = await setUpDua(aplikasi)
    await page.clock.install({ time: pagi })
    await openLembar(aplikasi, hariId)
    await page.keyboard.type('9,4')
    await page.clock.fastForward('09:50')
    await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
    await expect(judulKunci(page)).toBeHidden()
    await page.clock.fastForward('00:30')
    await expect(judulKunci(page)).toBeVisible()
    await expect(page.getByText(/Tidak dipakai 10 menit\. Isian terakhir tersimpan pukul \d\d\.\d\d\./)).toBeVisible()
    expect((await readSesi(page)).tahap).toBe('terkunci')
    await expect(kataSandi(page)).toBeFocused()
    await unlock(page)
    await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
    await expect(selOf(page, 'BB', 'Adi')).toBeFocused()
    expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('9,4')
  })

  test('rows typed while the program had locked itself are kept, and saved once the person is back', async ({
    aplikasi,
  }) => {
    const { page } = aplikasi
    const { hariId } = await setUpDua(aplikasi)
    await openLembar(aplikasi, hariId)
    await ask(aplikasi, 'sesi.lock', {})
    await page.keyboard.type('9,4')
    await page.keyboard.press('Enter')
    await expect(judulKunci(page)).toBeVisible()
    await expect(page.getByText('Ada ketikan Bidan yang belum tersimpan.')).toBeVisible()
    await expect(kataSandi(page)).toBeFocused()
    await unlock(page)
    await expect(page.getByText(/^Tersimpan \d\d\.\d\d$/)).toBeVisible()
    await expect(selOf(page, 'BB', 'Adi')).toHaveValue('9,4')
    expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('9,4')
  })

  test('rows of one person are never saved by another', async ({ aplikasi }) => {
    const { page, call } = aplikasi
    const { hariId } = await setUpDua(aplikasi)
    await openLembar(aplikasi, hariId)
    await ask(aplikasi, 'sesi.lock', {})
    await page.keyboard.type('9,4')
    await page.keyboard.press('Enter')
    await expect(judulKunci(page)).toBeVisible()
    await enterAs(page, 'Lia Amalia')
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    await page.waitForTimeout(300)
    expect((await readBaris(aplikasi, hariId, 'Adi')).isi.bb).toBe('')
    expect((await call('aplikasi.keadaan', {})).ok).toBe(true)
  })

  test('accounts are added and closed in Pengaturan, and an admin sees nothing else', async ({ aplikasi }) => {
    const { page, server } = aplikasi
    await setUpDua(aplikasi)
    await page.goto(`${server().origin}/pengaturan`)
    await page.getByRole('button', { name: 'Tambah akun' }).click()
    await page.keyboard.type('Joko')
    await page.getByRole('radio', { name: /^Admin/ }).check()
    await kataSandi(page).fill(sandiUji)
    await page.getByRole('textbox', { name: 'Kata sandi sekali lagi' }).fill(sandiUji)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row', { name: /Joko/ })).toContainText('belum pernah')
    await page.getByRole('button', { name: 'Tutup akun Lia Amalia' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup akun' }).click()
    await expect(page.getByRole('row', { name: /Lia Amalia/ })).toContainText('Ditutup')
    await lock(page)
    await expect(page.getByRole('radio', { name: 'Lia Amalia' })).toHaveCount(0)
    await enterAs(page, 'Joko')
    await expect(page.getByRole('heading', { name: 'Pengaturan' })).toBeVisible()
    const links = page.getByRole('navigation', { name: 'Bagian buku' }).getByRole('link')
    // She keeps the computer: backups and accounts, no child.
    await expect(links).toHaveText(['CadanganCadangan', 'PengaturanAtur'])
    await expect(page.getByRole('heading', { name: 'Tempat kerja' })).toHaveCount(0)
    await page.goto(`${server().origin}/balita`)
    await expect(page.getByText('Ibu masuk sebagai Joko.')).toBeVisible()
  })

  test('a wrong clock is asked about once after signing in', async ({ aplikasi }) => {
    const { page, dataDir, server } = aplikasi
    await setUpDua(aplikasi)
    await server().stop()
    const lama = await startServer(dataDir, '2019-01-05T10:00:00+07:00')
    try {
      await page.goto(lama.signInUrl)
      await expect(judulKunci(page)).toBeVisible()
      await expect(kataSandi(page)).toBeVisible()
      await page.keyboard.press('Tab')
      await unlock(page)
      const box = page.getByRole('dialog', { name: 'Jam laptop perlu diperiksa' })
      await expect(box).toContainText('Jam laptop menunjukkan 05-01-2019')
      await expect(box).toContainText('12-11-2026')
      await checkLayar(page)
      await box.getByRole('button', { name: 'Lanjutkan saja' }).click()
      await expect(box).toBeHidden()
      await page.reload()
      await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
      await expect(box).toBeHidden()
    } finally {
      await lama.stop()
    }
  })
})

test.describe('the sample book', () => {
  test.use({ isiAwal: 'contoh', hariIni: pagi })

  test('a kader sees her posyandu only, no NIK, and nothing she may not do', async ({ aplikasi }) => {
    const { page, server } = aplikasi
    const { posyandu } = await ask<{ posyandu: { id: string; nama: string }[] }>(aplikasi, 'aplikasi.keadaan', {})
    const [hers] = posyandu
    if (!hers) throw new Error('the sample book has no posyandu')
    const { baris } = await ask<{ baris: BalitaBaris[] }>(aplikasi, 'balita.list', { posyanduId: hers.id })
    const isi = { nama: 'Lia Amalia', peran: 'kader', posyanduId: [hers.id] }
    await ask(aplikasi, 'akun.create', { isi, sandi: sandiUji })
    await lock(page)
    await enterAs(page, 'Lia Amalia')
    await expect(page.getByRole('heading', { name: /Selamat/ })).toBeVisible()
    const links = page.getByRole('navigation', { name: 'Bagian buku' }).getByRole('link')
    const nama = [
      'BerandaBeranda',
      'Hari bukaHari buka',
      'WargaWarga',
      'BalitaBalita',
      'ImunisasiImunisasi',
      'Tindak lanjutTindak',
      'Ibu hamilIbu',
    ]
    await expect(links).toHaveText([...nama, 'Kartu lainKartu'])
    await expect(page.getByRole('heading', { name: 'Laporan bulanan' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Cetak per RT' })).toHaveCount(0)
    await checkLayar(page)

    let withNik = 0
    for (const { id } of baris.slice(0, 5)) {
      await page.goto(`${server().origin}/balita/${id}`)
      await expect(page.getByRole('heading', { name: 'Terdaftar di posyandu' })).toBeVisible()
      withNik += await page.getByText('NIK tersimpan, tidak ditampilkan').count()
      expect(await page.locator('main').innerText()).not.toMatch(/\d{16}|(\d{4} ){3}\d{4}/)
      for (const nama of [
        'Ubah',
        'Pindah',
        'Hapus dari buku',
        'Cetak grafik',
        'Betulkan',
        'Hapus penimbangan',
        'Ubah N/T',
      ]) {
        await expect(page.getByRole('button', { name: nama, exact: true })).toHaveCount(0)
      }
    }
    expect(withNik).toBeGreaterThan(0)
    for (const path of ['/laporan', '/impor', '/pengaturan', '/mulai']) {
      await page.goto(server().origin + path)
      await expect(page.getByText('Bagian ini dipakai bidan.'), path).toBeVisible()
    }
    await page.goto(`${server().origin}/hari-buka`)
    await expect(page.locator('table.hari-buka_hari')).toBeVisible()
    for (const other of posyandu.slice(1)) await expect(page.getByText(other.nama, { exact: true })).toHaveCount(0)
  })
})
