import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { write, writeGroup } from '#main/db/journal.ts'
import { toDijawab, toKetikan, withoutRow } from '#main/ringkasan/baris-timbang.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { hitungBaris } from '#shared/domain/penimbangan/baris.ts'
import { pertanyaanBaris } from '#shared/domain/penimbangan/lembar.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { findBarisHari } from './baris-hari.ts'
import { getAnak } from './catat.service.ts'
import { getHariBuka } from './hari-buka.service.ts'
import { findPenimbangan, type PenimbanganRow } from './penimbangan.repository.ts'

type Ditulis = OutputOf<'penimbangan.answer'>

export function getRow(context: AppContext, id: string): PenimbanganRow {
  return findPenimbangan(context.db, id) ?? missing('Penimbangan ini tidak ada lagi di buku. Buka kembali lembarnya.')
}

/** The overruling of N/T with both weights of now; refused where the weighing has no N or T. */
function overrideFields(
  context: AppContext,
  row: PenimbanganRow,
  { nt, alasan }: { readonly nt: 'N' | 'T'; readonly alasan: string | null },
) {
  const anak = getAnak(context, row.orang_id)
  const { tanggal, posyandu_id: posyanduId, bb_g: bbG, tb_mm: tbMm, cara_ukur: caraUkur } = row
  const baris = { tanggal, posyanduId, bbG, tbMm, caraUkur, edema: row.edema === 1, pengganti: null }
  const hasil = hitungBaris(withoutRow(anak, row.id), baris, context.register().isAwalData)
  const bbLaluG = hasil.kind === 'dihitung' && hasil.naikG !== null ? (hasil.lalu?.bbG ?? null) : null
  if (bbLaluG === null) {
    refuse(
      `Penimbangan ${anak.nama} tanggal ${formatTanggal(tanggal)} tidak punya hasil N atau T, jadi tidak ada yang ditetapkan lain.`,
    )
  }
  return { pengganti_nt: nt, pengganti_alasan: alasan, pengganti_bb_g: bbG, pengganti_bb_lalu_g: bbLaluG }
}

const withoutOverride = {
  pengganti_nt: null,
  pengganti_alasan: null,
  pengganti_bb_g: null,
  pengganti_bb_lalu_g: null,
} as const

/** Overrules N/T of one weighing, or takes the overruling back. */
export function overrideHasil(context: AppContext, input: ParsedInputOf<'penimbangan.override'>): Ditulis {
  const { db } = context
  return db.transaction(() => {
    const row = getRow(context, input.penimbanganId)
    const isi =
      input.nt === null ? withoutOverride : overrideFields(context, row, { nt: input.nt, alasan: input.alasan })
    const { kelompok } = write(db, context.penulis('ketik', input.alasan), [
      { entitas: 'penimbangan', id: row.id, isi },
    ])
    return { kelompok }
  })
}

/**
 * "Memang benar": rests a question while the typed values stand.
 *
 * A changed weight under an overruling is answered by renewing it on the weights of now. What cannot be stored as a
 * number stays a question until another number is typed.
 */
export function answerPertanyaan(context: AppContext, input: ParsedInputOf<'penimbangan.answer'>): Ditulis {
  const { db } = context
  return db.transaction(() => {
    const row = findRow(context, input)
    const isi =
      input.kode === 'penggantiBerubah' && row.pengganti_nt !== null
        ? overrideFields(context, row, { nt: row.pengganti_nt, alasan: row.pengganti_alasan })
        : answerFields(context, row, input.kode)
    const { kelompok } = write(db, context.penulis('ketik'), [{ entitas: 'penimbangan', id: row.id, isi }])
    return { kelompok }
  })
}

function findRow(context: AppContext, input: ParsedInputOf<'penimbangan.answer'>): PenimbanganRow {
  if ('penimbanganId' in input) return getRow(context, input.penimbanganId)
  const hari = getHariBuka(context, input.hariBukaId)
  const { nama } = getAnak(context, input.orangId)
  return (
    findBarisHari(context, hari, input.orangId) ??
    missing(`Baris ${nama} belum tersimpan, jadi belum ada yang dijawab.`)
  )
}

type Kode = ParsedInputOf<'penimbangan.answer'>['kode']

function answerFields(context: AppContext, row: PenimbanganRow, kode: Kode) {
  const ketikan = toKetikan(row)
  const aturan = { rujukanZ: readPengaturan(context.db).rujukanZ, isAwalData: context.register().isAwalData }
  const anak = withoutRow(getAnak(context, row.orang_id), row.id)
  const asked = pertanyaanBaris(anak, ketikan, aturan).filter((p) => p.kode === kode)
  const stuck = asked.find((p) => !p.bolehBenar)
  if (stuck) refuse(stuck.pesan)
  const { bb, tb } = ketikan
  const others = toDijawab(row).filter((j) => j.kode !== kode || j.bb !== bb || j.tb !== tb)
  return { jawaban_periksa: JSON.stringify([...others, { kode, bb, tb }]) }
}

export function removePenimbangan(context: AppContext, id: string, alasan: string): OutputOf<'penimbangan.remove'> {
  const { db } = context
  return db.transaction(() => {
    const row = getRow(context, id)
    return writeGroup(db, context.penulis('ketik', alasan), [
      { entitas: 'penimbangan', id: row.id, isi: { dihapus: 1 } },
    ])
  })
}
