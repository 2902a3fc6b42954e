import type { BarisLembar, IsiBaris } from '#shared/contract/penimbangan.ts'

/**
 * What the window knows of one row: what stands in its cells, what the book was asked to hold, and what the book has
 * acknowledged. Only typing changes `isi`; answers of the book never do.
 */
export type KeadaanBaris = {
  readonly baris: BarisLembar
  readonly isi: IsiBaris
  readonly dikirim: IsiBaris
  readonly tersimpan: IsiBaris
  readonly tidakHadir: boolean
  /** Calls on their way. */
  readonly menunggu: number
  /** Why the last save did not succeed; null when it did, or a new one is on its way. */
  readonly gagal: string | null
}

type Jawaban = BarisLembar['dijawab'][number]

export type PeristiwaBaris =
  | { readonly kind: 'ketik'; readonly isi: Partial<IsiBaris> }
  | { readonly kind: 'kembalikan' }
  /** The person has seen the failure, and nothing waits behind it. */
  | { readonly kind: 'lupakan' }
  | { readonly kind: 'kirim' }
  | { readonly kind: 'kirimAbsen'; readonly tidakHadir: boolean }
  | { readonly kind: 'kirimJawaban'; readonly jawaban: Jawaban }
  | { readonly kind: 'kirimLain' }
  | { readonly kind: 'tersimpan'; readonly isi: IsiBaris; readonly penimbanganId: string | null }
  /** A call without news of its own came through. */
  | { readonly kind: 'diterima' }
  | { readonly kind: 'gagal'; readonly pesan: string }
  | { readonly kind: 'gagalAbsen'; readonly pesan: string }
  | { readonly kind: 'gagalJawaban'; readonly jawaban: Jawaban; readonly pesan: string }
  | { readonly kind: 'muat'; readonly baris: BarisLembar }

export function awalBaris(baris: BarisLembar): KeadaanBaris {
  const { isi, tidakHadir } = baris
  return { baris, isi, dikirim: isi, tersimpan: isi, tidakHadir, menunggu: 0, gagal: null }
}

/** The same entry: blanks around it and an empty note say nothing. */
export function isSamaIsi(a: IsiBaris, b: IsiBaris): boolean {
  const text = (t: string | null) => (t ?? '').trim()
  return (
    text(a.bb) === text(b.bb) &&
    text(a.tb) === text(b.tb) &&
    text(a.lila) === text(b.lila) &&
    text(a.lk) === text(b.lk) &&
    text(a.catatan) === text(b.catatan) &&
    a.caraUkur === b.caraUkur &&
    a.vitaminA === b.vitaminA &&
    a.obatCacing === b.obatCacing &&
    a.asi === b.asi &&
    a.edema === b.edema
  )
}

/** True when something was measured, given or asked: then the child was there. A note alone says nothing of that. */
export function isHadir(isi: IsiBaris): boolean {
  const typed = [isi.bb, isi.tb, isi.lila, isi.lk].some((text) => text.trim() !== '')
  return typed || isi.edema || isi.vitaminA !== null || isi.obatCacing !== null || isi.asi !== null
}

/** True while the cells hold something the book was not yet asked to keep. */
export function isBelumDikirim(keadaan: KeadaanBaris): boolean {
  return !isSamaIsi(keadaan.isi, keadaan.dikirim)
}

/** True while something typed would be lost if the power went. */
export function isBelumTersimpan(keadaan: KeadaanBaris): boolean {
  return keadaan.menunggu > 0 || !isSamaIsi(keadaan.isi, keadaan.tersimpan)
}

function reload(keadaan: KeadaanBaris, baris: BarisLembar): KeadaanBaris {
  const loaded = awalBaris(baris)
  const typing = isBelumDikirim(keadaan)
  return { ...loaded, isi: typing ? keadaan.isi : loaded.isi, menunggu: keadaan.menunggu }
}

/** One step of a row. */
export function langkahBaris(keadaan: KeadaanBaris, peristiwa: PeristiwaBaris): KeadaanBaris {
  const answered = { ...keadaan, menunggu: Math.max(0, keadaan.menunggu - 1) }
  switch (peristiwa.kind) {
    case 'ketik': {
      const isi = { ...keadaan.isi, ...peristiwa.isi }
      return { ...keadaan, isi, tidakHadir: keadaan.tidakHadir && !isHadir(isi) }
    }
    case 'kembalikan':
      return { ...keadaan, isi: keadaan.dikirim, gagal: null }
    case 'lupakan':
      return { ...keadaan, gagal: null }
    case 'kirim':
      return { ...keadaan, dikirim: keadaan.isi, menunggu: keadaan.menunggu + 1, gagal: null }
    case 'kirimAbsen':
      return { ...keadaan, tidakHadir: peristiwa.tidakHadir, menunggu: keadaan.menunggu + 1, gagal: null }
    case 'kirimLain':
      return { ...keadaan, menunggu: keadaan.menunggu + 1 }
    case 'tersimpan': {
      const baris = { ...keadaan.baris, penimbanganId: peristiwa.penimbanganId }
      return {
        ...answered,
        baris,
        tersimpan: peristiwa.isi,
        dikirim: answered.menunggu > 0 ? answered.dikirim : peristiwa.isi,
      }
    }
    case 'kirimJawaban': {
      const { baris } = keadaan
      const dijawab = [...baris.dijawab, peristiwa.jawaban]
      return { ...keadaan, baris: { ...baris, dijawab }, menunggu: keadaan.menunggu + 1 }
    }
    case 'diterima':
      return answered
    case 'gagalJawaban': {
      const { baris } = keadaan
      const dijawab = baris.dijawab.filter((j) => j !== peristiwa.jawaban)
      return { ...answered, baris: { ...baris, dijawab }, gagal: peristiwa.pesan }
    }
    case 'gagal':
      return {
        ...answered,
        dikirim: answered.menunggu > 0 ? answered.dikirim : answered.tersimpan,
        gagal: peristiwa.pesan,
      }
    case 'gagalAbsen':
      return { ...answered, tidakHadir: !keadaan.tidakHadir, gagal: peristiwa.pesan }
    case 'muat':
      return reload(answered, peristiwa.baris)
  }
}
