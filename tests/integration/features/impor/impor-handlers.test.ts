import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { headOf } from '#main/db/journal.ts'
import { createImporHandlers } from '#main/features/impor/impor.handlers.ts'
import type { Pekerjaan } from '#shared/contract/impor.ts'
import { writeAs } from '#tests/helpers/fill-book.ts'
import { openTestCalls, type TestCalls } from '#tests/helpers/open-test-calls.ts'
import { ayu, bimo, eppgbm } from '#tests/helpers/register-file.ts'

let book: TestCalls
beforeEach(() => {
  book = openTestCalls(createImporHandlers, { hariIni: '2026-11-24' })
})
afterEach(() => book.close())

async function finish(pekerjaanId: string): Promise<Pekerjaan> {
  for (;;) {
    const job = await book.call('pekerjaan.get', { id: pekerjaanId })
    if (job.keadaan !== 'berjalan') return job
    await wait(20)
  }
}

async function start(isi: Uint8Array, uji = false): Promise<string> {
  const berkas = { nama: 'register.xlsx', isiBase64: Buffer.from(isi).toString('base64') }
  return (await book.call('impor.start', { berkas, uji })).pekerjaanId
}

const count = (table: string) =>
  book.context.db.one<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE dihapus = 0`).n

test('an import runs in a worker and its result is asked for', async () => {
  const job = await finish(await start(await eppgbm([ayu, bimo])))
  expect(job).toMatchObject({
    keadaan: 'selesai',
    persen: 100,
    pesan: null,
    impor: { balitaBaru: 2, penimbanganBaru: 2 },
  })
  expect(book.context.register().anak.size).toBe(2)
  expect(await book.call('impor.list', {})).toMatchObject([
    { id: job.impor?.imporId, berkas: 'register.xlsx', balitaBaru: 2, penimbanganBaru: 2, dibatalkan: false },
  ])
})

test('the worker stands on the day of the application: the day after it is refused', async () => {
  const job = await finish(await start(await eppgbm([{ ...ayu, 'Tanggal Pengukuran': '2026-11-25' }]), true))
  expect(job.impor?.ditolak).toMatchObject([{ kolom: 'Tanggal Pengukuran' }])
})

test('a file that cannot be read fails the job with its sentence', async () => {
  const job = await finish(await start(Buffer.from([0xff, 0xd8, 0xff, 0xe0])))
  expect(job).toMatchObject({ keadaan: 'gagal', impor: null })
  expect(job.pesan).toContain('Berkas ini gambar (JPEG), bukan tabel.')
  expect(headOf(book.context.db)).toBe(0)
})

test('a cancelled import leaves nothing', async () => {
  const id = await start(await eppgbm(Array.from({ length: 500 }, (_, i) => ({ ...bimo, Nama: `ANAK ${i}` }))))
  expect(await book.call('pekerjaan.cancel', { id })).toMatchObject({
    keadaan: 'batal',
    pesan: 'Dibatalkan. Tidak ada yang berubah.',
  })
  await wait(1_500)
  expect(headOf(book.context.db)).toBe(0)
})

test('one job at a time', async () => {
  const id = await start(await eppgbm([ayu]))
  const isiBase64 = Buffer.from('Nama').toString('base64')
  expect(await book.refusal('impor.start', { berkas: { nama: 'b.csv', isiBase64 }, uji: true })).toMatchObject({
    code: 'ditolak',
  })
  await finish(id)
})

test('an import is undone whole, once, and may then be made again', async () => {
  const isi = await eppgbm([ayu, bimo])
  const { impor } = await finish(await start(isi))
  const id = impor?.imporId ?? ''
  expect(await book.call('impor.undo', { id })).toMatchObject({ dipertahankan: [] })
  for (const table of ['orang', 'keanggotaan', 'kms', 'penimbangan', 'fasilitas', 'impor']) expect(count(table)).toBe(0)
  expect(await book.call('impor.list', {})).toMatchObject([{ id, dibatalkan: true }])
  expect(await book.refusal('impor.undo', { id })).toMatchObject({
    pesan: 'Impor ini sudah dibatalkan. Tidak ada yang berubah.',
  })
  expect((await finish(await start(isi))).impor).toMatchObject({ balitaBaru: 2, penimbanganBaru: 2 })
})

test('undoing keeps what a person changed since, and names it', async () => {
  const { impor } = await finish(await start(await eppgbm([ayu, bimo])))
  const row = book.context.db.one<{ id: string }>(
    "SELECT p.id FROM penimbangan p JOIN orang o ON o.id = p.orang_id WHERE o.nama = 'AYU LESTARI'",
  )
  writeAs(book.context.db, 'ketik', { entitas: 'penimbangan', id: row.id, isi: { bb_g: 7100 } })
  const { dipertahankan } = await book.call('impor.undo', { id: impor?.imporId ?? '' })
  expect(dipertahankan).toContain('Penimbangan AYU LESTARI')
  expect(dipertahankan).toContain('Data diri AYU LESTARI')
  expect([...book.context.register().anak.values()].map((anak) => anak.nama)).toEqual(['AYU LESTARI'])
  expect(await book.call('impor.list', {})).toMatchObject([{ dibatalkan: true }])
})

test('sample data is made in a worker and taken out again', async () => {
  const { pekerjaanId } = await book.call('contoh.start', {})
  expect(await finish(pekerjaanId)).toMatchObject({ keadaan: 'selesai', impor: null })
  const anak = book.context.register().anak.size
  expect(anak).toBeGreaterThan(400)
  expect(await book.call('contoh.remove', {})).toEqual({ jumlah: anak })
  expect(book.context.register().anak.size).toBe(0)
  expect(await book.refusal('contoh.remove', {})).toMatchObject({ code: 'ditolak' })
})

const judulHamil = 'Nama;NIK;Tgl Lahir;JK;Posyandu;Tanggal;HPHT;BB (kg);LILA (cm);Nama Suami;gravida'
const hamil = [
  'Siti Aminah;3507014105980001;01-05-1998;P;Melati 1;08-06-2026;02-04-2026;50,5;23;Budi;2',
  'Ani Rahayu;;12-12-2000;P;Melati 1;09-06-2026;;enam;25;;1',
]
const berkasHamil = (rows: readonly string[]) => Buffer.from([judulHamil, ...rows].join('\n'))

test('the register of a card is known by its headings, rehearsed with names, brought in as one, and undone whole', async () => {
  const uji = await finish(await start(berkasHamil(hamil), true))
  expect(uji).toMatchObject({
    keadaan: 'selesai',
    impor: {
      register: 'kartu',
      kartu: 'ibu-hamil',
      sebut: 'Ibu hamil',
      barisDibaca: 2,
      orangBaru: 1,
      kunjunganBaru: 1,
    },
  })
  expect(uji.impor?.ditolak).toMatchObject([
    { baris: 3, kolom: 'BB (kg)', nilai: 'enam', anak: 'Ani Rahayu', jumlah: 1 },
  ])
  expect(headOf(book.context.db)).toBe(0)
  const { impor } = await finish(await start(berkasHamil(hamil)))
  expect([count('orang'), count('kehamilan'), count('kunjungan_hamil')]).toEqual([1, 1, 1])
  expect(await book.call('impor.list', {})).toMatchObject([{ orangBaru: 1, kunjunganBaru: 1, dibatalkan: false }])
  await book.call('impor.undo', { id: impor?.imporId ?? '' })
  expect([count('orang'), count('kehamilan'), count('kunjungan_hamil')]).toEqual([0, 0, 0])
})

test('a register of a card without any heading of children is read to its end, whatever separates it', async () => {
  const rows = Array.from({ length: 80 }, (_, i) => `Ibu Nomor ${i};Melati 1;08-06-2026;120;80`)
  const isi = Buffer.from(['Nama;Posyandu;Tanggal;Sistole;Diastole', ...rows].join('\n'))
  expect(await finish(await start(isi, true))).toMatchObject({ impor: { register: 'kartu', barisDibaca: 80 } })
})
