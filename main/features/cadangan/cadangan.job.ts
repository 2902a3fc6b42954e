import { basename } from 'node:path'
import { type CadanganTerbaca, openCadangan, readCadangan, unsealIsi } from '#main/backup/berkas-cadangan.ts'
import { type CadanganTerbuka, periksaCadangan } from '#main/backup/cadangan.ts'
import { type HasilSegelUlang, sealAnew } from '#main/backup/segel-ulang.ts'
import {
  type CadanganAda,
  idOf,
  listCadangan,
  type TempatCadangan,
  tempatKomputer,
} from '#main/backup/tempat-cadangan.ts'
import { readKunciLama } from '#main/db/ganti-kunci.ts'
import { periksaBuku } from '#main/db/periksa.ts'
import type { Kerja } from '#main/jobs/pesan.ts'
import { pesanRusak } from '#main/toko/berkas-gagal.ts'
import type { CadanganBaris, HasilLatihan, Pemeriksaan } from '#shared/contract/cadangan.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import { backUp } from './salin.ts'

export type MasukanCadangan = { readonly tempat: readonly TempatCadangan[] }
/** `id` of a backup in one of these places, or the newest of all; `folder` a place of its own for the practice. */
export type MasukanLatihan = {
  readonly tempat: readonly TempatCadangan[]
  readonly id: string | null
  readonly folder: string
}

const kunciLain = 'Cadangan ini rusak, atau dari buku lain. Tidak ada yang diubah. Pilih cadangan yang lain.'
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

/** A stick may hold backups from before the book got another key. */
function openWithAny(terbaca: CadanganTerbaca, keys: readonly Buffer[]): CadanganTerbuka {
  const kunci = keys.find((one) => unsealIsi(terbaca, one) !== null) ?? refuse(kunciLain)
  return { terbaca, kunci, isi: openCadangan(terbaca, kunci) }
}

/** Chosen here, not by who asks: a backup that runs in between may let the one chosen go. */
export const runLatihan: Kerja = (context, masukan): HasilLatihan => {
  const { tempat, id, folder } = masukan as MasukanLatihan
  const keys = [context.db.kunci, ...readKunciLama(context.db)]
  const all = listCadangan(tempat, context.now())
  // On a stick the newest may be that of another book, which none of these keys opens.
  const isChosen = ({ id: nama, path }: CadanganAda) =>
    id === null ? keys.some((kunci) => unsealIsi(readCadangan(path), kunci) !== null) : nama === id
  const chosen = all.find(isChosen) ?? missing(takAda)
  const terbaca = readCadangan(chosen.path)
  const hasil = periksaCadangan(openWithAny(terbaca, keys), folder)
  context.catat('latihan', { benar: hasil.benar ? 1 : 0 })
  return hasil
}

/** Brings the backups of this laptop under the key of now. */
export const runSegelUlang: Kerja = (context, _masukan, laporan): HasilSegelUlang => {
  laporan.commit()
  return sealAnew(context.db, tempatKomputer(context.db.dataDir).folder)
}

export const runPeriksaBuku: Kerja = (context): Pemeriksaan => periksaBuku(context.db)

/** Looks through the pages of a large book, as is done with a small one before it opens. @throws AppFailure `berkas` */
export const runPeriksaHalaman: Kerja = ({ db }): null => {
  if (db.pragma('quick_check(1)') !== 'ok') throw new AppFailure({ code: 'berkas', pesan: pesanRusak })
  return null
}
