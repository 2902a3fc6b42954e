import type { BarisBuku, Isi, Putusan, Tanya } from './kartu-lembar.ts'

/**
 * The one history of the sheet: whatever is done in it, in the order it was done, and what was taken back of it.
 *
 * A step is known by its number, because its cells and its groups are filled in while typing and saving go on.
 */

/** How a step is done once more. */
export type Ulangi<D> =
  | { readonly kind: 'isi' | 'absen' | 'kosongkan' }
  | { readonly kind: 'benar'; readonly tanya: Tanya }
  | { readonly kind: 'putuskan'; readonly putusan: Putusan }
  | { readonly kind: 'tambah'; readonly baris: BarisBuku<D> }

/** One thing done in the sheet, as it will be taken back. */
export type Langkah<D = unknown> = {
  readonly nomor: number
  readonly id: string
  /** The cell it was done in. */
  readonly kolom: string
  /** What it is called: "Vit A Dila". */
  readonly apa: string
  /** The cells it changed, before and after; empty for what is done to no cell. */
  readonly sebelum: Isi
  readonly sesudah: Isi
  /** What the book was asked to say of the absence before it. */
  readonly absenSebelum: boolean
  /** A row that was added to the sheet, as it was then: no group of the book holds that. `daftar`: it was registered here. */
  readonly tambahan?: { readonly isi: Isi; readonly daftar: boolean }
  /** Null where it cannot be done again. */
  readonly ulangi: Ulangi<D> | null
  /** Groups of the book to take back, oldest first. */
  readonly kelompok: readonly number[]
  /** `diketik` and `gagal` stand in the window alone. */
  readonly letak: 'diketik' | 'dikirim' | 'tersimpan' | 'gagal'
  /** A key was pressed to take it back: it is no more the last step, and the book is being asked. */
  readonly diambil?: true
}

export type LangkahBaru<D> = Omit<Langkah<D>, 'nomor' | 'kelompok' | 'diambil'>

export type Jejak<D = unknown> = {
  readonly langkah: readonly Langkah<D>[]
  readonly diurungkan: readonly Langkah<D>[]
  readonly nomor: number
}

export const jejakKosong: Jejak<never> = { langkah: [], diurungkan: [], nomor: 0 }

export const isDiJendela = ({ letak }: Pick<Langkah, 'letak'>) => letak === 'diketik' || letak === 'gagal'

export function lastLangkah<D>({ langkah }: Jejak<D>): Langkah<D> | undefined {
  return langkah.findLast((step) => !step.diambil)
}

function change<D>(
  jejak: Jejak<D>,
  which: (step: Langkah<D>) => boolean,
  by: (step: Langkah<D>) => Partial<Langkah<D>>,
) {
  return { ...jejak, langkah: jejak.langkah.map((step) => (which(step) ? { ...step, ...by(step) } : step)) }
}

/** @param mengulang the step is one that was taken back: what else was taken back can still be done again */
export function addLangkah<D>(jejak: Jejak<D>, baru: LangkahBaru<D>, mengulang: boolean): Jejak<D> {
  const nomor = jejak.nomor + 1
  const langkah = [...jejak.langkah, { ...baru, kelompok: [], nomor }]
  return { langkah, diurungkan: mengulang ? jejak.diurungkan : [], nomor }
}

/** The last step goes on: more was typed into its cell. */
export function extendLangkah<D>(jejak: Jejak<D>, sesudah: Isi): Jejak<D> {
  const nomor = lastLangkah(jejak)?.nomor
  const more = (step: Langkah<D>) => ({ sesudah: { ...step.sesudah, ...sesudah } })
  return change(jejak, (step) => step.nomor === nomor, more)
}

/**
 * The steps of a row that stand in the window alone go to the book now. What failed before a save that is on its way
 * already goes along with that one.
 *
 * @returns their numbers
 */
export function sendLangkah<D>(jejak: Jejak<D>, id: string): readonly [Jejak<D>, readonly number[]] {
  const row = jejak.langkah.filter((step) => step.id === id)
  const onItsWay = row.findLast(({ letak, sebelum }) => letak === 'dikirim' && Object.keys(sebelum).length > 0)
  const isWaiting = ({ letak, nomor }: Langkah<D>) => letak === 'diketik' || nomor > (onItsWay?.nomor ?? 0)
  const own = row.filter((step) => isDiJendela(step) && !step.diambil && isWaiting(step))
  const sent = change(
    jejak,
    (step) => own.includes(step),
    () => ({ letak: 'dikirim' }),
  )
  return [sent, own.map((step) => step.nomor)]
}

/** The book has the step, as a group of its own. */
export function doneLangkah<D>(jejak: Jejak<D>, nomor: number, kelompok: number | null): Jejak<D> {
  return change(
    jejak,
    (step) => step.nomor === nomor,
    (step) => ({ letak: 'tersimpan', kelompok: kelompok === null ? step.kelompok : [...step.kelompok, kelompok] }),
  )
}

/** Several steps that one save carried to the book: it can only take them back together. */
function join<D>(steps: readonly Langkah<D>[], apaOf: (sesudah: Isi) => string): Langkah<D> | null {
  const last = steps.at(-1)
  if (!last || steps.length === 1) return last ?? null
  const sebelum: Isi = Object.assign({}, ...steps.toReversed().map((step) => step.sebelum))
  const sesudah: Isi = Object.assign({}, ...steps.map((step) => step.sesudah))
  const kelompok = steps.flatMap((step) => step.kelompok)
  const absenSebelum = steps[0]?.absenSebelum ?? last.absenSebelum
  return { ...last, apa: apaOf(sesudah), sebelum, sesudah, absenSebelum, kelompok }
}

type Disimpan = {
  readonly id: string
  readonly nomor: readonly number[]
  readonly kelompok: number | null
  /** What several steps together are called. */
  readonly apaOf: (sesudah: Isi) => string
}

/** The book has the cells of these steps; what failed before them in the same row went along. */
export function savedLangkah<D>(jejak: Jejak<D>, { id, nomor, kelompok, apaOf }: Disimpan): Jejak<D> {
  const last = Math.max(...nomor)
  const isFailedBefore = (step: Langkah<D>) =>
    step.id === id && step.letak === 'gagal' && !step.diambil && step.nomor < last
  const isCarried = (step: Langkah<D>) => nomor.includes(step.nomor) || isFailedBefore(step)
  const joined = join(jejak.langkah.filter(isCarried), apaOf)
  if (!joined) return jejak
  const groups = kelompok === null ? joined.kelompok : [...joined.kelompok, kelompok]
  const whole = { ...joined, letak: 'tersimpan' as const, kelompok: groups, nomor: last }
  const langkah = jejak.langkah.flatMap((step) => {
    if (step.nomor === last) return [whole]
    if (!isCarried(step)) return [step]
    // Taken back with one that is being taken back, the others stand in the window alone again.
    return whole.diambil ? [{ ...step, letak: 'gagal' as const }] : []
  })
  return { ...jejak, langkah }
}

export function failedLangkah<D>(jejak: Jejak<D>, nomor: readonly number[]): Jejak<D> {
  return change(
    jejak,
    (step) => nomor.includes(step.nomor) && step.letak === 'dikirim',
    () => ({ letak: 'gagal' }),
  )
}

/** Forgets a step that never came about. @param hanyaTanpaSel only when it changed no cell */
export function dropLangkah<D>(jejak: Jejak<D>, nomor: number, hanyaTanpaSel = false): Jejak<D> {
  const goes = (step: Langkah<D>) => step.nomor === nomor && (!hanyaTanpaSel || Object.keys(step.sebelum).length === 0)
  return { ...jejak, langkah: jejak.langkah.filter((step) => !goes(step)) }
}

/**
 * What stands in the window alone is given up.
 *
 * @param alone no save of this row is on its way; else one may carry what failed before it
 */
export function giveUpLangkah<D>(jejak: Jejak<D>, id: string, alone: boolean): Jejak<D> {
  const goes = ({ letak }: Langkah<D>) => letak === 'diketik' || (letak === 'gagal' && alone)
  return { ...jejak, langkah: jejak.langkah.filter((step) => step.id !== id || !goes(step)) }
}

/** The step to take back, decided now: what is being typed goes, the rest stays until the book has answered. */
export function takeLangkah<D>(jejak: Jejak<D>): readonly [Jejak<D>, Langkah<D> | undefined] {
  const taken = lastLangkah(jejak)
  if (!taken) return [jejak, undefined]
  const left = jejak.langkah.filter((step) => step !== taken || taken.letak !== 'diketik')
  const langkah = left.map((step) => (step === taken ? { ...step, diambil: true as const } : step))
  const diurungkan = taken.ulangi === null ? [] : [...jejak.diurungkan, taken]
  return [{ ...jejak, langkah, diurungkan }, taken]
}

/** The book took back one of the groups of a step. */
export function groupGone<D>(jejak: Jejak<D>, nomor: number, kelompok: number): Jejak<D> {
  return change(
    jejak,
    (step) => step.nomor === nomor,
    (step) => ({ kelompok: step.kelompok.filter((one) => one !== kelompok) }),
  )
}

/** It could not be taken back: it stands where it stood, and what was done since began with what it had made. */
export function putBackLangkah<D>(jejak: Jejak<D>, taken: Langkah<D>, absenSesudah: boolean): Jejak<D> {
  const { nomor, id, sebelum, sesudah, absenSebelum } = taken
  const later = jejak.langkah.filter((step) => step.id === id && step.nomor > nomor)
  const isStale = (step: Langkah<D>, kode: string) =>
    step === later.find((one) => kode in one.sebelum) && step.sebelum[kode] === sebelum[kode]
  const rebase = (step: Langkah<D>): Langkah<D> => {
    const stale = Object.entries(sesudah).filter(([kode]) => isStale(step, kode))
    const isAbsenStale = step === later[0] && step.absenSebelum === absenSebelum
    const began = { ...step.sebelum, ...Object.fromEntries(stale) }
    return { ...step, sebelum: began, absenSebelum: isAbsenStale ? absenSesudah : step.absenSebelum }
  }
  const langkah = jejak.langkah.map((step) => {
    const { diambil: _, ...stays } = step
    return step.nomor === nomor ? stays : rebase(step)
  })
  return { ...jejak, langkah, diurungkan: jejak.diurungkan.filter((step) => step.nomor !== nomor) }
}
