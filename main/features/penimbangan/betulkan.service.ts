import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { type Change, writeGroup } from '#main/db/journal.ts'
import { toDijawab, toKetikan, withoutRow } from '#main/ringkasan/baris-timbang.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import type { KoreksiTimbang } from '#shared/contract/penimbangan.ts'
import { isHadirTimbang } from '#shared/domain/penimbangan/hadir.ts'
import { formatBerat } from '#shared/domain/penimbangan/ketikan.ts'
import { pertanyaanBaris } from '#shared/domain/penimbangan/lembar.ts'
import type { Pertanyaan } from '#shared/domain/penimbangan/pertanyaan.ts'
import { alasanTolak } from '#shared/domain/penimbangan/tolak.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { absenceChanges, getAnak } from './catat.service.ts'
import { isKosong, toFields, toIsi } from './isi-baris.ts'
import { getRow } from './jawab.service.ts'
import { findHariBukaPada, findPenimbanganPada, type PenimbanganRow } from './penimbangan.repository.ts'

const safe = 'Tidak ada yang berubah.'

/** A weighing as it would stand after the correction. */
type Sesudah = {
  readonly row: PenimbanganRow
  readonly anak: AnakRegister
  readonly isi: ReturnType<typeof toIsi>
}

function applyKoreksi(context: AppContext, { penimbanganId, tanggal, ...ukuran }: KoreksiTimbang): Sesudah {
  const row = getRow(context, penimbanganId)
  return { row, anak: getAnak(context, row.orang_id), isi: { ...toIsi(row), ...ukuran } }
}

/** The questions the sheet would ask of the same row; whether an overruled N/T still holds is asked on the card itself. */
function listPertanyaan(context: AppContext, { row, anak, isi }: Sesudah, tanggal: string): Pertanyaan[] {
  const aturan = { rujukanZ: readPengaturan(context.db).rujukanZ, isAwalData: context.register().isAwalData }
  const { bb, tb, caraUkur, lila, lk } = isi
  const ketikan = { ...toKetikan(row), tanggal, bb, tb, caraUkur, lila, lk }
  return pertanyaanBaris(withoutRow(anak, row.id), ketikan, aturan).filter(({ kode }) => kode !== 'penggantiBerubah')
}

/** Two weighings of one child on one day are a slip: the one entered first would count nowhere and be seen nowhere. */
function alasanGanda({ db }: AppContext, { row, anak }: Sesudah, tanggal: string): string | null {
  const other = tanggal === row.tanggal ? undefined : findPenimbanganPada(db, row.orang_id, tanggal)
  if (!other) return null
  const berat = other.bb_g === null ? '' : `, ${formatBerat(other.bb_g)} kg`
  return `${anak.nama} sudah punya penimbangan tanggal ${formatTanggal(tanggal)}${berat}. ${safe} Betulkan yang itu, atau hapus salah satunya.`
}

function alasanTolakKoreksi(context: AppContext, sesudah: Sesudah, tanggal: string): string | null {
  const { row, anak, isi } = sesudah
  if (tanggal > context.hariIni()) {
    return `Tanggal ${formatTanggal(tanggal)} belum tiba menurut tanggal laptop ini. ${safe} Periksa tanggalnya.`
  }
  if (isKosong(isi)) {
    return `Semua ukurannya kosong. ${safe} Bila memang tidak ditimbang, pakai Hapus penimbangan.`
  }
  return alasanTolak(anak, tanggal, row.posyandu_id) ?? alasanGanda(context, sesudah, tanggal)
}

/** What would be asked about a corrected weighing, and why it could not be; writes nothing. */
export function checkKoreksi(
  context: AppContext,
  input: ParsedInputOf<'penimbangan.check'>,
): OutputOf<'penimbangan.check'> {
  const sesudah = applyKoreksi(context, input)
  return {
    tolak: alasanTolakKoreksi(context, sesudah, input.tanggal),
    pertanyaan: listPertanyaan(context, sesudah, input.tanggal),
  }
}

function refuseStale(row: PenimbanganRow, versi: number): void {
  if (row.versi === versi) return
  throw new AppFailure({
    code: 'bentrok',
    pesan: `Penimbangan ${formatTanggal(row.tanggal)} baru saja diubah di tempat lain. Perubahan itu tersimpan, isian Ibu belum. Tutup kotak ini, lihat angkanya, lalu ulangi bila masih perlu.`,
  })
}

function answered({ row, isi }: Sesudah, benar: readonly Pertanyaan['kode'][]): string | null {
  if (benar.length === 0) return row.jawaban_periksa
  const { bb, tb } = isi
  const others = toDijawab(row).filter((j) => !benar.includes(j.kode) || j.bb !== bb || j.tb !== tb)
  return JSON.stringify([...others, ...benar.map((kode) => ({ kode, bb, tb }))])
}

/** Where the weighing hangs now: on the hari buka of its new date, if there is one, and there the child was not absent. */
function moveChanges(context: AppContext, { row, isi }: Sesudah, tanggal: string): [string | null, Change[]] {
  if (tanggal === row.tanggal) return [row.hari_buka_id, []]
  const hari = row.posyandu_id === null ? undefined : findHariBukaPada(context.db, row.posyandu_id, tanggal)
  if (!hari) return [null, []]
  return [hari.id, isHadirTimbang(isi) ? absenceChanges(context, { hari, orangId: row.orang_id }, false) : []]
}

/**
 * Corrects one weighing, wherever it came from: its date, its measures and how they were taken.
 *
 * Every month is computed anew from what it says now, in one group that can be undone as a whole. A question that was
 * not answered waits in the report, as one of the sheet does; what cannot be read as a number is refused.
 */
export function correctPenimbangan(
  context: AppContext,
  input: ParsedInputOf<'penimbangan.correct'>,
): OutputOf<'penimbangan.correct'> {
  const { versi, benar, alasan, ...koreksi } = input
  const { tanggal } = koreksi
  return context.db.transaction(() => {
    const sesudah = applyKoreksi(context, koreksi)
    const { row, isi } = sesudah
    refuseStale(row, versi)
    const tolak = alasanTolakKoreksi(context, sesudah, tanggal)
    if (tolak !== null) refuse(tolak)
    const pertanyaan = listPertanyaan(context, sesudah, tanggal)
    const stuck = pertanyaan.find((p) => !p.bolehBenar)
    if (stuck) refuse(`${stuck.pesan} ${safe}`)
    const asked = benar.filter((kode) => pertanyaan.some((p) => p.kode === kode))
    const [hari_buka_id, absences] = moveChanges(context, sesudah, tanggal)
    const fields = { tanggal, hari_buka_id, ...toFields(isi), jawaban_periksa: answered(sesudah, asked) }
    const changes: Change[] = [{ entitas: 'penimbangan', id: row.id, isi: fields }, ...absences]
    return writeGroup(context.db, context.penulis('ketik', alasan), changes)
  })
}
