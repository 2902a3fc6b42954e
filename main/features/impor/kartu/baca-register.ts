import type { HasilImporKartu } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { LembarMentah } from '#shared/domain/impor/sel.ts'
import { findHeaderKartu, type HeaderKartu } from '#shared/kartu/impor/judul.ts'
import { type RencanaKartu, rencanaKartu } from '#shared/kartu/impor/rencana.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { failBerkas } from '../berkas-gagal.ts'
import { type BukuKerja, namedLembar, readBukuKerja } from '../read-workbook.ts'

export type RegisterTerbaca = {
  readonly lembar: string
  /** Every shown sheet with a register of this card, in the order of the file. */
  readonly lembarRegister: HasilImporKartu['lembarRegister']
  readonly header: HeaderKartu
  /** What of the heading is not read. */
  readonly judul: readonly Catatan[]
  readonly isi: RencanaKartu
}

type Terpilih = { readonly lembar: LembarMentah; readonly header: HeaderKartu; readonly judul: readonly Catatan[] }

/** The first sheet a spreadsheet shows that has the heading of this card. */
function chooseLembar(kartu: Kartu, semua: readonly LembarMentah[]): Terpilih {
  let salah: string | null = null
  for (const lembar of semua.filter((satu) => !satu.tersembunyi)) {
    const hasil = findHeaderKartu(kartu, lembar)
    if (hasil.kind === 'ada') return { lembar, header: hasil.header, judul: hasil.peringatan }
    if (hasil.kind === 'salah') salah ??= hasil.pesan
  }
  return failBerkas(
    salah ?? 'Baris judul tidak ditemukan. Register harus memuat judul nama, posyandu dan tanggal di 30 baris pertama.',
    'Perbaiki judul kolomnya, lalu coba lagi.',
  )
}

function listRegister(kartu: Kartu, semua: readonly LembarMentah[]): RegisterTerbaca['lembarRegister'] {
  return semua
    .filter((lembar) => !lembar.tersembunyi)
    .flatMap((lembar) => {
      const hasil = findHeaderKartu(kartu, lembar)
      return hasil.kind === 'ada' ? [{ nama: lembar.nama, baris: lembar.baris.length - hasil.header.mulai }] : []
    })
}

/** Reads the register of a card. @throws AppFailure `berkas` when the file is none */
export function readRegister(
  kartu: Kartu,
  { isi, lembar: pilih }: { readonly isi: Uint8Array | BukuKerja; readonly lembar: string | null },
  hariIni: string,
): RegisterTerbaca {
  const semua = isi instanceof Uint8Array ? readBukuKerja(isi) : isi
  const { lembar, header, judul } = chooseLembar(kartu, pilih === null ? semua : [namedLembar(semua, pilih)])
  const isiLembar = rencanaKartu(kartu, { lembar, header }, hariIni)
  return { lembar: lembar.nama, lembarRegister: listRegister(kartu, semua), header, judul, isi: isiLembar }
}
