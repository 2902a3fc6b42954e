import { openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { periksaCadangan } from '#main/backup/cadangan.ts'
import type { TempatCadangan } from '#main/backup/tempat-cadangan.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import type { Kerja } from '#main/jobs/pesan.ts'
import type { HasilLatihan, Pemeriksaan } from '#shared/contract/cadangan.ts'
import { backUp } from './salin.ts'

export type MasukanCadangan = { readonly tempat: readonly TempatCadangan[] }
export type MasukanLatihan = { readonly path: string; readonly folder: string }

/** Backups in a worker thread; only the handlers of cadangan make these inputs. */
export const runCadangan: Kerja = (context, masukan, laporan) => {
  laporan.commit()
  const { tempat } = masukan as MasukanCadangan
  return tempat.map((one) => backUp(context.db, one, { now: context.now(), akunId: context.pelaku().id }).berkas)
}

export const runLatihan: Kerja = (context, masukan): HasilLatihan => {
  const { path, folder } = masukan as MasukanLatihan
  const { kunci } = context.db
  const terbaca = readCadangan(path)
  const hasil = periksaCadangan({ terbaca, kunci, isi: openCadangan(terbaca, kunci) }, folder)
  context.catat('latihan', { benar: hasil.benar ? 1 : 0 })
  return hasil
}

export const runPeriksaBuku: Kerja = (context): Pemeriksaan => periksaBuku(context.db)
