import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '#main/db/journal.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { createBerandaHandlers } from '#main/features/beranda/beranda.handlers.ts'
import { addAnak, addPosyandu, writeAs } from '#tests/helpers/fill-book.ts'
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
