import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { newId, writeGroup } from '#main/db/journal.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Rujukan } from '#shared/contract/rujukan.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatCm, formatKg } from '#shared/text/angka.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findOrang, findRujukan, findUkuran, listRujukan, type RujukanRow } from './rujukan.repository.ts'

const aman = 'Tidak ada yang disimpan.'

/** The referral of an id. @throws AppFailure where there is none */
export function requireRujukan({ db, hariIni }: AppContext, id: string): RujukanRow {
  return findRujukan(db, id, hariIni()) ?? missing(`Rujukan ini sudah tidak ada di buku. ${aman}`)
}

function refuseNanti({ hariIni }: AppContext, tanggal: Tanggal): void {
  if (tanggal > hariIni()) refuse(`${formatTanggal(tanggal)} belum tiba. ${aman} Perbaiki tanggalnya.`)
}

export function readRujukan(context: AppContext): Rujukan[] {
  const hariIni = context.hariIni()
  const posyandu = namaPosyanduJelas(context.db)
  return listRujukan(context.db, hariIni).map((row) => ({
    id: row.id,
    orangId: row.orang_id,
    nama: row.nama,
    namaIbu: row.nama_ibu,
    posyandu: posyandu.get(row.posyandu_id ?? '') ?? null,
    tanggal: row.tanggal,
    ke: row.ke,
    tujuan: row.tujuan,
    alasan: row.alasan,
    tindakan: row.tindakan,
    pengirim: row.pengirim,
    hariMenunggu: row.dijawab === null ? dayNumber(hariIni) - dayNumber(row.tanggal) : null,
    dijawab: row.dijawab,
    hasil: row.hasil,
    jawaban: row.jawaban,
    saran: row.saran,
  }))
}

/** The last measures of somebody, in one sentence; '' where there are none. */
export function kalimatUkuran({ db, hariIni }: AppContext, orangId: string): string {
  const ukuran = findUkuran(db, orangId, hariIni())
  if (!ukuran) return ''
  const { bb_g, tb_mm, lila_mm } = ukuran
  const parts = [
    bb_g !== null && `BB ${formatKg(bb_g)}`,
    tb_mm !== null && `PB/TB ${formatCm(tb_mm)}`,
    lila_mm !== null && `LILA ${formatCm(lila_mm)}`,
  ]
  return `${parts.filter(Boolean).join(', ')} (${formatTanggal(ukuran.tanggal)})`
}

/** Why somebody is to be followed up today, as sentences; given by whoever composes the application. */
export type ListAlasan = (orangId: string) => readonly string[]

export function proposeRujukan(
  context: AppContext,
  orangId: string,
  listAlasan: ListAlasan,
): OutputOf<'rujukan.propose'> {
  const orang = findOrang(context.db, orangId, context.hariIni()) ?? missing('Orang ini sudah tidak ada di buku.')
  return { nama: orang.nama, alasan: listAlasan(orangId).join('. '), pengirim: context.pelaku().nama }
}

export function recordRujukan(
  context: AppContext,
  { id, orangId, isi }: ParsedInputOf<'rujukan.record'>,
): OutputOf<'rujukan.record'> {
  const { db } = context
  refuseNanti(context, isi.tanggal)
  return db.transaction(() => {
    const orang = findOrang(db, orangId, context.hariIni()) ?? missing(`Orang ini sudah tidak ada di buku. ${aman}`)
    if (orang.tanggal_lahir !== null && isi.tanggal < orang.tanggal_lahir) {
      refuse(`${formatTanggal(isi.tanggal)} sebelum ${orang.nama} lahir. ${aman} Perbaiki tanggalnya.`)
    }
    const lama = id === null ? null : requireRujukan(context, id)
    if (lama && lama.dijawab !== null && lama.dijawab < isi.tanggal) {
      refuse(`Rujukan ini sudah dijawab ${formatTanggal(lama.dijawab)}. ${aman} Perbaiki tanggalnya.`)
    }
    const change = { entitas: 'rujukan', id: lama?.id ?? newId(), isi: { ...isi, orang_id: orang.id } } as const
    return writeGroup(db, context.penulis('ketik'), [change])
  })
}

export function answerRujukan(
  context: AppContext,
  { id, dijawab, ...isi }: ParsedInputOf<'rujukan.answer'>,
): OutputOf<'rujukan.answer'> {
  const { db } = context
  if (dijawab !== null) refuseNanti(context, dijawab)
  return db.transaction(() => {
    const { tanggal } = requireRujukan(context, id)
    if (dijawab !== null && dijawab < tanggal) {
      refuse(`Jawaban ${formatTanggal(dijawab)} lebih dulu dari rujukannya, ${formatTanggal(tanggal)}. ${aman}`)
    }
    const jawaban = dijawab === null ? { hasil: null, jawaban: null, saran: null } : isi
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'rujukan', id, isi: { dijawab, ...jawaban } }])
  })
}

export function removeRujukan(context: AppContext, id: string): OutputOf<'rujukan.remove'> {
  const { db } = context
  return db.transaction(() => {
    requireRujukan(context, id)
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'rujukan', id, isi: { dihapus: 1 } }])
  })
}
