import type { AppContext } from '#main/context/context.ts'
import { isNikLuar } from '#main/db/anak-luar.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { listKms } from '#main/db/isi-anak.ts'
import { type Change, newId, type WriteResult, write, writeGroup } from '#main/db/journal.ts'
import type { KeanggotaanTable, OrangTable } from '#main/db/schema.ts'
import { daftarCatatan } from '#shared/catatan/daftar.ts'
import type { BalitaIsi, PeringatanIdentitas } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isUnsaid, type Mulai, startAfterCorrection, startOf } from './asal.ts'
import { hasKodeSementara, listKeanggotaan, listPerubahanOrang } from './balita.repository.ts'
import { nikColumns, type OrangIsi, toColumns } from './isi.ts'
import { getOrang, getPosyanduName, refuseBersama, refuseDay } from './keanggotaan.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

type Baru = ParsedInputOf<'balita.create'>

/** An id whose temporary code nobody else goes by. */
function newOrangId(context: AppContext): string {
  for (;;) {
    const id = newId()
    if (!hasKodeSementara(context.db, kodeSementara(id))) return id
  }
}

function planAnak(context: AppContext, isi: BalitaIsi, input: Baru): { id: string; changes: Change[] } {
  const { keanggotaan, punyaKms } = input
  const id = newOrangId(context)
  const member = { orang_id: id, posyandu_id: keanggotaan.posyanduId, ...startOf(context, isi, keanggotaan) }
  const changes: Change[] = [
    { entitas: 'orang', id, isi: { ...toColumns(isi), ...nikColumns(id, isi.nik) } },
    { entitas: 'keanggotaan', id: newId(), isi: member },
  ]
  if (punyaKms !== null) {
    const answer = { orang_id: id, tanggal: context.hariIni(), punya: toTanda(punyaKms) }
    changes.push({ entitas: 'kms', id: idTetap(context.db, 'kms', id, answer.tanggal), isi: answer })
  }
  return { id, changes }
}

/** The child of another Pustu moves by way of the Puskesmas, which holds both books. Nothing else of it is said. */
function refuseNikLuar({ db }: AppContext, nik: string | null | undefined): void {
  if (statusNik(nik ?? null) !== 'resmi' || !isNikLuar(db, nik ?? '')) return
  refuse(
    'NIK ini sudah terdaftar di Pustu lain. Tidak ada yang berubah. Bila anaknya pindah ke sini, mintalah pemindahannya lewat Puskesmas; bila NIK-nya salah ketik, perbaiki dulu.',
  )
}

/**
 * Writes down one child, or twins together, as members of a posyandu.
 *
 * @throws AppFailure when one of them is registered at another Pustu
 */
export function createBalita(context: AppContext, input: Baru): OutputOf<'balita.create'> {
  const { db } = context
  const id = db.transaction(() => {
    getPosyanduName(context, input.keanggotaan.posyanduId)
    for (const { nik } of input.anak) refuseNikLuar(context, nik)
    const plans = input.anak.map((isi) => planAnak(context, isi, input))
    const changes = plans.flatMap((plan) => plan.changes)
    write(db, context.penulis('ketik'), changes)
    return plans.map((plan) => plan.id)
  })
  const periksa = createPeriksaIdentitas(context)
  return { id, peringatan: input.anak.flatMap((isi, i) => periksa.check(id[i] ?? null, isi)) }
}

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
function changedColumns(context: AppContext, now: OrangTable, versi: number, isi: BalitaIsi): Partial<OrangIsi> {
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

/**
 * A membership that began with birth begins with the corrected birth date; none begins before birth.
 *
 * @param start where such a membership begins now
 */
export function moveStart(
  context: AppContext,
  orang: OrangTable,
  lahir: Tanggal,
  start: (first: KeanggotaanTable) => Mulai,
): Change<'keanggotaan'>[] {
  if (orang.meninggal_pada !== null && orang.meninggal_pada < lahir) {
    refuse(
      `${orang.nama} dicatat meninggal pada ${formatTanggal(orang.meninggal_pada)}, sebelum tanggal lahir ${formatTanggal(lahir)}. Tidak ada yang berubah. Periksa kedua tanggalnya.`,
    )
  }
  const first = listKeanggotaan(context.db, orang.id)[0]
  if (!first || !followsBirth(context, orang, first, lahir)) return []
  if (first.sampai !== null && first.sampai < lahir) {
    refuse(
      `${orang.nama} berhenti menjadi anggota pada ${formatTanggal(first.sampai)}, sebelum tanggal lahir ${formatTanggal(lahir)}. Tidak ada yang berubah. Perbaiki dulu keanggotaannya.`,
    )
  }
  return [{ entitas: 'keanggotaan', id: first.id, isi: start(first) }]
}

function followsBirth(context: AppContext, orang: OrangTable, first: KeanggotaanTable, lahir: Tanggal): boolean {
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
    const changed = changedColumns(context, now, versi, isi)
    refuseNikLuar(context, changed.nik)
    const nik = changed.nik === undefined ? {} : nikColumns(id, changed.nik)
    const lahir = changed.tanggal_lahir ?? null
    const membership =
      lahir === null
        ? []
        : moveStart(context, now, lahir, (first) => startAfterCorrection(context, now, first, { lahir, asal }))
    write(db, context.penulis('ketik', alasan), [{ entitas: 'orang', id, isi: { ...changed, ...nik } }, ...membership])
  })
  return { peringatan: createPeriksaIdentitas(context).check(id, isi) }
}

/** Answers "punya KMS / Buku KIA?" for a day; the answer of that day is replaced. */
export function answerKms(
  context: AppContext,
  { id, tanggal, punya }: ParsedInputOf<'balita.answerKms'>,
): Pick<WriteResult, 'kelompok'> {
  const { db } = context
  return db.transaction(() => {
    refuseDay(context, getOrang(context, id), tanggal)
    const same = listKms(db, id).findLast((k) => k.tanggal === tanggal)
    const isi = { orang_id: id, tanggal, punya: toTanda(punya) }
    return writeGroup(db, context.penulis('ketik'), [
      { entitas: 'kms', id: same?.id ?? idTetap(db, 'kms', id, tanggal), isi },
    ])
  })
}

/** Takes a child off the book; its record and weighings stay and come back with an undo. */
export function removeBalita(
  context: AppContext,
  { id, alasan }: ParsedInputOf<'balita.remove'>,
): Pick<WriteResult, 'kelompok'> {
  const { db } = context
  return db.transaction(() => {
    refuseBersama(context, getOrang(context, id))
    return writeGroup(db, context.penulis('ketik', alasan), [{ entitas: 'orang', id, isi: { dihapus: 1 } }])
  })
}
