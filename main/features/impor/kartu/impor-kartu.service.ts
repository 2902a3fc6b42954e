import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { type Change, newId, write } from '#main/db/journal.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { kelompokkan } from '#shared/domain/impor/kelompok-catatan.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { findSusunan, type SusunanKartu } from '#shared/kartu/susunan.ts'
import { type Bahan, createNote } from '../bahan-rencana.ts'
import { createIsDiketik, inTransaction, type RincianAnak, readRincian } from '../impor.repository.ts'
import { createPosyanduMatcher, type PosyanduMatcher } from '../match-posyandu.ts'
import { planIdentitas } from '../plan-identitas.ts'
import { planPosyandu } from '../plan-import.ts'
import { planKeanggotaan } from '../plan-keanggotaan.ts'
import { type RegisterTerbaca, readRegister } from './baca-register.ts'
import { cocokkanOrang, judulCatatan, type OrangCocok, sebutOrang } from './cocok-orang.ts'
import { type CatatanRow, readKartu } from './kartu.repository.ts'
import { type BahanKartu, planKunjungan } from './plan-kunjungan.ts'

type CatatanBerkas = Pick<Catatan, 'baris' | 'kolom' | 'nilai' | 'alasan'>

/** What an import of a card would do, or did. Every count of visits is a number of rows of the file. */
export type HasilImporKartu = {
  readonly berkas: string
  readonly lembar: string
  readonly kartu: string
  /** = kunjunganBaru + kunjunganDiperbarui + takBerubah + tanpaIsi + refused */
  readonly barisDibaca: number
  readonly orangBaru: number
  readonly orangDiperbarui: number
  readonly kunjunganBaru: number
  readonly kunjunganDiperbarui: number
  readonly takBerubah: number
  readonly tanpaIsi: number
  readonly posyanduBaru: readonly string[]
  readonly ditolak: readonly CatatanBerkas[]
  readonly peringatan: readonly CatatanBerkas[]
  readonly berubah: boolean
  readonly imporId: string | null
}

type RencanaOrang = {
  readonly baru: boolean
  readonly diri: readonly Change[]
  readonly keanggotaan: readonly Change[]
  readonly kunjungan: ReturnType<typeof planKunjungan>
  readonly tanpaIsi: number
}

/** Visits stand for weighings where a membership is worked out: each proves a posyandu on its day. */
function rincianOrang(rincian: RincianAnak, visits: readonly CatatanRow[]): RincianAnak {
  return { ...rincian, penimbangan: visits as unknown as RincianAnak['penimbangan'] }
}

type BukuKartu = ReturnType<typeof readKartu>

function planOrang(
  orang: OrangCocok,
  rincian: RincianAnak,
  buku: BukuKartu,
  bahan: { readonly diri: Bahan; readonly kartu: BahanKartu; readonly hariIni: string },
): RencanaOrang {
  const { id } = orang
  const heads = buku.kepala.get(id) ?? []
  const visits = heads.flatMap((head) => buku.kunjungan.get(head.id) ?? [])
  const day = (tanggal: string | null) => tanggal ?? ''
  const rows = orang.baris.toSorted((a, b) =>
    day(a.tanggal) < day(b.tanggal) ? -1 : day(a.tanggal) > day(b.tanggal) ? 1 : a.baris - b.baris,
  )
  const sejak = visits.findLast((row) => row.impor_id !== null)?.tanggal
  const diri = planIdentitas(orang, rows, typeof sejak === 'string' ? sejak : null, bahan.diri)
  // A grown-up is a member since she was first seen: her birth proves no posyandu.
  const asal = { id, tanggalLahir: null, rows, rincian: rincianOrang(rincian, visits), hariIni: bahan.hariIni }
  const keanggotaan = planKeanggotaan(asal, bahan.diri)
  const tempat = new Map(orang.baris.map(({ baris, posyanduId }) => [baris, posyanduId]))
  const bertempat = orang.register.map((register) => ({ register, posyanduId: tempat.get(register.baris) ?? null }))
  const pemilik = { id, jk: diri.jk, tanggal_lahir: diri.tanggalLahir, kepala: heads, kunjungan: buku.kunjungan }
  const own = new Map(heads.map((head) => [head.id, buku.kunjungan.get(head.id) ?? []]))
  return {
    baru: orang.buku === null,
    diri: diri.changes,
    keanggotaan: keanggotaan.changes,
    kunjungan: planKunjungan(bahan.kartu, { ...pemilik, kunjungan: own }, bertempat),
    tanpaIsi: orang.register.filter(({ kunjungan }) => kunjungan === null).length,
  }
}

type Rencana = Omit<HasilImporKartu, 'berkas' | 'lembar' | 'kartu' | 'imporId' | 'barisDibaca'> & {
  readonly changes: readonly Change[]
}

function sum(orang: readonly RencanaOrang[], count: (satu: RencanaOrang) => number): number {
  return orang.reduce((total, satu) => total + count(satu), 0)
}

function plan(context: AppContext, susunan: SusunanKartu, berkas: RegisterTerbaca, imporId: string): Rencana {
  const { db } = context
  const { lembar, header, isi, judul } = berkas
  const posyandu: PosyanduMatcher = createPosyanduMatcher(listPosyandu(db))
  const { cocok, ditolak, peringatan } = cocokkanOrang(db, { baris: isi.baris, header }, posyandu)
  const [isDiketik, tentangOrang]: [ReturnType<typeof createIsDiketik>, Catatan[]] = [createIsDiketik(db), []]
  const diri: Bahan = {
    lembar,
    isDiketik,
    namaPosyandu: posyandu.namaOf,
    idPenimbangan: () => newId(),
    note: createNote(tentangOrang, judulCatatan(header)),
  }
  const kartu: BahanKartu = { db, susunan, lembar, header, imporId, isDiketik, peringatan }
  const known = cocok.flatMap(({ id, buku }) => (buku ? [id] : []))
  const [rincian, buku] = [readRincian(db, known), readKartu(db, susunan, known)]
  const orang = cocok.map((satu) =>
    planOrang(satu, rincian(satu.id), buku, { diri, kartu, hariIni: context.hariIni() }),
  )
  const baru = planPosyandu(context, lembar, posyandu)
  const changes = [
    ...baru.changes,
    ...orang.flatMap((satu) => satu.diri),
    ...orang.flatMap((satu) => [...satu.keanggotaan, ...satu.kunjungan.changes]),
  ]
  const telling = tentangOrang.map((satu) => ({ ...satu, alasan: sebutOrang(satu.alasan) }))
  const semua = [...isi.peringatan, ...peringatan, ...telling]
  return {
    changes,
    orangBaru: orang.filter((satu) => satu.baru).length,
    orangDiperbarui: orang.filter((satu) => !satu.baru && satu.diri.length + satu.keanggotaan.length > 0).length,
    kunjunganBaru: sum(orang, (satu) => satu.kunjungan.baru),
    kunjunganDiperbarui: sum(orang, (satu) => satu.kunjungan.diperbarui),
    takBerubah: sum(orang, (satu) => satu.kunjungan.takBerubah),
    tanpaIsi: sum(orang, (satu) => satu.tanpaIsi),
    posyanduBaru: baru.nama,
    ditolak: [...isi.ditolak, ...ditolak],
    peringatan: [...judul, ...kelompokkan(semua, isi.dibaca)],
    berubah: changes.length > 0,
  }
}

const byBaris = (a: Catatan, b: Catatan) => a.baris - b.baris
const tell = (catatan: readonly Catatan[]): CatatanBerkas[] =>
  catatan.toSorted(byBaris).map(({ baris, kolom, nilai, alasan }) => ({ baris, kolom, nilai, alasan }))

/** What the list of imports shows of it; rows and their values stay out. */
function ringkas({
  barisDibaca,
  orangBaru,
  kunjunganBaru,
  kunjunganDiperbarui,
  takBerubah,
  ditolak,
}: HasilImporKartu): string {
  return JSON.stringify({
    barisDibaca,
    orangBaru,
    kunjunganBaru,
    kunjunganDiperbarui,
    takBerubah,
    ditolak: ditolak.length,
  })
}

export type PermintaanKartu = {
  readonly kartu: Kartu
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  readonly lembar: string | null
  readonly uji: boolean
}

/**
 * Brings the register of a card into the book, or rehearses it: everything in one transaction, or nothing. The same file
 * again changes nothing; what a person typed stays.
 *
 * @throws AppFailure `berkas` when the file is no register of this card
 */
export function importKartu(context: AppContext, { kartu, nama, isi, lembar, uji }: PermintaanKartu): HasilImporKartu {
  const susunan = findSusunan(kartu.kode) ?? missing('Kartu ini belum dicatat di buku.')
  const berkas = readRegister(kartu, { isi, lembar }, context.hariIni())
  const { db } = context
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    const { changes, ditolak, peringatan, ...rencana } = plan(context, susunan, berkas, imporId)
    const hasil: HasilImporKartu = {
      ...{ berkas: nama, lembar: berkas.lembar, kartu: kartu.kode, barisDibaca: berkas.isi.dibaca },
      ...rencana,
      ditolak: tell(ditolak as Catatan[]),
      peringatan: tell(peringatan as Catatan[]),
      imporId: uji || changes.length === 0 ? null : imporId,
    }
    if (hasil.imporId === null) return hasil
    const sidik = createHash('sha256').update(isi).digest('hex')
    const waktu = context.now().toISOString()
    const head = { berkas: nama, sidik, lembar: berkas.lembar, waktu, ringkasan: ringkas(hasil) }
    write(db, context.penulis('impor'), [{ entitas: 'impor', id: imporId, isi: head }, ...changes])
    return hasil
  })
}
