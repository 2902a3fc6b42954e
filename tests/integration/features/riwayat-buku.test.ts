import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTempat } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { recordKejadian } from '#main/db/kejadian.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { tempatContoh } from '#main/features/contoh/tempat-contoh.ts'
import { createBerkasLaporan } from '#main/features/laporan/ekspor.ts'
import { createLaporanHandlers } from '#main/features/laporan/laporan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { addAnak, addPosyandu, addTimbang, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let melati: string
let sri: string
const open = (pelaku?: Pelaku) =>
  openTestCalls((context) => ({ ...createRiwayatHandlers(context), ...createLaporanHandlers(context) }), {
    hariIni: '2026-11-24',
    ...(pelaku ? { pelaku } : {}),
  })
beforeEach(() => {
  book = open()
  melati = addPosyandu(book.context.db, 'Melati 1')
  sri = newId()
  writeAs(book.context.db, 'siapkan', { entitas: 'akun', id: sri, isi: { nama: 'Sri Wahyuni', peran: 'bidan' } })
})
afterEach(() => book.close())

/** Writes as an account at a moment of the local clock. */
function writeAt(pelaku: string, lokal: string, ...changes: Change[]): number {
  const waktu = new Date(lokal).toISOString()
  return write(book.context.db, { jenis: 'ketik', pelaku, waktu, alasan: null }, changes).kelompok ?? 0
}
const rename = (id: string, nama: string): Change => ({ entitas: 'orang', id, isi: { nama } })
const audit = (input: Parameters<typeof book.call<'riwayat.audit'>>[1] = {}) => book.call('riwayat.audit', input)
const titles = ({ perubahan }: OutputOf<'riwayat.audit'>) => perubahan.map((p) => p.catatan[0]?.tentang)

describe('the history of the whole book', () => {
  test('is one entry for what was written in one go, with the name of the account', async () => {
    const ayu = addAnak(book.context.db, melati)
    writeAt(sri, '2026-11-20T09:00:00', rename(ayu.id, 'Ayu Lestari'))
    const { perubahan } = await audit({ batas: 2 })
    expect(perubahan).toMatchObject([
      {
        pelaku: 'Sri Wahyuni',
        jumlah: 1,
        catatan: [{ orangId: ayu.id, isian: [{ nama: 'Nama', dari: 'Ayu', ke: 'Ayu Lestari' }] }],
        bolehDiurungkan: true,
      },
      {
        pelaku: 'Bidan',
        jumlah: 2,
        catatan: [{ tentang: 'Data diri Ayu Lestari' }, { tentang: 'Ayu Lestari, terdaftar di Posyandu Melati 1' }],
      },
    ])
  })

  test('is read page by page to its very beginning, each entry once', async () => {
    const ayu = addAnak(book.context.db, melati)
    for (let n = 0; n < 25; n++) writeAt(sri, '2026-11-20T09:00:00', rename(ayu.id, `Ayu ${n}`))
    const seen: number[] = []
    for (let sebelum: number | null = null; ; ) {
      const page: OutputOf<'riwayat.audit'> = await audit({ sebelum, batas: 10 })
      seen.push(...page.perubahan.map((p) => p.kelompok))
      sebelum = page.lanjut
      if (sebelum === null) break
    }
    const all = book.context.db.values('SELECT DISTINCT kelompok FROM perubahan ORDER BY 1 DESC')
    expect(seen).toEqual(all)
  })

  test('is narrowed by child, account and day, alone and together', async () => {
    const ayu = addAnak(book.context.db, melati, 'Ayu')
    const bima = addAnak(book.context.db, melati, 'Bima')
    const [a, b, c, d] = [
      writeAt(sri, '2026-11-10T00:00:00', rename(ayu.id, 'Ayu 1')),
      writeAt('bidan', '2026-11-10T23:59:59', rename(bima.id, 'Bima 1')),
      writeAt(sri, '2026-11-11T00:00:00', rename(bima.id, 'Bima 2')),
      writeAt('bidan', '2026-11-11T12:00:00', rename(ayu.id, 'Ayu 2')),
    ]
    const groups = async (input: Parameters<typeof audit>[0]) =>
      (await audit({ dari: '2026-11-01', sampai: '2026-11-20', ...input })).perubahan.map((p) => p.kelompok)
    expect(await groups({})).toEqual([d, c, b, a])
    expect(await groups({ dari: '2026-11-10', sampai: '2026-11-10' })).toEqual([b, a])
    expect(await groups({ sampai: '2026-11-10' })).toEqual([b, a])
    expect(await groups({ pelakuId: sri })).toEqual([c, a])
    expect(await groups({ orangId: ayu.id })).toEqual([d, a])
    expect(await groups({ orangId: bima.id, pelakuId: sri, dari: '2026-11-11' })).toEqual([c])
    expect((await audit({ pelakuId: sri })).perubahan.map((p) => p.kelompok)).toEqual([c, a])
  })

  test('of one child holds only the child, also in a group about many', async () => {
    const ayu = addAnak(book.context.db, melati, 'Ayu')
    const bima = addAnak(book.context.db, melati, 'Bima')
    writeAt(sri, '2026-11-10T09:00:00', rename(ayu.id, 'Ayu 1'), rename(bima.id, 'Bima 1'))
    const [newest] = (await audit({ orangId: bima.id })).perubahan
    expect(newest).toMatchObject({ jumlah: 1, catatan: [{ orangId: bima.id }] })
  })

  test('tells the first records of a long list and counts the rest', async () => {
    const changes = Array.from({ length: 40 }, (_, n) => ({
      entitas: 'orang' as const,
      id: newId(),
      isi: { nama: `Anak ${n}` },
    }))
    writeAt(sri, '2026-11-10T09:00:00', ...changes)
    const [newest] = (await audit()).perubahan
    expect(newest?.jumlah).toBe(40)
    expect(newest?.catatan).toHaveLength(6)
  })
})

describe('a kader', () => {
  const ani: Pelaku = { id: 'ani', nama: 'Ani', peran: 'kader', posyandu: [] }

  test('sees no history of the book, no bin, and nothing of other posyandu', async () => {
    book.close()
    book = open({ ...ani, posyandu: ['lain'] })
    const ayu = addAnak(book.context.db, addPosyandu(book.context.db, 'Melati 1'))
    expect(await book.refusal('riwayat.audit', {})).toMatchObject({ code: 'dilarang' })
    expect(await book.refusal('riwayat.kejadian', {})).toMatchObject({ code: 'dilarang' })
    expect(await book.refusal('riwayat.export', { dari: '2026-11-01', sampai: '2026-11-24' })).toMatchObject({
      code: 'dilarang',
    })
    expect(await book.refusal('sampah.list', {})).toMatchObject({ code: 'dilarang' })
    expect(await book.refusal('riwayat.list', { orangId: ayu.id, hariBukaId: null })).toMatchObject({
      code: 'dilarang',
    })
  })

  test('may take back only what she wrote and might write now, and is offered no more', async () => {
    book.close()
    let own: string[] = []
    book = openTestCalls(createRiwayatHandlers, {
      hariIni: '2026-11-24',
      pelaku: {
        ...ani,
        get posyandu() {
          return own
        },
      },
    })
    const posyandu = addPosyandu(book.context.db, 'Melati 1')
    own = [posyandu]
    const ayu = addAnak(book.context.db, posyandu)
    const punya = { orang_id: ayu.id, tanggal: '2026-11-20', punya: 1 } as const
    const hers = writeAt('ani', '2026-11-20T09:00:00', { entitas: 'kms', id: newId(), isi: punya })
    // An identity is corrected by the bidan: she was one when she wrote this.
    const dulu = writeAt('ani', '2026-11-20T09:05:00', rename(ayu.id, 'Ayu Lestari'))
    const list = await book.call('riwayat.list', { orangId: ayu.id, hariBukaId: null })
    expect(list.map((r) => [r.kelompok, r.bolehDiurungkan])).toEqual([
      [dulu, false],
      [hers, true],
      [ayu.kelompok, false],
      [ayu.kelompok, false],
    ])
    for (const kelompok of [ayu.kelompok, dulu ?? 0])
      expect(await book.refusal('riwayat.undo', { kelompok })).toMatchObject({ code: 'dilarang' })
  })
})

describe('what happened beside changes', () => {
  test('is told in words: wrong tries, passphrases, files', async () => {
    const { db } = book.context
    const note = (jenis: Parameters<typeof recordKejadian>[1]['jenis'], rincian = {}) =>
      recordKejadian(db, { waktu: new Date('2026-11-20T09:00:00').toISOString(), akunId: sri, jenis, rincian })
    note('masuk', { gagalSebelumnya: 3 })
    note('masuk', { gagalSebelumnya: 0 })
    note('gantiSandi', { akun: sri })
    note('gantiSandi', { akun: 'bidan' })
    note('ekspor', { apa: 'F1', bulan: '2026-10', jenis: 'pdf' })
    note('kunci', { sebab: 'tidak dipakai' })
    note('cadangan', { tempat: 'flashdisk', kepala: 7 })
    note('latihan', { benar: 0 })
    const { kejadian } = await book.call('riwayat.kejadian', { pelakuId: sri })
    expect(kejadian.map((k) => k.kalimat)).toEqual([
      'Berlatih memulihkan cadangan, hasilnya tidak cocok',
      'Membuat cadangan di flashdisk',
      'Buku terkunci sendiri karena tidak dipakai',
      'Menyimpan F1 Oktober 2026 sebagai PDF',
      'Memberi kata sandi baru untuk Bidan',
      'Mengganti kata sandi',
      'Masuk',
      'Masuk, sesudah 3 kali kata sandi salah',
    ])
    expect(await book.call('riwayat.kejadian', { dari: '2026-11-21' })).toEqual({ kejadian: [], lanjut: null })
    const page = await book.call('riwayat.kejadian', { batas: 4 })
    expect((await book.call('riwayat.kejadian', { sebelum: page.lanjut, batas: 4 })).kejadian).toHaveLength(4)
  })

  test('holds every report that left the book as a file', async () => {
    addAnak(book.context.db, melati)
    const nilai = JSON.stringify(tempatContoh)
    writeAs(book.context.db, 'siapkan', { entitas: 'pengaturan', id: idTempat, isi: { nilai } })
    await book.call('laporan.export', { bulan: '2026-10', formulir: 'f1', posyanduId: melati, jenis: 'xlsx' })
    // The way of the command line: all forms at once.
    await createBerkasLaporan(book.context, '2026-09', null)
    const { kejadian } = await book.call('riwayat.kejadian', {})
    expect(kejadian.map((k) => k.kalimat)).toEqual([
      'Menyimpan F1 dan F2 September 2026 sebagai Excel dan PDF',
      'Menyimpan F1 Oktober 2026 sebagai Excel',
    ])
  })
})

test('names to choose from: everyone who wrote or may write, and children, removed ones last', async () => {
  const { db } = book.context
  const ayu = addAnak(db, melati, 'Ayu Lestari')
  const lama = addAnak(db, melati, 'Ayunda')
  addAnak(db, melati, '100% Ayah')
  writeAs(db, 'ketik', { entitas: 'orang', id: lama.id, isi: { dihapus: 1 } })
  expect(await book.call('riwayat.pelaku', {})).toEqual([
    { id: 'bidan', nama: 'Bidan' },
    { id: sri, nama: 'Sri Wahyuni' },
  ])
  const find = async (cari: string) => (await book.call('riwayat.findOrang', { cari })).map((o) => [o.id, o.dihapus])
  expect(await find('AYU')).toEqual([
    [ayu.id, false],
    [lama.id, true],
  ])
  expect(await find('lestari ayu')).toEqual([[ayu.id, false]])
  expect(await find('%')).toHaveLength(1)
})

describe('the history as a workbook', () => {
  async function read(input: { dari: string; sampai: string; orangId?: string }) {
    const berkas = await book.call('riwayat.export', input)
    const workbook = new exceljs.Workbook()
    await workbook.xlsx.load(Buffer.from(berkas.isiBase64, 'base64') as never)
    return { berkas, workbook, bytes: Buffer.from(berkas.isiBase64, 'base64') }
  }
  const cells = (workbook: exceljs.Workbook, sheet: string) => {
    const found: exceljs.Cell[] = []
    workbook.getWorksheet(sheet)?.eachRow((row) => row.eachCell((cell) => found.push(cell)))
    return found
  }

  test('says who, when, from what to what, why; every cell is text, also one that begins like a formula', async () => {
    const ayu = addAnak(book.context.db, melati)
    const evil = ['=HYPERLINK("http://x")', '+62812', '-1', '@SUM(A1)']
    for (const catatan of evil) writeAt(sri, '2026-11-20T09:00:00', { entitas: 'orang', id: ayu.id, isi: { catatan } })
    const { berkas, workbook } = await read({ dari: '2026-11-20', sampai: '2026-11-20' })
    expect(berkas.nama).toBe('riwayat-2026-11-20-2026-11-20.xlsx')
    const all = cells(workbook, 'Perubahan')
    expect(new Set(all.map((cell) => cell.type))).toEqual(new Set([exceljs.ValueType.String]))
    for (const teks of evil) {
      const found = all.filter((cell) => cell.value === teks)
      expect(found.length).toBeGreaterThan(0)
      expect(new Set(found.map((cell) => cell.numFmt))).toEqual(new Set(['@']))
    }
    const sheet = workbook.getWorksheet('Perubahan')
    const rows = (sheet?.getSheetValues() ?? []) as (string[] | undefined)[]
    const head = rows.findIndex((row) => row?.[1] === 'Waktu')
    expect(rows[head + 1]?.slice(1, 8)).toEqual([
      '20-11-2026 09.00',
      'Sri Wahyuni',
      'diketik',
      'Data diri Ayu',
      'Catatan',
      '-1',
      '@SUM(A1)',
    ])
    expect(rows.flat()).toContain('Dibuat oleh Bidan Uji, 24-11-2026 10.42. NIK dan nomor KK disamarkan.')
  })

  test('shows no NIK, and is itself noted', async () => {
    const ayu = addAnak(book.context.db, melati)
    const isi = { nik: '3506125001250007', nik_ibu: '3506125001900001', no_kk: '3506120101200003' }
    writeAt(sri, '2026-11-20T09:00:00', { entitas: 'orang', id: ayu.id, isi })
    const { workbook } = await read({ dari: '2026-11-20', sampai: '2026-11-20' })
    const text = cells(workbook, 'Perubahan').map((cell) => cell.text)
    expect(text).toContain('••••0007')
    expect(text.filter((teks) => /\d{16}/.test(teks))).toEqual([])
    const { kejadian } = await book.call('riwayat.kejadian', {})
    expect(kejadian[0]?.kalimat).toBe('Menyimpan riwayat 20-11-2026 sampai 20-11-2026 sebagai Excel')
  })

  test('of one child holds nothing of others, and no events', async () => {
    const ayu = addAnak(book.context.db, melati, 'Ayu')
    addTimbang(book.context.db, addAnak(book.context.db, melati, 'Bima').id, '2026-11-12', 8600)
    const { workbook } = await read({ dari: '2026-11-01', sampai: '2026-11-30', orangId: ayu.id })
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Perubahan'])
    expect(cells(workbook, 'Perubahan').filter((cell) => cell.text.includes('Bima'))).toEqual([])
  })

  test('days the wrong way round are refused', async () => {
    expect(await book.refusal('riwayat.export', { dari: '2026-11-20', sampai: '2026-11-19' })).toMatchObject({
      code: 'ditolak',
    })
  })
})

test('a title for every change of a child taken together', async () => {
  const ayu = addAnak(book.context.db, melati)
  addTimbang(book.context.db, ayu.id, '2026-11-12', 8600)
  expect(titles(await audit({ orangId: ayu.id }))).toEqual(['Penimbangan Ayu 12-11-2026', 'Data diri Ayu'])
})
