import type { AppContext } from '#main/context/context.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { type BedaUlang, bedaUlang, kelasKetik, kelasTem } from '#shared/domain/mutu/ulang-ketik.ts'
import { gramOf, mmOf } from '#shared/domain/penimbangan/ketikan.ts'
import { type CalonUkur, undiCalon } from './mutu.service.ts'

type Masukan = ParsedInputOf<'mutu.compare'>
type Sel = {
  readonly siapa: CalonUkur
  readonly isian: 'bb' | 'tb'
  readonly dulu: number | null
  readonly kini: number
}

/** A typed measure in kg or cm. @throws AppFailure naming whose it is, where it is no number */
function baca(teks: string, isian: Sel['isian'], nama: string): number | null {
  if (teks.trim() === '') return null
  const bulat = isian === 'bb' ? gramOf(teks) : mmOf(teks)
  if (bulat !== null) return bulat / (isian === 'bb' ? 1000 : 10)
  const contoh = isian === 'bb' ? 'BB dalam kg, misalnya 8,6' : 'PB/TB dalam cm, misalnya 73,5'
  return refuse(`${nama}: "${teks}" belum dapat dibaca. Tulis ${contoh}. Belum ada yang dibandingkan.`)
}

function error(sel: readonly Sel[], isian: Sel['isian']) {
  const pasangan = sel.flatMap((satu): [number, number][] =>
    satu.isian === isian && satu.dulu !== null ? [[satu.dulu, satu.kini]] : [],
  )
  const beda: BedaUlang = bedaUlang(pasangan)
  return { ...beda, kelas: beda.tem === null ? null : kelasTem(isian, beda.tem) }
}

/**
 * Holds what was typed anew from the paper against the book. What was left empty was not typed twice; what the paper has
 * and the book has not differs, and gives no pair to reckon an error from.
 */
export function compareKetikan(context: AppContext, { ketikan, ...pilih }: Masukan): OutputOf<'mutu.compare'> {
  const sampel = undiCalon(context, pilih)
  if (sampel.length !== ketikan.length) {
    missing('Penimbangan bulan ini berubah sejak diundi. Belum ada yang dibandingkan. Buka lagi halamannya.')
  }
  const sel = sampel.flatMap((siapa, i): Sel[] =>
    (['bb', 'tb'] as const).flatMap((isian) => {
      const kini = baca(ketikan[i]?.[isian] ?? '', isian, siapa.nama)
      return kini === null ? [] : [{ siapa, isian, dulu: isian === 'bb' ? siapa.bb : siapa.tb, kini }]
    }),
  )
  const berbeda = sel.filter(({ dulu, kini }) => dulu !== kini)
  const hitung = { n: sel.length, berbeda: berbeda.length }
  return {
    ...hitung,
    salahPersen: sel.length === 0 ? null : Math.round((1000 * berbeda.length) / sel.length) / 10,
    kelas: kelasKetik(hitung),
    bb: error(sel, 'bb'),
    tb: error(sel, 'tb'),
    beda: berbeda.map(({ siapa, isian, dulu, kini }) => ({
      ...{ orangId: siapa.id, nama: siapa.nama, penimbanganId: siapa.penimbanganId, isian, dulu, kini },
    })),
  }
}
