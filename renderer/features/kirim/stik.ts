import type { BerkasStik, Stik } from '#shared/contract/kirim.ts'

/** The packages of one stick by what is to be done with them. */
export type IsiStik = {
  readonly stik: Stik
  readonly baru: readonly BerkasStik[]
  readonly ditolak: readonly BerkasStik[]
  /** How many were taken in before, and how many this book wrote itself. */
  readonly sudahMasuk: number
  readonly milikSendiri: number
}

export function pilahStik(stik: Stik): IsiStik {
  const paket = stik.berkas.filter(({ jenis }) => jenis === 'paket')
  const yang = (keadaan: BerkasStik['keadaan']) => paket.filter((one) => one.keadaan === keadaan)
  return {
    stik,
    baru: yang('baru'),
    ditolak: yang('ditolak'),
    sudahMasuk: yang('sudahMasuk').length,
    milikSendiri: yang('milikSendiri').length,
  }
}

/** Cards of books that are not known yet. */
export function listKartuBaru(stik: readonly Stik[]): { readonly stik: Stik; readonly kartu: BerkasStik }[] {
  return stik.flatMap((one) =>
    one.berkas
      .filter(({ jenis, keadaan }) => jenis === 'kartu' && keadaan === 'baru')
      .map((kartu) => ({ stik: one, kartu })),
  )
}

/** Says which receipts lie unread on the sticks: the same text as long as they are the same. */
export function tandaTerimaBaru(stik: readonly Stik[]): string {
  const baru = stik.flatMap(({ id, berkas }) =>
    berkas
      .filter(({ jenis, keadaan }) => jenis === 'tandaTerima' && keadaan === 'baru')
      .map((one) => `${id}/${one.berkas}`),
  )
  return baru.sort().join('\n')
}

/** "2 kiriman di flashdisk ini sudah diterima, 1 dari buku Ibu sendiri." Null when there are none. */
export function kataPaketLama({
  sudahMasuk,
  milikSendiri,
}: Pick<IsiStik, 'sudahMasuk' | 'milikSendiri'>): string | null {
  const parts = [
    sudahMasuk > 0 && `${sudahMasuk} kiriman di flashdisk ini sudah diterima`,
    milikSendiri > 0 && `${milikSendiri} ${sudahMasuk > 0 ? '' : 'kiriman di flashdisk ini '}dari buku Ibu sendiri`,
  ].filter(Boolean)
  return parts.length === 0 ? null : `${parts.join(', ')}.`
}
