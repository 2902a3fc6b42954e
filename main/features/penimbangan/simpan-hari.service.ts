import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, write } from '#main/db/journal.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { alasanTolak } from '#shared/domain/penimbangan/tolak.ts'
import { addHari, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { getHariBuka } from './hari-buka.service.ts'
import {
  findHariBukaPada,
  listKader,
  listKehadiran,
  listPenimbanganHari,
  type PenimbanganRow,
} from './penimbangan.repository.ts'

type Simpan = ParsedInputOf<'hariBuka.save'>

/** Attendance of kader: exactly those named are present. */
function kaderChanges(
  context: AppContext,
  { id, posyanduId }: { readonly id: string; readonly posyanduId: string },
  hadir: readonly string[],
): Change[] {
  const kader = new Set(
    listKader(context.db)
      .filter((k) => k.posyandu_id === posyanduId)
      .map((k) => k.id),
  )
  if (hadir.some((one) => !kader.has(one)))
    missing('Ada kader yang tidak ada lagi di posyandu ini. Tidak ada yang berubah. Buka kembali daftarnya.')
  const known = listKehadiran(context.db, [id]).filter((k) => k.kader_id !== null)
  const present = new Set(hadir)
  const gone = known.filter((k) => k.kader_id !== null && !present.has(k.kader_id))
  return [
    ...[...present].map((kaderId): Change => {
      const row = known.find((k) => k.kader_id === kaderId)
      return {
        entitas: 'kehadiran',
        id: row?.id ?? idTetap(context.db, 'kehadiran', id, kaderId),
        isi: { hari_buka_id: id, kader_id: kaderId, hadir: 1, dihapus: 0 },
      }
    }),
    ...gone.map((k): Change => ({ entitas: 'kehadiran', id: k.id, isi: { dihapus: 1 } })),
  ]
}

/** What was weighed on the day moves with its date; refused where the new date cannot be. */
function moveChanges(context: AppContext, rows: readonly PenimbanganRow[], tanggal: Tanggal): Change[] {
  if (rows.length === 0) return []
  if (tanggal > context.hariIni()) {
    refuse(
      `Hari ini sudah berisi ${rows.length} penimbangan, jadi tanggalnya tidak dapat dipindah ke hari yang belum tiba. Tidak ada yang berubah. Pilih tanggal yang sudah lewat atau hari ini.`,
    )
  }
  const { anak } = context.register()
  anak.muat(rows.map((row) => row.orang_id))
  const salah = rows.flatMap((row) => {
    const child = anak.get(row.orang_id)
    return child && alasanTolak(child, tanggal, row.posyandu_id) !== null ? [child.nama] : []
  })
  if (salah.length > 0) {
    const lagi = salah.length > 3 ? ` dan ${salah.length - 3} anak lagi` : ''
    refuse(
      `Tanggal ${formatTanggal(tanggal)} tidak mungkin untuk ${salah.slice(0, 3).join(', ')}${lagi}: belum lahir, belum masuk, atau sudah keluar. Tidak ada yang berubah.`,
    )
  }
  return rows.map((row) => ({ entitas: 'penimbangan', id: row.id, isi: { tanggal } }))
}

/** Days ahead that a plan may reach; beyond that the year is a slip of the hand (2062 for 2026). */
const rencanaTerjauhHari = 366

function checkSimpan(context: AppContext, input: Simpan, rows: readonly PenimbanganRow[]): void {
  const posyandu = listPosyandu(context.db).find((p) => p.id === input.posyanduId)
  if (!posyandu) missing('Posyandu ini tidak ada lagi di buku. Buka kembali daftar posyandu.')
  if (input.tanggal > addHari(context.hariIni(), rencanaTerjauhHari)) {
    refuse(`${formatTanggal(input.tanggal)} masih lebih dari setahun lagi. Tidak ada yang berubah. Periksa tahunnya.`)
  }
  const same = findHariBukaPada(context.db, input.posyanduId, input.tanggal)
  if (same && same.id !== input.id) {
    refuse(
      `${posyandu.nama} sudah punya hari buka pada ${formatTanggal(input.tanggal)}. Tidak ada yang berubah. Buka hari itu, atau pilih tanggal lain.`,
    )
  }
  const before = input.id === null ? null : getHariBuka(context, input.id)
  if (before && before.posyandu_id !== input.posyanduId && rows.length > 0) {
    refuse(
      `Hari buka ini sudah berisi ${rows.length} penimbangan, jadi posyandunya tidak dapat diganti. Tidak ada yang berubah. Buat hari buka baru.`,
    )
  }
}

/** Records or plans a day. A changed date takes the weighings of that day along, in one group. */
export function saveHari(context: AppContext, input: Simpan): { id: string } {
  const { db } = context
  return db.transaction(() => {
    const id = input.id ?? idTetap(db, 'hari_buka', input.posyanduId, input.tanggal)
    const rows = input.id === null ? [] : listPenimbanganHari(db, id)
    checkSimpan(context, input, rows)
    const { posyanduId, tanggal, catatan, kaderHadir, pengunjungHitung } = input
    const dihitung = pengunjungHitung === undefined ? {} : { pengunjung_hitung: pengunjungHitung }
    const moved = rows.some((row) => row.tanggal !== tanggal)
    write(db, context.penulis('ketik'), [
      { entitas: 'hari_buka', id, isi: { posyandu_id: posyanduId, tanggal, catatan, ...dihitung } },
      ...(moved ? moveChanges(context, rows, tanggal) : []),
      ...(kaderHadir === null ? [] : kaderChanges(context, { id, posyanduId }, kaderHadir)),
    ])
    return { id }
  })
}
