import type { BarisBuku, Bentrok, Isi, Jawaban, KeadaanBaris, Nilai } from './kartu-lembar.ts'

/** One row: what it is at first, and every step it takes. */

/** Cells that hold `dari` hold `ke` from now on; what was typed over them since stays. */
type Ganti = { readonly dari: Isi; readonly ke: Isi }

export type PeristiwaBaris<D = unknown> =
  | { readonly kind: 'ketik'; readonly isi: Isi }
  | { readonly kind: 'kembalikan' }
  /** The person has seen the failure, and nothing waits behind it. */
  | { readonly kind: 'lupakan' }
  | { readonly kind: 'kirim' }
  | { readonly kind: 'kirimAbsen'; readonly tidakHadir: boolean }
  | { readonly kind: 'kirimJawaban'; readonly jawaban: Jawaban }
  | { readonly kind: 'kirimLain' }
  /** The book is asked to take a step back: here it is taken back at once, so that what is typed next goes on from there. */
  | { readonly kind: 'urungkan'; readonly isi: Isi; readonly tidakHadir: boolean }
  | {
      readonly kind: 'tersimpan'
      readonly isi: Isi
      readonly catatanId: string | null
      /** What the book says of the row now; undefined where it says nothing new. */
      readonly data: D | undefined
    }
  /** A call without news of its own came through. */
  | { readonly kind: 'diterima' }
  | { readonly kind: 'absenDiterima'; readonly tidakHadir: boolean }
  /** The book took the step back, and whatever one save had carried with it; the row is read anew after this. */
  | { readonly kind: 'diurungkan'; readonly ganti: Ganti; readonly tidakHadir: boolean }
  /** It had nothing to take back: the cells are to be sent as they are now. */
  | { readonly kind: 'urungSendiri'; readonly isi: Isi }
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
  | { readonly kind: 'muat'; readonly baris: BarisBuku<D> }

type IsHadir = (isi: Isi) => boolean

export function awalBaris<D>(isHadir: IsHadir, baris: BarisBuku<D>): KeadaanBaris<D> {
  const { isi } = baris
  const absen = { dikirim: baris.tidakHadir, tersimpan: baris.tidakHadir }
  // Absent on the day, and recorded on another day of a month that is one sheet: what was recorded is shown.
  const tidakHadir = baris.tidakHadir && !isHadir(isi)
  return { baris, isi, dikirim: isi, tersimpan: isi, tidakHadir, absen, menunggu: 0, gagal: null, bentrok: null }
}

const said = (nilai: Nilai | undefined) => (typeof nilai === 'string' ? nilai.trim() : (nilai ?? ''))

/** The same entry: blanks around it and an empty text say nothing. */
export function isSamaIsi(one: Isi, other: Isi): boolean {
  return Object.keys(one).every((kode) => said(one[kode]) === said(other[kode]))
}

/** True while the cells hold something the book was not yet asked to keep. */
export function isBelumDikirim({ isi, dikirim }: KeadaanBaris): boolean {
  return !isSamaIsi(isi, dikirim)
}

/** True while something typed would be lost if the power went. */
export function isBelumTersimpan({ isi, tersimpan, menunggu }: KeadaanBaris): boolean {
  return menunggu > 0 || !isSamaIsi(isi, tersimpan)
}

const pickWhere = (isi: Isi, where: (kode: string) => boolean): Isi =>
  Object.fromEntries(Object.entries(isi).filter(([kode]) => where(kode)))

/** Some cells as they stand in a row, in the order they are asked for. */
export function pickIsi(isi: Isi, kode: readonly string[]): Isi {
  return Object.fromEntries(kode.flatMap((one) => (one in isi ? [[one, isi[one] ?? null]] : [])))
}

/** The row as the book holds it now, with the cells that the book has not acknowledged yet. */
function withUnsaved({ tersimpan }: KeadaanBaris, isi: Isi, kini: Isi): Isi {
  return { ...kini, ...pickWhere(isi, (kode) => isi[kode] !== tersimpan[kode]) }
}

function swap(isi: Isi, { dari, ke }: Ganti): Isi {
  return { ...isi, ...pickWhere(ke, (kode) => isi[kode] === dari[kode]) }
}

/** Other cells: the absence follows them. */
function withIsi<D>(isHadir: IsHadir, keadaan: KeadaanBaris<D>, isi: Isi): KeadaanBaris<D> {
  return { ...keadaan, isi, tidakHadir: keadaan.absen.dikirim && !isHadir(isi) }
}

function sent<D>(keadaan: KeadaanBaris<D>, tidakHadir: boolean): KeadaanBaris<D> {
  const { absen, menunggu } = keadaan
  return { ...keadaan, absen: { ...absen, dikirim: tidakHadir }, menunggu: menunggu + 1, gagal: null, bentrok: null }
}

function choose<D>(isHadir: IsHadir, keadaan: KeadaanBaris<D>, pakai: 'sini' | 'sana'): KeadaanBaris<D> {
  const { bentrok } = keadaan
  if (bentrok === null) return keadaan
  const { kolom, kini } = bentrok
  const mine = withUnsaved(keadaan, keadaan.isi, kini)
  const isi = pakai === 'sini' ? mine : { ...mine, ...pickIsi(kini, kolom) }
  return withIsi(isHadir, { ...keadaan, dikirim: kini, tersimpan: kini, bentrok: null, gagal: null }, isi)
}

function reload<D>(isHadir: IsHadir, keadaan: KeadaanBaris<D>, baris: BarisBuku<D>): KeadaanBaris<D> {
  const loaded = awalBaris(isHadir, baris)
  const { menunggu, absen } = keadaan
  const isi = withUnsaved(keadaan, keadaan.isi, loaded.isi)
  // Calls that wait go to the book after this: what they ask of it was asked of the row as it will be then.
  const dikirim = withUnsaved(keadaan, keadaan.dikirim, loaded.isi)
  const absent = absen.dikirim === absen.tersimpan ? loaded.absen.dikirim : absen.dikirim
  const gagal = isSamaIsi(isi, loaded.isi) ? null : keadaan.gagal
  return withIsi(isHadir, { ...loaded, menunggu, dikirim, absen: { ...loaded.absen, dikirim: absent }, gagal }, isi)
}

/** Nothing is on its way any more: the book was asked for what it holds, and for nothing else. */
function settle<D>(isHadir: IsHadir, keadaan: KeadaanBaris<D>): KeadaanBaris<D> {
  if (keadaan.menunggu > 0) return keadaan
  const { isi, tersimpan, absen } = keadaan
  return withIsi(isHadir, { ...keadaan, dikirim: tersimpan, absen: { ...absen, dikirim: absen.tersimpan } }, isi)
}

/** What the person does in the row, and what is sent of it. */
function stepHere<D>(isHadir: IsHadir, keadaan: KeadaanBaris<D>, peristiwa: PeristiwaBaris<D>): KeadaanBaris<D> {
  switch (peristiwa.kind) {
    case 'ketik':
      return withIsi(isHadir, keadaan, { ...keadaan.isi, ...peristiwa.isi })
    case 'kembalikan':
      return withIsi(isHadir, { ...keadaan, gagal: null }, keadaan.dikirim)
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
      return withIsi(isHadir, asked, { ...keadaan.isi, ...isi })
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
      return choose(isHadir, keadaan, peristiwa.pakai)
    default:
      return keadaan
  }
}

/** What the book answered; null for what is no answer. */
function stepThere<D>(
  isHadir: IsHadir,
  keadaan: KeadaanBaris<D>,
  peristiwa: PeristiwaBaris<D>,
): KeadaanBaris<D> | null {
  const { baris, absen } = keadaan
  switch (peristiwa.kind) {
    case 'tersimpan': {
      const { isi: tersimpan, catatanId, data = baris.data } = peristiwa
      const absent = absen.tersimpan && !isHadir(tersimpan)
      return { ...keadaan, baris: { ...baris, catatanId, data }, absen: { ...absen, tersimpan: absent }, tersimpan }
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
      const dijawab = baris.dijawab.filter((one) => one !== peristiwa.jawaban)
      return { ...keadaan, baris: { ...baris, dijawab }, gagal: peristiwa.pesan }
    }
    case 'urungSendiri': {
      const held = pickIsi(keadaan.tersimpan, Object.keys(peristiwa.isi))
      return { ...keadaan, dikirim: { ...keadaan.dikirim, ...held } }
    }
    case 'batalUrung': {
      const { ganti, absen: step } = peristiwa
      const dikirim = step.dari === absen.dikirim ? step.ke : absen.dikirim
      const back = { ...keadaan, absen: { ...absen, dikirim }, dikirim: swap(keadaan.dikirim, ganti) }
      return withIsi(isHadir, back, swap(keadaan.isi, ganti))
    }
    case 'muat':
      return reload(isHadir, keadaan, peristiwa.baris)
    default:
      return null
  }
}

/** One step of a row. @param isHadir whether cells say that somebody was there */
export function langkahBaris<D>(
  isHadir: IsHadir,
  keadaan: KeadaanBaris<D>,
  peristiwa: PeristiwaBaris<D>,
): KeadaanBaris<D> {
  const answered = stepThere(isHadir, { ...keadaan, menunggu: Math.max(0, keadaan.menunggu - 1) }, peristiwa)
  if (answered === null) return stepHere(isHadir, keadaan, peristiwa)
  return settle(isHadir, withIsi(isHadir, answered, answered.isi))
}
