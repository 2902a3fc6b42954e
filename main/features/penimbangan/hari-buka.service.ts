import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { type Change, write } from '#main/db/journal.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { readBulanHari } from './hitung-hari.ts'
import {
  findHariBuka,
  type HariRow,
  listHariBuka,
  listKehadiran,
  listPenimbanganHari,
} from './penimbangan.repository.ts'

export function getHariBuka(context: AppContext, id: string): HariRow {
  return findHariBuka(context.db, id) ?? missing('Hari buka ini tidak ada lagi di buku. Buka kembali daftar hari buka.')
}

/**
 * Every posyandu the one who asks may see, with its days of a month, the first day first.
 *
 * @param hanya those of them that are asked for; null for all
 */
export function listHari(
  context: AppContext,
  bulan: string,
  hanya: ReadonlySet<string> | null = null,
): OutputOf<'hariBuka.list'> {
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const isDiminta = (id: string) => hasPosyandu(id) && (hanya === null || hanya.has(id))
  const days = listHariBuka(context.db, bulan).filter((d) => isDiminta(d.posyandu_id))
  const month = readBulanHari(context, bulan, days)
  const nama = namaPosyanduJelas(context.db)
  const posyandu = listPosyandu(context.db).filter((p) => isDiminta(p.id))
  return posyandu.map((p) => ({
    posyanduId: p.id,
    posyandu: nama.get(p.id) ?? p.nama,
    dusun: p.dusun,
    sasaran: month.sasaran(p.id),
    ditimbang: month.ditimbang(p.id),
    tanpaHari: month.tanpaHari(p.id),
    hari: days.filter((d) => d.posyandu_id === p.id).map(month.hitung),
  }))
}

export function finishHari(context: AppContext, id: string, selesai: boolean): { ok: true } {
  const { db } = context
  db.transaction(() => {
    const hari = getHariBuka(context, id)
    if (selesai && hari.tanggal > context.hariIni()) {
      refuse(
        `Hari buka ini baru tanggal ${formatTanggal(hari.tanggal)}. Belum ditandai selesai; selesaikan pada harinya.`,
      )
    }
    write(db, context.penulis('ketik'), [{ entitas: 'hari_buka', id, isi: { selesai: toTanda(selesai) } }])
  })
  // A day's work no longer hangs on the log.
  if (selesai) db.checkpoint()
  return { ok: true }
}

/** Takes a day back together with its attendance; refused while it holds weighings. */
export function removeHari(context: AppContext, id: string, alasan: string): { ok: true } {
  const { db } = context
  return db.transaction(() => {
    getHariBuka(context, id)
    const rows = listPenimbanganHari(db, id).length
    if (rows > 0) {
      refuse(
        `Hari buka ini berisi ${rows} penimbangan, jadi tidak dihapus. Bila tanggalnya keliru, ubah tanggalnya saja.`,
      )
    }
    write(db, context.penulis('ketik', alasan), [
      ...listKehadiran(db, [id]).map((k): Change => ({ entitas: 'kehadiran', id: k.id, isi: { dihapus: 1 } })),
      { entitas: 'hari_buka', id, isi: { dihapus: 1 } },
    ])
    return { ok: true as const }
  })
}
