import type { Value } from '#main/db/proyeksi.ts'
import { belumDinilai } from '#shared/domain/kartu/aturan.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { BarisKartu } from '#shared/domain/kartu/putusan.ts'
import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { nilaiOf, type Simpanan } from './isi.ts'
import type { CatatanRow, OrangRow } from './kartu.repository.ts'
import type { SusunanKartu } from './susunan.ts'

/** A visit with all that is judged of it. */
export type KunjunganDinilai = BarisDinilai & { readonly row: CatatanRow }

export function simpananOf(
  { kepala, kunjungan }: SusunanKartu,
  head: CatatanRow,
  row: Readonly<Record<string, Value>>,
) {
  return { [kepala]: head, [kunjungan]: row } as Simpanan
}

type Orang = Pick<OrangRow, 'tanggal_lahir' | 'jk'>

/** A row as the rules read it, before its judgements. */
export function barisOf(
  susunan: SusunanKartu,
  orang: Orang,
  {
    head,
    row,
    tanggal,
  }: { readonly head: CatatanRow; readonly row: Readonly<Record<string, Value>>; readonly tanggal: Tanggal },
): BarisKartu {
  const isi = nilaiOf(susunan.kartu, simpananOf(susunan, head, row))
  return { tanggal, lahir: orang.tanggal_lahir, jk: orang.jk, isi }
}

/** Judges one row after those before it. */
export function nilaiSatu({ kartu }: SusunanKartu, lalu: readonly BarisDinilai[], baris: BarisKartu): BarisDinilai {
  const lengkap = { ...baris, isi: { ...baris.isi, ...kartu.riwayat(lalu, baris) } }
  const hasil = nilaiBaris(kartu.putusan, lengkap, setelanBawaan)
  return { ...lengkap, putusan: (kode) => hasil.get(kode) ?? belumDinilai }
}

/** The visits of a head in time, each judged by those before it. */
export function nilaiKepala(
  susunan: SusunanKartu,
  orang: Orang,
  head: CatatanRow,
  rows: readonly CatatanRow[],
): KunjunganDinilai[] {
  const dinilai: KunjunganDinilai[] = []
  for (const row of rows) {
    const baris = barisOf(susunan, orang, { head, row, tanggal: String(row.tanggal) })
    dinilai.push({ ...nilaiSatu(susunan, dinilai, baris), row })
  }
  return dinilai
}
