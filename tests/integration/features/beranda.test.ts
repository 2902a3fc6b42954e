import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { bangunUlang } from '#main/ringkasan/segarkan.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'

let book: TestCalls
beforeEach(() => {
  book = openTestCalls(
    (context) => ({ ...createBalitaHandlers(context), ...createBerandaHandlers(context, () => []) }),
    { hariIni: '2026-11-24' },
  )
})
afterEach(() => book.close())

const tanpaNik = async () => (await book.call('balita.list', { cari: 'tanpa NIK' })).jumlah
const belumLengkap = async () => (await book.call('balita.list', { keadaan: 'belumLengkap' })).jumlah
const kurang = async () => (await book.call('beranda.get', {})).kurang.map(({ pesan }) => pesan)

test('what is missing is as many children as the list it leads to', async () => {
  const { db } = book.context
  const posyandu = addPosyandu(db, 'Melati')
  addAnak(db, posyandu, 'Ayu')
  // Grown past 59 months on 24-11-2026, still a member: no balita any more, in neither number.
  addAnak(db, posyandu, 'Sudah Besar', '2021-11-24')
  addAnak(db, posyandu, 'Juga Besar', '2021-11-20')
  // Leaves only in December: still a balita here today.
  const pergi = addAnak(db, posyandu, 'Akan Pindah')
  writeAs(db, 'ketik', {
    entitas: 'keanggotaan',
    id: pergi.keanggotaanId,
    isi: { sampai: '2026-12-05', sebab_sampai: 'pindah' },
  })
  const bernik = addAnak(db, posyandu, 'Ber-NIK')
  writeAs(db, 'ketik', { entitas: 'orang', id: bernik.id, isi: { nik: '9901015001250001', nik_status: 'resmi' } })
  expect(await tanpaNik()).toBe(2)
  expect(await kurang()).toEqual(['2 anak belum ada NIK'])
  const tanpaJk = newId()
  writeAs(
    db,
    'ketik',
    { entitas: 'orang', id: tanpaJk, isi: { nama: 'Belum Jelas', tanggal_lahir: '2025-01-10' } },
    {
      entitas: 'keanggotaan',
      id: newId(),
      isi: { orang_id: tanpaJk, posyandu_id: posyandu, mulai: '2025-01-10', sebab_mulai: 'lahir' },
    },
  )
  expect([await tanpaNik(), await belumLengkap()]).toEqual([3, 1])
  expect(await kurang()).toEqual(['3 anak belum ada NIK', '1 anak datanya belum lengkap'])
})

/** Weighed 10,0 kg, or as told, at a posyandu. */
function weigh(orangId: string, tanggal: string, posyanduId: string, bbG = 10_000): void {
  const isi = { orang_id: orangId, tanggal, posyandu_id: posyanduId, bb_g: bbG }
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: newId(), isi })
}

test('a guest weighed today opens no posyandu, and makes no month recorded', async () => {
  const { db } = book.context
  const [melati, mawar] = [addPosyandu(db, 'Melati'), addPosyandu(db, 'Mawar')]
  const hari = { posyandu_id: melati, tanggal: '2026-11-24' }
  writeAs(db, 'ketik', { entitas: 'hari_buka', id: newId(), isi: hari })
  const [ayu, tamu] = [addAnak(db, melati, 'Ayu'), addAnak(db, mawar, 'Tamu')]
  addAnak(db, mawar, 'Bunga')
  weigh(tamu.id, '2026-11-24', melati)
  const only = await book.call('beranda.get', {})
  // The day of Melati was recorded, but of its own children nobody came yet.
  expect(only.laporan[0]).toMatchObject({ posyanduDicatat: 0, posyandu: 2 })
  const dayOf = (beranda: typeof only, id: string) => beranda.hariBuka.find((h) => h.posyanduId === id)
  expect(dayOf(only, mawar)).toMatchObject({ tanggal: null, sasaran: 2, ditimbang: 1 })
  weigh(ayu.id, '2026-11-24', melati)
  const both = await book.call('beranda.get', {})
  expect(both.laporan[0]).toMatchObject({ posyanduDicatat: 1, posyandu: 2 })
  expect(dayOf(both, mawar)).toMatchObject({ tanggal: null })
})

describe('where the list of balita and the sasaran differ', () => {
  const selisih = async () => (await book.call('beranda.get', {})).selisih
  test('the sentence counts every child between the two', async () => {
    const { db } = book.context
    const melati = addPosyandu(db, 'Melati')
    writeAs(db, 'ketik', { entitas: 'hari_buka', id: newId(), isi: { posyandu_id: melati, tanggal: '2026-11-12' } })
    addAnak(db, melati, 'Ayu')
    expect(await selisih()).toBeNull()
    // Sex unknown; born after the hari buka; 59 months on it, 60 today.
    const tanpaJk = addAnak(db, melati, 'Bunga')
    writeAs(db, 'ketik', { entitas: 'orang', id: tanpaJk.id, isi: { jk: null } })
    addAnak(db, melati, 'Bayi', '2026-11-20')
    addAnak(db, melati, 'Besar', '2021-11-15')
    expect(await selisih()).toBe(
      'Daftar Balita memuat 3 anak, sasaran bulan ini 2: 1 datanya belum lengkap; 1 belum atau bukan sasaran pada hari bukanya; 1 masih sasaran bulan ini tetapi sudah keluar dari daftar.',
    )
    expect((await book.call('balita.list', {})).jumlah).toBe(3)
    expect((await book.call('beranda.get', {})).sasaran).toBe(2)
  })
})

test('several own children weighed on a day nobody recorded make the month recorded, on that day', async () => {
  const { db } = book.context
  const mawar = addPosyandu(db, 'Mawar')
  for (const nama of ['Ayu', 'Bunga']) weigh(addAnak(db, mawar, nama).id, '2026-11-12', mawar)
  const { laporan, hariBuka } = await book.call('beranda.get', {})
  expect(laporan[0]).toMatchObject({ posyanduDicatat: 1, posyandu: 1 })
  expect(hariBuka[0]).toMatchObject({ tanggal: '2026-11-12', hariBukaId: null })
})

describe('who is to be visited as absent', () => {
  const absent = async () =>
    (await book.call('beranda.kunjungan', {})).map(({ nama, sebab, bulan }) => [nama, sebab, bulan])
  const setWaktu = (waktu: string) => {
    bukaJurnal(book.context.db)
    const sql = "UPDATE perubahan SET waktu = ? WHERE entitas = 'orang'"
    book.context.db.run(sql, waktu)
    // Nobody wrote this, so nothing followed from it.
    bangunUlang(book.context.db)
  }

  test('nobody who was written down a moment ago, however old', async () => {
    const { db } = book.context
    addAnak(db, addPosyandu(db, 'Melati'), 'Ayu', '2023-01-10')
    expect(await absent()).toEqual([])
  })

  test('who was written down months ago and never came', async () => {
    const { db } = book.context
    addAnak(db, addPosyandu(db, 'Melati'), 'Ayu', '2023-01-10')
    setWaktu('2026-08-20T03:00:00.000Z')
    // Nobody was weighed in November yet: August, September and October.
    expect(await absent()).toEqual([['Ayu', 'tidakHadir', 3]])
  })

  test('who came before it was written down: the months since then count', async () => {
    const { db } = book.context
    const melati = addPosyandu(db, 'Melati')
    const ayu = addAnak(db, melati, 'Ayu', '2023-01-10')
    weigh(ayu.id, '2026-07-09', melati, 13_000)
    expect(await absent()).toEqual([['Ayu', 'tidakHadir', 3]])
  })

  test('not for months before it moved in', async () => {
    const { db } = book.context
    const ayu = addAnak(db, addPosyandu(db, 'Melati'), 'Ayu', '2023-01-10')
    const isi = { mulai: '2026-10-02', sebab_mulai: 'pindahMasuk' } as const
    writeAs(db, 'ketik', { entitas: 'keanggotaan', id: ayu.keanggotaanId, isi })
    setWaktu('2026-06-20T03:00:00.000Z')
    expect(await absent()).toEqual([])
  })
})

test('of many who are to be visited Beranda names the first, by urgency and name, and counts all', async () => {
  const { db } = book.context
  const melati = addPosyandu(db, 'Melati')
  const nama = ['Gita', 'Bunga', 'Ayu', 'Fajar', 'Citra', 'Hadi', 'Dewi', 'Eka', 'Indah', 'Joko']
  for (const satu of nama) {
    const { id } = addAnak(db, melati, satu, '2025-01-10')
    // Twenty-two months: 6,0 kg is below −3 SD; two are heavier, and the last stays away since September.
    const isRingan = !['Hadi', 'Joko'].includes(satu)
    for (const bulan of ['09', '10', '11']) {
      if (bulan !== '09' && satu === 'Joko') break
      weigh(id, `2026-${bulan}-12`, melati, isRingan ? 6_000 : 11_000)
    }
  }
  const { perluDikunjungi } = await book.call('beranda.get', {})
  const semua = await book.call('beranda.kunjungan', {})
  const ringkas = semua.map(({ nama: satu, sebab, bulan }) => [satu, sebab, bulan])
  expect(ringkas).toEqual([
    ...['Ayu', 'Bunga', 'Citra', 'Dewi', 'Eka', 'Fajar', 'Gita', 'Indah'].map((satu) => [satu, 'BGM', 0]),
    ['Hadi', '2T', 0],
    ['Joko', 'tidakHadir', 2],
  ])
  expect(perluDikunjungi).toEqual({ jumlah: { rujuk: 0, BGM: 8, '2T': 1, tidakHadir: 1 }, anak: semua.slice(0, 8) })
})
