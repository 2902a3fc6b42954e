import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId } from '#main/db/journal.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { ketik, segel, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { type Asal, bukaKomputer, makeAsal, salin } from '#tests/helpers/simulasi/dunia.ts'

/** What a Pustu is told where the border between it and another moves, and who stands on it. */

let asal: Asal[] = []
let [desk, alfa, beta, meja2] = [] as unknown as [Asal, Asal, Asal, Asal]
beforeAll(async () => {
  asal = await makeAsal(2, true)
  const [satu, dua, tiga, , lima] = asal as [Asal, Asal, Asal, Asal, Asal]
  ;[desk, alfa, beta, meja2] = [satu, dua, tiga, lima]
})

const bawa = async (dari: Asal, ke: Asal) => terima(ke, (await segel(dari, ke)).bytes)
const find = ({ db }: Asal, sql: string) => db.oneValue<string>(sql)
const orangDi = ({ db }: Asal) => db.values<string>('SELECT nama FROM orang WHERE dihapus = 0 ORDER BY nama')
const timbangan = ({ db }: Asal, anak: string) =>
  db.values<number>('SELECT bb_g FROM penimbangan WHERE orang_id = ? AND dihapus = 0 ORDER BY tanggal, bb_g', anak)
const timbang = (orang_id: string, tanggal: string, bb_g: number): Change => ({
  entitas: 'penimbangan',
  id: newId(),
  isi: { orang_id, tanggal, bb_g },
})

async function kabarkan(): Promise<void> {
  for (const one of [alfa, beta]) await bawa(one, desk)
  for (const one of [alfa, beta]) await bawa(desk, one)
}

/** A book and its Puskesmas agree on what is its own, and it is whole. */
function expectSama(...all: Asal[]): void {
  for (const one of all) {
    expect(sidikDari(one, one), one.nama).toBe(sidikDari(desk, one))
    expect(periksaBuku(one.db), one.nama).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  }
}

let [anak, melati] = ['', '']
beforeEach(async () => {
  for (const one of asal) bukaKomputer(one, 0)
  anak = find(alfa, "SELECT id FROM orang WHERE nama = 'anak Pustu 1 0'")
  melati = find(alfa, "SELECT id FROM fasilitas WHERE nama = 'Pustu 1 1'")
  await kabarkan()
})

describe('a weighing the Puskesmas finds to be of another Pustu’s child', () => {
  let [penimbangan, lain] = ['', '']
  beforeEach(async () => {
    penimbangan = find(alfa, `SELECT id FROM penimbangan WHERE orang_id = '${anak}'`)
    lain = find(desk, "SELECT id FROM orang WHERE nama = 'anak Pustu 2 0'")
    ketik(desk, { entitas: 'penimbangan', id: penimbangan, isi: { orang_id: lain } })
    await kabarkan()
  })

  test('is no more the child’s where it was typed, and is where it belongs', () => {
    expect(timbangan(alfa, anak)).toEqual([])
    expect(timbangan(beta, lain)).toEqual([8_000, 8_000])
    expectSama(alfa, beta)
  })

  test('is the child’s again once it is taken back', async () => {
    ketik(desk, { entitas: 'penimbangan', id: penimbangan, isi: { orang_id: anak } })
    await kabarkan()
    expect(timbangan(alfa, anak)).toEqual([8_000])
    expect(timbangan(beta, lain)).toEqual([8_000])
    expectSama(alfa, beta)
  })
})

describe('a Pustu that is split', () => {
  beforeEach(async () => {
    ketik(desk, { entitas: 'fasilitas', id: melati, isi: { induk_id: beta.fasilitas } })
    await kabarkan()
  })

  test('gives a posyandu with its people and their history to the other, and keeps what it had of them', () => {
    expect(orangDi(beta)).toEqual(['anak Pustu 1 0', 'anak Pustu 2 0', 'anak Pustu 2 1'])
    expect(timbangan(beta, anak)).toEqual([8_000])
    expect(alfa.db.value('SELECT induk_id FROM fasilitas WHERE id = ?', melati)).toBe(beta.fasilitas)
    expect(timbangan(alfa, anak)).toEqual([8_000])
    expectSama(alfa, beta)
  })

  test('hears nothing more of them; what the other writes of them counts', async () => {
    ketik(beta, timbang(anak, '2026-11-20', 9_000), { entitas: 'orang', id: anak, isi: { nama: 'Ayu Baru' } })
    await kabarkan()
    expect(desk.db.value('SELECT count(*) FROM sisihan')).toBe(0)
    expect(timbangan(desk, anak)).toEqual([8_000, 9_000])
    expect(timbangan(alfa, anak)).toEqual([8_000])
    expect(alfa.db.image().includes('Ayu Baru')).toBe(false)
    expectSama(alfa, beta)
  })
})

test('of a Pustu that is closed all goes to the other, and what it still had not sent comes too', async () => {
  ketik(alfa, timbang(anak, '2026-11-12', 8_400))
  const posyandu = alfa.db.values<string>('SELECT id FROM fasilitas WHERE induk_id = ?', alfa.fasilitas)
  ketik(desk, ...posyandu.map((id): Change => ({ entitas: 'fasilitas', id, isi: { induk_id: beta.fasilitas } })), {
    entitas: 'fasilitas',
    id: alfa.fasilitas,
    isi: { dihapus: 1 },
  })
  await bawa(desk, beta)
  expect(timbangan(beta, anak)).toEqual([8_000])
  // The last stick of its laptop, before that is put away.
  expect(await bawa(alfa, desk)).toMatchObject({ baru: 1, disisihkan: 0 })
  await bawa(desk, beta)
  expect(orangDi(beta)).toEqual(['anak Pustu 1 0', 'anak Pustu 1 1', 'anak Pustu 2 0', 'anak Pustu 2 1'])
  expect(timbangan(beta, anak)).toEqual([8_000, 8_400])
  expectSama(beta)
})

test('a guest is typed as a person of one’s own, and once the Puskesmas joins the two, weighings stand with the child', async () => {
  const asli = find(desk, "SELECT id FROM orang WHERE nama = 'anak Pustu 2 0'")
  const tamu = newId()
  // The Pustu cannot know the child of another: to it this is somebody of whom nothing is known.
  ketik(
    alfa,
    { entitas: 'orang', id: tamu, isi: { nama: 'anak Pustu 2 0', jk: 'P' } },
    timbang(tamu, '2026-11-12', 8_700),
  )
  await kabarkan()
  expect(orangDi(beta)).not.toContain('anak Pustu 1 0')
  expect(beta.db.value('SELECT 1 FROM orang WHERE id = ?', tamu)).toBe(undefined)
  const pindah = desk.db.values<string>('SELECT id FROM penimbangan WHERE orang_id = ?', tamu)
  ketik(desk, ...pindah.map((id): Change => ({ entitas: 'penimbangan', id, isi: { orang_id: asli } })), {
    entitas: 'orang',
    id: tamu,
    isi: { dihapus: 1, digabung_ke_id: asli },
  })
  await kabarkan()
  expect(timbangan(beta, asli)).toEqual([8_000, 8_700])
  expect(alfa.db.value('SELECT digabung_ke_id FROM orang WHERE id = ?', tamu)).toBe(asli)
  expectSama(alfa, beta)
})

describe('where two computers of the Puskesmas wrote under one name', () => {
  const singgahan = ({ db }: Asal) =>
    db.value<number>(`SELECT count(*) FROM jurnal j JOIN replika r ON r.nomor = j.replika
      WHERE r.fasilitas_id = '${desk.fasilitas}' AND r.untuk IS NULL AND substr(r.id, 15, 1) = '7' AND r.id NOT IN (
        SELECT value FROM json_each('${JSON.stringify(desk.db.values('SELECT id FROM replika'))}'))`)

  test.each([
    ['first', () => [desk, meja2]],
    ['last', () => [meja2, desk]],
  ] as const)(
    'what stood beside the other at the Pustu goes home once both have met, where the one that keeps the name spoke %s',
    async (_kapan, urutan) => {
      // The folder of the first computer, copied onto the second: both go on under one name.
      salin({ ...desk, jam: 0 }, { ...meja2, jam: 0 })
      ketik(desk, { entitas: 'orang', id: anak, isi: { rt: '7' } })
      ketik(meja2, { entitas: 'orang', id: anak, isi: { alamat: 'Jalan Baru' } })
      for (const one of urutan()) await bawa(one, alfa)
      expect(singgahan(alfa)).toBe(1)
      for (let turn = 0; turn < 3; turn++) {
        await bawa(meja2, desk)
        await bawa(desk, meja2)
        await bawa(alfa, desk)
        await bawa(desk, alfa)
      }
      expect(alfa.db.first('SELECT rt, alamat FROM orang WHERE id = ?', anak)).toEqual({
        rt: '7',
        alamat: 'Jalan Baru',
      })
      expect(singgahan(alfa)).toBe(0)
      expectSama(alfa)
    },
  )
})
