import { type Change, newId } from '#main/db/journal.ts'
import { isAnggota } from '#shared/domain/register/keanggotaan.ts'
import type { Keanggotaan } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import { type Bahan, toChange } from './bahan-rencana.ts'
import { type Bukti, buktiBerkas, buktiBuku, type Masa, sortBukti, toMasa } from './bukti-keanggotaan.ts'
import type { RincianAnak } from './impor.repository.ts'
import { awalKalimat } from './sebutan.ts'

export type RencanaKeanggotaan = { readonly changes: readonly Change[]; readonly hasil: readonly Keanggotaan[] }

/** Membership from birth at the first posyandu named, then a move on each day another one is named. */
function arrange(bukti: readonly Bukti[], lahir: Tanggal | null): Masa[] {
  const masa: Masa[] = []
  for (const { tanggal, posyanduId, baris } of bukti) {
    const last = masa.at(-1)
    if (last?.posyanduId === posyanduId) continue
    const open = { posyanduId, sampai: null, sebabSampai: null, baris }
    if (!last) {
      const fromBirth = { mulai: lahir ?? tanggal, sebabMulai: lahir === null ? 'terdaftar' : 'lahir' } as const
      masa.push({ ...open, ...fromBirth })
      continue
    }
    masa[masa.length - 1] = { ...last, sampai: tanggal, sebabSampai: 'pindah' }
    masa.push({ ...open, mulai: tanggal, sebabMulai: 'pindahMasuk' })
  }
  return masa
}

/** A child whose memberships a person arranged: only a clear move at the end is added, everything else is said. */
function extend(rincian: RincianAnak, bukti: readonly Bukti[], bahan: Bahan): Masa[] {
  const masa = rincian.keanggotaan.map(toMasa)
  for (const { tanggal, posyanduId, baris } of bukti) {
    const then = masa.find((m) => isAnggota(m, tanggal))
    const last = masa.at(-1)
    if (!then || !last || then.posyanduId === posyanduId) continue
    const laterKnown = rincian.penimbangan.some((row) => row.tanggal > tanggal)
    if (then !== last || last.sampai !== null || laterKnown || tanggal === last.mulai) {
      const alasan = 'Berkas menyebut posyandu lain. Keanggotaan yang tercatat di buku dipertahankan.'
      bahan.note(baris ?? 0, 'posyandu', bahan.namaPosyandu(posyanduId), alasan)
      continue
    }
    masa[masa.length - 1] = { ...last, sampai: tanggal, sebabSampai: 'pindah' }
    masa.push({ posyanduId, mulai: tanggal, sampai: null, sebabSampai: null, sebabMulai: 'pindahMasuk', baris })
  }
  return masa
}

/** An undated row of a new child says where it belongs; of a known one it cannot say since when. */
function addUndated(anak: AnakKeanggotaan, bukti: Bukti[], bahan: Bahan): void {
  const { rows, rincian, tanggalLahir: lahir, hariIni } = anak
  const undated = rows.findLast((row) => row.tanggal === null && row.posyanduId !== null)
  if (!undated || undated.posyanduId === null) return
  if (bukti.length === 0) {
    bukti.push({ tanggal: lahir ?? hariIni, posyanduId: undated.posyanduId, baris: undated.baris })
    return
  }
  const known = bukti.some((b) => b.posyanduId === undated.posyanduId)
  if (!known && rincian.keanggotaan.length > 0) {
    const siapa = awalKalimat(bahan.sebut)
    const alasan = `Posyandu berbeda dari buku, tetapi baris ini tanpa tanggal pengukuran. ${siapa} tidak dipindahkan.`
    bahan.note(undated.baris, 'posyandu', bahan.namaPosyandu(undated.posyanduId), alasan)
  }
}

/** Ends the last membership where the file says the child left, or the book holds that it did and nothing says it came since. */
function tutup(masa: Masa[], { rows, rincian }: AnakKeanggotaan, bukti: readonly Bukti[]): Masa[] {
  const dulu = rincian.keanggotaan.at(-1)
  const baru = rows.findLast(({ keluar }) => keluar)?.keluar
  const lama =
    dulu?.sampai && dulu.sebab_sampai && bukti.every(({ tanggal }) => tanggal < (dulu.sampai ?? ''))
      ? { tanggal: dulu.sampai, sebab: dulu.sebab_sampai }
      : undefined
  const keluar = baru ?? lama
  const last = masa.at(-1)
  if (!keluar || !last || last.sampai !== null || keluar.tanggal <= last.mulai) return masa
  return [...masa.slice(0, -1), { ...last, sampai: keluar.tanggal, sebabSampai: keluar.sebab }]
}

/** Writes the memberships over the rows the book has, first over first; what differs only. */
function toChanges({ id, rows, rincian }: AnakKeanggotaan, masa: readonly Masa[], bahan: Bahan): Change[] {
  const { keanggotaan: lama } = rincian
  const baris = rows[0]?.baris ?? 0
  const changes = masa.flatMap((m, i): Change[] => {
    const row = lama[i]
    const isi = {
      posyandu_id: m.posyanduId,
      mulai: m.mulai,
      sebab_mulai: m.sebabMulai,
      sampai: m.sampai,
      sebab_sampai: m.sebabSampai,
    }
    const same = row && Object.entries(isi).every(([kolom, nilai]) => row[kolom as keyof typeof isi] === nilai)
    if (same) return []
    const sumber = bahan.sumber(m.baris ?? baris)
    return [toChange({ entitas: 'keanggotaan', id: row?.id ?? newId() }, row ? isi : { orang_id: id, ...isi }, sumber)]
  })
  const gone = lama
    .slice(masa.length)
    .map((row) => toChange({ entitas: 'keanggotaan', id: row.id }, { dihapus: 1 }, bahan.sumber(baris)))
  return [...changes, ...gone]
}

export type AnakKeanggotaan = {
  readonly id: string
  readonly tanggalLahir: Tanggal | null
  /** In order of days. */
  readonly rows: readonly BarisTempat[]
  readonly rincian: RincianAnak
  readonly hariIni: Tanggal
}

/**
 * Where a child belongs, from all that names a posyandu: the file and the book together, so that files may come in any
 * order.
 *
 * @source docs/aturan/skdn.md, Import: no moving-in date → member from birth; a new posyandu name on a later row moves
 *   the child on that row's date
 */
export function planKeanggotaan(anak: AnakKeanggotaan, bahan: Bahan): RencanaKeanggotaan {
  const { rows, rincian, tanggalLahir } = anak
  const berkas = buktiBerkas(rows)
  const semua = [...buktiBuku(rincian), ...berkas]
  addUndated(anak, semua, bahan)
  const tersusun = rincian.keanggotaanTetap
    ? extend(rincian, sortBukti(berkas, null), bahan)
    : arrange(sortBukti(semua, tanggalLahir), tanggalLahir)
  const masa = tutup(tersusun, anak, semua)
  return { changes: toChanges(anak, masa, bahan), hasil: masa }
}
