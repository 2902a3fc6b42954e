import { type CatatanRow, denganBeserta } from '#main/db/baris-kartu.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import type { Change } from '#main/db/journal.ts'
import type { Row } from '#main/toko/toko.ts'
import type { AnakBuku } from '#shared/domain/kartu/riwayat.ts'
import { nilaiKepala } from '#shared/kartu/dinilai.ts'
import { kepalaBerkas } from '#shared/kartu/impor/kepala.ts'
import { mulaiOf } from '#shared/kartu/masa.ts'
import { isBerkepala, isBersuami, kepalaOrang } from '#shared/kartu/susunan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BahanKartu, type Direncanakan, toChanges, tulis, warn } from './catatan-berencana.ts'
import { type BarisBertempat, foldPerHari, type Sehari } from './lipat-hari.ts'

/** The person as she will stand, and what the book has of the card. */
export type PemilikKartu = {
  readonly id: string
  readonly jk: 'L' | 'P' | null
  readonly tanggal_lahir: string | null
  readonly kepala: readonly CatatanRow[]
  readonly kunjungan: ReadonlyMap<string, readonly CatatanRow[]>
  readonly beserta: ReadonlyMap<string, CatatanRow>
  /** Gives the child as the register will have it, with visits as they are planned. */
  readonly anakOf: (visits: readonly CatatanRow[]) => AnakBuku | null
}

type Berencana = {
  readonly head: Direncanakan
  readonly satu: Direncanakan
  /** What hangs on the visit. */
  readonly samping: Direncanakan | null
  readonly lama: CatatanRow | undefined
  readonly dari: Sehari
}

/** Every row of the file falls in exactly one count. */
export type RencanaKunjungan = {
  readonly changes: readonly Change[]
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
}

/** The head a visit belongs to: the one open on its day, unless it is plainly of another; else a new one. Or its person. */
function pilihKepala(
  bahan: BahanKartu,
  { pemilik, kepala }: { readonly pemilik: PemilikKartu; readonly kepala: Direncanakan[] },
  { isi, register }: Sehari,
): Direncanakan {
  const { db, susunan, imporId } = bahan
  if (!isBerkepala(susunan)) {
    const row = kepalaOrang(susunan, pemilik.id)
    const sendiri = kepala[0] ?? { entitas: 'orang', row, baru: false, berubah: false, sumber: 0 }
    if (kepala.length === 0) kepala.push(sendiri)
    return sendiri
  }
  const { masa, keOrang, kepala: nama } = susunan
  const rows = kepala.map((satu) => satu.row)
  const { head, lain } = kepalaBerkas(susunan, rows, isi)
  const found = kepala.find((satu) => satu.row === head)
  if (found) return found
  if (lain !== null)
    warn(bahan, { baris: register.baris, kode: 'tanggal', nilai: formatTanggal(isi.tanggal), alasan: lain })
  const mulai = mulaiOf(masa, isi.kepala, isi.tanggal)
  const id = idTetap(db, nama, pemilik.id, mulai)
  const row = { id, [keOrang]: pemilik.id, [masa.dibuka]: mulai, impor_id: imporId, versi: 0 } as CatatanRow
  const baru: Direncanakan = { entitas: nama, row, baru: true, berubah: true, sumber: register.baris }
  kepala.push(baru)
  return baru
}

/** What the file says of the record that hangs on a visit; null where there is none, and none is needed. */
function planSamping(
  bahan: BahanKartu,
  pemilik: PemilikKartu,
  { satu, dari }: Pick<Berencana, 'satu' | 'dari'>,
): Direncanakan | null {
  const { beserta } = bahan.susunan
  const { isi, register } = dari
  const terisi = Object.values(isi.beserta).some((nilai) => nilai !== null)
  const lama = pemilik.beserta.get(satu.row.id)
  if (beserta === null || (!lama && !terisi)) return null
  const { catatan: entitas, keKunjungan } = beserta
  const dasar = { [keKunjungan]: satu.row.id, tanggal: isi.tanggal, impor_id: bahan.imporId, versi: 0 }
  const row = (lama ?? { id: idTetap(bahan.db, entitas, satu.row.id, isi.tanggal), ...dasar }) as CatatanRow
  const samping: Direncanakan = { entitas, row, baru: !lama, berubah: !lama, sumber: register.baris }
  const ubah = tulis(bahan, samping, { isi: isi.beserta as Row, baris: register.baris })
  if (Object.keys(ubah).length > 0) samping.berubah = true
  return samping
}

/** Tells what the file says of earlier visits otherwise than the book works it out. */
function bandingRiwayat(
  bahan: BahanKartu,
  pemilik: PemilikKartu,
  { head, visits }: { readonly head: Row; readonly visits: readonly { row: CatatanRow; dari: Sehari | null }[] },
): void {
  const rows = visits.toSorted((a, b) => (String(a.row.tanggal) < String(b.row.tanggal) ? -1 : 1))
  const anak = pemilik.anakOf(rows.map(({ row }) => row))
  const dinilai = nilaiKepala(bahan.susunan, { ...pemilik, anak }, { head, rows: rows.map(({ row }) => row) })
  for (const [i, { dari }] of rows.entries()) {
    for (const [kode, nilai] of Object.entries(dari?.isi.riwayat ?? {})) {
      const buku = dinilai[i]?.isi[kode] ?? null
      if (!dari || buku === nilai) continue
      const alasan = `Menurut kunjungan di buku ${buku ?? 'belum diketahui'}. Angka di berkas tidak disimpan.`
      warn(bahan, { baris: dari.register.baris, kode, nilai: String(nilai), alasan })
    }
  }
}

/**
 * The visits of one person: new, corrected, or already there. A visit is known by its person and day.
 *
 * @param rows in the order of the file
 */
export function planKunjungan(
  bahan: BahanKartu,
  pemilik: PemilikKartu,
  rows: readonly BarisBertempat[],
): RencanaKunjungan {
  const { db, susunan, imporId } = bahan
  const { keKepala, kunjungan: entitas } = susunan
  const { sehari, dobel } = foldPerHari(rows, bahan)
  const kepala = pemilik.kepala.map(
    (row): Direncanakan => ({ entitas: susunan.kepala ?? 'orang', row, baru: false, berubah: false, sumber: 0 }),
  )
  const hitung = { baru: 0, diperbarui: 0, takBerubah: dobel }
  const visits: Berencana[] = []
  for (const dari of sehari) {
    const { isi, register, posyanduId } = dari
    // A visit the book has stays with its head.
    const lama = [...pemilik.kunjungan.values()].flat().find((row) => row.tanggal === isi.tanggal)
    const head = kepala.find(({ row }) => row.id === lama?.[keKepala]) ?? pilihKepala(bahan, { pemilik, kepala }, dari)
    const suami = register.identitas.namaSuami
    const fileHead = { ...(isi.kepala as Row), ...(suami !== null && isBersuami(susunan) ? { nama_suami: suami } : {}) }
    const ubahHead = tulis(bahan, head, { isi: fileHead, baris: register.baris })
    if (Object.keys(ubahHead).length > 0) Object.assign(head, { berubah: true, sumber: register.baris })
    const tempat = { [keKepala]: head.row.id, tanggal: isi.tanggal, posyandu_id: posyanduId, impor_id: imporId }
    const id = lama?.id ?? idTetap(db, entitas, head.row.id, isi.tanggal)
    const row = (lama ?? { id, ...tempat, versi: 0 }) as CatatanRow
    const satu: Direncanakan = { entitas, row, baru: !lama, berubah: !lama, sumber: register.baris }
    const ubah = tulis(bahan, satu, { isi: isi.kunjungan as Row, baris: register.baris })
    const samping = planSamping(bahan, pemilik, { satu, dari })
    visits.push({ head, satu, samping, lama, dari })
    const changed =
      Object.keys(ubah).length + Number(samping?.berubah ?? false) + (head.baru ? 0 : Object.keys(ubahHead).length) > 0
    hitung[!lama ? 'baru' : changed ? 'diperbarui' : 'takBerubah']++
  }
  for (const head of kepala) {
    const own = visits.filter((satu) => satu.head === head)
    const others = (pemilik.kunjungan.get(head.row.id) ?? []).filter(({ id }) =>
      own.every(({ satu }) => satu.row.id !== id),
    )
    const all = [
      ...own.map(({ satu, samping, dari }) => ({ row: denganBeserta(susunan, satu.row, samping?.row), dari })),
      ...others.map((row) => ({ row, dari: null })),
    ]
    if (own.length > 0) bandingRiwayat(bahan, pemilik, { head: head.row, visits: all })
  }
  const bukuHead = new Map(pemilik.kepala.map((row) => [row.id, row]))
  return {
    ...hitung,
    changes: [
      // A person in the place of a head is written by what the file says of her.
      ...(isBerkepala(susunan) ? kepala : []).flatMap((head) => toChanges(bahan, head, bukuHead.get(head.row.id))),
      ...visits.flatMap(({ satu, samping, lama }) => [
        ...toChanges(bahan, satu, lama),
        ...(samping ? toChanges(bahan, samping, pemilik.beserta.get(satu.row.id)) : []),
      ]),
    ],
  }
}
