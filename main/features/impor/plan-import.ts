import type { AppContext } from '#main/context/context.ts'
import { listAnakLuar } from '#main/db/anak-luar.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { idTetap } from '#main/db/id-tetap.ts'
import type { Change } from '#main/db/journal.ts'
import { samarkanNik } from '#shared/domain/identitas/nik.ts'
import type { BarisImpor, Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { Header } from '#shared/domain/impor/find-header.ts'
import { barisKelompok } from '#shared/domain/impor/kelompok-catatan.ts'
import type { AturanLembar } from '#shared/domain/penimbangan/lembar.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { createIsAwalData } from '#shared/domain/skdn/awal-data.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { AnakCocok } from './anak-dikenal.ts'
import { createAwalPosyandu, noteAwal } from './awal-posyandu.ts'
import { type Bahan, createNote, toChange, withoutNull } from './bahan-rencana.ts'
import { alasanBanyakLuar, type BarisLuar } from './cari-luar.ts'
import {
  createIsDiketik,
  listAnak,
  listTempatOrang,
  type RincianAnak,
  readRincian,
  readTempatPosyandu,
} from './impor.repository.ts'
import { createBalitaMatcher } from './match-balita.ts'
import { createPosyanduMatcher, type PosyanduMatcher } from './match-posyandu.ts'
import { type AwalPosyandu, noteLuarS, noteNaik, notePindahMasuk } from './note-hasil.ts'
import { noteUkuran } from './note-ukuran.ts'
import { planIdentitas } from './plan-identitas.ts'
import { planKeanggotaan } from './plan-keanggotaan.ts'
import { planKms } from './plan-kms.ts'
import { planPenimbangan, type RencanaPenimbangan } from './plan-penimbangan.ts'

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

export type BerkasTerbaca = {
  readonly lembar: string
  readonly header: Header
  readonly baris: readonly BarisImpor[]
}

type RencanaAnak = {
  readonly baru: boolean
  readonly orang: readonly Change[]
  readonly keanggotaan: readonly Change[]
  readonly kms: readonly Change[]
  readonly penimbangan: RencanaPenimbangan
  readonly anak: AnakRegister
}

/** What the planning of every child shares besides. */
type AturanRencana = {
  readonly imporId: string
  readonly hariIni: string
  readonly lembar: AturanLembar
  readonly awal: AwalPosyandu
  /** Rows of children a year old or more when their posyandu's register begins: said in one sentence. */
  readonly lama: number[]
}

/** Day of the latest weighing an import brought. */
function findSejak({ penimbangan }: RincianAnak): string | null {
  return penimbangan.findLast((row) => row.impor_id !== null)?.tanggal ?? null
}

function planAnak(cocok: AnakCocok, rincian: RincianAnak, aturan: AturanRencana, bahan: Bahan): RencanaAnak {
  const { imporId, hariIni } = aturan
  const day = (tanggal: string | null) => tanggal ?? ''
  const rows = cocok.baris.toSorted((a, b) =>
    day(a.tanggal) === day(b.tanggal) ? a.baris - b.baris : day(a.tanggal) < day(b.tanggal) ? -1 : 1,
  )
  const { id, buku } = cocok
  const identitas = planIdentitas(cocok, rows, findSejak(rincian), bahan)
  const { tanggalLahir } = identitas
  const keanggotaan = planKeanggotaan({ id, tanggalLahir, rows, rincian, hariIni }, bahan)
  const kms = planKms(id, rows, rincian.kms, tanggalLahir, bahan)
  const penimbangan = planPenimbangan(id, rows, rincian.penimbangan, imporId, bahan)
  const anak: AnakRegister = {
    id,
    nama: identitas.nama,
    jk: identitas.jk,
    tanggalLahir,
    tanggalLahirPerkiraan: buku?.tanggal_lahir_perkiraan === 1,
    terdaftar: null,
    keanggotaan: keanggotaan.hasil,
    kms: kms.hasil,
    penimbangan: penimbangan.hasil,
  }
  noteLuarS(anak, penimbangan.dariBerkas, bahan)
  const lama = buku ? null : notePindahMasuk(anak, penimbangan.dariBerkas, aturan.awal, bahan)
  if (lama !== null) aturan.lama.push(lama)
  noteUkuran(anak, penimbangan.dariBerkas, aturan.lembar, bahan)
  const { changes: orang } = identitas
  return { baru: buku === null, orang, keanggotaan: keanggotaan.changes, kms: kms.changes, penimbangan, anak }
}

/** Assigns every row its posyandu and its child; what cannot be assigned is refused. */
function matchRows(
  context: AppContext,
  { baris, header }: BerkasTerbaca,
  posyandu: PosyanduMatcher,
): { cocok: readonly AnakCocok[]; ditolak: Catatan[]; milikLain: number; peringatan: Catatan[] } {
  const { db } = context
  const balita = createBalitaMatcher(listAnak(db), listTempatOrang(db), baris, listAnakLuar(db))
  const ditolak: Catatan[] = []
  const peringatan: Catatan[] = []
  const luar: (BarisLuar & { readonly baris: BarisImpor })[] = []
  const refuse = createNote(ditolak, header.kolom)
  const warn = createNote(peringatan, header.kolom)
  const quote = (row: BarisImpor, kolom: 'nik' | 'nama' | 'tanggalLahir' | 'posyandu') => {
    if (kolom === 'posyandu') return row.posyandu?.nama ?? ''
    const nilai = row.identitas[kolom] ?? ''
    return kolom === 'nik' ? samarkanNik(nilai) : nilai
  }
  for (const row of baris) {
    const tempat = row.posyandu && posyandu.match(row.posyandu.nama, row.posyandu.desa, row.baris)
    if (tempat?.kind === 'ambigu') {
      const alasan = `Ada beberapa posyandu dengan nama ini: ${tempat.pilihan.join('; ')}. Isi kolom Desa/Kel.`
      refuse(row.baris, 'posyandu', quote(row, 'posyandu'), alasan)
      continue
    }
    const posyanduId = tempat?.id ?? null
    const hasil = balita.match({ ...row, posyanduId })
    if (hasil.kind === 'luar') {
      luar.push({ di: hasil.di, alasan: hasil.alasan, baris: row })
      continue
    }
    if (hasil.kind === 'ditolak') {
      refuse(row.baris, hasil.alasan.kolom, quote(row, hasil.alasan.kolom), hasil.alasan.alasan)
      continue
    }
    if (posyanduId !== null) posyandu.use(posyanduId)
    for (const { kolom, alasan } of hasil.peringatan) warn(row.baris, kolom, quote(row, kolom), alasan)
  }
  for (const { nama, alasan, baris: untuk } of posyandu.listEjaan()) {
    peringatan.push({
      baris: untuk[0] ?? 0,
      kolom: header.kolom.get('posyandu')?.judul ?? 'posyandu',
      nilai: nama,
      alasan,
      untuk,
    })
  }
  for (const [di, group] of Map.groupBy(luar, (one) => one.di)) {
    const [first] = group
    if (first && group.length >= barisKelompok) {
      const untuk = group.map(({ baris: { baris: nomor } }) => nomor)
      refuse(first.baris.baris, 'nama', `${formatBulat(group.length)} baris`, alasanBanyakLuar(di), untuk)
    } else {
      for (const { baris: row, alasan } of group)
        refuse(row.baris, alasan.kolom, quote(row, alasan.kolom), alasan.alasan)
    }
  }
  return { cocok: balita.listCocok(), ditolak, milikLain: luar.length, peringatan }
}

export function planPosyandu(
  context: AppContext,
  lembar: string,
  posyandu: PosyanduMatcher,
): { changes: Change[]; nama: string[] } {
  const { db } = context
  const { indukId, urutan } = readTempatPosyandu(db, listPosyandu(db))
  const baru = posyandu.listBaru()
  const senama = (nama: string) => baru.filter((one) => one.nama === nama).length > 1
  return {
    changes: baru.map(({ id, nama, desa, baris }, i) =>
      toChange('fasilitas', id, withoutNull({ jenis: 'posyandu', nama, induk_id: indukId, desa, urutan: urutan + i }), [
        lembar,
        baris,
      ]),
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
  for (const one of withNaik) noteNaik(one.anak, one.penimbangan.dariBerkas, isAwalData, bahan)
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
  const { lembar, header } = berkas
  const posyandu = createPosyanduMatcher(listPosyandu(db))
  const { cocok, ditolak, milikLain, peringatan } = matchRows(context, berkas, posyandu)
  const bahan: Bahan = {
    lembar,
    isDiketik: createIsDiketik(db),
    namaPosyandu: posyandu.namaOf,
    idPenimbangan: (orangId, tanggal) => idTetap(db, 'penimbangan', orangId, tanggal),
    note: createNote(peringatan, header.kolom),
  }
  const rincian = readRincian(
    db,
    cocok.flatMap(({ id, buku }) => (buku ? [id] : [])),
  )
  const aturan: AturanRencana = {
    imporId,
    lama: [],
    hariIni: context.hariIni(),
    awal: createAwalPosyandu(db, cocok),
    lembar: { rujukanZ: readPengaturan(db).rujukanZ, isAwalData: () => false },
  }
  const anak = cocok.map((one) => planAnak(one, rincian(one.id), aturan, bahan))
  noteAwal(aturan.lama, bahan)
  noteHuruf(context, anak, bahan)
  const baru = planPosyandu(context, lembar, posyandu)
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
