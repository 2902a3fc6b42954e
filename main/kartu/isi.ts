import type { Row, Value } from '#main/toko/toko.ts'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import type { IsiKartu as IsiTeks } from '#shared/contract/bentuk-kartu.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Peran, seesTertutup } from '#shared/contract/peran.ts'
import { baca } from '#shared/isian/baca.ts'
import { ketikanOf } from '#shared/isian/ketikan.ts'
import { nilaiDi, type Simpanan, tulisNilai } from '#shared/kartu/dinilai.ts'
import { type Kartu, type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'

type Berkolom = Pick<Kartu, 'kelompok'>

/** Cells of a card as they are typed, and as the book holds them. */

/** Whether somebody may see a column. */
export function isTampak({ isian }: Kolom, peran: Peran): boolean {
  return !isian.tertutup || seesTertutup(peran)
}

/** Whether somebody may fill a column: a kader fills none that is for a health worker alone. */
export function isBolehIsi(kolom: Kolom, peran: Peran): boolean {
  return kolom.simpan !== null && (seesTertutup(peran) || (!kolom.isian.tertutup && kolom.pengisi !== 'n'))
}

/** The cells of a row as somebody may see them. @param catatan only of these records */
export function isiOf(kartu: Berkolom, simpanan: Simpanan, peran: Peran): IsiTeks {
  return Object.fromEntries(
    kolomKartu(kartu).flatMap((kolom) =>
      kolom.simpan && kolom.simpan.catatan in simpanan && isTampak(kolom, peran)
        ? [[kolom.kode, ketikanOf(kolom.isian, nilaiDi(simpanan, kolom))]]
        : [],
    ),
  )
}

export type Masalah = { readonly kolom: string; readonly pesan: string }

/** @throws AppFailure that says of each cell what is wrong with it */
export function refuseIsi(kartu: Berkolom, masalah: readonly Masalah[]): void {
  const [first] = masalah
  if (!first) return
  const sebut = kolomKartu(kartu).find(({ kode }) => kode === first.kolom)?.isian.sebut ?? first.kolom
  throw new AppFailure({
    code: 'masukan',
    pesan: `${sebut}: ${first.pesan} Belum tersimpan.`,
    masalah: masalah.map(({ kolom, pesan }) => ({ path: ['isi', kolom], pesan })),
  })
}

/** Reads typed cells; what cannot be read, is not of the card, or is not for this person is a fault. */
export function bacaIsi(kartu: Berkolom, isi: IsiTeks, peran: Peran): Map<Kolom, Value> {
  const known = new Map(kolomKartu(kartu).map((kolom) => [kolom.kode, kolom]))
  const found = new Map<Kolom, Value>()
  const masalah: Masalah[] = []
  for (const [kode, teks] of Object.entries(isi)) {
    const kolom = known.get(kode)
    if (!kolom?.simpan) masalah.push({ kolom: kode, pesan: 'Isian ini tidak ada di kartu.' })
    else if (!isBolehIsi(kolom, peran)) masalah.push({ kolom: kode, pesan: 'Hanya diisi bidan atau perawat.' })
    else {
      const hasil = baca(kolom.isian, teks)
      if (hasil.kind === 'ditolak') masalah.push({ kolom: kode, pesan: hasil.alasan })
      else if (hasil.kind === 'kosong' && !kolom.isian.boleh) masalah.push({ kolom: kode, pesan: 'Wajib diisi.' })
      else found.set(kolom, hasil.kind === 'ada' ? hasil.nilai : null)
    }
  }
  refuseIsi(kartu, masalah)
  return found
}

/** The read cells, by the record that keeps them. */
export function perCatatan(isi: ReadonlyMap<Kolom, Value>): Partial<Record<NamaCatatan, Row>> {
  const fields: Partial<Record<NamaCatatan, Row>> = {}
  for (const [kolom, nilai] of isi) {
    for (const [catatan, row] of Object.entries(tulisNilai(kolom, nilai)) as [NamaCatatan, Row][])
      fields[catatan] = { ...fields[catatan], ...row }
  }
  return fields
}
