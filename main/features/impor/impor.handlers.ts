import type { AppContext } from '#main/context/context.ts'
import type { HandlersOf } from '#main/context/handlers.ts'
import { createJobs, type KeadaanPekerjaan, pesanSibuk } from '#main/jobs/jobs.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { HasilMasuk, Pekerjaan } from '#shared/contract/impor.ts'
import { addBulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import type { MasukanBatal, MasukanImpor } from './impor.job.ts'
import { listImpor } from './impor.service.ts'
import type { PermintaanLembar } from './lembar/impor-lembar.service.ts'

/** The sample of the first-run wizard: as many children and months as the command line makes by default. */
const contohAwal = { balita: 420, bulan: 24, benih: 7 }

function toPekerjaan(job: KeadaanPekerjaan | undefined): Pekerjaan {
  if (!job) return missing('Pekerjaan ini sudah tidak diketahui. Lihat hasilnya di daftar impor.')
  const { id, keadaan, persen, langkah, pesan, nama } = job
  const impor = nama === 'impor' && keadaan === 'selesai' ? (job.hasil as HasilMasuk) : null
  return { id, keadaan, persen, langkah, pesan, impor }
}

function started(id: string | null): { pekerjaanId: string } {
  return { pekerjaanId: id ?? refuse(pesanSibuk) }
}

export function createImporHandlers(
  context: AppContext,
): HandlersOf<
  | 'impor.start'
  | 'impor.lembar'
  | 'impor.list'
  | 'impor.undo'
  | 'contoh.start'
  | 'contoh.remove'
  | 'pekerjaan.get'
  | 'pekerjaan.cancel'
> {
  const entry = new URL('../../app/pekerjaan.worker.ts', import.meta.url)
  const jobs = createJobs({ entry, context })
  return {
    'impor.start': ({ berkas, uji, lembar }) => {
      const masukan: MasukanImpor = { nama: berkas.nama, isi: Buffer.from(berkas.isiBase64, 'base64'), uji, lembar }
      return started(jobs.start('impor', masukan))
    },
    'impor.lembar': async ({ berkas, uji, petaan }) => {
      const isi = Buffer.from(berkas.isiBase64, 'base64')
      const masukan: PermintaanLembar = { nama: berkas.nama, isi, uji, petaan, posyandu: null }
      return (await jobs.run('imporLembar', masukan)) as OutputOf<'impor.lembar'>
    },
    'impor.list': () => listImpor(context),
    'impor.undo': async ({ id }) => {
      const masukan: MasukanBatal = { id }
      return (await jobs.run('batalImpor', masukan)) as OutputOf<'impor.undo'>
    },
    'contoh.start': () => {
      const sampai = addBulan(bulanOf(context.hariIni()), -1)
      return started(jobs.start('contoh', { ...contohAwal, sampai, imunisasi: true }))
    },
    'contoh.remove': async () => (await jobs.run('hapusContoh', null)) as OutputOf<'contoh.remove'>,
    'pekerjaan.get': ({ id }) => toPekerjaan(jobs.find(id)),
    'pekerjaan.cancel': ({ id }) => toPekerjaan(jobs.cancel(id)),
  }
}
