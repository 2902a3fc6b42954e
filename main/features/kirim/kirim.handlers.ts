import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import type { Jobs, KeadaanPekerjaan } from '#main/jobs/jobs.ts'
import { type CariFlashdisk, type FlashdiskAda, getFlashdisk, isKembar } from '#main/platform/flashdisk.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { readStik, toKembar } from '#main/transfer/stik.ts'
import { missing } from '#shared/contract/errors.ts'
import type { HasilTerima, HasilTulis, kirimCalls, PekerjaanKirim, Stik } from '#shared/contract/kirim.ts'
import { bacaSemuaTandaTerima } from './baca-tanda-terima.ts'
import {
  findBerkasStik,
  lihatKartu,
  makeFolderKiriman,
  perbaruiKunciKiriman,
  percayaDariStik,
  percayaYangMenunggu,
  simpanKartu,
} from './kartu-stik.ts'
import type { MasukanTerimaBerkas, MasukanTulis } from './kirim.job.ts'
import { lupakanKenalan, readKeadaanKirim } from './kirim.service.ts'
import { readPerbedaan } from './perbedaan.ts'
import { readSlip } from './slip.ts'
import { createUmpanBalikHandlers } from './umpan-balik.ts'

export type AlatKirim = { readonly jobs: Jobs; readonly cariFlashdisk: CariFlashdisk }

const dicabut = 'Flashdisk ini sudah dicabut. Belum ada yang terkirim atau diterima. Pasang lagi, lalu coba lagi.'

async function findStik({ cariFlashdisk }: AlatKirim, id: string): Promise<FlashdiskAda> {
  return getFlashdisk(await cariFlashdisk(), id, dicabut)
}

async function listStik({ db }: AppContext, { cariFlashdisk }: AlatKirim): Promise<Stik[]> {
  const all = await cariFlashdisk()
  return Promise.all(all.map((one) => (isKembar(all, one.id) ? toKembar(one) : readStik(db, one))))
}

function toPekerjaan(job: KeadaanPekerjaan | undefined): PekerjaanKirim {
  if (!job) return missing('Pekerjaan ini sudah tidak diketahui. Lihat riwayat kiriman.')
  const { id, keadaan, persen, langkah, pesan, nama } = job
  const hasil = keadaan === 'selesai' ? job.hasil : null
  return {
    id,
    keadaan,
    persen,
    langkah,
    pesan,
    tulis: nama === 'kirimTulis' ? (hasil as HasilTulis | null) : null,
    terima: nama === 'kirimTerima' ? (hasil as HasilTerima | null) : null,
  }
}

/** Carrying changes to other books and back. */
export function createKirimHandlers(context: AppContext, alat: AlatKirim): HandlersOf<keyof typeof kirimCalls> {
  const { db } = context
  const { jobs } = alat
  return {
    'kirim.keadaan': () => readKeadaanKirim(context),
    'kirim.listStik': () => listStik(context, alat),
    'kirim.saveKartu': async ({ stikId }) => simpanKartu(context, stikBerkas, await findStik(alat, stikId)),
    'kirim.readKartu': async ({ stikId, berkas }) => lihatKartu(context, await findStik(alat, stikId), berkas),
    'kirim.trust': async ({ stikId, berkas, kata }) =>
      percayaDariStik(context, await findStik(alat, stikId), { nama: berkas, kata }),
    'kirim.trustMenunggu': async ({ fasilitasId, kata }) => percayaYangMenunggu(context, fasilitasId, kata),
    'kirim.renewKunci': () => perbaruiKunciKiriman(context),
    'kirim.forget': ({ fasilitasId }) => {
      lupakanKenalan(context, fasilitasId)
      return { ok: true }
    },
    'kirim.write': async ({ untuk, stikId, bulan, ulang }) => {
      const { letak } = await findStik(alat, stikId)
      const masukan: MasukanTulis = { untuk, folder: makeFolderKiriman(letak), bulan, ulang }
      return { pekerjaanId: await jobs.begin('kirimTulis', masukan) }
    },
    'kirim.receive': async ({ stikId, berkas }) => {
      const stik = await findStik(alat, stikId)
      const found = await Promise.all(berkas.map((nama) => findBerkasStik(db, stik, { nama, jenis: 'paket' })))
      const masukan: MasukanTerimaBerkas = { berkas: found.map(({ path }) => path) }
      return { pekerjaanId: await jobs.begin('kirimTerima', masukan) }
    },
    'kirim.getPekerjaan': ({ id }) => toPekerjaan(jobs.find(id)),
    'kirim.cancel': ({ id }) => toPekerjaan(jobs.cancel(id)),
    'kirim.readTandaTerima': async () => bacaSemuaTandaTerima(context, await alat.cariFlashdisk()),
    'kirim.slip': ({ nomor }) => readSlip(context, nomor),
    'kirim.perbedaan': ({ bulan }) => readPerbedaan(context, bulan),
    ...createUmpanBalikHandlers(context),
  }
}
