import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { ibu, type KartuBook, kartu, openKartuBook } from '#tests/helpers/open-kartu-book.ts'
import { isi as timbang } from '#tests/helpers/open-penimbangan-book.ts'

let book: KartuBook
let siti = ''
beforeEach(async () => {
  book = openKartuBook()
  siti = await book.daftar()
  await book.periksa(siti, '2026-11-12', {
    bb_kg: '58',
    td_sistole: '165',
    td_diastole: '100',
    lila_cm: '22',
    hb_gdl: '6,5',
    hiv: 'reaktif',
    sifilis: 'nonreaktif',
    hbsag: 'nonreaktif',
    protein_urin: '2',
    pemeriksa: 'bidan',
  })
  book.signIn('kader', [book.melati])
})
afterEach(() => book.close())

const closed = /hiv|sifilis|hbsag|protein_urin|reaktif/i

test('never hears of the closed answers, in no call and in no history', async () => {
  const answers = [
    await book.call('kartu.describe', { kartu }),
    await book.call('kartu.list', { kartu, posyanduId: null }),
    await book.call('kartu.ofPerson', { kartu, orangId: siti }),
    await book.call('riwayat.list', { orangId: siti, hariBukaId: null }),
  ]
  const text = JSON.stringify(answers)
  expect(text).toContain('Siti Aminah')
  expect(text).toContain('td_sistole')
  expect(text.includes('Kunjungan ibu hamil 12-11-2026')).toBe(true)
  expect(closed.exec(text)).toBe(null)
  book.signIn()
  expect(JSON.stringify(await book.call('kartu.ofPerson', { kartu, orangId: siti }))).toMatch(closed)
})

test('reads the words her card has, and of the rest only whether to send on, never where', async () => {
  const { kepala } = await book.call('kartu.ofPerson', { kartu, orangId: siti })
  const putusan = new Map(kepala[0]?.kunjungan[0]?.putusan.map((satu) => [satu.kode, satu]))
  expect(putusan.get('kek')).toMatchObject({ hasil: 'kek', kata: 'KEK (merah)', rujuk: 'nakes' })
  expect(putusan.get('anemia_hamil')).toMatchObject({
    hasil: null,
    kata: 'Rujuk ke nakes',
    rujuk: 'nakes',
    edukasi: [],
  })
  expect(putusan.get('lab_hamil')).toMatchObject({ hasil: null, kata: 'Rujuk ke nakes', edukasi: [] })
  expect(putusan.get('anemia_sigizi')).toMatchObject({ hasil: null, kata: 'Tercatat' })
  expect(putusan.get('rujukan')).toMatchObject({ hasil: null, kata: 'Rujuk ke nakes', rujuk: 'nakes' })
  for (const { rujuk } of putusan.values()) expect(['-', 'tidak', 'nakes']).toContain(rujuk)
})

test('fills her own columns, and none of a health worker', async () => {
  const row = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-12', hariBukaId: null }
  await book.call('kartu.record', { ...row, isi: { lila_cm: '24' } })
  for (const isi of [{ hb_gdl: '12' }, { hiv: 'nonreaktif' }, { ttd_jumlah: '30' }]) {
    expect(await book.refusal('kartu.record', { ...row, isi })).toMatchObject({ code: 'masukan' })
  }
  book.signIn()
  const { kepala } = await book.call('kartu.ofPerson', { kartu, orangId: siti })
  expect(kepala[0]?.kunjungan[0]?.isi).toMatchObject({ lila_cm: '24', hiv: 'reaktif', hb_gdl: '6,5' })
})

test('of another posyandu reaches neither list nor woman', async () => {
  book.signIn('kader', [book.mawar])
  expect(await book.call('kartu.list', { kartu, posyanduId: null })).toEqual([])
  expect(await book.call('kartu.findCalon', { kartu, cari: '' })).toEqual([])
  expect(await book.refusal('kartu.ofPerson', { kartu, orangId: siti })).toMatchObject({ code: 'dilarang' })
  const row = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-11-12', hariBukaId: null, isi: { bb_kg: '1' } }
  expect(await book.refusal('kartu.record', row)).toMatchObject({ code: 'dilarang' })
})

/** Siti as a guest of Mawar on a day, weighed there by the bidan. */
async function tamuDiMawar() {
  book.signIn()
  const day = { id: null, posyanduId: book.mawar, tanggal: '2026-10-09', kaderHadir: null, catatan: null }
  const hariBukaId = (await book.call('hariBuka.save', day)).id
  const row = { kartu, orangId: siti, kunjunganId: null, tanggal: '2026-10-09', hariBukaId }
  const { kunjunganId } = await book.call('kartu.record', { ...row, isi: { bb_kg: '57', lila_cm: '23' } })
  return { ...row, kunjunganId: kunjunganId ?? '' }
}
const visits = async () =>
  (await book.folder(siti)).kepala[0]?.kunjungan.map(({ tanggal, isi }) => [tanggal, isi.bb_kg])

test('leaves a visit made at another posyandu as it is, whether she names it or only its day', async () => {
  const { kunjunganId, ...row } = await tamuDiMawar()
  const before = await visits()
  book.signIn('kader', [book.melati])
  for (const named of [kunjunganId, null])
    for (const isi of [{ bb_kg: '99' }, { bb_kg: '', lila_cm: '' }])
      for (const dasar of [undefined, { bb_kg: '1' }]) {
        const input = { ...row, hariBukaId: null, kunjunganId: named, isi, ...(dasar ? { dasar } : {}) }
        expect(await book.refusal('kartu.record', input)).toMatchObject({ code: 'dilarang' })
      }
  book.signIn()
  expect(await visits()).toEqual(before)
})

test('writes the visit of a guest on her sheet, but not the head of her card', async () => {
  const row = await tamuDiMawar()
  book.signIn('kader', [book.mawar])
  await book.call('kartu.record', { ...row, isi: { bb_kg: '57,5' } })
  expect(await book.refusal('kartu.record', { ...row, isi: { hpht: '01-04-2026' } })).toMatchObject({
    code: 'dilarang',
  })
  book.signIn()
  expect((await book.folder(siti)).kepala[0]).toMatchObject({ isi: { hpht: '02-04-2026' } })
})

test('saves the row of a guest as her sheet sends it: by the day, also after emptying it', async () => {
  const { kunjunganId, ...row } = await tamuDiMawar()
  const baris = { kartu, orangId: siti, hariBukaId: row.hariBukaId }
  book.signIn('kader', [book.mawar])
  const lembar = await book.call('kartu.sheet', { kartu, hariBukaId: row.hariBukaId })
  expect(lembar.baris).toMatchObject([{ orangId: siti, tamu: true, kunjunganId }])
  const saved = await book.call('kartu.record', { ...row, kunjunganId: null, isi: { bb_kg: '57,5' } })
  expect(saved).toMatchObject({ kunjunganId, bentrok: [] })
  expect(await book.call('kartu.row', baris)).toMatchObject({ tamu: true, isi: { bb_kg: '57,5' } })
  await book.call('kartu.record', { ...row, kunjunganId: null, isi: { bb_kg: '', lila_cm: '' } })
  expect(await book.call('kartu.row', baris)).toMatchObject({ tamu: true, kunjunganId: null, isi: { bb_kg: '' } })
  await book.call('kartu.record', { ...row, kunjunganId: null, isi: { bb_kg: '58' } })
  expect(await book.call('kartu.row', baris)).toMatchObject({ tamu: true, isi: { bb_kg: '58' } })
  book.signIn()
  expect((await visits())?.find(([tanggal]) => tanggal === '2026-10-09')).toEqual(['2026-10-09', '58'])
})

test('marks no guest as absent', async () => {
  const { hariBukaId, kunjunganId } = await tamuDiMawar()
  book.signIn()
  await book.call('kartu.remove', { kartu, kunjunganId, alasan: 'salah' })
  const absen = { kartu, orangId: siti, hariBukaId, tidakHadir: true }
  expect((await book.refusal('kartu.markAbsent', absen)).pesan).toContain('bukan anggota')
})

test('saves the weighing of a guest, of whatever day of a month that came from a file', async () => {
  const { db } = book.context
  const [anak, hariBukaId, impor] = [newId(), newId(), newId()]
  const isi = { nama: 'Ani', jk: 'P', tanggal_lahir: '2025-01-10' } as const
  const member = { orang_id: anak, posyandu_id: book.melati, mulai: '2025-01-10', sebab_mulai: 'lahir' } as const
  const row = { orang_id: anak, tanggal: '2026-10-05', posyandu_id: book.mawar, bb_g: 9000 }
  writeAs(
    db,
    'ketik',
    { entitas: 'orang', id: anak, isi },
    { entitas: 'keanggotaan', id: newId(), isi: member },
    { entitas: 'hari_buka', id: hariBukaId, isi: { posyandu_id: book.mawar, tanggal: '2026-10-09' } },
    { entitas: 'penimbangan', id: impor, isi: row },
  )
  book.signIn('kader', [book.mawar])
  const baris = { hariBukaId, orangId: anak }
  expect((await book.call('penimbangan.sheet', { hariBukaId })).baris).toMatchObject([{ orangId: anak, tamu: true }])
  expect(await book.call('penimbangan.row', baris)).toMatchObject({ tamu: true, penimbanganId: impor })
  const typed = async (bb: string) =>
    (await book.call('penimbangan.record', { ...baris, isi: timbang({ bb }) })).penimbanganId
  expect([await typed('9,1'), await typed('')]).toEqual([impor, null])
  expect(await typed('9,2')).not.toBe(null)
})

test('neither reads nor writes of a stranger by naming a day of her own', async () => {
  const { hariBukaId } = await tamuDiMawar()
  book.signIn()
  const lain = await book.daftar({ nama: 'Rahasia' })
  book.signIn('kader', [book.mawar])
  const baris = { kartu, orangId: lain, hariBukaId }
  expect(await book.refusal('kartu.row', baris)).toMatchObject({ code: 'dilarang' })
  expect(await book.refusal('kartu.markAbsent', { ...baris, tidakHadir: true })).toMatchObject({ code: 'dilarang' })
  const row = { ...baris, kunjunganId: null, tanggal: '2026-10-09', isi: { bb_kg: '57' } }
  expect(await book.refusal('kartu.record', row)).toMatchObject({ code: 'dilarang' })
})

test('is told no name of another posyandu: not by a visit of hers, nor by a NIK', async () => {
  const { kunjunganId, ...row } = await tamuDiMawar()
  const nik = '3507125005980001'
  const lain = await book.daftar({ nama: 'Rahasia', nik })
  book.signIn('kader', [book.mawar])
  const visit = { ...row, orangId: lain, kunjunganId, isi: { bb_kg: '57' } }
  expect(JSON.stringify(await book.refusal('kartu.record', visit))).not.toContain('Rahasia')
  const baru = { kartu, orang: ibu({ nama: 'Dewi', nik }), posyanduId: book.mawar, dibuka: '2026-11-12', isi: {} }
  const refused = JSON.stringify(await book.refusal('kartu.register', baru))
  expect(refused).toContain('di posyandu lain')
  expect(refused).not.toContain('Rahasia')
})
