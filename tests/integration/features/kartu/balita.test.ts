import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importKartu } from '#main/features/impor/kartu/impor-kartu.service.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { balita } from '#shared/kartu/balita.ts'
import { addAnak, addTimbang } from '#tests/helpers/fill-book.ts'
import { hasil, type KartuBook, openKartuBook } from '#tests/helpers/open-kartu-book.ts'
import { isi as isiTimbang } from '#tests/helpers/open-penimbangan-book.ts'

/** The card of a child, whose rows are weighings. Ayu is a girl born 10-01-2025. */

const kartu = balita.kode
let book: KartuBook
let hariBukaId = ''
let ayu = ''
beforeEach(async () => {
  book = openKartuBook()
  const hari = { id: null, posyanduId: book.melati, tanggal: '2026-11-12', kaderHadir: null, catatan: null }
  hariBukaId = (await book.call('hariBuka.save', hari)).id
  ayu = addAnak(book.context.db, book.melati).id
})
afterEach(() => book.close())

const masukan = (
  isi: Record<string, string>,
  lain: Partial<InputOf<'kartu.record'>> = {},
): InputOf<'kartu.record'> => ({
  ...{ kartu, orangId: ayu, kunjunganId: null, tanggal: '2026-11-12', hariBukaId, isi, ...lain },
})
const record = (isi: Record<string, string>, lain: Partial<InputOf<'kartu.record'>> = {}) =>
  book.call('kartu.record', masukan(isi, lain))
const timbang = (typed: Partial<IsiBaris>) =>
  book.call('penimbangan.record', { hariBukaId, orangId: ayu, isi: isiTimbang(typed) })
const visits = async () => (await book.call('kartu.ofPerson', { kartu, orangId: ayu })).kepala[0]?.kunjungan ?? []
const baris = () => book.call('penimbangan.row', { hariBukaId, orangId: ayu })
const count = (tabel: string) => book.context.db.oneValue<number>(`SELECT count(*) FROM ${tabel} WHERE dihapus = 0`)

describe('a row of the card', () => {
  test('is the weighing of the day, and the weighing sheet shows it', async () => {
    await record({ bb_kg: '9,2', tb_cm: '78', vit_a: 'merah', asi: 'ya', obat_cacing: 'ya', ceklis: 'lengkap' })
    expect((await baris()).isi).toMatchObject({ bb: '9,2', tb: '78,0', vitaminA: 'merah', asi: 'ya', obatCacing: true })
    expect([count('penimbangan'), count('pemeriksaan_balita')]).toEqual([1, 1])
  })

  test('is there of a plain weighing too, which has nothing beside it', async () => {
    await timbang({ bb: '9,2' })
    expect((await visits()).map(({ isi }) => isi.bb_kg)).toEqual(['9,2'])
    expect(count('pemeriksaan_balita')).toBe(0)
  })

  test('is written beside a weighing that is there, and changes nothing of it', async () => {
    const { penimbanganId } = await timbang({ bb: '9,2', lila: '14' })
    const { kunjunganId } = await record({ tbc_batuk: 'ya', kpsp_ya: '8' })
    expect(kunjunganId).toBe(penimbanganId)
    expect((await visits())[0]?.isi).toMatchObject({ bb_kg: '9,2', lila_cm: '14', tbc_batuk: 'ya', kpsp_ya: '8' })
    expect((await baris()).isi).toMatchObject({ bb: '9,2', lila: '14,0' })
  })

  test('may hold no weight, and is no weighing of the month then', async () => {
    await record({ sakit: 'ya', sakit_gejala: 'batuk' })
    const { hari } = await book.call('penimbangan.sheet', { hariBukaId })
    expect([(await visits())[0]?.isi.sakit, hari.ditimbang]).toEqual(['ya', 0])
  })

  test('keeps "tidak" apart from not asked', async () => {
    await record({ vit_a: 'tidak', edema: 'tidak', asi: 'tidak' })
    expect((await visits())[0]?.isi).toMatchObject({ vit_a: 'tidak', edema: 'tidak', asi: 'tidak' })
    await record({ vit_a: '', edema: '', asi: '', bb_kg: '9' })
    expect((await visits())[0]?.isi).toMatchObject({ vit_a: '', edema: '', asi: '' })
    await record({ vit_a: 'merah', edema: 'ya' })
    expect((await visits())[0]?.isi).toMatchObject({ vit_a: 'merah', edema: 'ya' })
    expect((await baris()).isi).toMatchObject({ vitaminA: 'merah', edema: true })
  })

  test('shows what was typed and is no weight letter by letter, and judges nothing by it', async () => {
    await timbang({ bb: '9200' })
    const [visit] = await visits()
    expect([visit?.isi.bb_kg, hasil(visit?.putusan ?? [], 'bbu')]).toEqual(['9200', '-'])
    await record({ ceklis: 'lengkap' })
    expect((await baris()).isi.bb).toBe('9200')
    await record({ bb_kg: '9,2' })
    expect((await baris()).isi.bb).toBe('9,2')
  })

  test('outlives the weights that are emptied on the weighing sheet', async () => {
    await timbang({ bb: '9,2' })
    await record({ kpsp_ya: '8' })
    await timbang({})
    expect((await visits()).map(({ isi }) => [isi.bb_kg, isi.kpsp_ya])).toEqual([['', '8']])
    await record({ kpsp_ya: '' })
    expect([await visits(), count('penimbangan'), count('pemeriksaan_balita')]).toEqual([[], 0, 0])
  })

  test('is taken back whole, and comes back whole', async () => {
    const { kunjunganId } = await record({ bb_kg: '9,2', kpsp_ya: '8' })
    const { kelompok } = await book.call('kartu.remove', { kartu, kunjunganId: kunjunganId ?? '', alasan: 'salah' })
    expect([await visits(), count('penimbangan'), count('pemeriksaan_balita')]).toEqual([[], 0, 0])
    await book.call('riwayat.undo', { kelompok: kelompok ?? 0 })
    expect((await visits())[0]?.isi).toMatchObject({ bb_kg: '9,2', kpsp_ya: '8' })
  })

  test('is refused before the child moved in, in the words of the weighing', async () => {
    const lain = addAnak(book.context.db, book.melati, 'Rani', '2026-10-01').id
    const early = masukan({ bb_kg: '3' }, { orangId: lain, tanggal: '2026-09-30', hariBukaId: null })
    expect((await book.refusal('kartu.record', early)).pesan).toContain('lahir 01-10-2026')
  })
})

describe('what is worked out from the months before', () => {
  const hurufOf = async () =>
    (await visits()).map(({ tanggal, putusan }) => [tanggal, hasil(putusan, 'nt'), hasil(putusan, 'dua_t')])

  test('is the letter of the report: first, not weighed, not risen, twice', async () => {
    // KBM of a girl from one year on: 200 g.
    for (const [tanggal, bbG] of [
      ['2026-07-10', 8800],
      ['2026-08-10', 9000],
      ['2026-09-10', 9100],
      ['2026-11-10', 9400],
    ] as const)
      addTimbang(book.context.db, ayu, tanggal, bbG)
    expect((await hurufOf()).toReversed()).toEqual([
      ['2026-07-10', 'B', 'bukan'],
      ['2026-08-10', 'N', 'bukan'],
      ['2026-09-10', 'T', 'bukan'],
      ['2026-11-10', 'O', 'bukan'],
    ])
    addTimbang(book.context.db, ayu, '2026-10-10', 9200)
    expect((await hurufOf()).toReversed().slice(3)).toEqual([
      ['2026-10-10', 'T', '2T'],
      ['2026-11-10', 'N', 'bukan'],
    ])
  })

  test('is the last KPSP by the same form', async () => {
    // Born 10-01-2025: form 21 from 10-10-2026 on (and from 16 days before), form 18 before.
    const pada = (tanggal: string, kpsp_ya: string) => record({ kpsp_ya }, { tanggal, hariBukaId: null })
    await pada('2026-08-10', '8')
    await pada('2026-10-29', '8')
    await pada('2026-11-12', '8')
    expect((await visits()).map(({ putusan }) => [hasil(putusan, 'kpsp_umur'), hasil(putusan, 'kpsp')])).toEqual([
      ['21', 'penyimpangan'],
      ['21', 'meragukan'],
      ['18', 'meragukan'],
    ])
  })
})

describe('a kader', () => {
  test('fills what is hers, and reads no class her card does not give her', async () => {
    book.signIn('kader', [book.melati])
    await record({ bb_kg: '9,2', tbc_batuk: 'ya' })
    expect((await book.refusal('kartu.record', masukan({ kpsp_ya: '5' }))).pesan).toContain('Hanya diisi bidan')
    book.signIn()
    await record({ kpsp_ya: '5', edema: 'ya' })
    book.signIn('kader', [book.melati])
    const [visit] = await visits()
    const told = (kode: string) => visit?.putusan.find((satu) => satu.kode === kode)
    expect([told('kpsp'), told('edema'), told('tbc_kmk')].map((satu) => [satu?.hasil, satu?.kata])).toEqual([
      ...[0, 1, 2].map(() => [null, 'Rujuk ke nakes']),
    ])
    expect([told('nt')?.kata, told('rujukan')?.kata]).toEqual(['B', 'Rujuk ke nakes'])
  })
})

describe('a register', () => {
  const csv = (teks: string) => new TextEncoder().encode(teks)
  const bring = (isi: Uint8Array) =>
    importKartu(book.context, { kartu: balita, nama: 'balita.csv', isi, lembar: null, uji: false })
  const judul =
    'nama,posyandu,lahir,jk,tanggal,bb_kg,tb_cm,cara_ukur,vit_a,edema,kpsp_ya,ceklis,bb_lalu_kg,huruf_lalu\n'

  test('comes in once, beside the weighings that are there', async () => {
    await timbang({ bb: '9,2' })
    const isi = csv(
      `${judul}Ayu,Melati 1,10-01-2025,P,12-11-2026,"9,3",78,berdiri,tidak,tidak,9,lengkap,,\nBudi,Melati 1,10-02-2025,L,12-11-2026,"9,9",80,berdiri,merah,,,,,\n`,
    )
    expect(bring(isi)).toMatchObject({ ditolak: [], orangBaru: 1, kunjunganBaru: 1, kunjunganDiperbarui: 1 })
    // The weight a person typed stays.
    expect((await visits())[0]?.isi).toMatchObject({
      bb_kg: '9,2',
      tb_cm: '78',
      vit_a: 'tidak',
      edema: 'tidak',
      kpsp_ya: '9',
    })
    expect(count('pemeriksaan_balita')).toBe(1)
    expect(bring(isi)).toMatchObject({ ditolak: [], takBerubah: 2, berubah: false })
  })

  test('that says of last month what the book does not is told, and not stored', () => {
    const baris = (tanggal: string, bb: string, lalu: string) =>
      `Ayu,Melati 1,10-01-2025,P,${tanggal},"${bb}",,,,,,,${lalu}\n`
    const isi = csv(`${judul}${baris('12-10-2026', '9', ',')}${baris('12-11-2026', '9,1', '9,b')}`)
    expect(bring(isi).peringatan).toEqual([])
    expect(bring(csv(`${judul}${baris('12-11-2026', '9,1', '8,t')}`)).peringatan.map(({ kolom }) => kolom)).toEqual([
      ...['bb_lalu_kg', 'huruf_lalu'],
    ])
  })

  test('of the worked example is taken row by row', () => {
    const contoh = readFileSync(fileURLToPath(new URL('../../../golden/kartu/balita.csv', import.meta.url)), 'utf8')
    const [kepala = '', ...rows] = contoh.trimEnd().split('\n')
    const teks = [`nama,posyandu,${kepala}`, ...rows.map((row) => `Anak ${row.slice(0, 3)},Melati 1,${row}`)].join('\n')
    expect(bring(csv(teks))).toMatchObject({ ditolak: [], kunjunganBaru: 11, orangBaru: 11 })
    expect(bring(csv(teks))).toMatchObject({ ditolak: [], takBerubah: 11, berubah: false })
  })
})
