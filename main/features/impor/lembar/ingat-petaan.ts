import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AppContext } from '#main/context/context.ts'
import { write } from '#main/db/journal.ts'
import type { Db } from '#main/toko/toko.ts'
import type { LembarMentah } from '#shared/domain/impor/sel.ts'
import { type Petaan, PetaTertulis } from '#shared/lembar/peta.ts'
import { tebakLembar } from '#shared/lembar/tebak.ts'
import { findIngatan } from './lembar.repository.ts'

/** Where the columns of a sheet stand, as somebody corrected it: remembered by its headings, and used for the next of its kind. */

const idPetaan = 'petaanLembar'
/** Sheets differ in rows, months and days; what stays are the columns. */
const Diingat = PetaTertulis.pick({ peran: true, kolom: true, duaBaris: true }).partial()
const Ingatan = z.record(z.string(), Diingat)
type PetaLembar = NonNullable<Petaan['lembar']>[number]

/** What tells sheets of one kind: their headings, in their order. */
function sidikJudul(lembar: LembarMentah): string | null {
  const { judul } = tebakLembar(lembar)
  if (judul.size === 0) return null
  const teks = [...judul].map(([kolom, kata]) => `${kolom} ${kata.toLowerCase().replaceAll(/\d+/g, '#')}`)
  return createHash('sha256').update(teks.join('\n')).digest('hex').slice(0, 16)
}

function readIngatan(db: Db): z.infer<typeof Ingatan> {
  const nilai = findIngatan(db, idPetaan)
  return nilai === undefined ? {} : Ingatan.parse(JSON.parse(nilai))
}

/** What was remembered for the sheets of a workbook, below what is said of it now. */
export function lengkapiPetaan(db: Db, semua: readonly LembarMentah[], kata: Petaan): Petaan {
  const ingatan = readIngatan(db)
  const ingat = semua.flatMap((lembar): PetaLembar[] => {
    const dulu = ingatan[sidikJudul(lembar) ?? '']
    const kini = kata.lembar?.find(({ nama }) => nama === lembar.nama)
    if (!dulu && !kini) return []
    return [{ ...dulu, ...kini, kolom: { ...dulu?.kolom, ...kini?.kolom }, nama: lembar.nama }]
  })
  return ingat.length === 0 ? kata : { ...kata, lembar: ingat }
}

/** Remembers what somebody corrected of sheets that were then brought in. */
export function ingatPetaan(context: AppContext, semua: readonly LembarMentah[], kata: Petaan): void {
  const baru = semua.flatMap((lembar) => {
    const kini = kata.lembar?.find(({ nama }) => nama === lembar.nama)
    const sidik = sidikJudul(lembar)
    return kini && sidik !== null
      ? [[sidik, Diingat.parse({ peran: kini.peran, kolom: kini.kolom, duaBaris: kini.duaBaris })] as const]
      : []
  })
  if (baru.length === 0) return
  const nilai = JSON.stringify({ ...readIngatan(context.db), ...Object.fromEntries(baru) })
  write(context.db, context.penulis('ketik'), [{ entitas: 'pengaturan', id: idPetaan, isi: { nilai } }])
}
