import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Change, newId, write } from '#main/db/journal.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import { rowOf } from '#tests/helpers/fill-book.ts'
import { ketik, kini, segel, segelIsi, sidikDari, terima } from '#tests/helpers/paket-uji.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'
import { type Asal, bukaKomputer, makeAsal } from '#tests/helpers/simulasi/dunia.ts'

/** Who may change what: a Pustu its own posyandu, the Puskesmas all. */

let asal: Asal[] = []
let [desk, pustu, lain] = [] as unknown as [Asal, Asal, Asal]
beforeAll(async () => {
  asal = await makeAsal(2)
  ;[desk, pustu, lain] = asal as [Asal, Asal, Asal]
})

const kirimke = async (dari: Asal, ke: Asal) => terima(ke, (await segel(dari, ke)).bytes)
const find = (sql: string) => desk.db.oneValue<string>(sql)

/** Of one Pustu: its first posyandu and the child there, as all books hold them. */
function milik(nama: string) {
  const posyandu = find(`SELECT id FROM fasilitas WHERE nama = '${nama} 1'`)
  const anak = find(`SELECT id FROM orang WHERE nama = 'anak ${nama} 0'`)
  return {
    ...{ posyandu, anak },
    keanggotaan: find(`SELECT id FROM keanggotaan WHERE orang_id = '${anak}'`),
    penimbangan: find(`SELECT id FROM penimbangan WHERE orang_id = '${anak}'`),
  }
}
type Milik = ReturnType<typeof milik>
let [sendiri, asing, kader, hari, hadir, impor] = [] as unknown as [Milik, Milik, string, string, string, string]

/** All books hold what everybody has; the other Pustu has a kader, a day and an answer too. */
beforeEach(async () => {
  for (const one of asal) bukaKomputer(one, 0)
  ;[kader, hari, hadir, impor] = [newId(), newId(), newId(), newId()]
  const posyandu_id = lain.db.oneValue<string>("SELECT id FROM fasilitas WHERE nama = 'Pustu 2 1'")
  const lembar = { berkas: 'a.csv', sidik: 'x', lembar: 'a', waktu: '2026-11-24T03:42:00.000Z', ringkasan: '{}' }
  ketik(
    lain,
    { entitas: 'kader', id: kader, isi: { posyandu_id, nama: 'Bu Sri' } },
    { entitas: 'hari_buka', id: hari, isi: { posyandu_id, tanggal: '2026-11-12' } },
    { entitas: 'kehadiran', id: hadir, isi: { hari_buka_id: hari, kader_id: kader, hadir: 1 } },
    { entitas: 'impor', id: impor, isi: lembar },
  )
  await kirimke(lain, desk)
  await kirimke(pustu, desk)
  await kirimke(desk, pustu)
  await kirimke(desk, lain)
  // What it reaches for lies before it.
  await pegangSemua(desk.db, pustu.db)
  ;[sendiri, asing] = [milik('Pustu 1'), milik('Pustu 2')]
})

/** What another Pustu has in a book. */
const asingOf = ({ db }: Asal) => [
  rowOf(db, 'fasilitas', lain.fasilitas),
  rowOf(db, 'fasilitas', asing.posyandu),
  rowOf(db, 'orang', asing.anak),
  rowOf(db, 'keanggotaan', asing.keanggotaan),
  rowOf(db, 'penimbangan', asing.penimbangan),
  rowOf(db, 'kader', kader),
  rowOf(db, 'hari_buka', hari),
  rowOf(db, 'kehadiran', hadir),
  rowOf(db, 'impor', impor),
]

/** What is set aside in a book, and why. */
const sebabOf = ({ db }: Asal) =>
  db.all('SELECT r.id, s.seq, s.sebab FROM sisihan s JOIN replika r ON r.nomor = s.replika ORDER BY 1, 2')

const anggota = (orang_id: string, posyandu_id: string): Change => ({
  entitas: 'keanggotaan',
  id: newId(),
  isi: { orang_id, posyandu_id, mulai: '2026-10-01', sebab_mulai: 'pindahMasuk' },
})
const timbang = (orang_id: string): Change => ({
  entitas: 'penimbangan',
  id: newId(),
  isi: { orang_id, tanggal: '2026-11-12', bb_g: 9_000 },
})
const kiriman = (fasilitas_id: string): Change => ({
  entitas: 'kiriman',
  id: newId(),
  isi: {
    fasilitas_id,
    bulan: '2026-10',
    revisi: 0,
    waktu: '2026-11-01T00:00:00.000Z',
    oleh: 'x',
    sidik: 'x',
    laporan: '{}',
  },
})

describe('of a package in which a Pustu reaches beyond its own, that is set aside and the rest taken:', () => {
  const kasus: [nama: string, changes: () => Change[]][] = [
    ['a foreign posyandu renamed', () => [{ entitas: 'fasilitas', id: asing.posyandu, isi: { nama: 'X' } }]],
    ['removed', () => [{ entitas: 'fasilitas', id: asing.posyandu, isi: { dihapus: 1 } }]],
    ['moved under itself', () => [{ entitas: 'fasilitas', id: asing.posyandu, isi: { induk_id: pustu.fasilitas } }]],
    [
      'moved under itself, and then changed as its own',
      () => [
        { entitas: 'fasilitas', id: asing.posyandu, isi: { induk_id: pustu.fasilitas } },
        { entitas: 'kader', id: kader, isi: { nama: 'X' } },
      ],
    ],
    ['another Pustu renamed', () => [{ entitas: 'fasilitas', id: lain.fasilitas, isi: { nama: 'X' } }]],
    [
      'a posyandu made under another Pustu',
      () => [{ entitas: 'fasilitas', id: newId(), isi: { jenis: 'posyandu', nama: 'X', induk_id: lain.fasilitas } }],
    ],
    [
      'its own posyandu put under another Pustu',
      () => [{ entitas: 'fasilitas', id: sendiri.posyandu, isi: { induk_id: lain.fasilitas } }],
    ],
    ['a foreign kader renamed', () => [{ entitas: 'kader', id: kader, isi: { nama: 'X' } }]],
    ['a foreign kader taken over', () => [{ entitas: 'kader', id: kader, isi: { posyandu_id: sendiri.posyandu } }]],
    [
      'a kader put into a foreign posyandu',
      () => [{ entitas: 'kader', id: newId(), isi: { posyandu_id: asing.posyandu, nama: 'X' } }],
    ],
    ['a foreign day changed', () => [{ entitas: 'hari_buka', id: hari, isi: { catatan: 'X' } }]],
    ['a foreign day taken over', () => [{ entitas: 'hari_buka', id: hari, isi: { posyandu_id: sendiri.posyandu } }]],
    ['an answer of a foreign day changed', () => [{ entitas: 'kehadiran', id: hadir, isi: { hadir: 0 } }]],
    ['a foreign child renamed', () => [{ entitas: 'orang', id: asing.anak, isi: { nama: 'X' } }]],
    ['a foreign child removed', () => [{ entitas: 'orang', id: asing.anak, isi: { dihapus: 1 } }]],
    ['a foreign weighing changed', () => [{ entitas: 'penimbangan', id: asing.penimbangan, isi: { bb_g: 1 } }]],
    [
      'a foreign weighing given to a child of its own',
      () => [{ entitas: 'penimbangan', id: asing.penimbangan, isi: { orang_id: sendiri.anak } }],
    ],
    ['a foreign child weighed', () => [timbang(asing.anak)]],
    ['a foreign child made a member of its own posyandu', () => [anggota(asing.anak, sendiri.posyandu)]],
    [
      'a foreign child made a member and then weighed',
      () => [anggota(asing.anak, sendiri.posyandu), timbang(asing.anak)],
    ],
    [
      'a foreign membership moved to its own posyandu',
      () => [{ entitas: 'keanggotaan', id: asing.keanggotaan, isi: { posyandu_id: sendiri.posyandu } }],
    ],
    [
      'a membership of its own given to a foreign child',
      () => [{ entitas: 'keanggotaan', id: sendiri.keanggotaan, isi: { orang_id: asing.anak } }, timbang(asing.anak)],
    ],
    [
      'a foreign membership ended',
      () => [{ entitas: 'keanggotaan', id: asing.keanggotaan, isi: { sampai: '2026-11-01', sebab_sampai: 'pindah' } }],
    ],
    [
      'a foreign child named as the baby of a birth of its own',
      () => [
        {
          entitas: 'persalinan',
          id: newId(),
          isi: {
            orang_id: sendiri.anak,
            bayi_id: asing.anak,
            tanggal: '2026-11-01',
            tanggal_bersalin: '2026-11-01',
            bayi_lahir: 'hidup',
          },
        },
      ],
    ],
    ['a report in the name of another Pustu', () => [kiriman(lain.fasilitas)]],
    [
      'a note in the name of another Pustu',
      () => [
        {
          entitas: 'umpan_balik',
          id: newId(),
          isi: {
            fasilitas_id: lain.fasilitas,
            bulan: '2026-10',
            isi: 'X',
            waktu: '2026-11-01T00:00:00.000Z',
            oleh: 'x',
          },
        },
      ],
    ],
    ['a foreign import taken back', () => [{ entitas: 'impor', id: impor, isi: { dihapus: 1 } }]],
  ]
  test.each(kasus)('%s', async (_, changes) => {
    const reaching = changes()
    // Something of its own goes with it: that is taken.
    ketik(pustu, { entitas: 'orang', id: sendiri.anak, isi: { rt: '7' } }, ...reaching)
    const before = asingOf(desk)
    expect(await kirimke(pustu, desk)).toMatchObject({ baru: 1 + reaching.length, disisihkan: reaching.length })
    expect(rowOf(desk.db, 'orang', sendiri.anak).rt).toBe('7')
    expect(asingOf(desk)).toEqual(before)
    // All books come to the same, and go on taking what comes after.
    await kirimke(desk, lain)
    ketik(pustu, { entitas: 'orang', id: sendiri.anak, isi: { rw: '8' } })
    await kirimke(pustu, desk)
    await kirimke(desk, lain)
    expect(rowOf(desk.db, 'orang', sendiri.anak)).toMatchObject({ rt: '7', rw: '8' })
    expect(sebabOf(lain)).toEqual([])
    expect(sidikDari(lain, lain)).toBe(sidikDari(desk, lain))
    expect(periksaBuku(desk.db)).toMatchObject({ integritas: 'ok', jurnalSamaDenganTabel: true })
  })

  test('a membership the Puskesmas made for another child, turned towards a foreign one', async () => {
    const pindah = anggota(sendiri.anak, sendiri.posyandu)
    ketik(desk, pindah)
    await kirimke(desk, pustu)
    await pegangSemua(desk.db, pustu.db)
    ketik(
      pustu,
      { entitas: 'keanggotaan', id: pindah.id, isi: { orang_id: asing.anak } },
      { entitas: 'orang', id: asing.anak, isi: { nama: 'X' } },
    )
    expect(await kirimke(pustu, desk)).toMatchObject({ baru: 2, disisihkan: 2 })
    expect(rowOf(desk.db, 'keanggotaan', pindah.id).orang_id).toBe(sendiri.anak)
  })

  test('a foreign child claimed by a computer that counts from the beginning', async () => {
    // The other Pustu registers a child late; a new computer of this one, which saw nothing, writes under the same id.
    const id = newId()
    for (let i = 0; i < 30; i++) ketik(lain, { entitas: 'kader', id: kader, isi: { nama: `Bu Sri ${i}` } })
    ketik(lain, { entitas: 'orang', id, isi: { nama: 'Rara', jk: 'P' } }, anggota(id, asing.posyandu))
    await kirimke(lain, desk)
    ketik(pustu, { entitas: 'orang', id, isi: { nama: 'X' } })
    const { lamport } = desk.db.one<{
      lamport: number
    }>('SELECT lamport FROM perubahan WHERE entitas_id = ?', id)
    const mine = pustu.db.oneValue<number>('SELECT max(lamport) FROM perubahan')
    expect(mine).toBeLessThan(lamport)
    expect(await kirimke(pustu, desk)).toMatchObject({ disisihkan: 1 })
    expect(rowOf(desk.db, 'orang', id).nama).toBe('Rara')
    // Whose it is never hears of it.
    expect(await kirimke(desk, lain)).toMatchObject({ disisihkan: 0 })
    expect(sidikDari(lain, lain)).toBe(sidikDari(desk, lain))
    // Whose child it is goes on as before.
    ketik(lain, { entitas: 'orang', id, isi: { rt: '2' } })
    expect(await kirimke(lain, desk)).toMatchObject({ baru: 1, disisihkan: 0 })
  })
})

describe('a Pustu may', () => {
  test('change all that is its own: posyandu, kader, days, children, weighings, memberships, its report', async () => {
    const [posyandu, petugas, buka] = [newId(), newId(), newId()]
    ketik(
      pustu,
      { entitas: 'fasilitas', id: pustu.fasilitas, isi: { telepon: '0812' } },
      { entitas: 'fasilitas', id: sendiri.posyandu, isi: { nama: 'Melati' } },
      { entitas: 'fasilitas', id: posyandu, isi: { jenis: 'posyandu', nama: 'Mawar', induk_id: pustu.fasilitas } },
      { entitas: 'kader', id: petugas, isi: { posyandu_id: posyandu, nama: 'Bu Ani' } },
      { entitas: 'hari_buka', id: buka, isi: { posyandu_id: posyandu, tanggal: '2026-11-12' } },
      { entitas: 'kehadiran', id: newId(), isi: { hari_buka_id: buka, kader_id: petugas, hadir: 1 } },
      { entitas: 'orang', id: sendiri.anak, isi: { nama: 'Ayu' } },
      { entitas: 'keanggotaan', id: sendiri.keanggotaan, isi: { posyandu_id: posyandu } },
      { entitas: 'penimbangan', id: sendiri.penimbangan, isi: { bb_g: 8_100 } },
      timbang(sendiri.anak),
      kiriman(pustu.fasilitas),
    )
    expect(await kirimke(pustu, desk)).toMatchObject({ baru: 11 })
  })

  test('tick off a note the Puskesmas wrote to it', async () => {
    const id = newId()
    const isi = {
      fasilitas_id: pustu.fasilitas,
      bulan: '2026-10',
      isi: 'Bagus',
      waktu: '2026-11-01T00:00:00.000Z',
      oleh: 'x',
    }
    ketik(desk, { entitas: 'umpan_balik', id, isi })
    await kirimke(desk, pustu)
    ketik(pustu, { entitas: 'umpan_balik', id, isi: { selesai: 1 } })
    await kirimke(pustu, desk)
    expect(rowOf(desk.db, 'umpan_balik', id).selesai).toBe(1)
  })
})

test('the Puskesmas may correct all, and every Pustu takes it', async () => {
  ketik(
    desk,
    { entitas: 'fasilitas', id: asing.posyandu, isi: { nama: 'Kenanga' } },
    { entitas: 'orang', id: asing.anak, isi: { nama: 'Bima' } },
    { entitas: 'penimbangan', id: sendiri.penimbangan, isi: { bb_g: 8_200 } },
    { entitas: 'kader', id: kader, isi: { posyandu_id: sendiri.posyandu } },
  )
  for (const ke of [pustu, lain]) {
    expect(await kirimke(desk, ke)).toMatchObject({ disisihkan: 0 })
    expect(sidikDari(ke, ke)).toBe(sidikDari(desk, ke))
  }
  expect(rowOf(pustu.db, 'penimbangan', sendiri.penimbangan).bb_g).toBe(8_200)
  expect(rowOf(lain.db, 'orang', asing.anak).nama).toBe('Bima')
})

describe('a child the Puskesmas moved', () => {
  beforeEach(async () => {
    ketik(
      desk,
      { entitas: 'keanggotaan', id: asing.keanggotaan, isi: { sampai: '2026-10-01', sebab_sampai: 'pindah' } },
      anggota(asing.anak, sendiri.posyandu),
    )
    await kirimke(desk, pustu)
    await kirimke(desk, lain)
  })

  test('may be changed where it goes: its name, its weighings there and before, and a further membership', async () => {
    ketik(
      pustu,
      { entitas: 'orang', id: asing.anak, isi: { nama: 'Bima' } },
      { entitas: 'penimbangan', id: asing.penimbangan, isi: { bb_g: 8_300 } },
      timbang(asing.anak),
      anggota(asing.anak, sendiri.posyandu),
    )
    expect(await kirimke(pustu, desk)).toMatchObject({ baru: 4 })
  })

  test('may be changed where it came from too', async () => {
    ketik(
      lain,
      { entitas: 'orang', id: asing.anak, isi: { rt: '3' } },
      { entitas: 'penimbangan', id: asing.penimbangan, isi: { catatan: 'x' } },
    )
    expect(await kirimke(lain, desk)).toMatchObject({ baru: 2 })
  })

  test('leaves its former posyandu closed to the new place', async () => {
    await pegangSemua(desk.db, pustu.db)
    ketik(pustu, { entitas: 'keanggotaan', id: asing.keanggotaan, isi: { sampai: '2026-11-01' } })
    expect(await kirimke(pustu, desk)).toMatchObject({ baru: 1, disisihkan: 1 })
    expect(rowOf(desk.db, 'keanggotaan', asing.keanggotaan).sampai).toBe('2026-10-01')
  })
})

test('two records of one child that the Puskesmas made one may be changed by both Pustu', async () => {
  // The child of the second Pustu is the one of the first: its weighing and membership go over, its record is removed.
  ketik(
    desk,
    { entitas: 'penimbangan', id: asing.penimbangan, isi: { orang_id: sendiri.anak } },
    { entitas: 'keanggotaan', id: asing.keanggotaan, isi: { orang_id: sendiri.anak } },
    { entitas: 'orang', id: asing.anak, isi: { dihapus: 1 } },
  )
  await kirimke(desk, pustu)
  await kirimke(desk, lain)
  ketik(pustu, { entitas: 'orang', id: sendiri.anak, isi: { rt: '1' } })
  ketik(lain, { entitas: 'orang', id: sendiri.anak, isi: { rw: '2' } }, timbang(sendiri.anak))
  expect(await kirimke(pustu, desk)).toMatchObject({ baru: 1 })
  expect(await kirimke(lain, desk)).toMatchObject({ baru: 2 })
  expect(rowOf(desk.db, 'orang', sendiri.anak)).toMatchObject({ rt: '1', rw: '2' })
})

describe('the name of who wrote', () => {
  const kata = (one: Asal, id: string) => one.db.value('SELECT nama FROM pelaku_luar WHERE id = ?', id)
  /** A package in which a book says who somebody is. */
  async function sebut(dari: Asal, ke: Asal, id: string, nama: string): Promise<void> {
    const { isi } = await segel(dari, ke)
    await terima(ke, await segelIsi(dari, ke, { ...isi, pelaku: [{ id, nama }] }))
  }

  test('is taken from the Pustu where he writes, and not from another', async () => {
    const [sri, dewi] = [newId(), newId()]
    ketikSebagai(lain, sri, { entitas: 'kader', id: kader, isi: { telepon: '1' } })
    ketikSebagai(pustu, dewi, { entitas: 'orang', id: sendiri.anak, isi: { rt: '1' } })
    await sebut(lain, desk, sri, 'Sri')
    await sebut(pustu, desk, dewi, 'Dewi')
    await sebut(pustu, desk, sri, 'Orang lain')
    expect([kata(desk, sri), kata(desk, dewi)]).toEqual(['Sri', 'Dewi'])
    await sebut(desk, pustu, sri, 'Sri Rahayu')
    expect(kata(pustu, sri)).toBe('Sri Rahayu')
  })
})

function ketikSebagai({ db }: Asal, pelaku: string, ...changes: Change[]): void {
  write(db, { jenis: 'ketik', pelaku, waktu: kini.toISOString(), alasan: null }, changes)
}
