import type { IsiCatatan } from '../catatan/catatan.ts'
import type { NamaCatatan } from '../catatan/daftar.ts'
import { belumDinilai } from '../domain/kartu/aturan.ts'
import { nilaiBaris } from '../domain/kartu/nilai.ts'
import type { BarisKartu } from '../domain/kartu/putusan.ts'
import type { AnakBuku, BarisDinilai } from '../domain/kartu/riwayat.ts'
import type { Nilai } from '../isian/isian.ts'
import { type Kartu, type Kolom, kolomKartu } from './kartu.ts'
import type { SusunanDinilai, SusunanKartu } from './susunan.ts'

/** The records behind a row of a card, by kind; a record that is not there yet holds nothing. */
export type Simpanan = Readonly<Partial<Record<NamaCatatan, IsiCatatan>>>

/** The stored value of a column. */
export function nilaiDi(simpanan: Simpanan, { simpan }: Pick<Kolom, 'simpan'>): Nilai {
  const baris = simpan && simpanan[simpan.catatan]
  if (!baris) return null
  return simpan.alih ? simpan.alih.baca(baris) : (baris[simpan.kolom] ?? null)
}

/** The columns of the records that keep the value of a column, so written. */
export function tulisNilai({ simpan }: Pick<Kolom, 'simpan'>, nilai: Nilai): Simpanan {
  if (simpan === null) return {}
  return simpan.alih ? simpan.alih.tulis(nilai) : { [simpan.catatan]: { [simpan.kolom]: nilai } }
}

/** The stored values of a row, by the codes of its columns. */
export function nilaiOf(kartu: Kartu, simpanan: Simpanan): Record<string, Nilai> {
  return Object.fromEntries(kolomKartu(kartu).map((kolom) => [kolom.kode, nilaiDi(simpanan, kolom)]))
}

/** @param row what hangs on the visit stands among its columns */
export function simpananKunjungan({ kunjungan, beserta }: SusunanKartu, row: IsiCatatan): Simpanan {
  return { [kunjungan]: row, ...(beserta && { [beserta.catatan]: row }) }
}

export function simpananOf(susunan: SusunanKartu, head: IsiCatatan, row: IsiCatatan): Simpanan {
  const { kepala } = susunan
  return { ...(kepala === null ? {} : { [kepala]: head }), ...simpananKunjungan(susunan, row) }
}

/** A visit with all that is judged of it. */
export type KunjunganDinilai<R extends IsiCatatan> = BarisDinilai & { readonly row: R }

type Orang = {
  readonly tanggal_lahir: string | null
  readonly jk: 'L' | 'P' | null
  /** As the register has the child, for a card whose riwayat rests on it. */
  readonly anak?: AnakBuku | null
}

/** A row as the rules read it, before its judgements. */
export function barisOf(
  susunan: SusunanKartu,
  orang: Orang,
  { head, row, tanggal }: { readonly head: IsiCatatan; readonly row: IsiCatatan; readonly tanggal: string },
): BarisKartu {
  const isi = sekali(() => nilaiOf(susunan.kartu, simpananOf(susunan, head, row)))
  return {
    ...{ tanggal, lahir: orang.tanggal_lahir, jk: orang.jk },
    get isi() {
      return isi()
    },
  }
}

/** A value that is worked out when it is first asked for. */
function sekali<T>(hitung: () => T): () => T {
  let ingat: { readonly nilai: T } | null = null
  return () => {
    ingat ??= { nilai: hitung() }
    return ingat.nilai
  }
}

type Sebelumnya = {
  readonly lalu: () => readonly BarisDinilai[]
  readonly anak?: AnakBuku | null | undefined
}

/** Judges one row after those before it; of a row nobody asks about nothing is worked out. */
export function nilaiSatu(
  { kartu, setelan }: Pick<SusunanDinilai, 'kartu' | 'setelan'>,
  { lalu, anak = null }: Sebelumnya,
  baris: BarisKartu,
): BarisDinilai {
  const isi = sekali(() => ({ ...baris.isi, ...kartu.riwayat(lalu(), baris, anak) }))
  const { tanggal, lahir, jk } = baris
  const hasil = sekali(() => nilaiBaris(kartu.putusan, { tanggal, lahir, jk, isi: isi() }, setelan))
  return {
    ...{ tanggal, lahir, jk },
    get isi() {
      return isi()
    },
    tertulis: () => baris.isi,
    putusan: (kode) => hasil().get(kode) ?? belumDinilai,
  }
}

/** The visits of a head in time, each judged by those before it. */
export function nilaiKepala<R extends IsiCatatan>(
  susunan: SusunanDinilai,
  orang: Orang,
  { head, rows }: { readonly head: IsiCatatan; readonly rows: readonly R[] },
): KunjunganDinilai<R>[] {
  const dinilai: KunjunganDinilai<R>[] = []
  for (const [at, row] of rows.entries()) {
    const baris = barisOf(susunan, orang, { head, row, tanggal: String(row.tanggal) })
    const satu = nilaiSatu(susunan, { lalu: () => dinilai.slice(0, at), anak: orang.anak }, baris)
    dinilai.push(Object.assign(satu, { row }))
  }
  return dinilai
}
