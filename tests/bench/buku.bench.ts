import { newId } from '#main/db/journal.ts'
import { refreshLuar } from '#main/db/luar.ts'
import { readRegister } from '#main/db/register.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import { addAnak, addPosyandu, addTimbang } from '#tests/helpers/fill-book.ts'
import { bukaJurnal } from '#tests/helpers/jurnal-tertulis.ts'
import type { TestBook } from '#tests/helpers/open-test-book.ts'
import { openTestCalls } from '#tests/helpers/open-test-calls.ts'
import { addBanyakAnakLain, addPustuLain, addTempat } from '#tests/helpers/pustu-lain.ts'
import { type BarisBench, median, paling } from './baris.ts'
import { openBukuUkur } from './jendela-uji.ts'

const ulangan = 9
const bulan = '2026-10'
const banyakPerubahan = 100_000
const banyakAnakLain = 30_000

/** Milliseconds of the middle one of several runs; the first is a rehearsal. */
async function measure(work: () => unknown): Promise<number> {
  await work()
  const times: number[] = []
  for (let i = 0; i < ulangan; i++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return median(times)
}

/** The two lists a day of weighing begins with, of the sample Pustu: 420 balita of seven posyandu, two years. */
async function benchHariBuka(): Promise<BarisBench[]> {
  const buku = await openBukuUkur()
  try {
    fillContoh(buku.application.buku(), { balita: 420, bulan: 24, benih: 7, sampai: bulan })
    const days = await buku.call('hariBuka.list', { bulan })
    const hariBukaId = days.flatMap(({ hari }) => hari)[0]?.id
    if (hariBukaId === undefined) throw new Error('the sample has no day in its last month')
    const daftar = await measure(() => buku.call('hariBuka.list', { bulan }))
    const lembar = await measure(() => buku.call('penimbangan.sheet', { hariBukaId }))
    const { db } = buku.application.buku()
    const dasar = await measure(() => readRegister(db).anak.semua())
    const pembanding = 'membaca seluruh register ke memori'
    return [
      paling({ kerja: 'Daftar hari buka, Pustu 420 balita', satuan: 'ms', batas: 40, pembanding }, daftar, dasar),
      paling({ kerja: 'Isi lembar satu posyandunya', satuan: 'ms', batas: 60, pembanding }, lembar, dasar),
    ]
  } finally {
    await buku.close()
  }
}

/** Half of one account, half of another, a quarter of an hour apart. */
function addBanyakPerubahan({ context: { db } }: TestBook, lain: string): void {
  const start = Date.parse('2024-01-01T00:00:00Z')
  const insert = `INSERT INTO perubahan (nomor, replika, seq, lamport, kelompok, jenis, pelaku, waktu, entitas, entitas_id, isi)
     VALUES (@n, 1, @n, @n, @n, 'ketik', @pelaku, @waktu, 'pengaturan', @id, '{"nilai":"x"}')`
  const head = db.oneValue<number>('SELECT max(nomor) FROM perubahan')
  bukaJurnal(db)
  db.transaction(() => {
    for (let i = 1; i <= banyakPerubahan; i++) {
      const waktu = new Date(start + i * 900_000).toISOString()
      db.run(insert, { n: head + i, pelaku: i % 50 === 0 ? lain : 'bidan', waktu, id: `kunci-${i}` })
    }
  })
}

type Saring = InputOf<'riwayat.audit'>
const dua = { dari: '2024-01-01', sampai: '2026-11-24' } as const

/** The slowest page of the history, whatever it is narrowed by. */
async function slowestPage(book: ReturnType<typeof openRiwayat>, saring: readonly Saring[]): Promise<number> {
  const times: number[] = []
  for (const input of saring) times.push(await measure(() => book.call('riwayat.audit', input)))
  return Math.max(...times)
}

const openRiwayat = () => openTestCalls(createRiwayatHandlers, { hariIni: '2026-11-24' })

async function benchRiwayat(): Promise<BarisBench> {
  const book = openRiwayat()
  try {
    const sri = newId()
    const ayu = addAnak(book.context.db, addPosyandu(book.context.db, 'Melati 1'))
    addBanyakPerubahan(book, sri)
    const saring = [{}, { sebelum: 50_000 }, { pelakuId: sri }, dua, { ...dua, pelakuId: sri }, { orangId: ayu.id }]
    const kerja = 'Riwayat 100.000 perubahan, halaman terlama'
    const satu = await measure(() => book.context.db.first('SELECT sum(length(isi)) FROM perubahan'))
    return paling(
      { kerja, satuan: 'ms', batas: 100, pembanding: 'membaca seluruh jurnal satu kali' },
      await slowestPage(book, saring),
      satu,
    )
  } finally {
    book.close()
  }
}

/** The book of a Pustu that took in another of 30,000 children, some of whom it must tell from its own. */
async function benchPustuLain(): Promise<BarisBench[]> {
  const book = openRiwayat()
  const { db } = book.context
  try {
    addTempat(db)
    const ayu = addAnak(db, addPosyandu(db, 'Melati 1'))
    addBanyakAnakLain(db, addPustuLain(db), { anak: banyakAnakLain, timbangTiap: 2 })
    const pisah = await measure(() => db.transaction(() => refreshLuar(db)))
    const dasar = await measure(() => db.all('SELECT * FROM keanggotaan'))
    let hari = 0
    const ketik = await measure(() => {
      hari++
      addTimbang(db, ayu.id, `2026-11-${String(hari).padStart(2, '0')}`, 8_600)
      book.context.register()
    })
    const riwayat = await slowestPage(book, [{}, { pelakuId: 'bidan' }, dua])
    const pembanding = 'membaca keanggotaan mereka'
    return [
      paling({ kerja: '30.000 anak Pustu lain dipisahkan', satuan: 'ms', batas: 500, pembanding }, pisah, dasar),
      paling({ kerja: 'Satu penimbangan di sampingnya', satuan: 'ms', batas: 100, pembanding }, ketik, dasar),
      paling({ kerja: 'Riwayat di sampingnya, halaman terlama', satuan: 'ms', batas: 100, pembanding }, riwayat, dasar),
    ]
  } finally {
    book.close()
  }
}

/** What a book answers without a window. */
export async function benchBuku(): Promise<BarisBench[]> {
  return [...(await benchHariBuka()), await benchRiwayat(), ...(await benchPustuLain())]
}
