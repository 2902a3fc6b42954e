import type { AppContext } from '#main/context/context.ts'
import { readKartu } from '#main/db/baris-kartu.ts'
import { listPosyandu, readSetelanKartu } from '#main/db/buku.ts'
import { type Change, newId } from '#main/db/journal.ts'
import { missing } from '#shared/contract/errors.ts'
import type { HasilImporKartu } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { kelompokkan } from '#shared/domain/impor/kelompok-catatan.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import { type Bahan, createNote } from '../bahan-rencana.ts'
import { createIsDiketik, inTransaction, readRincian } from '../impor.repository.ts'
import { createPosyanduMatcher, type PosyanduMatcher } from '../match-posyandu.ts'
import { createNamai } from '../namai.ts'
import { planPosyandu } from '../plan-import.ts'
import type { BukuKerja } from '../read-workbook.ts'
import { tulisImpor } from '../tulis-impor.ts'
import { type RegisterTerbaca, readRegister } from './baca-register.ts'
import type { BahanKartu } from './catatan-berencana.ts'
import { cocokkanOrang, judulCatatan } from './cocok-orang.ts'
import { ringkas } from './hasil-kartu.ts'
import { planOrang, type RencanaOrang } from './plan-orang.ts'

type Dihitung = 'orangBaru' | 'orangDiperbarui' | 'kunjunganBaru' | 'kunjunganDiperbarui' | 'takBerubah' | 'tanpaIsi'
type Rencana = Pick<HasilImporKartu, Dihitung | 'milikLain' | 'berubah'> & {
  readonly changes: readonly Change[]
  readonly posyanduBaru: readonly string[]
  readonly ditolak: readonly Catatan[]
  readonly peringatan: readonly Catatan[]
}

function sum(orang: readonly RencanaOrang[], count: (satu: RencanaOrang) => number): number {
  return orang.reduce((total, satu) => total + count(satu), 0)
}

/** Which card it is brought into, and by which import. */
type Tujuan = { readonly susunan: SusunanDinilai; readonly imporId: string }

function plan(context: AppContext, berkas: RegisterTerbaca, tujuan: Tujuan): Rencana {
  const { db } = context
  const { susunan, imporId } = tujuan
  const { lembar, header, isi, judul } = berkas
  const posyandu: PosyanduMatcher = createPosyanduMatcher(listPosyandu(db))
  const { cocok, ditolak, milikLain, peringatan } = cocokkanOrang(db, { baris: isi.baris, header }, posyandu)
  const [isDiketik, tentangOrang]: [ReturnType<typeof createIsDiketik>, Catatan[]] = [createIsDiketik(db), []]
  const sumber = (baris: number) => [lembar, baris] as const
  const diri: Bahan = {
    sumber,
    isDiketik,
    sebut: 'orang',
    namaPosyandu: posyandu.namaOf,
    idPenimbangan: () => newId(),
    note: createNote(tentangOrang, judulCatatan(header)),
  }
  const kartu: BahanKartu = { db, susunan, lembar, header, imporId, isDiketik, peringatan }
  const known = cocok.flatMap(({ id, buku }) => (buku ? [id] : []))
  const [rincian, buku] = [readRincian(db, known), readKartu(db, susunan, { orang: known })]
  const orang = cocok.map((satu) =>
    planOrang(satu, { rincian: rincian(satu.id), buku }, { diri, kartu, hariIni: context.hariIni() }),
  )
  const baru = planPosyandu(context, sumber, posyandu)
  const changes = [
    ...baru.changes,
    ...orang.flatMap((satu) => satu.diri),
    ...orang.flatMap((satu) => [...satu.keanggotaan, ...satu.kunjungan.changes]),
  ]
  const semua = [...isi.peringatan, ...peringatan, ...tentangOrang]
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
    milikLain,
    peringatan: [...judul, ...kelompokkan(semua, isi.dibaca)],
    berubah: changes.length > 0,
  }
}

export type PermintaanKartu = {
  readonly kartu: Kartu
  /** File name only, never a path. */
  readonly nama: string
  readonly isi: Uint8Array
  /** The same, where its sheets were read already. */
  readonly bukuKerja?: BukuKerja
  readonly lembar: string | null
  readonly uji: boolean
  /** As of {@link importBalita}. */
  readonly onProgress?: (persen: number, langkah: string) => void
  readonly onCommit?: () => void
}

/**
 * Brings the register of a card into the book, or rehearses it: everything in one transaction, or nothing. The same file
 * again changes nothing; what a person typed stays.
 *
 * @throws AppFailure `berkas` when the file is no register of this card
 */
export function importKartu(context: AppContext, permintaan: PermintaanKartu): HasilImporKartu {
  const { kartu, nama, isi, lembar, uji } = permintaan
  const report = permintaan.onProgress ?? (() => {})
  const simpan = findSusunan(kartu.kode) ?? missing('Kartu ini belum dicatat di buku.')
  const susunan = { ...simpan, setelan: readSetelanKartu(context.db) }
  report(5, 'Membaca berkas')
  const berkas = readRegister(kartu, { isi: permintaan.bukuKerja ?? isi, lembar }, context.hariIni())
  const { db } = context
  return inTransaction(db, !uji, () => {
    const imporId = newId()
    report(55, uji ? 'Mencocokkan dengan buku' : 'Mencocokkan dan menyimpan')
    const namai = createNamai(berkas.isi)
    const { changes, ditolak, peringatan, posyanduBaru, ...rencana } = plan(context, berkas, { susunan, imporId })
    const hasil: HasilImporKartu = {
      berkas: nama,
      lembar: berkas.lembar,
      kartu: kartu.kode,
      barisDibaca: berkas.isi.dibaca,
      lembarRegister: [...berkas.lembarRegister],
      ...rencana,
      posyanduBaru: [...posyanduBaru],
      ditolak: namai(ditolak),
      peringatan: namai(peringatan),
      imporId: uji || changes.length === 0 ? null : imporId,
    }
    report(75, uji ? 'Selesai dihitung' : 'Menyimpan')
    if (hasil.imporId === null) return hasil
    permintaan.onCommit?.()
    tulisImpor(context, { imporId, nama, isi, lembar: berkas.lembar, ringkasan: ringkas(hasil) }, changes)
    return hasil
  })
}
