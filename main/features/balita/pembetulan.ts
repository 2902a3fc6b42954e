import type { AppContext } from '#main/context/context.ts'
import { type Change, write } from '#main/db/journal.ts'
import { nikColumns } from '#main/db/orang-baru.ts'
import type { KeanggotaanTable, OrangTable } from '#main/toko/schema.ts'
import { daftarCatatan } from '#shared/catatan/daftar.ts'
import type { BalitaIsi, PeringatanIdentitas } from '#shared/contract/balita.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isUnsaid, type Mulai, startAfterCorrection } from './asal.ts'
import { listPerubahanOrang } from './balita.repository.ts'
import { type OrangIsi, toColumns } from './isi.ts'
import { listKeanggotaan } from './keanggotaan.repository.ts'
import { refuseNikLuar } from './pencatatan.ts'
import { getOrang } from './periksa-anggota.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

type Kolom = keyof OrangIsi

/** The columns of a person as they stood after a journal row. */
function columnsAt(context: AppContext, id: string, versi: number): Partial<Record<string, string | number | null>> {
  const before = listPerubahanOrang(context.db, id).filter((row) => row.nomor <= versi)
  return Object.assign({ tanggal_lahir_perkiraan: 0 }, ...before.map((row) => row.isi))
}

/**
 * What the typist changed on the card she saw, column by column.
 *
 * @throws AppFailure `bentrok` when someone set one of these to something else in the meantime
 */
function changedColumns(
  context: AppContext,
  now: OrangTable,
  { versi, isi }: { readonly versi: number; readonly isi: BalitaIsi },
): Partial<OrangIsi> {
  const seen = versi < now.versi ? columnsAt(context, now.id, versi) : now
  const typed = Object.entries(toColumns(isi)) as [Kolom, OrangIsi[Kolom]][]
  const changed = typed.filter(([kolom, value]) => (seen[kolom] ?? null) !== value)
  const clashes = changed.filter(([kolom, value]) => now[kolom] !== (seen[kolom] ?? null) && now[kolom] !== value)
  if (clashes.length > 0) {
    const fields = clashes.map(([kolom]) => (daftarCatatan.orang.isian[kolom].sebut ?? kolom).toLowerCase()).join(', ')
    throw new AppFailure({
      code: 'bentrok',
      pesan: `Data ${now.nama} (${fields}) baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Ibu belum. Buka lagi kartunya, lalu ulangi bila masih perlu.`,
    })
  }
  return Object.fromEntries(changed) as Partial<OrangIsi>
}

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
    const changed = changedColumns(context, now, { versi, isi })
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
