import type { Change } from '#main/db/journal.ts'
import { toPenimbangan } from '#main/ringkasan/baris-register.ts'
import type { PenimbanganTable } from '#main/toko/schema.ts'
import { isAdaUkuran, type UkuranImpor } from '#shared/domain/impor/baris-impor.ts'
import type { Kolom } from '#shared/domain/impor/kolom.ts'
import type { Penimbangan } from '#shared/domain/register/register.ts'
import type { BarisTempat } from './anak-dikenal.ts'
import { type Bahan, type Kolom2Nilai, splitBeda, toChange, withoutNull } from './bahan-rencana.ts'
import { foldSehari, inWords, toColumns } from './lipat-sehari.ts'

export type DariBerkas = {
  readonly id: string
  readonly baris: BarisTempat
  readonly ukuran: UkuranImpor
  /** New to the book, or another than it holds. */
  readonly berubah: boolean
}

export type RencanaPenimbangan = {
  readonly changes: readonly Change[]
  /** Each weighing of the file, with the row that decided it. */
  readonly dariBerkas: readonly DariBerkas[]
  /** All weighings of the child as the book will hold them, in order. */
  readonly hasil: readonly Penimbangan[]
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
  readonly tanpaPenimbangan: number
}

type Ubahan = { penimbanganBaru: number; diperbarui: number; takBerubah: number }

const judulOf: Readonly<Record<string, Kolom>> = {
  bb_g: 'berat',
  tb_mm: 'tinggi',
  cara_ukur: 'caraUkur',
  lila_mm: 'lila',
  lk_mm: 'lingkarKepala',
  vitamin_a: 'vitaminA',
  obat_cacing: 'obatCacing',
  asi: 'asi',
  edema: 'edema',
  naik_menurut_berkas: 'naik',
}

/** The record of the book a file's weighing is about: an imported one before a typed one, the later before the earlier. */
function findTarget(buku: readonly PenimbanganTable[], tanggal: string): PenimbanganTable | undefined {
  const that = buku.filter((row) => row.tanggal === tanggal)
  return that.findLast((row) => row.impor_id !== null) ?? that.at(-1)
}

function toNewRow(
  { id, orangId, imporId }: { readonly id: string; readonly orangId: string; readonly imporId: string },
  { baris, ukuran }: { baris: BarisTempat; ukuran: UkuranImpor },
) {
  return {
    id,
    orang_id: orangId,
    tanggal: baris.tanggal ?? '',
    posyandu_id: baris.posyanduId,
    impor_id: imporId,
    ...toColumns(ukuran),
  }
}

function toRegister(row: Kolom2Nilai): Penimbangan {
  const tanpaPengganti = { pengganti_nt: null, pengganti_alasan: null, pengganti_bb_g: null, pengganti_bb_lalu_g: null }
  return toPenimbangan({ edema: 0, ...tanpaPengganti, ...row } as unknown as PenimbanganTable)
}

/** Changes of a weighing the book already has; a typed weight, or one waiting for an answer, stays. */
function planUpdate(
  row: PenimbanganTable,
  { baris, ukuran }: { baris: BarisTempat; ukuran: UkuranImpor },
  bahan: Bahan,
): Kolom2Nilai {
  const dariImpor = row.impor_id !== null
  const berkas: Record<string, string | number | null> = { ...toColumns(ukuran) }
  if (dariImpor) berkas.posyandu_id = baris.posyanduId
  const { ubah, diketik } = splitBeda({ entitas: 'penimbangan', id: row.id, kini: row }, berkas, bahan.isDiketik)
  const settable: Record<string, string | number | null> = { ...ubah }
  const kept: Record<string, string | number | null> = { ...diketik }
  for (const [ketikan, kolom] of [
    ['bb_ketikan', 'bb_g'],
    ['tb_ketikan', 'tb_mm'],
  ] as const) {
    if (row[ketikan] === null || !(kolom in settable)) continue
    kept[kolom] = settable[kolom] ?? null
    delete settable[kolom]
  }
  for (const [kolom, nilai] of Object.entries(kept)) {
    const judul = judulOf[kolom] ?? 'posyandu'
    const alasan = 'Di buku ada isian lain yang diketik sendiri untuk anak dan tanggal ini. Isian di buku yang dipakai.'
    bahan.note(baris.baris, judul, inWords(kolom, nilai), alasan)
  }
  return settable
}

/** The weighings of one child, of the file and of the book. */
export type AnakDitimbang = {
  readonly orangId: string
  /** In order of days, then of the file. */
  readonly rows: readonly BarisTempat[]
  readonly buku: readonly PenimbanganTable[]
  /** The import the new ones will name. */
  readonly imporId: string
}

/**
 * The weighings of one child: new, corrected, or already there.
 *
 * Every row of the file falls in exactly one count. A weighing is known by child and date.
 */
export function planPenimbangan(anak: AnakDitimbang, bahan: Bahan): RencanaPenimbangan {
  const { orangId, rows, buku, imporId } = anak
  const hitung: Ubahan = { penimbanganBaru: 0, diperbarui: 0, takBerubah: 0 }
  const changes: Change[] = []
  const dariBerkas: DariBerkas[] = []
  const akhir = new Map<string, Kolom2Nilai>(buku.map((row) => [row.id, row]))
  const measured = rows.filter((row) => row.tanggal !== null && isAdaUkuran(row.ukuran))
  let tanpaPenimbangan = rows.length - measured.length
  for (const [tanggal, sehari] of Map.groupBy(measured, (row) => row.tanggal ?? '')) {
    const satu = foldSehari(sehari, bahan)
    if (!satu) continue
    // A row without weight is kept (a height, a note of arms or head) but is no weighing: it counts among those without.
    const ditimbang = sehari.filter((row) => row.ukuran.bbG !== null).length
    tanpaPenimbangan += sehari.length - ditimbang
    hitung.takBerubah += Math.max(0, ditimbang - 1)
    const sumber = bahan.sumber(satu.baris.baris)
    const target = findTarget(buku, tanggal)
    const id = target?.id ?? bahan.idPenimbangan(orangId, tanggal)
    const isi = target ? planUpdate(target, satu, bahan) : toNewRow({ id, orangId, imporId }, satu)
    akhir.set(id, { ...akhir.get(id), ...isi })
    const kosong = target !== undefined && target !== null && Object.keys(isi).length === 0
    dariBerkas.push({ id, ...satu, berubah: !kosong })
    if (ditimbang > 0) hitung[!target ? 'penimbanganBaru' : kosong ? 'takBerubah' : 'diperbarui']++
    if (kosong) continue
    const { id: _, ...columns } = isi as Record<string, string | number | null>
    changes.push(toChange({ entitas: 'penimbangan', id }, target ? columns : withoutNull(columns), sumber))
  }
  const hasil = [...akhir.values()]
    .map(toRegister)
    .sort((a, b) => (a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : 0))
  const { penimbanganBaru: baru, diperbarui, takBerubah } = hitung
  return { changes, dariBerkas, hasil, baru, diperbarui, takBerubah, tanpaPenimbangan }
}
