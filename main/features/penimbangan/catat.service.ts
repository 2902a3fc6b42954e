import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import { type Change, write } from '#main/db/journal.ts'
import { hasTanggungan } from '#main/db/tanggungan.ts'
import { load } from '#main/ringkasan/baris-register.ts'
import type { Db } from '#main/toko/toko.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { bakuBerat, bakuPanjang } from '#shared/domain/penimbangan/ketikan.ts'
import { alasanTolak } from '#shared/domain/penimbangan/tolak.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { formatJam } from '#shared/text/jam.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { tempatDiLembar } from './anak-lembar.ts'
import { findBarisHari } from './baris-hari.ts'
import { getHariBuka } from './hari-buka.service.ts'
import { isKosong, namaSel, toFields, toIsi } from './isi-baris.ts'
import { type HariRow, listKehadiran, type PenimbanganRow } from './penimbangan.repository.ts'

/** One child as the register has it, read by itself: what saving a row reads must not grow with the book. */
export function getAnak({ db }: AppContext, id: string): AnakRegister {
  const [anak] = load(db, [id], readPengaturan(db).rujukanZ)
  return anak ?? missing('Anak ini tidak ada lagi di buku. Buka kembali lembarnya.')
}

function refuseFuture(context: AppContext, hari: HariRow): void {
  if (hari.tanggal <= context.hariIni()) return
  refuse(
    `Hari buka ${formatTanggal(hari.tanggal)} belum tiba menurut tanggal laptop ini. Baris ini belum tersimpan. Periksa tanggal laptop, atau ubah tanggal hari bukanya.`,
  )
}

/** A row of the sheet: whose, of which day, and what the book holds of it. */
type Baris = { readonly hari: HariRow; readonly orangId: string; readonly row: PenimbanganRow | undefined }

/** Says of a child that it was absent, or takes that back. One record a child and day serves for good. */
export function absenceChanges(
  context: AppContext,
  { hari, orangId }: Pick<Baris, 'hari' | 'orangId'>,
  tidakHadir: boolean,
): Change[] {
  const row = listKehadiran(context.db, [hari.id]).find((k) => k.orang_id === orangId)
  if (!tidakHadir) return row?.hadir === 0 ? [{ entitas: 'kehadiran', id: row.id, isi: { dihapus: 1 } }] : []
  const isi = { hari_buka_id: hari.id, orang_id: orangId, hadir: 0, dihapus: 0 } as const
  const id = row?.id ?? idTetap(context.db, 'kehadiran', hari.id, orangId)
  return [{ entitas: 'kehadiran', id, isi }]
}

function differs(row: PenimbanganRow, fields: ReturnType<typeof toFields>): boolean {
  return Object.entries(fields).some(([field, value]) => row[field as keyof typeof fields] !== value)
}

function rowChanges(db: Db, { hari, orangId, row }: Baris, isi: IsiBaris): Change[] {
  const berdiri = row !== undefined && hasTanggungan(db, 'penimbangan', row.id)
  // The weighing is gone; what else was asked of the child that day is not.
  if (isKosong(isi) && !berdiri) return row ? [{ entitas: 'penimbangan', id: row.id, isi: { dihapus: 1 } }] : []
  const fields = toFields(isi)
  if (row) {
    if (!differs(row, fields)) return []
    // A row that came from a file hangs on this day from the moment it is edited here; one of another day never does.
    const own = row.hari_buka_id ?? (row.tanggal === hari.tanggal ? hari.id : null)
    return [{ entitas: 'penimbangan', id: row.id, isi: { ...fields, hari_buka_id: own } }]
  }
  const place = { posyandu_id: hari.posyandu_id, hari_buka_id: hari.id }
  const id = idTetap(db, 'penimbangan', hari.id, orangId)
  return [{ entitas: 'penimbangan', id, isi: { orang_id: orangId, tanggal: hari.tanggal, ...place, ...fields } }]
}

const isSama = (sel: keyof IsiBaris, a: IsiBaris, b: IsiBaris) => samaSel(sel, a[sel], b[sel])

/** One value in two spellings is one value. */
function samaSel(sel: keyof IsiBaris, a: IsiBaris[keyof IsiBaris], b: IsiBaris[keyof IsiBaris]): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b
  if (sel === 'bb') return bakuBerat(a) === bakuBerat(b)
  return sel === 'tb' || sel === 'lila' || sel === 'lk' ? bakuPanjang(a) === bakuPanjang(b) : a === b
}

/**
 * The row as the book holds it now, with the cells this window changed: another window's cells stay.
 *
 * `bentrok`: cells that both changed, each to something else.
 */
function mergeIsi(kini: IsiBaris, dasar: IsiBaris | null, isi: IsiBaris) {
  if (dasar === null) return { isi, bentrok: [] }
  const changed = namaSel.filter((sel) => isi[sel] !== dasar[sel])
  const bentrok = changed.filter((sel) => !isSama(sel, kini, dasar) && !isSama(sel, kini, isi))
  return { isi: { ...kini, ...Object.fromEntries(changed.map((sel) => [sel, isi[sel]])) }, bentrok }
}

/**
 * Saves one row as typed and answers after it is on the disk.
 *
 * A cell that another window changed meanwhile is not overwritten: then nothing is written and it is said.
 * What cannot be read as kilograms or centimetres is kept letter by letter and counts nowhere. Emptying every cell
 * takes the row back. Equal values write nothing.
 */
export function recordBaris(
  context: AppContext,
  input: ParsedInputOf<'penimbangan.record'>,
): OutputOf<'penimbangan.record'> {
  const { db } = context
  const { orangId } = input
  const result = db.transaction(() => {
    const hari = getHariBuka(context, input.hariBukaId)
    const anak = getAnak(context, orangId)
    const row = findBarisHari(context, hari, orangId)
    const kini = toIsi(row ?? null)
    const { isi, bentrok } = mergeIsi(kini, input.dasar, input.isi)
    if (bentrok.length > 0) return { kelompok: null, penimbanganId: row?.id ?? null, bentrok, kini }
    if (!isKosong(isi)) {
      refuseFuture(context, hari)
      const pesan = alasanTolak(anak, row?.tanggal ?? hari.tanggal, row ? row.posyandu_id : hari.posyandu_id)
      if (pesan !== null) refuse(pesan)
    }
    const changes = rowChanges(db, { hari, orangId, row }, isi)
    // Who was weighed on another day of the month may well have been absent on this one.
    const onDay = row === undefined || row.tanggal === hari.tanggal
    if (isHadirTimbang(isi) && onDay) changes.push(...absenceChanges(context, { hari, orangId }, false))
    const { kelompok } = write(db, context.penulis('ketik'), changes)
    const penimbanganId = findBarisHari(context, hari, orangId)?.id ?? null
    return { kelompok, penimbanganId, bentrok: [], kini: null }
  })
  return { ...result, waktu: formatJam(context.now()) }
}

/** Marks a member as absent on a day, or takes it back. */
export function markAbsent(
  context: AppContext,
  input: ParsedInputOf<'penimbangan.markAbsent'>,
): OutputOf<'penimbangan.markAbsent'> {
  const { db } = context
  const { orangId, tidakHadir } = input
  const { kelompok } = db.transaction(() => {
    const hari = getHariBuka(context, input.hariBukaId)
    const anak = getAnak(context, orangId)
    if (tidakHadir) {
      refuseFuture(context, hari)
      const row = findBarisHari(context, hari, orangId) ?? null
      if (isHadirTimbang(toIsi(row))) {
        refuse(
          `${anak.nama} sudah ditimbang atau diukur pada hari ini. Tidak ada yang berubah. Kosongkan dulu barisnya bila memang tidak hadir.`,
        )
      }
      if (tempatDiLembar(anak, hari, row) !== 'anggota') {
        refuse(`${anak.nama} bukan anggota posyandu ini pada hari itu, jadi tidak dicatat tidak hadir.`)
      }
    }
    return write(db, context.penulis('ketik'), absenceChanges(context, { hari, orangId }, tidakHadir))
  })
  return { kelompok, waktu: formatJam(context.now()) }
}
