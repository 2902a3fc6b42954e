import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { idTempat } from '#main/db/buku.ts'
import { newId, rebuild } from '#main/db/journal.ts'
import { createFasilitasHandlers } from '#main/features/fasilitas/fasilitas.handlers.ts'
import type { FasilitasTable } from '#main/toko/schema.ts'
import type { PosyanduIsi, Tempat } from '#shared/contract/fasilitas.ts'
import { addAnak, writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
beforeEach(() => {
  book = openTestCalls(createFasilitasHandlers, { hariIni: '2026-11-24' })
})
afterEach(() => book.close())

const pustu: Tempat = {
  jenis: 'pustu',
  nama: 'Sumberagung',
  kabupaten: 'Kediri',
  kecamatan: 'Wates',
  puskesmas: 'Wates',
  desa: 'Sumberagung',
  alamat: 'Jl. Raya 12',
  telepon: null,
}

function posyandu(nama: string, isi: Partial<PosyanduIsi> = {}): PosyanduIsi {
  return { nama, desa: null, dusun: null, rt: null, rw: null, alamat: null, kader: [], ...isi }
}

const kader = (nama: string, isi = {}) => ({ nama, ketua: false, dilatih: false, telepon: null, ...isi })

function tree(): Pick<FasilitasTable, 'jenis' | 'nama' | 'induk_id' | 'id'>[] {
  return book.context.db.all<FasilitasTable>(
    'SELECT id, jenis, nama, induk_id FROM fasilitas WHERE dihapus = 0 ORDER BY rowid',
  )
}

describe('setting up', () => {
  test('a fresh book is not ready and says so', async () => {
    expect(await book.call('aplikasi.keadaan', {})).toMatchObject({
      siap: false,
      hariIni: '2026-11-24',
      versi: '0.1.0',
      tempat: null,
      jenisTetap: false,
      posyandu: [],
      bidan: null,
      jumlahBalita: 0,
      adaContoh: false,
      kehilangan: null,
      bacaSaja: null,
      catatan: [],
    })
  })

  const berkata: Tempat = {
    ...pustu,
    nama: 'Pustu Sumberagung',
    kabupaten: 'Kabupaten Kediri',
    kecamatan: 'Kec. Wates',
    puskesmas: 'Puskesmas Wates',
    desa: 'DESA Sumberagung',
  }

  test('keeps names without the words for what they name, and prints each word once', async () => {
    await book.call('fasilitas.setUp', berkata)
    const { tempat, pengaturan } = await book.call('aplikasi.keadaan', {})
    expect(tempat).toEqual(pustu)
    expect(tree().map(({ nama }) => nama)).toEqual(['Kediri', 'Wates', 'Wates', 'Sumberagung'])
    expect(pengaturan.kop).toEqual([
      'PEMERINTAH KABUPATEN KEDIRI',
      'DINAS KESEHATAN',
      'UPTD PUSKESMAS WATES',
      'PUSTU SUMBERAGUNG',
      'Jl. Raya 12, Desa Sumberagung, Kecamatan Wates',
    ])
  })

  test('of a town keeps the word, which is part of its name', async () => {
    await book.call('fasilitas.setUp', { ...pustu, kabupaten: 'Kota Kediri', desa: 'Kelurahan Mrican' })
    const { tempat, pengaturan } = await book.call('aplikasi.keadaan', {})
    expect(tempat).toMatchObject({ kabupaten: 'Kota Kediri', desa: 'Mrican' })
    expect(pengaturan.kop[0]).toBe('PEMERINTAH KOTA KEDIRI')
    expect(pengaturan.kop.at(-1)).toContain('Kelurahan Mrican')
  })

  test.each([
    ['Kediri', 'Kelurahan Mrican', 'Kelurahan Mrican'],
    ['Kediri', 'KEL. MRICAN', 'Kelurahan MRICAN'],
    ['Kediri', 'Mrican', 'Desa Mrican'],
    ['Kota Batu', 'Desa Mrican', 'Desa Mrican'],
    ['Kota Batu', 'Mrican', 'Kelurahan Mrican'],
  ])('in %s what is typed as “%s” is “%s” in the letterhead, and stays so', async (kabupaten, desa, tertulis) => {
    await book.call('fasilitas.setUp', { ...pustu, kabupaten, desa })
    for (let kali = 0; kali < 2; kali++) {
      const { tempat, pengaturan } = await book.call('aplikasi.keadaan', {})
      if (tempat === null) throw new Error('the place must be named')
      expect(tempat.desa).toBe(desa.split(' ').at(-1))
      expect(pengaturan.kop.at(-1)).toBe(`Jl. Raya 12, ${tertulis}, Kecamatan Wates`)
      // Saved again as the form shows it, with another telephone number.
      await book.call('fasilitas.setUp', { ...tempat, telepon: null })
    }
  })

  test('what was a kelurahan is a desa once it is typed so, and as before once it has no name', async () => {
    const kop = async () => (await book.call('aplikasi.keadaan', {})).pengaturan.kop.at(-1)
    await book.call('fasilitas.setUp', { ...pustu, desa: 'Kelurahan Mrican' })
    const { tempat } = await book.call('aplikasi.keadaan', {})
    await book.call('fasilitas.setUp', { ...pustu, ...tempat, desa: 'Desa Mrican' })
    expect(await kop()).toContain('Desa Mrican')
    await book.call('fasilitas.setUp', { ...pustu, ...tempat, desa: null })
    expect(await kop()).toBe('Jl. Raya 12, Kecamatan Wates')
    expect((await book.call('aplikasi.keadaan', {})).tempat).toEqual({ ...pustu, desa: null })
  })

  test('a book of before that holds the words reads as one without', async () => {
    const nilai = JSON.stringify(berkata)
    writeAs(book.context.db, 'siapkan', { entitas: 'pengaturan', id: idTempat, isi: { nilai } })
    const isi = { jenis: 'posyandu', nama: 'Posyandu Nusa Indah 25', desa: 'Desa Tegalsari' } as const
    writeAs(book.context.db, 'ketik', { entitas: 'fasilitas', id: newId(), isi })
    expect(await book.call('aplikasi.keadaan', {})).toMatchObject({
      tempat: pustu,
      posyandu: [{ nama: 'Nusa Indah 25' }],
    })
    expect(await book.call('fasilitas.listPosyandu', {})).toMatchObject([{ nama: 'Nusa Indah 25', desa: 'Tegalsari' }])
  })

  test('a posyandu is kept without its word, and is one however it is spelled', async () => {
    await book.call('fasilitas.setUp', pustu)
    await book.call('fasilitas.savePosyandu', posyandu('Posyandu Nusa Indah 25', { desa: 'Kel. Tegalsari' }))
    expect(await book.call('fasilitas.listPosyandu', {})).toMatchObject([{ nama: 'Nusa Indah 25', desa: 'Tegalsari' }])
    const again = posyandu('POS NUSA  INDAH 25', { desa: 'TEGALSARI' })
    expect((await book.refusal('fasilitas.savePosyandu', again)).pesan).toMatch(/^Posyandu Nusa Indah 25 sudah ada/)
  })

  test('builds the tree from kabupaten to pustu and a letterhead', async () => {
    await book.call('fasilitas.setUp', pustu)
    const nodes = tree()
    expect(nodes.map(({ jenis, nama }) => [jenis, nama])).toEqual([
      ['kabupaten', 'Kediri'],
      ['kecamatan', 'Wates'],
      ['puskesmas', 'Wates'],
      ['pustu', 'Sumberagung'],
    ])
    expect(nodes.map((node) => node.induk_id)).toEqual([null, ...nodes.slice(0, 3).map((node) => node.id)])
    const keadaan = await book.call('aplikasi.keadaan', {})
    expect(keadaan).toMatchObject({ siap: true, tempat: pustu })
    expect(keadaan.pengaturan.kop).toEqual([
      'PEMERINTAH KABUPATEN KEDIRI',
      'DINAS KESEHATAN',
      'UPTD PUSKESMAS WATES',
      'PUSTU SUMBERAGUNG',
      'Jl. Raya 12, Desa Sumberagung, Kecamatan Wates',
    ])
  })

  test('words a name already carries are not said twice on the letterhead', async () => {
    const names = { nama: 'Ponkesdes Ngletih', kabupaten: 'Kota Kediri', puskesmas: 'Puskesmas Pesantren' }
    await book.call('fasilitas.setUp', { ...pustu, ...names, jenis: 'ponkesdes' })
    expect((await book.call('aplikasi.keadaan', {})).pengaturan.kop.slice(0, 4)).toEqual([
      'PEMERINTAH KOTA KEDIRI',
      'DINAS KESEHATAN',
      'UPTD PUSKESMAS PESANTREN',
      'PONKESDES NGLETIH',
    ])
  })

  test('again corrects the names and doubles nothing', async () => {
    await book.call('fasilitas.setUp', pustu)
    const before = tree().map((node) => node.id)
    await book.call('fasilitas.setUp', { ...pustu, nama: 'Sumber Agung', kecamatan: 'Wates Timur' })
    expect(tree().map((node) => node.id)).toEqual(before)
    expect(tree().map((node) => node.nama)).toEqual(['Kediri', 'Wates Timur', 'Wates', 'Sumber Agung'])
    expect((await book.call('aplikasi.keadaan', {})).pengaturan.kop[3]).toBe('PUSTU SUMBER AGUNG')
  })

  test('leaves a letterhead that the bidan wrote', async () => {
    await book.call('fasilitas.setUp', pustu)
    await book.call('fasilitas.savePengaturan', { kop: ['Pustu kami'] })
    await book.call('fasilitas.setUp', { ...pustu, nama: 'Sumber Agung' })
    expect((await book.call('aplikasi.keadaan', {})).pengaturan.kop).toEqual(['Pustu kami'])
  })

  test('as a puskesmas makes the puskesmas itself the place, and takes the posyandu along', async () => {
    await book.call('fasilitas.setUp', pustu)
    const { id } = await book.call('fasilitas.savePosyandu', posyandu('Melati 1'))
    await book.call('fasilitas.setUp', { ...pustu, jenis: 'puskesmas', nama: 'Wates' })
    const nodes = tree()
    expect(nodes.map((node) => node.jenis)).toEqual(['kabupaten', 'kecamatan', 'puskesmas', 'posyandu'])
    expect(nodes.find((node) => node.id === id)?.induk_id).toBe(nodes[2]?.id)
    await book.call('fasilitas.setUp', pustu)
    expect(tree().map((node) => node.jenis)).toEqual(['kabupaten', 'kecamatan', 'puskesmas', 'posyandu', 'pustu'])
    expect(tree()[3]?.induk_id).toBe(tree()[4]?.id)
  })
})

describe('posyandu', () => {
  beforeEach(() => book.call('fasilitas.setUp', pustu))

  test('keep their order and their kader', async () => {
    const { id } = await book.call(
      'fasilitas.savePosyandu',
      posyandu('Melati 2', { kader: [kader('Ani'), kader('Budi')] }),
    )
    await book.call('fasilitas.savePosyandu', posyandu('Anggrek'))
    const [melati] = await book.call('fasilitas.listPosyandu', {})
    const ani = melati?.kader[0]
    if (!melati || !ani) throw new Error('Melati 2 with Ani is not listed')
    await book.call('fasilitas.savePosyandu', {
      ...melati,
      nama: 'Melati 1',
      kader: [{ ...ani, ketua: true }, kader('Citra', { dilatih: true })],
    })
    const list = await book.call('fasilitas.listPosyandu', {})
    expect(list.map((p) => p.nama)).toEqual(['Melati 1', 'Anggrek'])
    expect(list[0]).toMatchObject({
      id,
      kader: [
        { id: ani.id, nama: 'Ani', ketua: true },
        { nama: 'Citra', dilatih: true },
      ],
    })
    expect(list[0]?.kader).toHaveLength(2)
  })

  test('of one name in one desa are refused with a sentence, in two desa not', async () => {
    await book.call('fasilitas.savePosyandu', posyandu('Melati 1'))
    for (const nama of ['MELATI  1', 'Posyandu Melati 1']) {
      expect(await book.refusal('fasilitas.savePosyandu', posyandu(nama, { desa: 'Sumberagung' }))).toEqual({
        code: 'ditolak',
        pesan:
          'Posyandu Melati 1 sudah ada di buku ini. Tidak ada yang berubah. Beri nama lain, atau ubah yang sudah ada.',
      })
    }
    await book.call('fasilitas.savePosyandu', posyandu('Melati 1', { desa: 'Tawang' }))
    expect(await book.call('fasilitas.listPosyandu', {})).toHaveLength(2)
  })

  test('more than seven are noticed, never refused', async () => {
    for (let i = 1; i <= 7; i++) await book.call('fasilitas.savePosyandu', posyandu(`Melati ${i}`))
    expect((await book.call('aplikasi.keadaan', {})).catatan).toEqual([])
    await book.call('fasilitas.savePosyandu', posyandu('Melati 8'))
    expect((await book.call('aplikasi.keadaan', {})).catatan).toEqual([
      'Ibu memegang 8 posyandu. Biasanya satu bidan memegang paling banyak 7; ini kebiasaan setempat, bukan aturan.',
    ])
  })

  test('go with their kader while no child ever belonged to them, else stay', async () => {
    const empty = await book.call('fasilitas.savePosyandu', posyandu('Anggrek', { kader: [kader('Ani')] }))
    const used = await book.call('fasilitas.savePosyandu', posyandu('Melati'))
    const ayu = addAnak(book.context.db, used.id)
    writeAs(book.context.db, 'ketik', {
      entitas: 'keanggotaan',
      id: ayu.keanggotaanId,
      isi: { sampai: '2026-01-01', sebab_sampai: 'pindah' },
    })
    await book.call('fasilitas.removePosyandu', { id: empty.id, alasan: 'tidak buka lagi' })
    expect(await book.refusal('fasilitas.removePosyandu', { id: used.id, alasan: 'tidak buka lagi' })).toMatchObject({
      code: 'ditolak',
      pesan: expect.stringContaining('1 anak tercatat sebagai anggotanya, sekarang atau dulu'),
    })
    expect((await book.call('fasilitas.listPosyandu', {})).map((p) => p.nama)).toEqual(['Melati'])
    expect(await book.refusal('fasilitas.removePosyandu', { id: empty.id, alasan: 'tidak buka lagi' })).toMatchObject({
      code: 'tidakAda',
    })
  })

  test('a kader of another posyandu is not carried off', async () => {
    await book.call('fasilitas.savePosyandu', posyandu('Melati', { kader: [kader('Ani')] }))
    const [melati] = await book.call('fasilitas.listPosyandu', {})
    const refused = await book.refusal('fasilitas.savePosyandu', posyandu('Mawar', { kader: melati?.kader ?? [] }))
    expect(refused.code).toBe('tidakAda')
    expect(await book.call('fasilitas.listPosyandu', {})).toHaveLength(1)
  })
})

describe('signers and settings', () => {
  test('signers keep their order; the first bidan is the bidan of the book', async () => {
    const jabatan = 'Kepala UPTD Puskesmas Wates'
    await book.call('fasilitas.savePenandatangan', [
      { peran: 'kepalaPuskesmas', jabatan, nama: 'dr. Ratna', nip: '19700101 199503 2 001' },
      { peran: 'bidan', jabatan: 'Bidan Pustu', nama: 'Sri Wahyuni', nip: '' },
    ])
    const [kepala, bidan] = await book.call('fasilitas.listPenandatangan', {})
    expect(kepala).toMatchObject({ nama: 'dr. Ratna', nip: '197001011995032001' })
    expect((await book.call('aplikasi.keadaan', {})).bidan).toBe('Sri Wahyuni')
    if (!bidan) throw new Error('the bidan is not listed')
    await book.call('fasilitas.savePenandatangan', [{ ...bidan, nama: 'Sri Wahyuni, A.Md.Keb' }])
    expect(await book.call('fasilitas.listPenandatangan', {})).toEqual([{ ...bidan, nama: 'Sri Wahyuni, A.Md.Keb' }])
  })

  test('a setting changes alone', async () => {
    const before = (await book.call('aplikasi.keadaan', {})).pengaturan
    expect(await book.call('fasilitas.savePengaturan', { kertas: 'A4' })).toEqual({ ...before, kertas: 'A4' })
    await book.call('fasilitas.savePengaturan', { rujukanZ: 'bulanPenuh' })
    expect((await book.call('aplikasi.keadaan', {})).pengaturan).toEqual({
      ...before,
      kertas: 'A4',
      rujukanZ: 'bulanPenuh',
    })
  })

  test('the journal holds all of it', async () => {
    await book.call('fasilitas.setUp', pustu)
    await book.call('fasilitas.savePosyandu', posyandu('Melati', { kader: [kader('Ani')] }))
    const before = [await book.call('aplikasi.keadaan', {}), await book.call('fasilitas.listPosyandu', {})]
    rebuild(book.context.db)
    expect([await book.call('aplikasi.keadaan', {}), await book.call('fasilitas.listPosyandu', {})]).toEqual(before)
  })
})
