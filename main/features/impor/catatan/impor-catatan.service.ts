import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { findTempatId } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { type Row, readRecord } from '#main/db/proyeksi.ts'
import { catatanOf, type NamaCatatan } from '#shared/catatan/daftar.ts'
import { urutanUrung } from '#shared/catatan/rujukan.ts'
import { kodeSementara } from '#shared/domain/identitas/kode-sementara.ts'
import { statusNik } from '#shared/domain/identitas/nik.ts'
import { kartuOf } from '#shared/kartu/daftar.ts'
import { splitBeda, toChange, withoutNull } from '../bahan-rencana.ts'
import { createIsDiketik, type IsDiketik, inTransaction } from '../impor.repository.ts'
import { type BarisJson, bacaBerkas } from './baca-berkas.ts'
import { bacaCatatan, type CatatanBaru, type CatatanSel, idBaris, jenisBerkas } from './baca-catatan.ts'
import { hubungkanBayi } from './bayi-persalinan.ts'
import { createIdKunci, type IdKunci } from './id-kunci.ts'
import { planBarisKartu } from './plan-kartu.ts'

export type HasilImporCatatan = {
  readonly dibaca: Readonly<Record<string, number>>
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
  readonly ditolak: readonly CatatanSel[]
  readonly peringatan: readonly CatatanSel[]
}

/** Records in an order that never points at one not yet made; a child comes after its mother. */
function urutkan(semua: readonly CatatanBaru[]): CatatanBaru[] {
  const byId = new Map(semua.map((satu) => [satu.id, satu]))
  const placed = new Set<string>()
  const urut: CatatanBaru[] = []
  const place = (satu: CatatanBaru, jejak: readonly string[]) => {
    if (placed.has(satu.id) || jejak.includes(satu.id)) return
    for (const [kolom, { rujuk }] of Object.entries(catatanOf(satu.nama).isian)) {
      const target = rujuk === satu.nama ? byId.get(String(satu.isi[kolom])) : undefined
      if (target) place(target, [...jejak, satu.id])
    }
    placed.add(satu.id)
    urut.push(satu)
  }
  const ke = ({ nama }: CatatanBaru) => -urutanUrung.indexOf(nama)
  for (const satu of semua.toSorted((a, b) => ke(a) - ke(b))) place(satu, [])
  return urut
}

/** What follows from the rest of a record and is said by nobody. */
function lengkapi(context: AppContext, { nama, id, isi }: CatatanBaru): Row {
  if (nama === 'fasilitas') return { induk_id: findTempatId(context.db), ...isi }
  if (nama !== 'orang') return isi
  const nik = typeof isi.nik === 'string' ? isi.nik : null
  return { ...isi, nik_status: statusNik(nik), kode_sementara: nik === null ? kodeSementara(id) : null }
}

type Terbaca = {
  readonly catatan: readonly CatatanBaru[]
  readonly kartu: readonly BarisJson[]
  readonly ditolak: CatatanSel[]
  readonly cari: Cari
}
type Cari = (nama: NamaCatatan, kunci: string) => string | null

/** The id of every row that has a `kunci`, before any row points at it. */
function createCari(context: AppContext, ids: IdKunci, baris: readonly BarisJson[]) {
  const diBerkas = new Map<string, string>()
  const note = (nama: NamaCatatan, kunci: string, id: string) => diBerkas.set(`${nama}:${kunci}`, id)
  for (const { jenis, kunci } of baris) {
    const nama = jenisBerkas.get(jenis)
    if (nama && kunci !== null && catatanOf(nama).satuPer === undefined) note(nama, kunci, ids.kunci(nama, kunci))
  }
  const cari: Cari = (nama, kunci) => {
    const id = diBerkas.get(`${nama}:${kunci}`) ?? ids.kunci(nama, kunci)
    return diBerkas.has(`${nama}:${kunci}`) || readRecord(context.db, nama, id) ? id : null
  }
  return { cari, note }
}

const tolakBaris = ({ jenis, kunci }: BarisJson, alasan: string): CatatanSel => ({
  ...{ jenis, kunci: kunci ?? '', isian: '', nilai: '' },
  alasan,
})

function bacaSemua(context: AppContext, baris: readonly BarisJson[]): Terbaca {
  const ids = createIdKunci(findTempatId(context.db) ?? '')
  const { cari, note } = createCari(context, ids, baris)
  const ditolak: CatatanSel[] = []
  const catatan: CatatanBaru[] = []
  const kartu: BarisJson[] = []
  const sudah = new Set<string>()
  // Those others stand on are read first: the id of a day follows from its posyandu and date.
  const ke = ({ jenis }: BarisJson) => -urutanUrung.indexOf(jenisBerkas.get(jenis) ?? 'akun')
  for (const satu of baris.toSorted((a, b) => ke(a) - ke(b))) {
    const nama = jenisBerkas.get(satu.jenis)
    if (!nama) {
      if (kartuOf(satu.jenis)) kartu.push(satu)
      else ditolak.push(tolakBaris(satu, 'Jenis catatan ini tidak dikenal.'))
      continue
    }
    const read = bacaCatatan(nama, satu, { cari })
    ditolak.push(...read.ditolak)
    if (read.ditolak.length > 0) continue
    const id = idBaris(ids, nama, satu, read.isi)
    if (satu.kunci !== null) note(nama, satu.kunci, id)
    // What makes two records the same made these the same: a second answer for one day.
    if (sudah.has(id)) ditolak.push(tolakBaris(satu, 'Sudah disebut baris lain berkas ini.'))
    else catatan.push({ nama, id, isi: read.isi })
    sudah.add(id)
  }
  return { catatan: hubungkanBayi(context, catatan), kartu, ditolak, cari }
}

/** What the file does to the book, as it adds up. */
type Hitung = {
  baru: number
  diperbarui: number
  takBerubah: number
  readonly isDiketik: IsDiketik
  readonly changes: Change[]
  readonly peringatan: CatatanSel[]
}

/** What a record of the file changes in the book; what a person typed there stays. */
function planSatu(context: AppContext, satu: CatatanBaru, hitung: Hitung): void {
  const { nama, id } = satu
  const isi = lengkapi(context, satu)
  const kini = readRecord(context.db, nama, id)
  const sumber = ['JSON', 1] as const
  if (!kini) {
    hitung.baru++
    hitung.changes.push(toChange(nama, id, withoutNull(isi), sumber))
    return
  }
  const { ubah, diketik } = splitBeda(nama, id, kini, isi, hitung.isDiketik)
  for (const [isian, nilai] of Object.entries(diketik)) {
    const alasan = 'Di buku ada isian lain yang diketik sendiri. Isian di buku yang dipakai.'
    hitung.peringatan.push({ jenis: nama, kunci: '', isian, nilai: String(nilai ?? ''), alasan })
  }
  if (Object.keys(ubah).length === 0) hitung.takBerubah++
  else {
    hitung.diperbarui++
    hitung.changes.push(toChange(nama, id, ubah, sumber))
  }
}

export type PermintaanCatatan = { readonly nama: string; readonly isi: Uint8Array; readonly uji: boolean }

/**
 * Brings a file of many kinds of record into the book: all of it, or nothing where one cell is refused. The same file
 * again changes nothing.
 *
 * @throws AppFailure `berkas` when it is no such file
 */
export function importCatatan(context: AppContext, { nama: berkas, isi, uji }: PermintaanCatatan): HasilImporCatatan {
  const baris = bacaBerkas(isi)
  const { db } = context
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    const terbaca = bacaSemua(context, baris)
    const isDiketik = createIsDiketik(db)
    const hitung: Hitung = { baru: 0, diperbarui: 0, takBerubah: 0, isDiketik, changes: [], peringatan: [] }
    for (const satu of urutkan(terbaca.catatan)) planSatu(context, satu, hitung)
    const kartu = planBarisKartu(context, { ...terbaca, imporId, isDiketik })
    const ditolak = [...terbaca.ditolak, ...kartu.ditolak]
    const dibaca = Object.fromEntries(
      [...Map.groupBy(baris, ({ jenis }) => jenis)].map(([jenis, rows]) => [jenis, rows.length]),
    )
    const changes = [...hitung.changes, ...kartu.changes]
    const hasil: HasilImporCatatan = {
      dibaca,
      baru: hitung.baru + kartu.baru,
      diperbarui: hitung.diperbarui + kartu.diperbarui,
      takBerubah: hitung.takBerubah + kartu.takBerubah,
      ditolak,
      peringatan: [...hitung.peringatan, ...kartu.peringatan],
    }
    if (uji || ditolak.length > 0 || changes.length === 0) return hasil
    const sidik = createHash('sha256').update(isi).digest('hex')
    const { baru, diperbarui, takBerubah } = hasil
    const ringkasan = JSON.stringify({ baru, diperbarui, takBerubah })
    const head = { berkas, sidik, lembar: 'JSON', waktu: context.now().toISOString(), ringkasan }
    write(db, context.penulis('impor'), [{ entitas: 'impor', id: imporId, isi: head }, ...changes])
    return hasil
  })
}
