import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { idBeda, listPosyandu, readPengaturan, readSetting } from '#main/db/buku.ts'
import { bacaAnakS } from '#main/db/gizi-bulan.ts'
import { hitungBulan, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { toDijawab, toKetikan } from '#main/ringkasan/baris-timbang.ts'
import { missing } from '#shared/contract/errors.ts'
import { jawabanOf, kunciJawaban } from '#shared/domain/mutu/jawaban.ts'
import { type HasilMutu, mutu } from '#shared/domain/mutu/mutu.ts'
import { bulanJendela } from '#shared/domain/mutu/skor.ts'
import { isPasangan, type Temuan } from '#shared/domain/mutu/temuan.ts'
import { perluDijawab } from '#shared/domain/penimbangan/jawaban.ts'
import { kodePeriksa } from '#shared/domain/penimbangan/kode-periksa.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import type { RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { type JawabanRow, listJawaban, listTimbang, mapIdentitas, type TimbangRow } from './mutu.repository.ts'

export const sha256 = (teks: string): string => createHash('sha256').update(teks, 'utf8').digest('hex')

/** A finding as an answer to it would be kept. */
export const jawabanTemuan = (temuan: Temuan, bulan: Bulan) => jawabanOf(temuan, bulan, sha256)
export const kunciTemuan = (temuan: Temuan, bulan: Bulan): string => kunciJawaban(jawabanTemuan(temuan, bulan))

export function requirePosyandu({ db }: AppContext, posyanduId: string | null): void {
  if (posyanduId === null || listPosyandu(db).some(({ id }) => id === posyanduId)) return
  missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
}

/** The weighings of a month by child and day, in the order of entry. */
export type TimbangHari = ReadonlyMap<string, readonly TimbangRow[]>
export const kunciHari = ({ anakId, tanggal }: Pick<Temuan, 'anakId' | 'tanggal'>): string => `${anakId} ${tanggal}`

const isKode = (kode: string): kode is (typeof kodePeriksa)[number] => (kodePeriksa as readonly string[]).includes(kode)
const isianLembar = { bb: 'bb', tb: 'tb', 'bb+tb': 'bb' } as const

/** What was called right while it was typed, of the values that stand, is not asked again. */
function isDijawabDiLembar(temuan: Temuan, timbang: TimbangHari): boolean {
  const { kode, isian } = temuan
  if (!isKode(kode) || isian === null) return false
  const pertanyaan = { kode, isian: isianLembar[isian], bolehBenar: true }
  return (timbang.get(kunciHari(temuan)) ?? []).some((row) => !perluDijawab(pertanyaan, toDijawab(row), toKetikan(row)))
}

/** Pairs the Puskesmas told apart on its desk are two children here as well. */
function createDibedakan({ db }: AppContext): (temuan: Temuan) => boolean {
  const beda = new Set((readSetting(db, idBeda) as string[] | null) ?? [])
  return ({ kode, anakId, pasanganId }) => isPasangan(kode) && beda.has([anakId, pasanganId].sort().join(' '))
}

/** What a month says, and what stands behind it in the book. */
export type BacaanMutu = {
  readonly skdn: HasilSkdn
  readonly rujukan: RujukanZ
  readonly hasil: HasilMutu
  readonly timbang: TimbangHari
  /** Kept answers by what makes two one. */
  readonly jawaban: ReadonlyMap<string, readonly JawabanRow[]>
}

/** The quality of the figures of a month, of the whole book: pairs are looked for in all of it. */
export function bacaMutu(context: AppContext, bulan: Bulan): BacaanMutu {
  refuseBelumMulai(context, bulan)
  const { db } = context
  const rujukan = readPengaturan(db).rujukanZ
  const skdn = hitungBulan(context, bulan)
  const sebelum = Array.from({ length: bulanJendela }, (_, i) =>
    hitungBulan(context, addBulan(bulan, i - bulanJendela)),
  )
  const identitas = mapIdentitas(
    db,
    skdn.posyandu.flatMap(({ anak }) => anak.map((satu) => satu.anak.id)),
  )
  const jawaban = Map.groupBy(listJawaban(db, bulan), kunciJawaban)
  const timbang = Map.groupBy(listTimbang(db, bulan), ({ orang_id: anakId, tanggal }) => kunciHari({ anakId, tanggal }))
  const isDibedakan = createDibedakan(context)
  const hasil = mutu({
    ...{ skdn, sebelum, rujukan, anakOf: bacaAnakS(context, [...sebelum, skdn]) },
    identitasOf: (id) => identitas.get(id) ?? { nik: null, namaIbu: null },
    isDijawab: (temuan) =>
      jawaban.has(kunciTemuan(temuan, bulan)) || isDijawabDiLembar(temuan, timbang) || isDibedakan(temuan),
  })
  return { skdn, rujukan, hasil, timbang, jawaban }
}
