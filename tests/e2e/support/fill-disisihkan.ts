import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openApplication } from '#main/app/compose.ts'
import type { AppContext } from '#main/context/context.ts'
import { newId, write } from '#main/db/journal.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { readDiri } from '#main/transfer/diri.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import { pegangSemua } from '#tests/helpers/pegang-semua.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Makes the book of Puskesmas Wonorejo in FOLDER/wonorejo: Sumberagung, by a program that was tampered with, wrote a day
 * of Tegalrejo; Tegalrejo also carries what Karanganyar wrote, which is not connected.
 */
const [folder = ''] = process.argv.slice(2)
const stik = join(folder, 'stik')
const now = new Date('2026-11-10T09:00:00+07:00')
const tanpaKabar = { progress: () => {}, commit: () => {} }
const atas = { kabupaten: 'Contoh', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo', alamat: null, telepon: null }

async function on<T>(nama: string, work: (context: AppContext) => Promise<T> | T): Promise<T> {
  const application = openApplication({ dataDir: join(folder, nama.toLowerCase()), now: () => now })
  const { sesi } = application
  if (sesi.keadaan().tahap === 'baru') {
    const jenis = nama === 'Wonorejo' ? 'puskesmas' : 'pustu'
    const peran = jenis === 'puskesmas' ? 'petugas' : 'bidan'
    await sesi.buat({ nama: jenis === 'puskesmas' ? 'Petugas' : 'Bidan Endah', peran, sandi: sandiUji })
    setUpTempat(application.buku(), { ...atas, jenis, nama, desa: null })
  } else await sesi.masukDenganSandi(sandiUji)
  try {
    return await work(application.buku())
  } finally {
    application.close()
  }
}

async function hubungkan(a: string, b: string): Promise<void> {
  const [kartuA, kartuB] = [await on(a, ({ db }) => writeKartu(db)), await on(b, ({ db }) => writeKartu(db))]
  await on(a, ({ db }) => percayaKartu(db, kartuB, { oleh: 'bidan', now }))
  await on(b, ({ db }) => percayaKartu(db, kartuA, { oleh: 'bidan', now }))
}

async function kirim(dari: string, ke: string): Promise<void> {
  const untuk = await on(ke, ({ db }) => readDiri(db).fasilitasId)
  const { berkas } = await on(dari, (context) =>
    tulisPaket(context, { untuk, folder: stik, bulan: null, ulang: false }, tanpaKabar),
  )
  await on(ke, (context) => terimaSemua(context, { berkas: [join(stik, berkas)] }, tanpaKabar))
}

/** Writes down one posyandu. */
const posyandu = (nama: string, melati: string) =>
  on(nama, (context) => {
    const id = newId()
    const isi = { jenis: 'posyandu', nama: melati, induk_id: readDiri(context.db).fasilitasId } as const
    write(context.db, context.penulis('ketik'), [{ entitas: 'fasilitas', id, isi }])
    return id
  })

mkdirSync(stik, { recursive: true })
await posyandu('Sumberagung', 'Melati')
await posyandu('Karanganyar', 'Anggrek')
const kenanga = await posyandu('Tegalrejo', 'Kenanga')
await hubungkan('Sumberagung', 'Wonorejo')
await hubungkan('Tegalrejo', 'Wonorejo')
await kirim('Tegalrejo', 'Wonorejo')
await kirim('Wonorejo', 'Sumberagung')
await on('Sumberagung', (context) =>
  write(context.db, context.penulis('ketik'), [
    { entitas: 'fasilitas', id: kenanga, isi: { dusun: 'Krajan' } },
    { entitas: 'hari_buka', id: newId(), isi: { posyandu_id: kenanga, tanggal: '2026-11-05' } },
  ]),
)
await kirim('Sumberagung', 'Wonorejo')
// As a program without streams carried it.
await on('Karanganyar', ({ db: dari }) => on('Tegalrejo', ({ db }) => pegangSemua(dari, db)))
await kirim('Tegalrejo', 'Wonorejo')
