import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId, rebuild } from '#main/db/journal.ts'
import { addTimbang } from '#tests/helpers/fill-book.ts'
import { anak, type BalitaBook, openBalitaBook } from '#tests/helpers/open-balita-book.ts'

let book: BalitaBook
beforeEach(() => {
  book = openBalitaBook()
})
afterEach(() => book.close())

describe('moving, returning, dying', () => {
  test('a move ends here and begins there on one day', async () => {
    const id = await book.create()
    await book.call('balita.move', { id, tanggal: '2026-06-15', keId: book.mawar, keterangan: 'ikut nenek' })
    const card = await book.kartu(id)
    expect(card.posyandu).toBe('Mawar')
    expect(card.keanggotaan).toMatchObject([
      { posyandu: 'Melati 1', sampai: '2026-06-15', sebabSampai: 'pindah', keterangan: 'ikut nenek' },
      { posyandu: 'Mawar', mulai: '2026-06-15', sebabMulai: 'pindahMasuk', sampai: null },
    ])
  })

  test('who left and came back is a member again, and nobody’s in between', async () => {
    const id = await book.create()
    await book.call('balita.move', { id, tanggal: '2026-03-01', keId: null, keterangan: null })
    expect(await book.kartu(id)).toMatchObject({ keadaan: 'pindah', posyandu: 'Melati 1' })
    await book.call('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: book.melati })
    for (const [tanggal, bb] of [
      ['2026-02-10', 7800],
      ['2026-04-10', 8000],
      ['2026-07-10', 8200],
    ] as const) {
      addTimbang(book.context.db, id, tanggal, bb)
    }
    const card = await book.kartu(id)
    expect(card.keadaan).toBe('aktif')
    expect(card.penimbangan).toMatchObject([
      { tanggal: '2026-07-10', huruf: 'O', luarS: null },
      { tanggal: '2026-04-10', huruf: null, luarS: 'bukanAnggotaLagi' },
      { tanggal: '2026-02-10', huruf: 'B', luarS: null },
    ])
  })

  test('death closes the membership; a weighing after it stays and stands outside', async () => {
    const id = await book.create()
    addTimbang(book.context.db, id, '2026-10-10', 8000)
    await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: 'diare' })
    const card = await book.kartu(id)
    expect(card).toMatchObject({ keadaan: 'meninggal', meninggalPada: '2026-09-20' })
    expect(card.keanggotaan).toMatchObject([{ sampai: '2026-09-20', sebabSampai: 'meninggal', keterangan: 'diare' }])
    expect(card.penimbangan).toMatchObject([{ luarS: 'bukanAnggotaLagi', bbG: 8000 }])
    for (const refused of [
      book.refusal('balita.recordDeath', { id, tanggal: '2026-09-21', keterangan: null }),
      book.refusal('balita.move', { id, tanggal: '2026-10-01', keId: book.mawar, keterangan: null }),
      book.refusal('balita.recordReturn', { id, tanggal: '2026-10-01', posyanduId: book.mawar }),
    ]) {
      expect((await refused).pesan).toContain('sudah dicatat meninggal pada 20-09-2026')
    }
  })

  test.each([
    ['2025-01-09', /sebelum Ayu Lestari lahir \(10-01-2025\)/],
    ['2026-03-01', /baru menjadi anggota sejak 02-03-2026/],
    ['2026-11-25', /belum tiba/],
  ])('on %s nothing can have happened, and the sentence says why', async (tanggal, sentence) => {
    const id = await book.create({}, '2026-03-02')
    const before = await book.kartu(id)
    const move = await book.refusal('balita.move', { id, tanggal, keId: book.mawar, keterangan: null })
    const death = await book.refusal('balita.recordDeath', { id, tanggal, keterangan: null })
    for (const refused of [move, death]) {
      expect(refused).toMatchObject({ code: 'ditolak', pesan: expect.stringMatching(sentence) })
      expect(refused.pesan).toContain('Tidak ada yang berubah.')
    }
    expect(await book.kartu(id)).toEqual(before)
  })

  test('what cannot follow is refused', async () => {
    const id = await book.create()
    const refuse = (name: 'balita.move', input: { tanggal: string; keId: string | null }) =>
      book.refusal(name, { id, keterangan: null, ...input })
    expect((await refuse('balita.move', { tanggal: '2026-06-01', keId: book.melati })).pesan).toContain(
      'sudah menjadi anggota',
    )
    expect(await refuse('balita.move', { tanggal: '2026-06-01', keId: newId() })).toMatchObject({ code: 'tidakAda' })
    expect(
      (await book.refusal('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: book.mawar })).pesan,
    ).toContain('masih menjadi anggota')
    await book.call('balita.move', { id, tanggal: '2026-06-01', keId: null, keterangan: null })
    expect((await refuse('balita.move', { tanggal: '2026-07-01', keId: book.mawar })).pesan).toContain(
      'sudah dicatat pindah',
    )
    expect(
      (await book.refusal('balita.recordReturn', { id, tanggal: '2026-05-31', posyanduId: book.mawar })).pesan,
    ).toContain('baru pindah pada 01-06-2026')
  })
})

describe('correcting a membership', () => {
  const membership = async (id: string, i: number) => (await book.kartu(id)).keanggotaan[i]?.id ?? ''

  test('never makes a child belong to two posyandu at once', async () => {
    const id = await book.create()
    await book.call('balita.move', { id, tanggal: '2026-06-15', keId: book.mawar, keterangan: null })
    const first = await membership(id, 0)
    const input = { id: first, mulai: '2025-01-10', alasan: 'salah tanggal' }
    for (const sampai of ['2026-06-16', null]) {
      expect(await book.refusal('balita.correctKeanggotaan', { ...input, sampai })).toMatchObject({
        pesan:
          'Ayu Lestari sudah tercatat di Posyandu Mawar dari 15-06-2026 sampai sekarang, jadi tanggalnya bertumpuk. Tidak ada yang berubah. Perbaiki dulu keanggotaan yang itu.',
      })
    }
    const second = { id: await membership(id, 1), mulai: '2026-06-20', sampai: null, alasan: 'salah tanggal' }
    await book.call('balita.correctKeanggotaan', second)
    await book.call('balita.correctKeanggotaan', { ...input, sampai: '2026-06-20' })
    expect((await book.kartu(id)).keanggotaan).toMatchObject([{ sampai: '2026-06-20' }, { mulai: '2026-06-20' }])
  })

  test('a corrected day of death is the day of death', async () => {
    const id = await book.create()
    await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: null })
    const input = { id: await membership(id, 0), mulai: '2025-01-10', alasan: 'salah tanggal' }
    await book.call('balita.correctKeanggotaan', { ...input, sampai: '2026-09-19' })
    expect(await book.kartu(id)).toMatchObject({ meninggalPada: '2026-09-19', keadaan: 'meninggal' })
    await book.call('balita.correctKeanggotaan', { ...input, sampai: null })
    expect(await book.kartu(id)).toMatchObject({ meninggalPada: null, keadaan: 'aktif' })
  })

  test('stays between birth and today, in order', async () => {
    const id = await book.create()
    const base = { id: await membership(id, 0), alasan: 'salah tanggal' }
    for (const range of [
      { mulai: '2025-01-09', sampai: null },
      { mulai: '2026-11-25', sampai: null },
      { mulai: '2026-03-01', sampai: '2026-02-01' },
      { mulai: '2026-03-01', sampai: '2026-11-25' },
    ]) {
      expect(await book.refusal('balita.correctKeanggotaan', { ...base, ...range })).toMatchObject({ code: 'ditolak' })
    }
  })
})

test('the tables are what the journal says after a life of moves, corrections and a death', async () => {
  const id = await book.create({ namaIbu: 'Siti' }, '2026-01-02')
  await book.call('balita.move', { id, tanggal: '2026-03-01', keId: null, keterangan: null })
  await book.call('balita.recordReturn', { id, tanggal: '2026-06-01', posyanduId: book.mawar })
  await book.call('balita.answerKms', { id, tanggal: '2026-06-02', punya: true })
  const { versi } = await book.kartu(id)
  await book.call('balita.correct', { id, versi, isi: anak({ tanggalLahir: '2025-01-11' }), alasan: 'menurut akta' })
  await book.call('balita.recordDeath', { id, tanggal: '2026-09-20', keterangan: null })
  const before = await book.kartu(id)
  rebuild(book.context.db)
  expect(await book.kartu(id)).toEqual(before)
})
