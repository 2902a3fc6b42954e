import { type Change, newId } from '#main/db/journal.ts'
import type { KmsTable } from '#main/toko/schema.ts'
import type { JawabanKms } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import { type Bahan, toChange } from './bahan-rencana.ts'

type Jawaban = {
  readonly id: string
  readonly tanggal: Tanggal
  punya: boolean
  readonly baru: boolean
  baris: number
  berubah: boolean
}

/** The answer that holds on a day: the latest until then; before the first, the first. */
function inForce(jawaban: readonly Jawaban[], tanggal: Tanggal): Jawaban | undefined {
  return jawaban.findLast((j) => j.tanggal <= tanggal) ?? jawaban[0]
}

function insert(jawaban: Jawaban[], one: Jawaban): void {
  const at = jawaban.findIndex((j) => j.tanggal > one.tanggal)
  jawaban.splice(at < 0 ? jawaban.length : at, 0, one)
}

/** One answer a day: of several the lower row's, as for weighings. */
function lastOfDay(rows: readonly BarisTempat[]): Iterable<BarisTempat> {
  return new Map(rows.filter((row) => row.punyaKia !== null).map((row) => [row.tanggal, row])).values()
}

type AnakKms = {
  readonly id: string
  /** In order of days. */
  readonly rows: readonly BarisTempat[]
  readonly buku: readonly KmsTable[]
  readonly tanggalLahir: Tanggal | null
}

/**
 * Answers to "punya Buku KIA?": only those that change what holds on their day are kept.
 *
 * @source docs/aturan/skdn.md, "Membership", K
 */
export function planKms(anak: AnakKms, bahan: Bahan): { changes: Change[]; hasil: JawabanKms[] } {
  const { id: orangId, rows, buku, tanggalLahir } = anak
  const jawaban: Jawaban[] = buku.map((row) => ({
    id: row.id,
    tanggal: row.tanggal,
    punya: row.punya === 1,
    baru: false,
    baris: 0,
    berubah: false,
  }))
  for (const { punyaKia: punya, baris, ...row } of lastOfDay(rows)) {
    // An answer without a day is the first one, if none is known yet.
    const tanggal = row.tanggal ?? (jawaban.length === 0 ? tanggalLahir : null)
    if (punya === null || tanggal === null || inForce(jawaban, tanggal)?.punya === punya) continue
    const same = jawaban.findLast((j) => j.tanggal === tanggal)
    if (!same) insert(jawaban, { id: newId(), tanggal, punya, baru: true, baris, berubah: true })
    else if (!same.baru && bahan.isDiketik('kms', same.id, 'punya', same.punya ? 1 : 0)) {
      bahan.note(
        baris,
        'kia',
        punya ? 'Ya' : 'Tidak',
        'Di buku ada jawaban lain yang diketik sendiri. Isian di buku yang dipakai.',
      )
    } else Object.assign(same, { punya, baris, berubah: true })
  }
  const changes = jawaban
    .filter((j) => j.berubah)
    .map(({ id, tanggal, punya, baru, baris }) =>
      toChange(
        { entitas: 'kms', id },
        { ...(baru ? { orang_id: orangId, tanggal } : {}), punya: punya ? 1 : 0 },
        bahan.sumber(baris),
      ),
    )
  return { changes, hasil: jawaban.map(({ tanggal, punya }) => ({ tanggal, punya })) }
}
