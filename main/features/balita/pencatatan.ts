import type { AppContext } from '#main/context/context.ts'
import { isNikLuar } from '#main/db/anak-luar.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { listKms } from '#main/db/isi-anak.ts'
import { type Change, newId, type WriteResult, write, writeGroup } from '#main/db/journal.ts'
import { newOrangId, nikColumns } from '#main/db/orang-baru.ts'
import type { BalitaIsi } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { refuse } from '#shared/contract/errors.ts'
import { toTanda } from '#shared/domain/angka/tanda.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { startOf } from './asal.ts'
import { toColumns } from './isi.ts'
import { getOrang, getPosyanduName, refuseBersama, refuseDay } from './periksa-anggota.ts'
import { createPeriksaIdentitas } from './peringatan.ts'

type Baru = ParsedInputOf<'balita.create'>

function planAnak(context: AppContext, isi: BalitaIsi, input: Baru): { id: string; changes: Change[] } {
  const { keanggotaan, punyaKms } = input
  const id = newOrangId(context.db)
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
export function refuseNikLuar({ db }: AppContext, nik: string | null | undefined): void {
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
