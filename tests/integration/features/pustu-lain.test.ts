import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { headOf, newId } from '#main/db/journal.ts'
import { createAkun } from '#main/features/akun/akun.service.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { Db } from '#main/toko/toko.ts'
import { addAnak, rowOf, writeAs } from '#tests/helpers/fill-book.ts'
import { anak } from '#tests/helpers/open-balita-book.ts'
import { type DuaPustuBook, openDuaPustuBook } from '#tests/helpers/open-dua-pustu-book.ts'
import { isi } from '#tests/helpers/open-penimbangan-book.ts'
import { writeAsLain } from '#tests/helpers/pustu-lain.ts'

let book: DuaPustuBook
let db: Db
let [tempat, melati, hari] = ['', '', '']
let ayu: DuaPustuBook['ayu']
let lain: DuaPustuBook['lain']
beforeEach(async () => {
  book = await openDuaPustuBook()
  db = book.context.db
  ;({ tempat, melati, hari, ayu, lain } = book)
})
afterEach(() => book.close())

/** Why each of these calls was refused. */
async function refuseAll(...calls: Promise<{ code: string }>[]): Promise<string[]> {
  return (await Promise.all(calls)).map(({ code }) => code)
}

describe('children of another Pustu', () => {
  test('are neither listed nor found', async () => {
    const { jumlah, baris } = await book.call('balita.list', { keadaan: 'semua' })
    expect([jumlah, baris.map((b) => b.nama)]).toEqual([1, ['Ayu']])
    expect((await book.call('balita.list', { keadaan: 'semua', cari: 'bima' })).jumlah).toBe(0)
  })

  test('are not there for whoever names their id, and nothing is written', async () => {
    const before = headOf(db)
    const id = lain.anak
    const kartu = anak({ nama: 'Bima Saputra', jk: 'L' })
    const codes = await refuseAll(
      book.refusal('balita.get', { id }),
      book.refusal('balita.correct', { id, versi: 1, isi: kartu, alasan: 'uji' }),
      book.refusal('balita.move', { id, tanggal: '2026-11-20', keId: melati, keterangan: null }),
      book.refusal('balita.recordReturn', { id, tanggal: '2026-11-20', posyanduId: melati }),
      book.refusal('balita.recordDeath', { id, tanggal: '2026-11-20', keterangan: null }),
      book.refusal('balita.answerKms', { id, tanggal: '2026-11-20', punya: true }),
      book.refusal('balita.remove', { id, alasan: 'uji' }),
      book.refusal('balita.correctKeanggotaan', {
        ...{ id: lain.keanggotaan, mulai: '2025-02-01', sampai: null, alasan: 'uji' },
      }),
      book.refusal('balita.gabung', {
        ...{ tetapId: ayu.id, tetapVersi: rowOf(db, 'orang', ayu.id).versi },
        ...{ gabungId: id, gabungVersi: rowOf(db, 'orang', id).versi, pilihan: {}, alasan: 'uji' },
      }),
    )
    expect(codes).toEqual(codes.map(() => 'tidakAda'))
    expect(headOf(db)).toBe(before)
  })

  test('raise no question of a double, by NIK or by name', async () => {
    const bima = anak({ nama: 'Bima Saputra', jk: 'L', nik: '3201011001250001', namaIbu: 'Ratna Sari' })
    const kode = (await book.call('balita.check', { id: null, isi: bima })).map((p) => p.kode)
    expect(kode).not.toContain('nikGanda')
    expect(kode).not.toContain('serupa')
  })

  test('are no brothers and sisters on a card', async () => {
    writeAs(db, 'ketik', { entitas: 'orang', id: ayu.id, isi: { nama_ibu: 'Ratna Sari', nik_ibu: '3201015001950001' } })
    writeAsLain(db, lain.fasilitasId, {
      ...{ entitas: 'orang', id: lain.anak },
      isi: { nik_ibu: '3201015001950001' },
    })
    expect((await book.call('balita.get', { id: ayu.id })).saudara).toEqual([])
  })

  test('are not written down again here under their NIK, and nothing else of them is said', async () => {
    const before = headOf(db)
    const bima = anak({ nama: 'Anak Baru', jk: 'L', nik: '3201011001250001' })
    const keanggotaan = { posyanduId: melati, mulai: null, sebab: 'lahir' } as const
    const [create, correct] = [
      await book.refusal('balita.create', { anak: [anak(), bima], keanggotaan, punyaKms: null }),
      await book.refusal('balita.correct', {
        ...{ id: ayu.id, versi: rowOf(db, 'orang', ayu.id).versi, alasan: 'dari KK' },
        isi: { ...(await book.call('balita.get', { id: ayu.id })).isi, nik: '3201011001250001' },
      }),
    ]
    for (const { code, pesan } of [create, correct]) {
      expect([code, pesan]).toEqual(['ditolak', expect.stringMatching(/^NIK ini sudah terdaftar di Pustu lain\./)])
      expect(pesan).toMatch(/Tidak ada yang berubah\. .*lewat Puskesmas/)
      expect(pesan).not.toMatch(/Bima|Tegalrejo|Kenanga|3201/)
    }
    expect(headOf(db)).toBe(before)
    await book.call('balita.create', { anak: [anak({ nik: '3201014101250009' })], keanggotaan, punyaKms: null })
  })

  test('take no new child into their posyandu', async () => {
    const keanggotaan = { posyanduId: lain.posyandu, mulai: null, sebab: 'lahir' } as const
    const input = { anak: [anak()], keanggotaan, punyaKms: null }
    expect((await book.refusal('balita.create', input)).code).toBe('tidakAda')
    const move = { id: ayu.id, tanggal: '2026-11-20', keId: lain.posyandu, keterangan: null }
    expect((await book.refusal('balita.move', move)).code).toBe('tidakAda')
  })
})

describe('a child that moved to another Pustu', () => {
  test('is shown as moved, with its own memberships and all its weighings', async () => {
    book.pindahkanAyu()
    const kartu = await book.call('balita.get', { id: ayu.id })
    expect(kartu).toMatchObject({ keadaan: 'pindah', posyanduId: melati })
    expect(kartu.keanggotaan.map((k) => k.posyandu)).toEqual(['Melati 1'])
    expect(kartu.penimbangan.map((p) => [p.tanggal, p.tempat])).toEqual([
      ['2026-11-20', 'Kenanga'],
      ['2026-11-12', 'Melati 1'],
    ])
    expect((await book.call('balita.list', {})).jumlah).toBe(0)
    expect((await book.call('aplikasi.keadaan', {})).jumlahBalita).toBe(0)
    expect((await book.call('beranda.get', {})).kurang).toEqual([])
  })

  test('may come back without what the other Pustu holds being touched', async () => {
    const luar = book.pindahkanAyu()
    const [anggota, timbang] = [rowOf(db, 'keanggotaan', luar.keanggotaan), rowOf(db, 'penimbangan', luar.penimbangan)]
    await book.call('balita.recordReturn', { id: ayu.id, tanggal: '2026-11-20', posyanduId: melati })
    const hariBukaId = (
      await book.call('hariBuka.save', {
        ...{ id: null, posyanduId: melati, tanggal: '2026-11-20', kaderHadir: null, catatan: null },
      })
    ).id
    await book.call('penimbangan.record', { hariBukaId, orangId: ayu.id, isi: isi({ bb: '9,1' }) })
    expect(rowOf(db, 'keanggotaan', luar.keanggotaan)).toEqual(anggota)
    expect(rowOf(db, 'penimbangan', luar.penimbangan)).toEqual(timbang)
    expect(await book.call('balita.get', { id: ayu.id })).toMatchObject({ keadaan: 'aktif', posyanduId: melati })
  })

  test('is not taken off the book of the other from here, neither removed nor merged away', async () => {
    book.pindahkanAyu()
    const dewi = addAnak(db, melati, 'Dewi')
    const before = headOf(db)
    expect((await book.refusal('balita.remove', { id: ayu.id, alasan: 'uji' })).pesan).toContain('Pustu lain')
    const gabung = {
      ...{ tetapId: dewi.id, tetapVersi: rowOf(db, 'orang', dewi.id).versi },
      ...{ gabungId: ayu.id, gabungVersi: rowOf(db, 'orang', ayu.id).versi, pilihan: {}, alasan: 'uji' },
    }
    expect((await book.refusal('balita.gabung', gabung)).pesan).toContain('Pustu lain')
    expect(headOf(db)).toBe(before)
  })

  test('keeps the weighings made there: they are not judged, overruled or removed here', async () => {
    const { penimbangan: penimbanganId } = book.pindahkanAyu()
    const codes = await refuseAll(
      book.refusal('penimbangan.remove', { penimbanganId, alasan: 'uji' }),
      book.refusal('penimbangan.override', { penimbanganId, nt: 'N', alasan: 'uji' }),
    )
    expect(codes).toEqual(['tidakAda', 'tidakAda'])
    expect(await book.call('laporan.keraguan', { bulan: '2026-11', posyanduId: null })).toEqual([])
  })
})

describe('the sheet and its days', () => {
  test('list no posyandu of another Pustu, no day and no kader', async () => {
    const list = await book.call('hariBuka.list', { bulan: '2026-11' })
    expect(list.map((p) => [p.posyandu, p.hari.length])).toEqual([['Melati 1', 1]])
    const lembar = await book.call('penimbangan.sheet', { hariBukaId: hari })
    expect(lembar.baris.map((b) => b.anak.nama)).toEqual(['Ayu'])
    expect(lembar.kader).toEqual([])
  })

  test('find no guest there, nor one who moved there', async () => {
    expect(await book.call('penimbangan.findTamu', { hariBukaId: hari, cari: 'bima' })).toEqual([])
    book.pindahkanAyu()
    expect(await book.call('penimbangan.findTamu', { hariBukaId: hari, cari: 'ayu' })).toEqual([])
  })

  test('are not there for whoever names an id of theirs, and nothing is written', async () => {
    const before = headOf(db)
    const { hari: hariBukaId, anak: orangId, penimbangan: penimbanganId } = lain
    const day = { posyanduId: lain.posyandu, tanggal: '2026-11-19', kaderHadir: null, catatan: null }
    const codes = await refuseAll(
      book.refusal('penimbangan.sheet', { hariBukaId }),
      book.refusal('penimbangan.row', { hariBukaId: hari, orangId }),
      book.refusal('penimbangan.record', { hariBukaId: hari, orangId, isi: isi({ bb: '9,3' }) }),
      book.refusal('penimbangan.record', { hariBukaId, orangId: ayu.id, isi: isi({ bb: '9,3' }) }),
      book.refusal('penimbangan.markAbsent', { hariBukaId: hari, orangId, tidakHadir: true }),
      book.refusal('penimbangan.answer', { penimbanganId, kode: 'bbTurun' }),
      book.refusal('penimbangan.override', { penimbanganId, nt: 'N', alasan: 'uji' }),
      book.refusal('penimbangan.remove', { penimbanganId, alasan: 'uji' }),
      book.refusal('hariBuka.save', { id: null, ...day }),
      book.refusal('hariBuka.save', { id: hariBukaId, ...day, posyanduId: melati }),
      book.refusal('hariBuka.finish', { id: hariBukaId, selesai: true }),
      book.refusal('hariBuka.remove', { id: hariBukaId, alasan: 'uji' }),
    )
    expect(codes).toEqual(codes.map(() => 'tidakAda'))
    expect(headOf(db)).toBe(before)
  })
})

describe('reports', () => {
  test('count this Pustu alone', async () => {
    const laporan = await book.call('laporan.skdn', { bulan: '2026-11', posyanduId: null })
    expect(laporan.posyandu.map((p) => p.nama)).toEqual(['Melati 1'])
    const sum = (huruf: 'S' | 'K' | 'D') => laporan.total.reduce((total, baris) => total + baris[huruf], 0)
    // Ayu, without an answer about the Buku KIA; not Bima, who has one and was weighed, nor Citra.
    expect([sum('S'), sum('K'), sum('D')]).toEqual([1, 0, 1])
    expect(await book.call('laporan.names', { bulan: '2026-11', anak: [lain.anak] })).toEqual([])
    const F1 = { bulan: '2026-11', formulir: 'f1', posyanduId: lain.posyandu } as const
    expect((await book.refusal('laporan.formulir', F1)).code).toBe('tidakAda')
    const skdn = { bulan: '2026-11', posyanduId: lain.posyandu }
    expect((await book.refusal('laporan.skdn', skdn)).code).toBe('tidakAda')
  })

  test('stand on the first page alone too', async () => {
    const beranda = await book.call('beranda.get', {})
    expect(beranda).toMatchObject({ sasaran: 1, ditimbang: 1 })
    expect(beranda.hariBuka.map((h) => h.posyandu)).toEqual(['Melati 1'])
    expect(beranda.laporan.map((l) => l.posyandu)).toEqual([1, 1, 1])
    // Only Ayu has no NIK.
    expect(beranda.kurang.map((k) => k.pesan)).toEqual(['1 anak belum ada NIK'])
  })
})

describe('facilities', () => {
  const nama = (id: string) => rowOf(db, 'fasilitas', id).nama

  test('of another Pustu are neither listed nor changed, and their names are free', async () => {
    expect((await book.call('fasilitas.listPosyandu', {})).map((p) => p.nama)).toEqual(['Melati 1'])
    expect((await book.call('aplikasi.keadaan', {})).posyandu.map((p) => p.nama)).toEqual(['Melati 1'])
    const kenanga = { nama: 'Kenanga', desa: null, dusun: null, rt: null, rw: null, alamat: null, kader: [] }
    const codes = await refuseAll(
      book.refusal('fasilitas.savePosyandu', { ...kenanga, id: lain.posyandu, nama: 'Diganti' }),
      book.refusal('fasilitas.removePosyandu', { id: lain.posyandu, alasan: 'uji' }),
    )
    expect(codes).toEqual(['tidakAda', 'tidakAda'])
    const { id } = await book.call('fasilitas.savePosyandu', kenanga)
    expect(rowOf(db, 'fasilitas', id).induk_id).toBe(tempat)
  })

  test('keep their names when this place is named anew, and their posyandu stay where they hang', async () => {
    const puskesmas = newId()
    const yatim = newId()
    writeAsLain(
      db,
      lain.fasilitasId,
      { entitas: 'fasilitas', id: puskesmas, isi: { jenis: 'puskesmas', nama: 'Puskesmas Lain' } },
      { entitas: 'fasilitas', id: lain.fasilitasId, isi: { induk_id: puskesmas } },
      { entitas: 'fasilitas', id: yatim, isi: { jenis: 'posyandu', nama: 'Anggrek' } },
    )
    const sendiri = { jenis: 'pustu', nama: 'Pustu Karangrejo', puskesmas: 'Wates', kecamatan: 'Wates' } as const
    const di = { kabupaten: 'Kediri', desa: null, alamat: null, telepon: null }
    await book.call('fasilitas.setUp', { ...sendiri, ...di })
    expect(nama(tempat)).toBe('Karangrejo')
    expect([nama(lain.fasilitasId), nama(puskesmas)]).toEqual(['Pustu Tegalrejo', 'Puskesmas Lain'])
    expect(rowOf(db, 'fasilitas', lain.posyandu).induk_id).toBe(lain.fasilitasId)
    expect(rowOf(db, 'fasilitas', yatim).induk_id).toBeNull()
    expect(rowOf(db, 'fasilitas', melati).induk_id).toBe(tempat)
  })

  test('open nothing to an account of this book', async () => {
    const kader = { nama: 'Bu Kader', peran: 'kader' as const, posyanduId: [lain.posyandu] }
    // Refused before any password is touched.
    const sesi = {} as Sesi
    await expect(createAkun({ context: book.context, sesi }, kader, 'rahasia-sekali')).rejects.toThrow(
      /tidak ada di buku ini/,
    )
  })
})
