import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openApplication } from '#main/app/compose.ts'
import type { AppContext } from '#main/context/context.ts'
import { createBalitaHandlers } from '#main/features/balita/balita.handlers.ts'
import { fillContoh } from '#main/features/contoh/contoh.ts'
import { setUpTempat } from '#main/features/fasilitas/tempat.ts'
import { terimaSemua, tulisPaket } from '#main/features/kirim/kirim.job.ts'
import { writeKartu } from '#main/transfer/kartu.ts'
import { listKenalan } from '#main/transfer/kenalan.ts'
import { percayaKartu } from '#main/transfer/percaya.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import type { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { sandiUji } from '#tests/helpers/sandi-uji.ts'

/**
 * Makes the book of Puskesmas Wonorejo in FOLDER/wonorejo, every step on a day of its own, whatever the machine's clock:
 *
 * - Sumberagung reported September and October in time, Tegalrejo September three days late and October not at all,
 *   Karanganyar was trusted and never sent.
 * - Naura Azzahra stands in the registers of Sumberagung and Tegalrejo under one NIK.
 */
const [folder = ''] = process.argv.slice(2)
const stik = join(folder, 'stik')
const tanpaKabar = { progress: () => {}, commit: () => {} }

const atas = {
  ...{ kabupaten: 'Contoh', kecamatan: 'Wonorejo', puskesmas: 'Wonorejo' },
  ...{ alamat: null, telepon: null },
}

/** Works on a book on a day; the first time it is made. */
async function on<T>(nama: string, pada: string, work: (context: AppContext) => Promise<T> | T): Promise<T> {
  const jenis: JenisTempatKerja = nama === 'Wonorejo' ? 'puskesmas' : 'pustu'
  const application = openApplication({ dataDir: join(folder, nama.toLowerCase()), now: () => new Date(pada) })
  const { sesi } = application
  if (sesi.keadaan().tahap === 'baru') {
    await sesi.buat({ ...(jenis === 'puskesmas' ? petugas : bidan), sandi: sandiUji })
    setUpTempat(application.buku(), { ...atas, jenis, nama, desa: jenis === 'puskesmas' ? null : nama })
  } else await sesi.masukDenganSandi(sandiUji)
  try {
    return await work(application.buku())
  } finally {
    application.close()
  }
}
const petugas = { nama: 'Petugas', peran: 'petugas' } as const
const bidan = { nama: 'Bidan Endah', peran: 'bidan' } as const

const kosong = {
  ...{ noKk: null, nikIbu: null, namaAyah: null, alamat: null, dusun: null, rt: null, rw: null, telepon: null },
  ...{ noJkn: null, gakin: null, anakKe: null, bbLahirG: null, pbLahirMm: null, lkLahirMm: null, imd: null },
  catatan: null,
}
const naura: BalitaIsi = {
  ...{ nama: 'Naura Azzahra', jk: 'P', tanggalLahir: '2025-03-12', tanggalLahirPerkiraan: false },
  ...{ nik: '3201015203250001', namaIbu: 'Sri Lestari', ...kosong },
}

async function addNaura(context: AppContext, mulai: string | null): Promise<void> {
  const sql = "SELECT id FROM fasilitas WHERE jenis = 'posyandu' AND dihapus = 0 ORDER BY urutan, id LIMIT 1"
  const posyanduId = String(context.db.value(sql))
  const keanggotaan = { posyanduId, mulai, sebab: mulai === null ? 'lahir' : 'pindahMasuk' } as const
  await createBalitaHandlers(context)['balita.create']({ anak: [naura], keanggotaan, punyaKms: true }, { host: 'test' })
}

/** Both trust the other's card. */
async function acquaint(nama: string): Promise<void> {
  const pada = '2026-09-30T09:00:00+07:00'
  const own = await on('Wonorejo', pada, ({ db }) => writeKartu(db))
  const card = await on(nama, pada, async ({ db }) => {
    await percayaKartu(db, own, { oleh: 'bidan', now: new Date(pada) })
    return writeKartu(db)
  })
  await on('Wonorejo', pada, ({ db }) => percayaKartu(db, card, { oleh: 'bidan', now: new Date(pada) }))
}

/** A month goes to the Puskesmas on a stick, on one day. */
async function send(nama: string, bulan: string, pada: string): Promise<void> {
  const berkas = await on(nama, pada, async (context) => {
    const untuk = listKenalan(context.db)[0]?.fasilitasId ?? ''
    return (await tulisPaket(context, { untuk, folder: stik, bulan, ulang: false }, tanpaKabar)).berkas
  })
  await on('Wonorejo', pada, (context) => terimaSemua(context, { berkas: [join(stik, berkas)] }, tanpaKabar))
}

mkdirSync(stik, { recursive: true })
const akhirOktober = '2026-10-31T15:00:00+07:00'
await on('Sumberagung', akhirOktober, async (context) => {
  fillContoh(context, { balita: 60, bulan: 4, benih: 7, sampai: '2026-10' })
  await addNaura(context, null)
})
await on('Tegalrejo', akhirOktober, async (context) => {
  fillContoh(context, { balita: 40, bulan: 4, benih: 11, sampai: '2026-10' })
  await addNaura(context, '2026-09-20')
})
for (const nama of ['Sumberagung', 'Tegalrejo', 'Karanganyar']) await acquaint(nama)
await send('Sumberagung', '2026-09', '2026-10-04T09:00:00+07:00')
await send('Tegalrejo', '2026-09', '2026-10-08T10:00:00+07:00')
await send('Sumberagung', '2026-10', '2026-11-04T09:12:00+07:00')
