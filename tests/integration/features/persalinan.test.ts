import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createPersalinanHandlers } from '#main/features/persalinan/persalinan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import { addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { ibu, kartu } from '#tests/helpers/open-kartu-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
let siti: string
let posyanduId: string
beforeEach(async () => {
  book = openTestCalls(
    (context) => ({
      ...createPersalinanHandlers(context),
      ...createKartuHandlers(context),
      ...createBalitaHandlers(context),
      ...createRiwayatHandlers(context),
    }),
    { hariIni: '2026-11-24' },
  )
  posyanduId = addPosyandu(book.context.db, 'Melati 1')
  const baru = { kartu, orang: ibu(), posyanduId, dibuka: '2026-06-08', isi: { hpht: '02-02-2026' } }
  siti = (await book.call('kartu.register', baru)).orangId
})
afterEach(() => book.close())

type Bayi = { readonly isi: Readonly<Record<string, string>>; readonly nama?: string; readonly bayiId?: string }
const bayi = ({ isi, nama = '', bayiId }: Bayi, pastiBaru = false) => ({ isi, nama, bayiId: bayiId ?? null, pastiBaru })
const hidup = (jk: 'L' | 'P', gram: string, lain: Readonly<Record<string, string>> = {}) => ({
  isi: { bayi_jk: jk, bayi_lahir: 'hidup', bb_lahir_g: gram, ...lain },
})
const catat = (isi: Readonly<Record<string, string>>, ...babies: readonly ReturnType<typeof bayi>[]) =>
  book.call('persalinan.record', { ibuId: siti, isi, bayi: [...babies] })
const umum = {
  tanggal_bersalin: '09-11-2026',
  jam_bersalin: '03.15',
  penolong: 'bidan',
  tempat: 'puskesmas',
  cara: 'normal',
}
const baca = () => book.call('persalinan.read', { ibuId: siti })
const rows = (sql: string, ...isi: string[]) => book.context.db.all<Record<string, unknown>>(sql, ...isi)

describe('a delivery', () => {
  test('makes the children that live, ends the pregnancy, begins the weeks after it; one undo takes all back', async () => {
    const hasil = await catat(
      umum,
      bayi(hidup('P', '2499', { hb0: 'ya', imd: 'ya' })),
      bayi({ ...hidup('L', '2500'), nama: 'Budi' }),
    )
    expect(hasil.bayi.map(({ nama, baru }) => [nama, baru])).toEqual([
      [`By. Ny. ${ibu().nama} 1`, true],
      ['Budi', true],
    ])
    const anak = rows(
      'SELECT nama, jk, tanggal_lahir, bb_lahir_g, imd, rt FROM orang WHERE ibu_id = ? ORDER BY nama',
      siti,
    )
    expect(anak).toMatchObject([
      { nama: 'Budi', jk: 'L', tanggal_lahir: '2026-11-09', bb_lahir_g: 2500, imd: null },
      { jk: 'P', bb_lahir_g: 2499, imd: 1 },
    ])
    expect(rows("SELECT posyandu_id, mulai, sebab_mulai FROM keanggotaan WHERE mulai = '2026-11-09'")).toEqual([
      { posyandu_id: posyanduId, mulai: '2026-11-09', sebab_mulai: 'lahir' },
      { posyandu_id: posyanduId, mulai: '2026-11-09', sebab_mulai: 'lahir' },
    ])
    expect(rows('SELECT dosis, tanggal, luar FROM imunisasi')).toEqual([
      { dosis: 'HB0', tanggal: '2026-11-09', luar: 1 },
    ])
    const kepala = async (satu: string) => (await book.call('kartu.ofPerson', { kartu: satu, orangId: siti })).kepala
    expect(await kepala(kartu)).toMatchObject([{ berakhir: '2026-11-09', sebabAkhir: 'bersalin' }])
    expect(await kepala('nifas')).toMatchObject([
      { dibuka: '2026-11-09', isi: { jam_bersalin: '03.15', cara: 'normal' } },
    ])
    const { persalinan, hamilSejak } = await baca()
    expect(hamilSejak).toBeNull()
    expect(persalinan).toHaveLength(1)
    const [satu] = persalinan[0]?.bayi ?? []
    expect(satu?.putusan.find(({ kode }) => kode === 'bblr')?.hasil).toBe('bblr')
    await book.call('riwayat.undo', { kelompok: hasil.kelompok ?? 0 })
    expect(rows('SELECT id FROM orang WHERE ibu_id = ? AND dihapus = 0', siti)).toEqual([])
    expect(await kepala(kartu)).toMatchObject([{ berakhir: null, sebabAkhir: null }])
    expect((await baca()).persalinan).toEqual([])
  })

  test('taken back after something was written down of the baby leaves the baby, says so, and offers it again', async () => {
    const { kelompok, bayi: made } = await catat(umum, bayi(hidup('P', '3000')))
    const id = made[0]?.id ?? ''
    addTimbang(book.context.db, id, '2026-11-20', 3_200)
    const { dipertahankan } = await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect(dipertahankan[0]).toMatch(/^Data diri By. Ny. .* dibiarkan, karena sudah ada catatan yang lebih baru/)
    expect(await baca()).toMatchObject({ persalinan: [], bayiDikenal: [{ id }], hamilSejak: '2026-06-08' })
  })

  test('of a child that was born dead makes none', async () => {
    const hasil = await catat(umum, bayi({ isi: { bayi_jk: 'L', bayi_lahir: 'mati', bb_lahir_g: '1900' } }))
    expect(hasil.bayi).toEqual([])
    expect(rows('SELECT id FROM orang WHERE ibu_id = ?', siti)).toEqual([])
    expect((await baca()).persalinan[0]?.bayi[0]).toMatchObject({ bayi: null, isi: { bayi_lahir: 'mati' } })
  })
})

describe('a child that is in the book already', () => {
  const lahirkan = async () => {
    const hasil = await catat(umum, bayi(hidup('P', '3000')))
    // Only the record of the birth is gone; the child stays.
    book.context.db.run('UPDATE persalinan SET dihapus = 1')
    return hasil.bayi[0]?.id ?? ''
  }

  test('is offered, and not made a second time', async () => {
    const lama = await lahirkan()
    expect((await baca()).bayiDikenal).toMatchObject([{ id: lama, jk: 'P', tanggalLahir: '2026-11-09' }])
    await expect(catat(umum, bayi(hidup('P', '3000')))).rejects.toThrow(/sudah ada di buku. Pilih dia/)
    const { bayi: found } = await catat(umum, bayi({ ...hidup('P', '3000'), bayiId: lama }))
    expect(found).toMatchObject([{ id: lama, baru: false }])
    expect(rows('SELECT id FROM orang WHERE ibu_id = ?', siti)).toHaveLength(1)
  })

  test('of another sex is another; and so is one said to be new', async () => {
    await lahirkan()
    expect((await catat(umum, bayi(hidup('L', '3000')))).bayi[0]?.baru).toBe(true)
    book.context.db.run('UPDATE persalinan SET dihapus = 1')
    expect((await catat(umum, bayi(hidup('P', '3000'), true))).bayi[0]?.baru).toBe(true)
  })
})

describe('what cannot be', () => {
  test.each([
    ['a day that has not come', { tanggal_bersalin: '25-11-2026' }, /Belum tiba/],
    ['no day', { tanggal_bersalin: '' }, /Wajib diisi/],
    ['a weight nobody has', { ...umum, perdarahan: 'mungkin' }, /Perdarahan/],
  ])('is refused whole: %s', async (_apa, isi, kata) => {
    await expect(catat(isi, bayi(hidup('P', '3000')))).rejects.toThrow(kata)
    expect(rows('SELECT id FROM orang WHERE ibu_id = ?', siti)).toEqual([])
  })

  test('says which baby is wrong, and in which cell', async () => {
    const salah = catat(umum, bayi(hidup('P', '3000')), bayi(hidup('L', '25')))
    await expect(salah).rejects.toMatchObject({
      error: { pesan: expect.stringContaining('Bayi 2'), masalah: [{ path: ['bayi', '1', 'isi', 'bb_lahir_g'] }] },
    })
    await expect(catat(umum, bayi({ isi: { bayi_jk: 'P' } }))).rejects.toThrow(
      /Bayi 1: Pilih dulu: lahir hidup atau mati/,
    )
  })

  test('a visit of the pregnancy after it, or a second delivery that day', async () => {
    const visit = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-10', hariBukaId: null, dasar: null }
    await book.call('kartu.record', { ...visit, isi: { bb_kg: '60' } })
    await expect(catat(umum, bayi(hidup('P', '3000')))).rejects.toThrow(/masih punya kunjungan hamil 10-11-2026/)
    await catat({ ...umum, tanggal_bersalin: '11-11-2026' }, bayi(hidup('P', '3000')))
    await expect(catat({ ...umum, tanggal_bersalin: '11-11-2026' }, bayi(hidup('L', '3000')))).rejects.toThrow(
      /sudah ada/,
    )
  })
})

test('a corrected birth leaves the child as it is, and says what differs', async () => {
  const { bayi: made } = await catat(umum, bayi(hidup('P', '3000')))
  const id = (await baca()).persalinan[0]?.bayi[0]?.id ?? ''
  const { beda } = await book.call('persalinan.correct', { id, isi: { bb_lahir_g: '2400' } })
  expect(beda).toEqual([`Berat lahir di persalinan 2.400 gram, di data ${made[0]?.nama} 3.000 gram`])
  expect(rows('SELECT bb_lahir_g FROM orang WHERE ibu_id = ?', siti)).toEqual([{ bb_lahir_g: 3000 }])
  expect((await baca()).persalinan[0]?.bayi[0]?.beda).toEqual(beda)
})
