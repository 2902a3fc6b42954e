import { withoutRow } from '#main/ringkasan/baris-timbang.ts'
import type { AnakLembar } from '#shared/contract/penimbangan.ts'
import { penimbanganBulan } from '#shared/domain/penimbangan/hasil.ts'
import { isAnggota, keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { AnakRegister, Penimbangan } from '#shared/domain/register/register.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBalitaTerakhirBulan, umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import type { HariRow, PenimbanganRow } from './penimbangan.repository.ts'

/** How many past weighings the sheet needs: a year of months. */
const jumlahRiwayat = 12

/** The first weighing as a member of each posyandu: it decides B. */
function firsts(anak: AnakRegister, penimbangan: readonly Penimbangan[]): Set<Penimbangan> {
  const found = new Map<string, Penimbangan>()
  for (const p of penimbangan) {
    const placed = penimbanganBulan({ ...anak, penimbangan: [p] }, bulanOf(p.tanggal))
    if (placed?.kind === 'diS' && !found.has(placed.posyanduId)) found.set(placed.posyanduId, p)
  }
  return new Set(found.values())
}

/** The child with as much history as decides its row on a day, and no more. */
export function toAnakLembar(anak: AnakRegister, tanggal: Tanggal, ownRow: string | null): AnakLembar {
  const others = withoutRow(anak, ownRow).penimbangan.filter((p) => bulanOf(p.tanggal) <= bulanOf(tanggal))
  const before = others.filter((p) => p.tanggal <= tanggal)
  const recent = new Set(before.slice(-jumlahRiwayat))
  const first = firsts(anak, before)
  const penimbangan = others.filter((p) => p.tanggal > tanggal || recent.has(p) || first.has(p))
  return { ...anak, keanggotaan: [...anak.keanggotaan], kms: [...anak.kms], penimbangan }
}

/** True up to 59 months, and for a child whose birth date is missing. */
export function isUmurBalita(anak: Pick<AnakRegister, 'tanggalLahir'>, tanggal: Tanggal): boolean {
  if (anak.tanggalLahir === null) return true
  return tanggal >= anak.tanggalLahir && umurBulanPenuh(anak.tanggalLahir, tanggal) <= umurBalitaTerakhirBulan
}

/**
 * How a child stands on the sheet of a day: as a member, as a guest, or not at all.
 *
 * Who was weighed that day always stands on it, also on the day of leaving and at 60 months.
 */
export function tempatDiLembar(
  anak: AnakRegister,
  hari: HariRow,
  row: PenimbanganRow | null,
): 'anggota' | 'tamu' | null {
  const { posyandu_id: posyanduId } = hari
  const tanggal = row?.tanggal ?? hari.tanggal
  const member = anak.keanggotaan.some((k) => k.posyanduId === posyanduId && isAnggota(k, tanggal))
  if (member && (row !== null || isUmurBalita(anak, tanggal))) return 'anggota'
  if (row === null) return null
  if (keanggotaanPenimbangan(anak, tanggal, row.posyandu_id)?.posyanduId === posyanduId) return 'anggota'
  return row.hari_buka_id === hari.id || row.posyandu_id === posyanduId ? 'tamu' : null
}
