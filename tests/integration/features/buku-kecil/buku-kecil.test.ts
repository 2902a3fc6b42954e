import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pelaku } from '#main/db/pelaku.ts'
import { createBukuKecilHandlers } from '#main/features/buku-kecil/buku-kecil.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { createWargaHandlers } from '#main/features/warga/warga.handlers.ts'
import { catatanOf, namaBuku } from '#shared/catatan/daftar.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { addAnak, addPosyandu } from '#tests/helpers/fill-book.ts'
import { bidanUji } from '#tests/helpers/open-test-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'
import { wargaUji } from '#tests/helpers/warga-uji.ts'

type Rekam = InputOf<'bukuKecil.record'>
type Nama = Rekam['nama']

let book: TestCalls
let pelaku: Pelaku = bidanUji
let [melati, mawar, sri, joko] = ['', '', '', '']
const kader = (): Pelaku => ({
  ...bidanUji,
  id: '0190a000-0000-7000-8000-00000000000a',
  peran: 'kader',
  posyandu: [melati],
})

const addWarga = async (nama: string, jk: 'L' | 'P', posyanduId: string) =>
  (
    await book.call('warga.create', {
      isi: wargaUji({ nama, jk, tanggalLahir: '1996-05-10' }),
      posyanduId,
      mulai: '2020-01-01',
    })
  ).id
beforeEach(async () => {
  pelaku = bidanUji
  book = openTestCalls(
    (context) => ({
      ...createBukuKecilHandlers(context),
      ...createRiwayatHandlers(context),
      ...createWargaHandlers(context),
    }),
    {
      hariIni: '2026-11-24',
      get pelaku() {
        return pelaku
      },
    },
  )
  melati = addPosyandu(book.context.db, 'Melati')
  mawar = addPosyandu(book.context.db, 'Mawar')
  sri = await addWarga('Sri', 'P', melati)
  joko = await addWarga('Joko', 'L', mawar)
})
afterEach(() => book.close())

const isian = (nama: Nama, isi: Rekam['isi'], lain: Partial<Rekam> = {}): Rekam => ({
  ...{ nama, id: null, versi: null, orangId: sri, isi, yakin: false },
  ...lain,
})
const catat = (nama: Nama, isi: Rekam['isi'], lain: Partial<Rekam> = {}) =>
  book.call('bukuKecil.record', isian(nama, isi, lain))
const tolak = (nama: Nama, isi: Rekam['isi'], lain: Partial<Rekam> = {}) =>
  book.refusal('bukuKecil.record', isian(nama, isi, lain))
const lihat = (nama: Nama, lain: Partial<InputOf<'bukuKecil.get'>> = {}) =>
  book.call('bukuKecil.get', { nama, bulan: null, posyanduId: null, cari: '', ditunggu: false, batas: 100, ...lain })
const kb = (tanggal: string, kembali = '', jenis = 'ulang') => ({ tanggal, metode: 'suntik', jenis, kembali })

describe('a line of a small register', () => {
  test('is typed as it is said, kept as the description says, and read back in words', async () => {
    await catat('wus', { tanggal: '12-11-2026', anak_hidup: '2', lila_mm: '23,4', yodium: 'ya' })
    expect(book.context.db.all('SELECT tanggal, anak_hidup, anak_meninggal, lila_mm, yodium FROM wus')).toEqual([
      { tanggal: '2026-11-12', anak_hidup: 2, anak_meninggal: null, lila_mm: 234, yodium: 1 },
    ])
    const { baris } = await lihat('wus')
    expect(baris).toMatchObject([
      {
        orang: { nama: 'Sri' },
        posyandu: 'Melati',
        isi: { lila_mm: '23,4', yodium: 'ya' },
        kata: { lila_mm: '23,4 cm' },
      },
    ])
  })

  test('is mended, taken off, and comes back by an undo; whose it is stays', async () => {
    const { id } = await catat('kb', kb('12-11-2026'))
    const [satu] = (await lihat('kb')).baris
    await catat('kb', { metode: 'pil' }, { id, versi: satu?.versi ?? 0, orangId: joko })
    expect((await lihat('kb')).baris).toMatchObject([
      { orang: { nama: 'Sri' }, kata: { metode: 'pil', jenis: 'ulang' } },
    ])
    const { kelompok } = await book.call('bukuKecil.remove', { nama: 'kb', id: id ?? '' })
    expect((await lihat('kb')).jumlah).toBe(0)
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect((await lihat('kb')).jumlah).toBe(1)
  })

  test('that somebody else mended meanwhile is not written over', async () => {
    const { id } = await catat('kb', kb('12-11-2026'))
    const [satu] = (await lihat('kb')).baris
    await catat('kb', { metode: 'pil' }, { id, versi: satu?.versi ?? 0 })
    expect(await tolak('kb', { metode: 'iud' }, { id, versi: satu?.versi ?? 0 })).toMatchObject({ code: 'bentrok' })
  })

  test.each([
    ['kb', kb('25-11-2026'), 'tanggal'],
    ['kb', kb('01-05-1996'), 'tanggal'],
    ['kb', kb('12-11-2026', '12-11-2026'), 'kembali'],
    ['kb', { ...kb('12-11-2026'), metode: 'susuk' }, 'metode'],
    ['kb', { ...kb('12-11-2026'), metode: '' }, 'metode'],
    ['wus', { tanggal: '12-11-2026', lila_mm: '234' }, 'lila_mm'],
    ['diare', { tanggal: '31-02-2026' }, 'tanggal'],
  ] as const)('of %s %o is refused with the cell that is wrong, and nothing is kept', async (nama, isi, kolom) => {
    expect(await tolak(nama, isi)).toMatchObject({ code: 'masukan', masalah: [{ path: ['isi', kolom] }] })
    expect((await lihat(nama)).jumlah).toBe(0)
  })

  test('of a figure is of a posyandu or of a desa, never of both, and of no person', async () => {
    const angka = { tahun: '2026', apa: 'hamil', jumlah: '40' }
    expect(await tolak('sasaran', angka, { orangId: null })).toMatchObject({
      masalah: [{ path: ['isi', 'posyandu_id'] }],
    })
    const dua = { ...angka, posyandu_id: melati, desa: 'Sumber' }
    expect(await tolak('sasaran', dua, { orangId: null })).toMatchObject({ code: 'masukan' })
    await catat('sasaran', { ...angka, posyandu_id: melati }, { orangId: null })
    expect((await lihat('sasaran')).baris).toMatchObject([
      { orang: null, posyandu: 'Melati', kata: { posyandu_id: 'Melati', apa: 'ibu hamil', jumlah: '40' } },
    ])
  })

  test('is not kept of whom the register is not for', async () => {
    const { id: ayu } = addAnak(book.context.db, melati)
    expect(await tolak('kb', kb('12-11-2026'), { orangId: ayu })).toMatchObject({ code: 'ditolak' })
    expect(await tolak('wus', { tanggal: '12-11-2026' }, { orangId: joko })).toMatchObject({ code: 'ditolak' })
    expect(await tolak('kb', kb('12-11-2026'), { orangId: null })).toMatchObject({ code: 'ditolak' })
    await catat('diare', { tanggal: '12-11-2026', oralit: 'ya' }, { orangId: ayu })
    expect((await lihat('diare')).jumlah).toBe(1)
  })

  test('that stands there already is refused where two are one, else asked about', async () => {
    await catat('wus', { tanggal: '12-11-2026' })
    expect(await tolak('wus', { tanggal: '12-11-2026', anak_hidup: '1' })).toMatchObject({ code: 'ditolak' })
    const slip = { tanggal: '12-11-2026', jenis: 'oralit', jumlah: '2' }
    await catat('pemberian', slip)
    expect((await catat('pemberian', slip)).tanya).toHaveLength(1)
    expect((await lihat('pemberian')).jumlah).toBe(1)
    expect((await catat('pemberian', slip, { yakin: true })).tanya).toEqual([])
    expect((await lihat('pemberian')).jumlah).toBe(2)
  })

  test('with a value nobody plausibly has is asked about before it is kept', async () => {
    const ganjil = { tanggal: '12-11-2026', lila_mm: '50' }
    expect(await catat('wus', ganjil)).toMatchObject({
      kelompok: null,
      tanya: [expect.stringContaining('18 sampai 45 cm')],
    })
    expect((await lihat('wus')).jumlah).toBe(0)
    expect((await catat('wus', ganjil, { yakin: true })).kelompok).not.toBeNull()
  })
})

describe('whoever is to come again', () => {
  test('is waited for from the day on, until a later line says that she came', async () => {
    await catat('kb', kb('01-09-2026', '24-11-2026', 'baru'))
    expect(await lihat('kb', { ditunggu: true })).toMatchObject({ ditunggu: 1, baris: [{ orang: { nama: 'Sri' } }] })
    const [buku] = (await book.call('bukuKecil.list', {})).filter(({ nama }) => nama === 'kb')
    expect(buku).toMatchObject({ jumlah: 1, ditunggu: 1 })
    await catat('kb', kb('24-11-2026', '16-02-2027'))
    expect(await lihat('kb', { ditunggu: true })).toMatchObject({ ditunggu: 0, baris: [] })
  })

  test('is not waited for before the day', async () => {
    await catat('kb', kb('01-09-2026', '25-11-2026'))
    expect((await lihat('kb')).ditunggu).toBe(0)
  })
})

describe('the lines of a register', () => {
  test('are found by month, posyandu and words, the latest first', async () => {
    await catat('diare', { tanggal: '03-10-2026', oralit: 'ya' })
    await catat('diare', { tanggal: '05-11-2026' })
    await catat('diare', { tanggal: '09-11-2026' }, { orangId: joko })
    const nama = async (lain: Partial<InputOf<'bukuKecil.get'>>) =>
      (await lihat('diare', lain)).baris.map(({ orang, kata }) => `${orang?.nama} ${kata.tanggal}`)
    expect(await nama({})).toEqual(['Joko 09-11-2026', 'Sri 05-11-2026', 'Sri 03-10-2026'])
    expect(await nama({ bulan: '2026-11' })).toEqual(['Joko 09-11-2026', 'Sri 05-11-2026'])
    expect(await nama({ posyanduId: mawar })).toEqual(['Joko 09-11-2026'])
    expect(await nama({ cari: 'SRI 10-2026' })).toEqual(['Sri 03-10-2026'])
  })

  test('of her posyandu are a kader’s, who takes off only what she wrote herself', async () => {
    const { id: punyaBidan } = await catat('diare', { tanggal: '05-11-2026' })
    await catat('diare', { tanggal: '09-11-2026' }, { orangId: joko })
    pelaku = kader()
    const { id: punyanya } = await catat('diare', { tanggal: '10-11-2026' })
    expect((await lihat('diare')).baris.map(({ id, bolehHapus }) => [id, bolehHapus])).toEqual([
      [punyanya, true],
      [punyaBidan, false],
    ])
    expect(await tolak('diare', { tanggal: '11-11-2026' }, { orangId: joko })).toMatchObject({ code: 'dilarang' })
    expect(await book.refusal('bukuKecil.remove', { nama: 'diare', id: punyaBidan ?? '' })).toMatchObject({
      code: 'dilarang',
    })
    await book.call('bukuKecil.remove', { nama: 'diare', id: punyanya ?? '' })
    expect((await lihat('diare')).jumlah).toBe(1)
  })

  test('of official figures are not for a kader, nor is there a word of them', async () => {
    await catat('sasaran', { tahun: '2026', apa: 'kk', jumlah: '90', desa: 'Sumber' }, { orangId: null })
    pelaku = kader()
    expect((await book.call('bukuKecil.list', {})).map(({ nama }) => nama)).not.toContain('sasaran')
    const semua = { bulan: null, posyanduId: null, cari: '', ditunggu: false, batas: 10 }
    expect(await book.refusal('bukuKecil.get', { nama: 'sasaran', ...semua })).toMatchObject({ code: 'dilarang' })
    const angka = { tahun: '2026', apa: 'kk', jumlah: '91', desa: 'Sumber' }
    expect(await tolak('sasaran', angka, { orangId: null })).toMatchObject({ code: 'dilarang' })
  })
})

test('no page and no service of the small registers knows one of them by name', () => {
  const folder = ['main/features/buku-kecil', 'renderer/features/buku-kecil']
  const names = new RegExp(`['"\`](${namaBuku.join('|')})['"\`]|shared/catatan/(${namaBuku.join('|')})\\.ts`)
  for (const satu of folder) {
    for (const berkas of readdirSync(satu)) {
      expect(readFileSync(`${satu}/${berkas}`, 'utf8'), `${satu}/${berkas}`).not.toMatch(names)
    }
  }
})

test('every small register is made of fields the page can draw', () => {
  const tergambar = ['teks', 'bilangan', 'persepuluh', 'berat', 'panjang', 'tanggal', 'yaTidak', 'pilihan', 'rujuk']
  for (const nama of namaBuku) {
    for (const [kolom, isian] of Object.entries(catatanOf(nama).isian)) {
      expect(tergambar, `${nama}.${kolom}`).toContain(isian.jenis)
      if (isian.rujuk !== null && isian.sebut !== null) expect(isian.rujuk, `${nama}.${kolom}`).toBe('fasilitas')
    }
  }
})
