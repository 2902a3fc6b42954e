import { type AnakLuar, listAnakLuar } from '#main/db/anak-luar.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { type ImunisasiRow, mapDosis } from '#main/db/dosis.ts'
import { type Change, newId } from '#main/db/journal.ts'
import type { Db } from '#main/toko/toko.ts'
import { kunciNama } from '#shared/domain/identitas/kunci-nama.ts'
import { isNamaSama } from '#shared/domain/identitas/nama.ts'
import { kunciNamaApaPun } from '#shared/domain/identitas/nama-tempat.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { splitOrtu } from '#shared/domain/impor/normalise-identitas.ts'
import type { BarisAsik, DosisAsik, HeaderAsik } from '#shared/domain/imunisasi/asik.ts'
import { kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { listOrang } from '../kartu/kartu.repository.ts'

export type RencanaAsik = {
  readonly changes: readonly Change[]
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
  readonly milikLain: number
  readonly barisBertambah: number
  readonly takBerubah: number
  readonly tanpaIsi: number
  readonly dosisBaru: number
}

type Anak = Pick<AnakLuar, 'id' | 'nama' | 'tanggal_lahir' | 'nama_ibu'> & { readonly di?: string }

const kunciAnak = (nama: string, lahir: Tanggal | null) => `${kunciNama(nama)} ${lahir}`

/** The only child of that name and day of birth; of several the one whose mother the file names. */
function findAnak(
  dikenal: ReadonlyMap<string, readonly Anak[]>,
  { nama, lahir, ortu }: BarisAsik,
): Anak | 'ganda' | null {
  const found = dikenal.get(kunciAnak(nama, lahir)) ?? []
  if (found.length <= 1) return found[0] ?? null
  const { ayah, ibu } = splitOrtu(ortu)
  const cocok = found.filter(({ nama_ibu }) => [ayah, ibu].some((satu) => satu !== null && isNamaSama(satu, nama_ibu)))
  return cocok.length === 1 ? (cocok[0] ?? null) : 'ganda'
}

type Bahan = {
  readonly hariIni: Tanggal
  readonly imporId: string
  readonly lembar: string
  /** Posyandu of this book by their name. */
  readonly posyandu: ReadonlyMap<string, string>
}

/** Why a dose cannot be written down; null where it can. */
function alasanTolak({ tanggal }: DosisAsik, lahir: Tanggal | null, { hariIni }: Bahan): string | null {
  if (tanggal === null) return 'Tanggal ini tidak terbaca, jadi dosis ini tidak ikut. Tulis seperti 2026-03-12.'
  if (tanggal > hariIni) return 'Tanggal ini belum tiba, jadi dosis ini tidak ikut.'
  if (lahir !== null && tanggal < lahir) return 'Tanggal ini sebelum anak lahir, jadi dosis ini tidak ikut.'
  return null
}

/** What the book holds already in place of a dose of the file: the same series on that day, or the same dose on another. */
function findLama(rows: readonly ImunisasiRow[], { kode, tanggal }: DosisAsik): ImunisasiRow | undefined {
  const diberi = rows.filter(({ tidak }) => tidak === null)
  const seri = kodeOf(kode)?.seri
  return (
    diberi.find((row) => row.tanggal === tanggal && kodeOf(row.dosis)?.seri === seri) ??
    diberi.find((row) => row.dosis === kode)
  )
}

function toChange(orangId: string, { kode, tanggal, pos }: DosisAsik, baris: number, bahan: Bahan): Change {
  const posyandu_id = pos === null ? null : (bahan.posyandu.get(kunciNamaApaPun(pos)) ?? null)
  const isi = {
    ...{ orang_id: orangId, dosis: kode, tanggal, posyandu_id, luar: posyandu_id === null ? 1 : 0, riwayat: 1 },
    ...{ catatan: pos === null ? 'ASIK' : `ASIK: ${pos}`.slice(0, 500), impor_id: bahan.imporId },
  }
  return { entitas: 'imunisasi', id: newId(), isi, sumber: [bahan.lembar, baris] } as unknown as Change
}

type Baris = { readonly changes: readonly Change[]; readonly ragu: readonly Catatan[] }

/** The doses of one child that the book does not hold yet. */
function planBaris(row: BarisAsik, anak: Anak, rows: readonly ImunisasiRow[], bahan: Bahan): Baris {
  const [changes, ragu]: [Change[], Catatan[]] = [[], []]
  for (const dosis of row.dosis) {
    const say = (alasan: string) => ragu.push({ baris: row.baris, kolom: dosis.judul, nilai: dosis.tertulis, alasan })
    const salah = alasanTolak(dosis, anak.tanggal_lahir, bahan)
    const lama = salah === null ? findLama(rows, dosis) : undefined
    if (salah !== null) say(salah)
    else if (!lama) changes.push(toChange(anak.id, dosis, row.baris, bahan))
    else if (lama.dosis === dosis.kode && lama.tanggal !== dosis.tanggal) {
      const pada = lama.tanggal === null ? (lama.bulan ?? 'tanpa tanggal') : formatTanggal(lama.tanggal)
      say(`Di buku dosis ini tercatat ${pada}. Yang di buku dipakai.`)
    }
  }
  return { changes, ragu }
}

/** Plans what the list of ASIK adds to the book: doses of known children, and nothing else. */
export function planAsik(
  db: Db,
  { header, baris }: { readonly header: HeaderAsik; readonly baris: readonly BarisAsik[] },
  tempat: Omit<Bahan, 'posyandu'>,
): RencanaAsik {
  const perAnak = (list: readonly Anak[]) =>
    Map.groupBy(list, ({ nama, tanggal_lahir }) => kunciAnak(nama, tanggal_lahir))
  const [dikenal, luar] = [perAnak(listOrang(db)), perAnak(listAnakLuar(db))]
  const posyandu = new Map(listPosyandu(db).map(({ id, nama }) => [kunciNamaApaPun(nama), id]))
  const cocok = baris.map((row) => ({ row, anak: row.lahir === null ? null : findAnak(dikenal, row) }))
  const ids = cocok.flatMap(({ anak }) => (anak === null || anak === 'ganda' ? [] : anak.id))
  const dosis = mapDosis(db, ids)
  const [changes, ditolak, peringatan]: [Change[], Catatan[], Catatan[]] = [[], [], []]
  let [milikLain, barisBertambah, takBerubah, tanpaIsi] = [0, 0, 0, 0]
  for (const { row, anak } of cocok) {
    const lain = anak === null ? (luar.get(kunciAnak(row.nama, row.lahir)) ?? [])[0] : undefined
    if (lain) milikLain++
    if (anak === null || anak === 'ganda') ditolak.push(tolakBaris(row, header, anak === 'ganda' ? anak : lain))
    else if (row.dosis.length === 0) tanpaIsi++
    else {
      const hasil = planBaris(row, anak, dosis.get(anak.id) ?? [], { ...tempat, posyandu })
      changes.push(...hasil.changes)
      peringatan.push(...hasil.ragu)
      if (hasil.changes.length > 0) barisBertambah++
      else takBerubah++
    }
  }
  const dosisBaru = changes.length
  return { changes, ditolak, peringatan, milikLain, barisBertambah, takBerubah, tanpaIsi, dosisBaru }
}

/** Why a row names nobody of this book. */
function tolakBaris(row: BarisAsik, header: HeaderAsik, sebab: 'ganda' | Anak | undefined): Catatan {
  const { baris, nama, lahir, lahirTertulis } = row
  if (lahir === null) {
    const alasan = 'Tanggal lahir tidak terbaca. Tulis seperti 2026-03-12.'
    return { baris, kolom: header.judulLahir, nilai: lahirTertulis, alasan }
  }
  const oleh = { baris, kolom: 'Nama Anak', nilai: nama }
  if (sebab === 'ganda')
    return { ...oleh, alasan: 'Ada beberapa anak dengan nama dan tanggal lahir ini. Isi kolom Nama Orang Tua.' }
  if (sebab) return { ...oleh, alasan: `Anak ini terdaftar di ${sebab.di ?? 'Pustu lain'}.` }
  return { ...oleh, alasan: 'Anak ini belum ada di buku. Daftarkan dulu di Balita, lalu impor lagi.' }
}
