import type { IsiBaris } from '#shared/contract/penimbangan.ts'
import type { Kolom } from './kolom.ts'

/** Where something was done: a cell, or the note of the row. */
export type SelJejak = Kolom | 'catatan'

/** One thing done in the sheet, as it will be taken back. */
export type Langkah = {
  readonly orangId: string
  readonly sel: SelJejak
  /** What it is called: "Vit A Dila". */
  readonly apa: string
  /** The cells it changed, before and after; empty for what is done to no cell. */
  readonly sebelum: Partial<IsiBaris>
  readonly sesudah: Partial<IsiBaris>
  /** Takes back what no group of the book holds: a row that was added to the sheet. @returns what had to stay, in words */
  readonly lepas?: () => Promise<readonly string[]>
  /** Does it once more; null where it cannot be. */
  readonly ulangi: ((langkah: Langkah) => void | Promise<void>) | null
  /** Groups of the book to take back, oldest first. */
  readonly kelompok: readonly number[]
  /** `diketik` and `gagal` stand in the window alone. */
  readonly letak: 'diketik' | 'dikirim' | 'tersimpan' | 'gagal'
}

export type LangkahBaru = Omit<Langkah, 'kelompok' | 'letak'> & Partial<Pick<Langkah, 'kelompok' | 'letak'>>

const isDiJendela = ({ letak }: Langkah) => letak === 'diketik' || letak === 'gagal'

/** Several steps that one save carried to the book: it can only take them back together. */
function join(steps: readonly Langkah[], gabungApa: (steps: readonly Langkah[]) => string): Langkah | null {
  const last = steps.at(-1)
  if (!last || steps.length === 1) return last ?? null
  const sebelum: Partial<IsiBaris> = Object.assign({}, ...steps.toReversed().map((step) => step.sebelum))
  const sesudah: Partial<IsiBaris> = Object.assign({}, ...steps.map((step) => step.sesudah))
  return { ...last, apa: gabungApa(steps), sebelum, sesudah, kelompok: steps.flatMap((step) => step.kelompok) }
}

export type Jejak = ReturnType<typeof createJejak>

/**
 * The one history of the sheet: whatever is done in it, in the order it was done, and what was taken back of it.
 *
 * A step is known by its number, because its cells and its groups are filled in while typing and saving go on.
 */
export function createJejak(gabungApa: (steps: readonly Langkah[]) => string) {
  let steps: readonly (Langkah & { readonly nomor: number })[] = []
  let undone: readonly Langkah[] = []
  let nomor = 0
  let repeating = false

  function change(
    which: (step: Langkah & { nomor: number }) => boolean,
    by: (step: Langkah) => Partial<Langkah>,
  ): void {
    steps = steps.map((step) => (which(step) ? { ...step, ...by(step) } : step))
  }

  return {
    /** @returns the number of the step */
    add(langkah: LangkahBaru): number {
      nomor += 1
      steps = [...steps, { kelompok: [], letak: 'dikirim', ...langkah, nomor }]
      if (!repeating) undone = []
      return nomor
    },
    last: (): Langkah | undefined => steps.at(-1),
    isDiJendela,
    /** The last step goes on: more was typed into its cell. */
    extend(sesudah: Partial<IsiBaris>): void {
      change(
        ({ nomor: own }) => own === steps.at(-1)?.nomor,
        (step) => ({ sesudah: { ...step.sesudah, ...sesudah } }),
      )
    },
    /** The steps of a row that stand in the window alone go to the book now. @returns their numbers */
    send(orangId: string): readonly number[] {
      const own = steps.filter((step) => step.orangId === orangId && isDiJendela(step)).map((step) => step.nomor)
      change(
        (step) => own.includes(step.nomor),
        () => ({ letak: 'dikirim' }),
      )
      return own
    },
    /** The book has the step, as a group of its own. */
    done(nomor: number, kelompok: number | null): void {
      change(
        (step) => step.nomor === nomor,
        (step) => ({ letak: 'tersimpan', kelompok: kelompok === null ? step.kelompok : [...step.kelompok, kelompok] }),
      )
    },
    /** The book has the cells of these steps; what failed before them in the same row went along. */
    saved(orangId: string, nomors: readonly number[], kelompok: number | null): void {
      const last = Math.max(...nomors)
      const isCarried = (step: Langkah & { nomor: number }) =>
        nomors.includes(step.nomor) || (step.orangId === orangId && step.letak === 'gagal' && step.nomor < last)
      const joined = join(steps.filter(isCarried), gabungApa)
      if (!joined) return
      const groups = kelompok === null ? joined.kelompok : [...joined.kelompok, kelompok]
      const whole = { ...joined, letak: 'tersimpan' as const, kelompok: groups, nomor: last }
      steps = steps.flatMap((step) => (step.nomor === last ? [whole] : isCarried(step) ? [] : [step]))
    },
    failed(nomors: readonly number[]): void {
      change(
        (step) => nomors.includes(step.nomor) && step.letak === 'dikirim',
        () => ({ letak: 'gagal' }),
      )
    },
    /** Forgets steps that never came about. */
    drop(which: (step: Langkah, nomor: number) => boolean): void {
      steps = steps.filter((step) => !which(step, step.nomor))
    },
    /**
     * What stands in the window alone is given up.
     *
     * @param alone no save of this row is on its way; else one may carry what failed before it
     */
    giveUp(orangId: string, alone: boolean): void {
      const goes = ({ letak }: Langkah) => letak === 'diketik' || (letak === 'gagal' && alone)
      steps = steps.filter((step) => step.orangId !== orangId || !goes(step))
    },
    take(): Langkah | undefined {
      const last = steps.at(-1)
      steps = steps.slice(0, -1)
      return last
    },
    putBack(langkah: Langkah): void {
      nomor += 1
      steps = [...steps, { ...langkah, nomor }]
    },
    noteUndone(langkah: Langkah): void {
      undone = langkah.ulangi === null ? [] : [...undone, langkah]
    },
    /** Does once more what was taken back last. */
    async repeat(): Promise<Langkah | undefined> {
      const last = undone.at(-1)
      undone = undone.slice(0, -1)
      repeating = true
      try {
        await last?.ulangi?.(last)
      } finally {
        repeating = false
      }
      return last
    },
  }
}
