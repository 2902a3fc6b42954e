import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import type { Change } from '#main/db/journal.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import { createAwalPosyandu, noteAwal } from './awal-posyandu.ts'
import { type Bahan, createNote, type SumberBaris, toChange, withoutNull } from './bahan-rencana.ts'
import { createIsDiketik, readRincian, readTempatPosyandu } from './impor.repository.ts'
import { createPosyanduMatcher, type PosyanduMatcher } from './match-posyandu.ts'
import { type BerkasTerbaca, matchRows } from './match-rows.ts'
import { noteNaik } from './note-hasil.ts'
import { type AturanRencana, planAnak, type RencanaAnak } from './plan-anak.ts'

/** Everything an import would do, computed before anything is written. */
export type Rencana = {
  /** In an order that never points at a record not yet made. */
  readonly changes: readonly Change[]
  readonly balitaBaru: number
  readonly balitaDiperbarui: number
  readonly penimbanganBaru: number
  readonly penimbanganDiperbarui: number
  readonly takBerubah: number
  readonly tanpaPenimbangan: number
  readonly posyanduBaru: readonly string[]
  readonly ditolak: readonly Catatan[]
  /** How many of the refused rows are about children of other Pustu. */
  readonly milikLain: number
  readonly peringatan: readonly Catatan[]
}

export function planPosyandu(
  context: AppContext,
  sumber: SumberBaris,
  posyandu: PosyanduMatcher,
): { changes: Change[]; nama: string[] } {
  const { db } = context
  const { indukId, urutan } = readTempatPosyandu(db, listPosyandu(db))
  const baru = posyandu.listBaru()
  const senama = (nama: string) => baru.filter((one) => one.nama === nama).length > 1
  return {
    changes: baru.map(({ id, nama, desa, baris }, i) =>
      toChange(
        { entitas: 'fasilitas', id },
        withoutNull({ jenis: 'posyandu', nama, induk_id: indukId, desa, urutan: urutan + i }),
        sumber(baris),
      ),
    ),
    nama: baru.map(({ nama, desa }) => (senama(nama) && desa !== null ? `${nama} (${desa})` : nama)),
  }
}

/** Letters need the whole register: the first data months of a posyandu are found from all its children. */
function noteHuruf(context: AppContext, anak: readonly RencanaAnak[], bahan: Bahan): void {
  const withNaik = anak.filter((one) => one.penimbangan.dariBerkas.some(({ ukuran }) => ukuran.naik !== null))
  if (withNaik.length === 0) return
  const semua = new Map(context.register().anak)
  for (const one of anak) semua.set(one.anak.id, one.anak)
  const isAwalData = createIsAwalData(semua.values())
  for (const one of withNaik) noteNaik({ anak: one.anak, dariBerkas: one.penimbangan.dariBerkas }, isAwalData, bahan)
}

function sum(anak: readonly RencanaAnak[], count: (one: RencanaAnak) => number): number {
  return anak.reduce((total, one) => total + count(one), 0)
}

/**
 * Plans an import: which posyandu, children, memberships and weighings are new or changed, and what is refused or
 * doubtful. Reads the book, writes nothing; the same book and file give the same plan.
 *
 * @param imporId the import the new weighings will name
 */
export function planImport(context: AppContext, berkas: BerkasTerbaca, imporId: string): Rencana {
  const { db } = context
  const { header, sumber } = berkas
  const posyandu = createPosyanduMatcher(listPosyandu(db))
  const { cocok, ditolak, milikLain, peringatan } = matchRows(context, berkas, posyandu)
  const bahan: Bahan = {
    sumber,
    isDiketik: createIsDiketik(db),
    namaPosyandu: posyandu.namaOf,
    sebut: 'anak',
    idPenimbangan: (orangId, tanggal) => idTetap(db, 'penimbangan', orangId, tanggal),
    note: createNote(peringatan, header.kolom),
  }
  const rincian = readRincian(
    db,
    cocok.flatMap(({ id, buku }) => (buku ? [id] : [])),
  )
  const aturan: AturanRencana = {
    imporId,
    bahan,
    lama: [],
    hariIni: context.hariIni(),
    awal: createAwalPosyandu(db, cocok),
    lembar: { rujukanZ: readPengaturan(db).rujukanZ, isAwalData: () => false },
  }
  const anak = cocok.map((one) => planAnak(one, rincian(one.id), aturan))
  noteAwal(aturan.lama, bahan)
  noteHuruf(context, anak, bahan)
  const baru = planPosyandu(context, sumber, posyandu)
  return {
    changes: [
      ...baru.changes,
      ...anak.flatMap((one) => one.orang),
      ...anak.flatMap((one) => [...one.keanggotaan, ...one.kms, ...one.penimbangan.changes]),
    ],
    balitaBaru: anak.filter((one) => one.baru).length,
    balitaDiperbarui: anak.filter((one) => !one.baru && one.orang.length + one.keanggotaan.length + one.kms.length > 0)
      .length,
    penimbanganBaru: sum(anak, (one) => one.penimbangan.baru),
    penimbanganDiperbarui: sum(anak, (one) => one.penimbangan.diperbarui),
    takBerubah: sum(anak, (one) => one.penimbangan.takBerubah),
    tanpaPenimbangan: sum(anak, (one) => one.penimbangan.tanpaPenimbangan),
    posyanduBaru: baru.nama,
    ditolak,
    milikLain,
    peringatan,
  }
}
