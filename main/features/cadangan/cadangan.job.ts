import { basename } from 'node:path'
import { isBukuIni, openCadangan, readCadangan } from '#main/backup/berkas-cadangan.ts'
import { periksaCadangan } from '#main/backup/cadangan.ts'
import { type CadanganAda, idOf, listCadangan, type TempatCadangan } from '#main/backup/tempat-cadangan.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import type { Kerja } from '#main/jobs/pesan.ts'
import type { CadanganBaris, HasilLatihan, Pemeriksaan } from '#shared/contract/cadangan.ts'
import { missing } from '#shared/contract/errors.ts'
import { backUp } from './salin.ts'

export type MasukanCadangan = { readonly tempat: readonly TempatCadangan[] }
/** `id` of a backup in one of these places, or the newest of all; `folder` a place of its own for the practice. */
export type MasukanLatihan = {
  readonly tempat: readonly TempatCadangan[]
  readonly id: string | null
  readonly folder: string
}

const takAda = 'Cadangan ini sudah tidak ada di tempatnya. Tidak ada yang diubah. Pilih cadangan yang lain.'

/**
 * Backups in a worker thread; only the handlers of cadangan make these inputs. A full stick does not keep the others
 * from theirs: what went wrong is thrown when all were tried.
 */
export const runCadangan: Kerja = (context, masukan, laporan): CadanganBaris[] => {
  laporan.commit()
  const { tempat } = masukan as MasukanCadangan
  const faults: unknown[] = []
  const made = tempat.flatMap((one) => {
    try {
      const now = context.now()
      const { berkas, ukuran } = backUp(context.db, one, { now, akunId: context.pelaku().id })
      return [
        { id: idOf(one, basename(berkas)), waktu: now.toISOString(), raguTanggal: false, ukuran, tempat: one.nama },
      ]
    } catch (cause) {
      faults.push(cause)
      return []
    }
  })
  if (faults.length > 0) throw faults[0]
  return made
}

/** Chosen here, not by who asks: a backup that runs in between may let the one chosen go. */
export const runLatihan: Kerja = (context, masukan): HasilLatihan => {
  const { tempat, id, folder } = masukan as MasukanLatihan
  const { kunci } = context.db
  const all = listCadangan(tempat, context.now())
  // On a stick the newest may be that of another book, which this key does not open.
  const isChosen = ({ id: nama, path }: CadanganAda) =>
    id === null ? isBukuIni(readCadangan(path), kunci) : nama === id
  const chosen = all.find(isChosen) ?? missing(takAda)
  const terbaca = readCadangan(chosen.path)
  const hasil = periksaCadangan({ terbaca, kunci, isi: openCadangan(terbaca, kunci) }, folder)
  context.catat('latihan', { benar: hasil.benar ? 1 : 0 })
  return hasil
}

export const runPeriksaBuku: Kerja = (context): Pemeriksaan => periksaBuku(context.db)
