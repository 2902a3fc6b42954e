import { idTetap } from '#main/db/id-tetap.ts'
import type { Change } from '#main/db/journal.ts'
import type { Db } from '#main/db/open.ts'
import type { Row } from '#main/db/proyeksi.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { nilaiKepala, nilaiOf } from '#shared/kartu/dinilai.ts'
import type { BarisRegister, KunjunganImpor } from '#shared/kartu/impor/baris.ts'
import type { HeaderKartu } from '#shared/kartu/impor/judul.ts'
import { tindihKunjungan } from '#shared/kartu/impor/rencana.ts'
import { type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'
import { kepalaPada } from '#shared/kartu/masa.ts'
import type { SusunanKartu } from '#shared/kartu/susunan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { splitBeda, toChange, withoutNull } from '../bahan-rencana.ts'
import type { IsDiketik } from '../impor.repository.ts'
import type { CatatanRow } from './kartu.repository.ts'

export type BahanKartu = {
  readonly db: Db
  readonly susunan: SusunanKartu
  readonly lembar: string
  /** The headings of the file; a column it lacks goes by its code. */
  readonly header: Pick<HeaderKartu, 'kolom'>
  readonly imporId: string
  readonly isDiketik: IsDiketik
  readonly peringatan: Catatan[]
}

/** The person as she will stand, and what the book has of the card. */
export type PemilikKartu = {
  readonly id: string
  readonly jk: 'L' | 'P' | null
  readonly tanggal_lahir: string | null
  readonly kepala: readonly CatatanRow[]
  readonly kunjungan: ReadonlyMap<string, readonly CatatanRow[]>
}

/** Every row of the file falls in exactly one count. */
export type RencanaKunjungan = {
  readonly changes: readonly Change[]
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
}

/** A visit of the file: the rows that tell of it folded into one, the lowest named. */
type Sehari = { readonly isi: KunjunganImpor; readonly register: BarisRegister; readonly posyanduId: string | null }

export type BarisBertempat = { readonly register: BarisRegister; readonly posyanduId: string | null }

function warn(
  { peringatan, header }: BahanKartu,
  baris: number,
  kode: string,
  tulis: readonly [nilai: string, alasan: string],
): void {
  const [nilai, alasan] = tulis
  peringatan.push({ baris, kolom: header.kolom.get(kode)?.judul ?? kode, nilai, alasan })
}

/** The visits of one person in the order of days; two rows of one day are one visit. */
function foldPerHari(rows: readonly BarisBertempat[], bahan: BahanKartu): { sehari: Sehari[]; dobel: number } {
  const perHari = new Map<string, Sehari>()
  let dobel = 0
  for (const { register, posyanduId } of rows) {
    const { kunjungan } = register
    if (!kunjungan) continue
    const atas = perHari.get(kunjungan.tanggal)
    if (atas) {
      dobel++
      const alasan = `Orang dan tanggal sama dengan baris ${atas.register.baris}. Isinya digabung; bila berbeda, baris yang lebih bawah yang dipakai.`
      warn(bahan, register.baris, 'tanggal', [formatTanggal(kunjungan.tanggal), alasan])
    }
    const isi = atas ? tindihKunjungan(atas.isi, kunjungan) : kunjungan
    perHari.set(kunjungan.tanggal, { isi, register, posyanduId: posyanduId ?? atas?.posyanduId ?? null })
  }
  return { sehari: [...perHari.values()].sort((a, b) => (a.isi.tanggal < b.isi.tanggal ? -1 : 1)), dobel }
}

/** A record that is planned: as it stands in the book, and as the file leaves it. */
type Direncanakan = { row: CatatanRow; readonly baru: boolean; berubah: boolean; sumber: number }

const kolomOf = (bahan: BahanKartu, kolom: string): Kolom | undefined =>
  kolomKartu(bahan.susunan.kartu).find(({ simpan }) => simpan?.kolom === kolom)

/** Sets what the file says; a value a person typed stays, and that is said. */
function tulis(
  bahan: BahanKartu,
  entitas: SusunanKartu['kepala'],
  satu: Direncanakan,
  file: { readonly isi: Row; readonly baris: number },
): Row {
  if (satu.baru) {
    satu.row = { ...satu.row, ...file.isi }
    return file.isi
  }
  const { ubah, diketik } = splitBeda(entitas, satu.row.id, satu.row, file.isi, bahan.isDiketik)
  for (const kolom of Object.keys(diketik)) {
    const kode = kolomOf(bahan, kolom)?.kode ?? kolom
    const alasan = 'Di buku ada isian lain yang diketik sendiri. Isian di buku yang dipakai.'
    warn(bahan, file.baris, kode, [String(diketik[kolom] ?? ''), alasan])
  }
  satu.row = { ...satu.row, ...ubah }
  return ubah
}

/** The head a visit belongs to: the one open on its day, unless it is plainly of another; else a new one. */
function pilihKepala(
  bahan: BahanKartu,
  pemilik: PemilikKartu,
  kepala: Direncanakan[],
  { isi, register }: Sehari,
): Direncanakan {
  const { db, susunan, imporId } = bahan
  const { kartu, masa, keOrang, kepala: nama } = susunan
  const open = kepalaPada(
    masa,
    kepala.map(({ row }) => row),
    isi.tanggal,
  )
  const found = kepala.find(({ row }) => row === open)
  const valuesOf = (row: Row) => nilaiOf(kartu, { [nama]: row })
  if (found && !masa.isLain(valuesOf(found.row), isi.tanggal, valuesOf(isi.kepala as Row))) return found
  if (found) {
    const alasan =
      'Hari perkiraan lahirnya jauh dari kehamilan yang tercatat di buku. Dicatat sebagai kehamilan baru; periksa apakah memang baru.'
    warn(bahan, register.baris, 'tanggal', [formatTanggal(isi.tanggal), alasan])
  }
  const id = idTetap(db, nama, pemilik.id, isi.tanggal)
  const row = { id, [keOrang]: pemilik.id, [masa.dibuka]: isi.tanggal, impor_id: imporId } as CatatanRow
  const baru: Direncanakan = { row, baru: true, berubah: true, sumber: register.baris }
  kepala.push(baru)
  return baru
}

/** Tells what the file says of earlier visits otherwise than the book works it out. */
function bandingRiwayat(
  bahan: BahanKartu,
  pemilik: PemilikKartu,
  head: Row,
  visits: readonly { row: CatatanRow; dari: Sehari | null }[],
): void {
  const rows = visits.toSorted((a, b) => (String(a.row.tanggal) < String(b.row.tanggal) ? -1 : 1))
  const dinilai = nilaiKepala(bahan.susunan, pemilik, { head, rows: rows.map(({ row }) => row) })
  for (const [i, { dari }] of rows.entries()) {
    for (const [kode, nilai] of Object.entries(dari?.isi.riwayat ?? {})) {
      const buku = dinilai[i]?.isi[kode] ?? null
      if (!dari || buku === nilai) continue
      const alasan = `Menurut kunjungan di buku ${buku ?? 'belum diketahui'}. Angka di berkas tidak disimpan.`
      warn(bahan, dari.register.baris, kode, [String(nilai), alasan])
    }
  }
}

/** What changes of a planned record: all of a new one, of another only what differs from the book. */
function toChanges(
  bahan: BahanKartu,
  entitas: SusunanKartu['kepala'],
  satu: Direncanakan,
  lama: Row | undefined,
): Change[] {
  const { id, versi: _, ...isi } = satu.row
  const beda = lama
    ? Object.fromEntries(Object.entries(isi).filter(([kolom, nilai]) => lama[kolom] !== nilai))
    : withoutNull(isi)
  return Object.keys(beda).length === 0 ? [] : [toChange(entitas, id, beda, [bahan.lembar, satu.sumber])]
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
  const kepala: Direncanakan[] = pemilik.kepala.map((row) => ({ row, baru: false, berubah: false, sumber: 0 }))
  const hitung = { baru: 0, diperbarui: 0, takBerubah: dobel }
  const visits: { head: Direncanakan; satu: Direncanakan; lama: CatatanRow | undefined; dari: Sehari }[] = []
  for (const dari of sehari) {
    const { isi, register, posyanduId } = dari
    // A visit the book has stays with its head.
    const lama = [...pemilik.kunjungan.values()].flat().find((row) => row.tanggal === isi.tanggal)
    const head = kepala.find(({ row }) => row.id === lama?.[keKepala]) ?? pilihKepala(bahan, pemilik, kepala, dari)
    const suami = register.identitas.namaSuami
    const fileHead = { ...(isi.kepala as Row), ...(suami === null ? {} : { nama_suami: suami }) }
    const ubahHead = tulis(bahan, susunan.kepala, head, { isi: fileHead, baris: register.baris })
    if (Object.keys(ubahHead).length > 0) Object.assign(head, { berubah: true, sumber: register.baris })
    const tempat = { [keKepala]: head.row.id, tanggal: isi.tanggal, posyandu_id: posyanduId, impor_id: imporId }
    const id = lama?.id ?? idTetap(db, entitas, head.row.id, isi.tanggal)
    const row = (lama ?? { id, ...tempat }) as CatatanRow
    const satu: Direncanakan = { row, baru: !lama, berubah: !lama, sumber: register.baris }
    const ubah = tulis(bahan, entitas, satu, { isi: isi.kunjungan as Row, baris: register.baris })
    visits.push({ head, satu, lama, dari })
    const changed = Object.keys(ubah).length + (head.baru ? 0 : Object.keys(ubahHead).length) > 0
    hitung[!lama ? 'baru' : changed ? 'diperbarui' : 'takBerubah']++
  }
  for (const head of kepala) {
    const own = visits.filter((satu) => satu.head === head)
    const others = (pemilik.kunjungan.get(head.row.id) ?? []).filter(({ id }) =>
      own.every(({ satu }) => satu.row.id !== id),
    )
    const all = [
      ...own.map(({ satu, dari }) => ({ row: satu.row, dari })),
      ...others.map((row) => ({ row, dari: null })),
    ]
    if (own.length > 0) bandingRiwayat(bahan, pemilik, head.row, all)
  }
  const bukuHead = new Map(pemilik.kepala.map((row) => [row.id, row]))
  return {
    ...hitung,
    changes: [
      ...kepala.flatMap((head) => toChanges(bahan, susunan.kepala, head, bukuHead.get(head.row.id))),
      ...visits.flatMap(({ satu, lama }) => toChanges(bahan, entitas, satu, lama)),
    ],
  }
}
