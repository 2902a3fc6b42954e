import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { countBelumDisalin, lupakanTersalin } from '#main/transfer/alur.ts'
import { bukaPaket } from '#main/transfer/buka.ts'
import { readPembuka } from '#main/transfer/pembuka.ts'
import { susunPaket } from '#main/transfer/susun.ts'
import { terimaPaket } from '#main/transfer/terima.ts'
import { ketik, kini, segel, segelIsi, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'
import { createAcak } from '#tests/helpers/simulasi/acak.ts'
import { type Asal, bukaKomputer, makeAsal, pulihkan, simpan } from '#tests/helpers/simulasi/dunia.ts'

/** What a Pustu is told of others: all of those it answers for, and nobody else. */

let asal: Asal[] = []
let [desk, alfa, beta, kedua, meja2] = [] as unknown as [Asal, Asal, Asal, Asal, Asal]
beforeAll(async () => {
  asal = await makeAsal(2, true)
  ;[desk, alfa, beta, kedua, meja2] = asal as [Asal, Asal, Asal, Asal, Asal]
})

const bawa = async (dari: Asal, ke: Asal) => terima(ke, (await segel(dari, ke)).bytes)
const komputer = (one: Asal) => ({ ...one, jam: 0 })
const find = ({ db }: Asal, sql: string) => db.oneValue<string>(sql)
const timbangan = ({ db }: Asal, anak: string) =>
  db.values<number>('SELECT bb_g FROM penimbangan WHERE orang_id = ? AND dihapus = 0 ORDER BY tanggal, bb_g', anak)
const timbang = (orang_id: string, tanggal: string, bb_g: number): Change => ({
  entitas: 'penimbangan',
  id: newId(),
  isi: { orang_id, tanggal, bb_g },
})

/** Everybody tells the Puskesmas, and it tells everybody. */
async function kabarkan(): Promise<void> {
  for (const one of [alfa, beta]) await bawa(one, desk)
  for (const one of [alfa, beta]) await bawa(desk, one)
}

/** The Puskesmas moves a child to a posyandu. */
function pindahkan(anak: string, posyandu_id: string, mulai: string): void {
  const open = desk.db.values<string>('SELECT id FROM keanggotaan WHERE orang_id = ? AND sampai IS NULL', anak)
  ketik(
    desk,
    ...open.map((id): Change => ({ entitas: 'keanggotaan', id, isi: { sampai: mulai, sebab_sampai: 'pindah' } })),
    { entitas: 'keanggotaan', id: newId(), isi: { orang_id: anak, posyandu_id, mulai, sebab_mulai: 'pindahMasuk' } },
  )
}

/** A book and its Puskesmas agree on what is its own, and it is whole. */
function expectSama(...all: Asal[]): void {
  for (const one of all) {
    expect(sidikDari(one, one), one.nama).toBe(sidikDari(desk, one))
    expect(periksaBuku(one.db), one.nama).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  }
}

let [anak, melati, kenanga] = ['', '', '']
beforeEach(async () => {
  for (const one of asal) bukaKomputer(one, 0)
  anak = find(alfa, "SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'")
  melati = find(alfa, "SELECT id FROM fasilitas WHERE nama = 'Pustu 1 1'")
  kenanga = find(beta, "SELECT id FROM fasilitas WHERE nama = 'Pustu 2 1'")
  await kabarkan()
})

test('the tree of places and its own people are all a Pustu holds: no byte of its book names another', () => {
  const nama = 'SELECT nama FROM orang ORDER BY nama'
  expect(alfa.db.values(nama)).toEqual(['anak Pustu 1 0', 'anak Pustu 1 1'])
  expect(beta.db.values(nama)).toEqual(['anak Pustu 2 0', 'anak Pustu 2 1'])
  expect(desk.db.values(nama)).toHaveLength(6)
  expect(alfa.db.values("SELECT nama FROM fasilitas WHERE jenis = 'posyandu'")).toHaveLength(6)
  const [bytes, bytesDesk] = [alfa.db.image(), desk.db.image()]
  for (const lain of ['anak Pustu 2', 'anak Puskesmas']) {
    expect(bytesDesk.includes(lain), lain).toBe(true)
    expect(bytes.includes(lain), lain).toBe(false)
  }
  expectSama(alfa, beta)
})

describe('a child that goes from one Pustu to the other and comes back', () => {
  beforeEach(async () => {
    pindahkan(anak, kenanga, '2026-11-01')
    await kabarkan()
  })

  test('brings its whole history where it goes', () => {
    expect(timbangan(beta, anak)).toEqual([8_000])
    expect(beta.db.values('SELECT posyandu_id FROM keanggotaan WHERE orang_id = ?', anak)).toEqual([kenanga])
    expectSama(alfa, beta)
  })

  test('is left behind as it was: that it went, and where to, and nothing after', async () => {
    ketik(beta, timbang(anak, '2026-11-20', 9_000), { entitas: 'orang', id: anak, isi: { nama: 'Ayu Baru' } })
    await kabarkan()
    expect(timbangan(desk, anak)).toEqual([8_000, 9_000])
    expect(timbangan(alfa, anak)).toEqual([8_000])
    expect(alfa.db.value('SELECT nama FROM orang WHERE id = ?', anak)).toBe('anak Pustu 1 0')
    expect(alfa.db.image().includes('Ayu Baru')).toBe(false)
    expect(alfa.db.values('SELECT posyandu_id FROM keanggotaan WHERE orang_id = ? ORDER BY mulai', anak)).toEqual([
      melati,
      kenanga,
    ])
    expectSama(alfa, beta)
  })

  test('brings back what was missed', async () => {
    ketik(beta, timbang(anak, '2026-11-20', 9_000))
    await kabarkan()
    pindahkan(anak, melati, '2026-11-22')
    await kabarkan()
    expect(timbangan(alfa, anak)).toEqual([8_000, 9_000])
    expectSama(alfa, beta)
  })

  test('is corrected where it was measured, and that is told where it is', async () => {
    const id = find(alfa, `SELECT id FROM penimbangan WHERE orang_id = '${anak}'`)
    ketik(alfa, { entitas: 'penimbangan', id, isi: { bb_g: 8_150 } })
    await kabarkan()
    expect(timbangan(beta, anak)).toEqual([8_150])
    expect(beta.db.value('SELECT count(*) FROM konflik')).toBe(0)
    // Beta saw it, and corrects it again: that follows, and asks nobody.
    ketik(beta, { entitas: 'penimbangan', id, isi: { bb_g: 8_160 } })
    await kabarkan()
    expect(timbangan(desk, anak)).toEqual([8_160])
    expect(desk.db.value('SELECT count(*) FROM konflik')).toBe(0)
    expectSama(alfa, beta)
  })
})

test('what was corrected without knowing of each other is a question in both books, decided by one for both', async () => {
  const id = find(alfa, `SELECT id FROM penimbangan WHERE orang_id = '${anak}'`)
  ketik(alfa, { entitas: 'penimbangan', id, isi: { bb_g: 8_150 } })
  ketik(desk, { entitas: 'penimbangan', id, isi: { bb_g: 8_250 } })
  await kabarkan()
  const values = ({ db }: Asal) => db.values('SELECT nilai FROM konflik WHERE putusan IS NULL ORDER BY nilai')
  expect([values(alfa), values(desk)]).toEqual([
    ['8150', '8250'],
    ['8150', '8250'],
  ])
  ketik(alfa, { entitas: 'penimbangan', id, isi: { bb_g: 8_250 }, tegas: true })
  await kabarkan()
  expect([values(alfa), values(desk)]).toEqual([[], []])
  expect(timbangan(desk, anak)).toEqual([8_250])
  expectSama(alfa)
})

test('another computer of the Pustu has from this one what this one was told', async () => {
  ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } })
  await kabarkan()
  await bawa(alfa, kedua)
  expect(kedua.db.value('SELECT rt FROM orang WHERE id = ?', anak)).toBe('7')
  expectSama(kedua)
  // What it writes then has seen it: nobody is asked.
  ketik(kedua, { entitas: 'orang', id: anak, isi: { rt: '8' } })
  await bawa(kedua, desk)
  expect(desk.db.value('SELECT rt FROM orang WHERE id = ?', anak)).toBe('8')
  expect(desk.db.value('SELECT count(*) FROM konflik')).toBe(0)
})

test('a Pustu whose old backup was brought back is told again what it lost', async () => {
  simpan(komputer(alfa))
  pindahkan(find(beta, "SELECT id FROM orang WHERE nama = 'anak Pustu 2 0'"), melati, '2026-11-01')
  await kabarkan()
  expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(3)
  pulihkan(komputer(alfa), createAcak(7))
  expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(2)
  await kabarkan()
  expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(3)
  expectSama(alfa, beta)
})

test('how much a Pustu is still to be told is counted until it is told, and nothing is looked for after that', async () => {
  const belum = () => countBelumDisalin(desk.db, alfa.fasilitas, desk.fasilitas)
  expect(belum()).toBe(0)
  ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } }, { entitas: 'orang', id: anak, isi: { rw: '8' } })
  ketik(desk, { entitas: 'orang', id: find(beta, 'SELECT min(id) FROM orang'), isi: { rt: '7' } })
  expect([belum(), belum()]).toEqual([2, 2])
  await segel(desk, alfa)
  expect(belum()).toBe(0)
  // What was told stays to be sent until it is acknowledged.
  await bawa(desk, alfa)
  expect(alfa.db.one('SELECT rt, rw FROM orang WHERE id = ?', anak)).toEqual({ rt: '7', rw: '8' })
  ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '9' } })
  expect(belum()).toBe(1)
})

describe('a book that a program without streams filled', () => {
  beforeEach(async () => {
    // Whom this Pustu wrote of itself: a guest on one of its days.
    await pegangSemua(desk.db, alfa.db)
    const guest = find(alfa, "SELECT id FROM orang WHERE nama = 'anak Pustu 2 0'")
    ketik(alfa, timbang(guest, '2026-11-12', 9_300), timbang(anak, '2026-11-12', 8_400))
    expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(6)
    await bawa(alfa, desk)
    ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } })
  })

  test('holds its own alone once a stream came, and whom it wrote of itself', async () => {
    await bawa(desk, alfa)
    expect(alfa.db.values('SELECT nama FROM orang ORDER BY nama')).toEqual([
      'anak Pustu 1 0',
      'anak Pustu 1 1',
      'anak Pustu 2 0',
    ])
    expect(timbangan(alfa, anak)).toEqual([8_000, 8_400])
    expect(alfa.db.value('SELECT rt FROM orang WHERE id = ?', anak)).toBe('7')
    expectSama(alfa)
    alfa.db.run('VACUUM')
    for (const lain of ['anak Pustu 2 1', 'anak Puskesmas']) expect(alfa.db.image().includes(lain), lain).toBe(false)
  })

  test('goes on with the Puskesmas, another computer and one that was brought back as before', async () => {
    simpan(komputer(alfa))
    await bawa(desk, alfa)
    ketik(alfa, { entitas: 'orang', id: anak, isi: { rt: '8' } })
    await bawa(alfa, kedua)
    expect(sidikDari(kedua, alfa)).toBe(sidikDari(alfa, alfa))
    await kabarkan()
    expect(desk.db.value('SELECT rt FROM orang WHERE id = ?', anak)).toBe('8')
    expect(desk.db.value('SELECT count(*) FROM konflik')).toBe(0)
    expectSama(alfa, beta)
    pulihkan(komputer(alfa), createAcak(9))
    expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(6)
    await kabarkan()
    expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(3)
    expectSama(alfa, beta)
  })
})

test('what two computers of the Puskesmas tell is noted once', async () => {
  ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } })
  // Neither knows yet what the other told.
  const satu = await segel(desk, alfa)
  simpan(komputer(desk))
  await bawa(desk, meja2)
  meja2.db.run('DELETE FROM salinan')
  lupakanTersalin(meja2.db)
  meja2.db.run('UPDATE replika SET sampai = 0 WHERE untuk IS NOT NULL')
  meja2.db.run('DELETE FROM segel WHERE replika IN (SELECT nomor FROM replika WHERE untuk IS NOT NULL)')
  const dua = await segel(meja2, alfa)
  await terima(alfa, satu.bytes)
  const before = alfa.db.value('SELECT count(*) FROM jurnal')
  expect(await terima(alfa, dua.bytes)).toMatchObject({ baru: 0 })
  expect(alfa.db.value('SELECT count(*) FROM jurnal')).toBe(before)
  const streams =
    'SELECT count(DISTINCT s.replika) FROM salinan s JOIN perubahan p ON p.nomor = s.nomor WHERE p.isi LIKE \'%"rt"%\''
  expect(alfa.db.value(streams)).toBe(2)
  expectSama(alfa)
})

test('a package of a program without streams brings a Pustu its own, and of others nothing; it keeps nothing waiting', async () => {
  const { diri, kunci } = await readPembuka(desk.db)
  const untuk = { fasilitasId: alfa.fasilitas, nama: 'Pustu 1' }
  const isi = susunPaket(desk.db, {
    ...{ diri, kunci, untuk: { ...untuk, jenis: 'puskesmas' }, sudah: { vektor: {}, dihitung: [] } },
    ...{ nomor: 50, sebelumnya: null, dibuat: kini.toISOString(), bulan: null, revisi: null },
  })
  const bagian = isi.bagian.filter((one) => one.untuk === undefined)
  const perubahan = bagian.reduce((sum, { baris }) => sum + baris.length, 0)
  const kepala = {
    ...isi.kepala,
    untuk: { ...untuk, jenis: 'pustu' as const },
    jumlah: { ...isi.kepala.jumlah, perubahan },
  }
  const hasil = await terima(alfa, await segelIsi(desk, alfa, { ...isi, kepala, bagian }))
  expect(hasil).toMatchObject({ baru: 0, cabang: [] })
  expect(alfa.db.value('SELECT count(*) FROM orang')).toBe(2)
  expect(alfa.db.value('SELECT count(*) FROM paket_masuk WHERE tertunda IS NOT NULL')).toBe(0)
})

test('a stream is believed of a Puskesmas alone, and only by whom it is for', async () => {
  ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } })
  const { isi } = await bukaPaket((await segel(desk, alfa)).bytes, await readPembuka(alfa.db))
  const pembuka = await readPembuka(beta.db)
  const pengirim = { ...(await readPembuka(desk.db)).diri, tanda: (await readPembuka(desk.db)).kunci.tanda }
  // The stream for Alfa, in the hands of Beta.
  terimaPaket(beta.db, { isi, sidik: '', pengirim, milikSendiri: false }, pembuka, kini)
  expect(beta.db.value('SELECT count(*) FROM orang WHERE id = ?', anak)).toBe(0)
  // A stream Alfa made up for the Puskesmas: its own facility's name stands on it.
  const stream = isi.bagian.find(({ untuk }) => untuk !== undefined)
  if (!stream) throw new Error('A package without its stream')
  const palsu = { ...stream, replika: newId(), fasilitasId: alfa.fasilitas, dari: 0, rantaiDari: '0'.repeat(64) }
  const before = desk.db.value('SELECT count(*) FROM jurnal')
  const dari = { ...(await readPembuka(alfa.db)).diri, tanda: (await readPembuka(alfa.db)).kunci.tanda }
  const paket = {
    isi: { ...isi, bagian: [palsu], kepala: { ...isi.kepala, dari } },
    sidik: '',
    pengirim: dari,
    milikSendiri: false,
  }
  terimaPaket(desk.db, paket, await readPembuka(desk.db), kini)
  expect(desk.db.value('SELECT count(*) FROM jurnal')).toBe(before)
})
