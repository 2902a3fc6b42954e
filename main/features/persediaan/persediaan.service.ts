import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { newId, writeGroup } from '#main/db/journal.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { BahanSisa } from '#shared/contract/persediaan.ts'
import { bahanOf, type KodeBahan, kodeBahan } from '#shared/domain/persediaan/bahan.ts'
import { sisaBatch } from '#shared/domain/persediaan/persediaan.ts'
import { type DiberiHari, hariDekat, usulHari } from '#shared/domain/persediaan/usul.ts'
import { addHari, bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { isStok, listDiberi, listDosisHari, listStok, type StokRow } from './persediaan.repository.ts'

const aman = 'Tidak ada yang disimpan.'
/** From this age on a child takes a whole tablet. Completed months. @source docs/aturan/formulir.md, "Vitamin A dan obat cacing" */
const umurTabletUtuh = 24

function diberiHari({ db }: AppContext, posyanduId: string, tanggal: Tanggal): DiberiHari {
  const rows = listDiberi(db, posyanduId, tanggal)
  const tablet = rows.flatMap(({ obat_cacing, lahir }) => {
    if (obat_cacing !== 1) return []
    return lahir !== null && umurBulanPenuh(lahir, tanggal) < umurTabletUtuh ? 0.5 : 1
  })
  return {
    vitBiru: rows.filter(({ vitamin_a }) => vitamin_a === 'biru').length,
    vitMerah: rows.filter(({ vitamin_a }) => vitamin_a === 'merah').length,
    obatCacing: tablet.reduce((a, b) => a + b, 0),
    dosis: listDosisHari(db, posyanduId, tanggal),
  }
}

function keadaanBatch(kedaluwarsa: Tanggal | null, per: Tanggal): BahanSisa['batch'][number]['keadaan'] {
  if (kedaluwarsa === null || kedaluwarsa > addHari(per, hariDekat)) return 'baik'
  return kedaluwarsa < per ? 'lewat' : 'dekat'
}

function toBahan(kode: KodeBahan, rows: readonly StokRow[], per: Tanggal): Omit<BahanSisa, 'usul'> {
  const batch = sisaBatch(rows, per).map((satu) => ({ ...satu, keadaan: keadaanBatch(satu.kedaluwarsa, per) }))
  const { nama, satuan } = bahanOf(kode)
  return { bahan: kode, nama, satuan, sisa: batch.reduce((sum, { sisa }) => sum + sisa, 0), batch }
}

export function readPersediaan(
  context: AppContext,
  { posyanduId, tanggal }: ParsedInputOf<'persediaan.list'>,
): OutputOf<'persediaan.list'> {
  const { db } = context
  const posyandu =
    namaPosyanduJelas(db).get(posyanduId) ?? missing('Posyandu ini tidak ada lagi di buku. Pilih yang lain.')
  const rows = listStok(db, posyanduId, tanggal)
  const perBahan = Map.groupBy(rows, ({ bahan }) => bahan)
  const tercatat = new Set(rows.flatMap((row) => (row.tanggal === tanggal && row.jenis === 'keluar' ? row.bahan : [])))
  const usul = new Map(usulHari(diberiHari(context, posyanduId, tanggal), tercatat).map((satu) => [satu.bahan, satu]))
  const bahan = kodeBahan
    .filter((kode) => !bahanOf(kode).vaksin || perBahan.has(kode) || usul.has(kode))
    .map((kode) => {
      const satu = usul.get(kode)
      return {
        ...toBahan(kode, perBahan.get(kode) ?? [], tanggal),
        usul: satu ? { jumlah: satu.jumlah, dari: satu.dari } : null,
      }
    })
  const gerak = rows
    .filter((row) => bulanOf(row.tanggal) === bulanOf(tanggal))
    .reverse()
    .map(({ posyandu_id: _, ...row }) => ({ ...row, nama: bahanOf(row.bahan).nama, satuan: bahanOf(row.bahan).satuan }))
  return { posyandu, tanggal, bahan, gerak }
}

export function recordStok(
  context: AppContext,
  { posyanduId, tanggal, ...isi }: ParsedInputOf<'persediaan.record'>,
): OutputOf<'persediaan.record'> {
  const { db } = context
  if (tanggal > context.hariIni()) refuse(`${formatTanggal(tanggal)} belum tiba. ${aman} Perbaiki tanggalnya.`)
  if (isi.jumlah === 0 && isi.jenis !== 'opname') refuse(`Jumlahnya masih nol. ${aman} Tulis jumlahnya.`)
  return db.transaction(() => {
    if (!namaPosyanduJelas(db).has(posyanduId)) missing(`Posyandu ini tidak ada lagi di buku. ${aman}`)
    const change = { entitas: 'stok', id: newId(), isi: { posyandu_id: posyanduId, tanggal, ...isi } } as const
    return writeGroup(db, context.penulis('ketik'), [change])
  })
}

/** Takes a line off the book; it comes back with an undo. */
export function removeStok(context: AppContext, id: string): OutputOf<'persediaan.remove'> {
  const { db } = context
  return db.transaction(() => {
    if (!isStok(db, id)) missing(`Baris ini sudah tidak ada di buku. ${aman}`)
    return writeGroup(db, context.penulis('ketik'), [{ entitas: 'stok', id, isi: { dihapus: 1 } }])
  })
}
