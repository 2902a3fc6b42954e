import { z } from 'zod'
import type { Db } from '#main/toko/toko.ts'
import { JenisTempatKerja } from '#shared/contract/fasilitas.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import { IsiKartu, isKartuBenar } from './isi-kartu.ts'
import type { BagianPaket, IsiPaket } from './isi-paket.ts'
import { isBagianTersegel } from './nama-cabang.ts'
import { type Pembuka, tandaDari } from './pembuka.ts'

/** Parts of facilities this book does not know: they wait until somebody vouches for them. */

/** A facility nobody here can vouch for, by its card where the package brought one. */
const Asing = z.strictObject({ fasilitasId: z.uuid(), nama: z.string(), kartu: IsiKartu.nullable() })
export type Asing = z.infer<typeof Asing>

type Pengantar = { readonly fasilitasId: string; readonly jenis: JenisTempatKerja | null }

/**
 * Whether a part is what its facility signed for: `asing` where this book cannot say, `palsu` where it is not.
 *
 * A Puskesmas vouches for what it passes on, and so does another computer of this facility: Pustu need not know each
 * other.
 */
export function asalBagian(bagian: BagianPaket, pembuka: Pembuka, pengantar: Pengantar): 'sah' | 'asing' | 'palsu' {
  const keys = tandaDari(pembuka, bagian.fasilitasId)
  if (keys.length > 0) return keys.some((one) => isBagianTersegel(one, bagian)) ? 'sah' : 'palsu'
  return pengantar.jenis === 'puskesmas' || pengantar.fasilitasId === pembuka.diri.fasilitasId ? 'sah' : 'asing'
}

/** What a facility calls itself in the changes of its part. */
function namaDiBaris(fasilitasId: string, bagian: readonly BagianPaket[]): string {
  const said = bagian.flatMap(({ baris }) =>
    baris.filter(({ entitas, id }) => entitas === 'fasilitas' && id === fasilitasId),
  )
  const { jenis, nama } = Object.assign({}, ...said.map(({ isi }) => isi)) as Record<string, unknown>
  const kind = JenisTempatKerja.safeParse(jenis)
  return kind.success && typeof nama === 'string' ? formatTempat({ jenis: kind.data, nama }) : 'sebuah tempat'
}

/** The facilities of which a package brings changes nobody here can vouch for. */
export function listAsing(isi: Pick<IsiPaket, 'bagian' | 'kartu'>, pembuka: Pembuka, pengantar: Pengantar): Asing[] {
  const ids = isi.bagian.filter((one) => asalBagian(one, pembuka, pengantar) === 'asing').map((one) => one.fasilitasId)
  return [...new Set(ids)].map((fasilitasId) => {
    const kartu = isi.kartu.find((one) => one.fasilitasId === fasilitasId && isKartuBenar(one)) ?? null
    return { fasilitasId, nama: kartu?.nama ?? namaDiBaris(fasilitasId, isi.bagian), kartu }
  })
}

export function encodeAsing(asing: readonly Asing[]): string | null {
  return asing.length === 0 ? null : JSON.stringify(asing)
}

export function decodeAsing(text: string | null): Asing[] {
  return text === null ? [] : z.array(Asing).parse(JSON.parse(text))
}

/** Facilities waiting packages are about and that are not connected, each once, with a card where one came. */
export function listMenunggu(db: Db, isTerhubung: (fasilitasId: string) => boolean): Asing[] {
  const rows = db.all<{ asing: string }>(
    'SELECT asing FROM paket_masuk WHERE tertunda IS NOT NULL AND asing IS NOT NULL ORDER BY rowid',
  )
  const found = new Map<string, Asing>()
  for (const one of rows.flatMap(({ asing }) => decodeAsing(asing)))
    if (!isTerhubung(one.fasilitasId) && !found.get(one.fasilitasId)?.kartu) found.set(one.fasilitasId, one)
  return [...found.values()]
}
