import type { OrangTable } from '#main/toko/schema.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type Dikenal, kunciAnak, nikResmi } from './anak-dikenal.ts'
import { ingat } from './ingat.ts'

type Index = {
  readonly nik: Map<string, Dikenal>
  readonly nama: Map<string, Dikenal[]>
  readonly normal: (nama: string) => string
}

export function know(id: string, buku: OrangTable | null): Dikenal {
  return {
    id,
    buku,
    baris: [],
    nik: null,
    jk: null,
    namaPada: new Map(),
    nama: new Set(),
    lahir: new Set(),
    ibu: new Set(),
    tempat: new Set(),
  }
}

type Ciri = {
  readonly nama: string
  readonly tanggalLahir: Tanggal | null
  readonly namaIbu: string | null
  readonly nik: string | null
  readonly jk: JenisKelamin | null
}

/** Adds one more way a child is known. */
export function learn(index: Index, anak: Dikenal, ciri: Ciri): void {
  const nama = index.normal(ciri.nama)
  anak.nama.add(nama)
  if (ciri.tanggalLahir !== null) anak.lahir.add(ciri.tanggalLahir)
  const ibu = ciri.namaIbu === null ? null : index.normal(ciri.namaIbu) || null
  if (ibu !== null) anak.ibu.add(ibu)
  anak.nik ??= nikResmi(ciri.nik)
  anak.jk ??= ciri.jk
  if (anak.nik !== null) index.nik.set(anak.nik, anak)
  const key = kunciAnak(nama, ciri.tanggalLahir)
  const list = index.nama.get(key)
  if (!list) index.nama.set(key, [anak])
  else if (!list.includes(anak)) list.push(anak)
}

export function buildIndex(
  orang: readonly OrangTable[],
  tempat: readonly { orang_id: string; posyandu_id: string }[],
): Index {
  const index: Index = { nik: new Map(), nama: new Map(), normal: ingat(normalNama) }
  const tempatOf = Map.groupBy(tempat, (row) => row.orang_id)
  for (const row of orang) {
    const anak = know(row.id, row)
    for (const { posyandu_id } of tempatOf.get(row.id) ?? []) anak.tempat.add(posyandu_id)
    learn(index, anak, {
      nama: row.nama,
      tanggalLahir: row.tanggal_lahir,
      namaIbu: row.nama_ibu,
      nik: row.nik,
      jk: row.jk,
    })
  }
  return index
}
