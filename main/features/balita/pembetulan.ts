import type { AppContext } from '#main/context/context.ts'
import { type Change, write } from '#main/db/journal.ts'
import { nikColumns } from '#main/db/orang-baru.ts'
import { changedColumns } from '#main/db/orang-ubah.ts'
import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import type { PeringatanIdentitas } from '#shared/contract/balita.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isUnsaid, type Mulai, startAfterCorrection } from './asal.ts'
import { toColumns } from './isi.ts'
import { listKeanggotaan } from './keanggotaan.repository.ts'
import { refuseNikLuar } from './pencatatan.ts'
import { getOrang } from './periksa-anggota.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

/** A person as the book has it, and the birth date it gets. */
type Kelahiran = { readonly orang: OrangTable; readonly lahir: Tanggal }

/**
 * A membership that began with birth begins with the corrected birth date; none begins before birth.
 *
 * @param start where such a membership begins now
 */
export function moveStart(
  context: AppContext,
  { orang, lahir }: Kelahiran,
  start: (first: KeanggotaanTable) => Mulai,
): Change<'keanggotaan'>[] {
  if (orang.meninggal_pada !== null && orang.meninggal_pada < lahir) {
    refuse(
      `${orang.nama} dicatat meninggal pada ${formatTanggal(orang.meninggal_pada)}, sebelum tanggal lahir ${formatTanggal(lahir)}. Tidak ada yang berubah. Periksa kedua tanggalnya.`,
    )
  }
  const first = listKeanggotaan(context.db, orang.id)[0]
  if (!first || !followsBirth(context, first, { orang, lahir })) return []
  if (first.sampai !== null && first.sampai < lahir) {
    refuse(
      `${orang.nama} berhenti menjadi anggota pada ${formatTanggal(first.sampai)}, sebelum tanggal lahir ${formatTanggal(lahir)}. Tidak ada yang berubah. Perbaiki dulu keanggotaannya.`,
    )
  }
  return [{ entitas: 'keanggotaan', id: first.id, isi: start(first) }]
}

function followsBirth(context: AppContext, first: KeanggotaanTable, { orang, lahir }: Kelahiran): boolean {
  const unknown = orang.tanggal_lahir === null && (first.sebab_mulai === 'lahir' || isUnsaid(context, orang.id, first))
  return unknown || first.mulai === orang.tanggal_lahir || first.mulai < lahir
}

/** Corrects an identity. Every month is computed anew from what it says now. */
export function correctBalita(
  context: AppContext,
  input: ParsedInputOf<'balita.correct'>,
): { peringatan: PeringatanIdentitas[] } {
  const { id, versi, isi, alasan, asal } = input
  const { db } = context
  db.transaction(() => {
    const now = getOrang(context, id)
    const changed = changedColumns(db, now, { versi, typed: toColumns(isi) })
    refuseNikLuar(context, changed.nik)
    const nik = changed.nik === undefined ? {} : nikColumns(id, changed.nik)
    const lahir = changed.tanggal_lahir ?? null
    const membership =
      lahir === null
        ? []
        : moveStart(context, { orang: now, lahir }, (first) =>
            startAfterCorrection(context, { orang: now, first }, { lahir, asal }),
          )
    write(db, context.penulis('ketik', alasan), [{ entitas: 'orang', id, isi: { ...changed, ...nik } }, ...membership])
  })
  return { peringatan: createPeriksaIdentitas(context).check(id, isi) }
}
