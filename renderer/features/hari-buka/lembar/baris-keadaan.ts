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
  /** As shown: whoever was measured was there, whatever the book was told before. */
  readonly tidakHadir: boolean
  /** What the book was asked to say of the absence, and what it says. */
  readonly absen: { readonly dikirim: boolean; readonly tersimpan: boolean }
  /** Calls on their way. */
  readonly menunggu: number
  /** Why the last save did not succeed; null when it did, or a new one is on its way. */
  readonly gagal: string | null
  /** Cells that another window changed while they were typed in here, and the row as it stands in the book. */
  readonly bentrok: Bentrok | null
}

export type Bentrok = { readonly sel: readonly (keyof IsiBaris)[]; readonly kini: IsiBaris }

type Jawaban = BarisLembar['dijawab'][number]

/** Cells that hold `dari` hold `ke` from now on; what was typed over them since stays. */
type Ganti = { readonly dari: Partial<IsiBaris>; readonly ke: Partial<IsiBaris> }

export type PeristiwaBaris =
  | { readonly kind: 'ketik'; readonly isi: Partial<IsiBaris> }
  | { readonly kind: 'kembalikan' }
  /** The person has seen the failure, and nothing waits behind it. */
  | { readonly kind: 'lupakan' }
  | { readonly kind: 'kirim' }
  | { readonly kind: 'kirimAbsen'; readonly tidakHadir: boolean }
  | { readonly kind: 'kirimJawaban'; readonly jawaban: Jawaban }
  | { readonly kind: 'kirimLain' }
  /** The book is asked to take a step back: here it is taken back at once, so that what is typed next goes on from there. */
  | { readonly kind: 'urungkan'; readonly isi: Partial<IsiBaris>; readonly tidakHadir: boolean }
  | { readonly kind: 'tersimpan'; readonly isi: IsiBaris; readonly penimbanganId: string | null }
  /** A call without news of its own came through. */
  | { readonly kind: 'diterima' }
  | { readonly kind: 'absenDiterima'; readonly tidakHadir: boolean }
  /** The book took the step back, and whatever one save had carried with it; the row is read anew after this. */
  | { readonly kind: 'diurungkan'; readonly ganti: Ganti; readonly tidakHadir: boolean }
  /** It had nothing to take back: the cells are to be sent as they are now. */
  | { readonly kind: 'urungSendiri'; readonly isi: Partial<IsiBaris> }
  /** It did not: the step stands again. */
  | {
      readonly kind: 'batalUrung'
      readonly ganti: Ganti
      readonly absen: { readonly dari: boolean; readonly ke: boolean }
    }
  | { readonly kind: 'bentrok'; readonly bentrok: Bentrok; readonly pesan: string }
  /** Which of the two values stands: that typed here, or that of the other window. */
  | { readonly kind: 'pilihBentrok'; readonly pakai: 'sini' | 'sana' }
  | { readonly kind: 'gagal'; readonly pesan: string }
  | { readonly kind: 'gagalAbsen'; readonly pesan: string }
  | { readonly kind: 'gagalJawaban'; readonly jawaban: Jawaban; readonly pesan: string }
  | { readonly kind: 'muat'; readonly baris: BarisLembar }

export function awalBaris(baris: BarisLembar): KeadaanBaris {
  const { isi } = baris
  const absen = { dikirim: baris.tidakHadir, tersimpan: baris.tidakHadir }
  // Absent on the day, and weighed on another day of a month that is one sheet: what was measured is shown.
  const tidakHadir = baris.tidakHadir && !isHadir(isi)
  return { baris, isi, dikirim: isi, tersimpan: isi, tidakHadir, absen, menunggu: 0, gagal: null, bentrok: null }
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

/** The row as the book holds it now, with the cells that the book has not acknowledged yet. */
function withUnsaved({ tersimpan }: KeadaanBaris, isi: IsiBaris, kini: IsiBaris): IsiBaris {
  const unsaved = Object.entries(isi).filter(([sel, nilai]) => nilai !== tersimpan[sel as keyof IsiBaris])
  return { ...kini, ...Object.fromEntries(unsaved) }
}

function reload(keadaan: KeadaanBaris, baris: BarisLembar): KeadaanBaris {
  const loaded = awalBaris(baris)
  const { menunggu, absen } = keadaan
  const isi = withUnsaved(keadaan, keadaan.isi, loaded.isi)
  // Calls that wait go to the book after this: what they ask of it was asked of the row as it will be then.
  const dikirim = withUnsaved(keadaan, keadaan.dikirim, loaded.isi)
  const absent = absen.dikirim === absen.tersimpan ? loaded.absen.dikirim : absen.dikirim
  const gagal = isSamaIsi(isi, loaded.isi) ? null : keadaan.gagal
  return withIsi({ ...loaded, menunggu, dikirim, absen: { ...loaded.absen, dikirim: absent }, gagal }, isi)
}

function swap(isi: IsiBaris, { dari, ke }: Ganti): IsiBaris {
  const held = Object.entries(ke).filter(([sel]) => isi[sel as keyof IsiBaris] === dari[sel as keyof IsiBaris])
  return { ...isi, ...Object.fromEntries(held) }
}

/** Other cells: the absence follows them. */
function withIsi(keadaan: KeadaanBaris, isi: IsiBaris): KeadaanBaris {
  return { ...keadaan, isi, tidakHadir: keadaan.absen.dikirim && !isHadir(isi) }
}

function sent(keadaan: KeadaanBaris, tidakHadir: boolean): KeadaanBaris {
  const { absen, menunggu } = keadaan
  return { ...keadaan, absen: { ...absen, dikirim: tidakHadir }, menunggu: menunggu + 1, gagal: null, bentrok: null }
}

function choose(keadaan: KeadaanBaris, pakai: 'sini' | 'sana'): KeadaanBaris {
  const { bentrok } = keadaan
  if (bentrok === null) return keadaan
  const { sel, kini } = bentrok
  const mine = withUnsaved(keadaan, keadaan.isi, kini)
  const theirs = Object.fromEntries(sel.map((cell) => [cell, kini[cell]]))
  const isi = pakai === 'sini' ? mine : { ...mine, ...theirs }
  return withIsi({ ...keadaan, dikirim: kini, tersimpan: kini, bentrok: null, gagal: null }, isi)
}

/** Nothing is on its way any more: the book was asked for what it holds, and for nothing else. */
function settle(keadaan: KeadaanBaris): KeadaanBaris {
  if (keadaan.menunggu > 0) return keadaan
  const { isi, tersimpan, absen } = keadaan
  return withIsi({ ...keadaan, dikirim: tersimpan, absen: { ...absen, dikirim: absen.tersimpan } }, isi)
}

/** What the person does in the row, and what is sent of it. */
function langkahSini(keadaan: KeadaanBaris, peristiwa: PeristiwaBaris): KeadaanBaris {
  switch (peristiwa.kind) {
    case 'ketik':
      return withIsi(keadaan, { ...keadaan.isi, ...peristiwa.isi })
    case 'kembalikan':
      return withIsi({ ...keadaan, gagal: null }, keadaan.dikirim)
    case 'lupakan':
      return { ...keadaan, gagal: null }
    case 'kirim':
      return { ...sent(keadaan, keadaan.tidakHadir), dikirim: keadaan.isi }
    case 'kirimAbsen':
      return { ...sent(keadaan, peristiwa.tidakHadir), tidakHadir: peristiwa.tidakHadir }
    case 'kirimLain':
      return { ...keadaan, menunggu: keadaan.menunggu + 1 }
    case 'urungkan': {
      const { isi, tidakHadir } = peristiwa
      const asked = { ...sent(keadaan, tidakHadir), dikirim: { ...keadaan.dikirim, ...isi } }
      return withIsi(asked, { ...keadaan.isi, ...isi })
    }
    case 'diurungkan': {
      const { ganti, tidakHadir } = peristiwa
      const absen = { ...keadaan.absen, tersimpan: tidakHadir }
      return { ...keadaan, absen, tersimpan: swap(keadaan.tersimpan, ganti) }
    }
    case 'kirimJawaban': {
      const { baris } = keadaan
      const dijawab = [...baris.dijawab, peristiwa.jawaban]
      return { ...keadaan, baris: { ...baris, dijawab }, menunggu: keadaan.menunggu + 1 }
    }
    case 'pilihBentrok':
      return choose(keadaan, peristiwa.pakai)
    default:
      return keadaan
  }
}

/** What the book answered; null for what is no answer. */
function langkahSana(keadaan: KeadaanBaris, peristiwa: PeristiwaBaris): KeadaanBaris | null {
  const { baris, absen } = keadaan
  switch (peristiwa.kind) {
    case 'tersimpan': {
      const { isi: tersimpan, penimbanganId } = peristiwa
      const absent = absen.tersimpan && !isHadir(tersimpan)
      return { ...keadaan, baris: { ...baris, penimbanganId }, absen: { ...absen, tersimpan: absent }, tersimpan }
    }
    case 'diterima':
      return keadaan
    case 'absenDiterima':
      return { ...keadaan, absen: { ...absen, tersimpan: peristiwa.tidakHadir } }
    case 'bentrok':
      return { ...keadaan, bentrok: peristiwa.bentrok, gagal: peristiwa.pesan }
    case 'gagal':
      return { ...keadaan, gagal: peristiwa.pesan }
    case 'gagalAbsen':
      return { ...keadaan, absen: { ...absen, dikirim: absen.tersimpan }, gagal: peristiwa.pesan }
    case 'gagalJawaban': {
      const dijawab = baris.dijawab.filter((j) => j !== peristiwa.jawaban)
      return { ...keadaan, baris: { ...baris, dijawab }, gagal: peristiwa.pesan }
    }
    case 'urungSendiri': {
      const held = Object.keys(peristiwa.isi).map((sel) => [sel, keadaan.tersimpan[sel as keyof IsiBaris]])
      return { ...keadaan, dikirim: { ...keadaan.dikirim, ...Object.fromEntries(held) } }
    }
    case 'batalUrung': {
      const { ganti, absen } = peristiwa
      const dikirim = absen.dari === keadaan.absen.dikirim ? absen.ke : keadaan.absen.dikirim
      const back = { ...keadaan, absen: { ...keadaan.absen, dikirim }, dikirim: swap(keadaan.dikirim, ganti) }
      return withIsi(back, swap(keadaan.isi, ganti))
    }
    case 'muat':
      return reload(keadaan, peristiwa.baris)
    default:
      return null
  }
}

/** One step of a row. */
export function langkahBaris(keadaan: KeadaanBaris, peristiwa: PeristiwaBaris): KeadaanBaris {
  const answered = langkahSana({ ...keadaan, menunggu: Math.max(0, keadaan.menunggu - 1) }, peristiwa)
  return answered ? settle(withIsi(answered, answered.isi)) : langkahSini(keadaan, peristiwa)
}
