import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { askFormulir, type Permintaan } from '#main/features/laporan/formulir.ts'
import { formulirOf } from '#shared/formulir/daftar.ts'
import type { JawabanForm } from '#shared/formulir/jawaban.ts'
import { periodeOf } from '#shared/formulir/periode.ts'
import type { DesaBook } from './desa-uji.ts'

/** A worked example: what the answer of the command line must hold, persons by the key of the file. */
export const contohFormulir = (nama: string): JawabanForm =>
  JSON.parse(readFileSync(fileURLToPath(new URL(`../golden/formulir/${nama}.json`, import.meta.url)), 'utf8'))

type Tanya = Pick<Permintaan, 'formulir'> & Partial<Omit<Permintaan, 'periode'>> & { readonly bulan: string }

/** A form as the command line answers with it. */
export function tanyaFormulir({ context }: DesaBook, { bulan, formulir: kode, ...lain }: Tanya): JawabanForm {
  const { varian, periode } = formulirOf(kode)
  return askFormulir(context, {
    ...{ formulir: kode, periode: periodeOf(periode, bulan), posyanduId: null, varian: varian[0] },
    ...{ sampai: null, daftar: false, kosong: false, ...lain },
  }).jawaban()
}

export const posyanduDari = ({ rows }: DesaBook, nama: string): string =>
  String(rows('SELECT id FROM fasilitas WHERE nama = ?', nama)[0]?.id)

/** The answer with persons by their first names in small letters: in the villages these are their keys. */
export function byKunci({ rows }: DesaBook, jawaban: JawabanForm): JawabanForm {
  const nama = new Map(
    rows('SELECT id, nama FROM orang').map(({ id, nama: n }) => [String(id), String(n).toLowerCase()]),
  )
  const tukar = (baris: JawabanForm['baris']) =>
    baris.map((satu) => ({ ...satu, _baris: nama.get(String(satu._baris)) ?? satu._baris }) as (typeof baris)[number])
  return {
    ...jawaban,
    baris: tukar(jawaban.baris),
    ...(jawaban.bagian && { bagian: jawaban.bagian.map((satu) => ({ ...satu, baris: tukar(satu.baris) })) }),
  }
}
