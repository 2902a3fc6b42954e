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
  /** What the book was asked to say of the absence before it. */
  readonly absenSebelum: boolean
  /** Takes back what no group of the book holds: a row that was added to the sheet. @returns what had to stay, in words */
  readonly lepas?: () => Promise<readonly string[]>
  /** Does it once more; null where it cannot be. */
  readonly ulangi: ((langkah: Langkah) => void | Promise<void>) | null
  /** Groups of the book to take back, oldest first. */
  readonly kelompok: readonly number[]
  /** `diketik` and `gagal` stand in the window alone. */
  readonly letak: 'diketik' | 'dikirim' | 'tersimpan' | 'gagal'
}

type Tercatat = Langkah & {
  readonly nomor: number
  /** A key was pressed to take it back: it is no more the last step, and the book is being asked. */
  readonly diambil?: true
}

export type LangkahBaru = Omit<Langkah, 'kelompok' | 'letak' | 'absenSebelum'> &
  Partial<Pick<Langkah, 'kelompok' | 'letak'>>

type Bahan = {
  /** What several steps together are called. */
  readonly gabungApa: (steps: readonly Langkah[]) => string
  /** What the book was asked to say of the absence of a child. */
  readonly absenKini: (orangId: string) => boolean
}

const isDiJendela = ({ letak }: Langkah) => letak === 'diketik' || letak === 'gagal'

/** Several steps that one save carried to the book: it can only take them back together. */
function join<T extends Langkah>(steps: readonly T[], gabungApa: Bahan['gabungApa']): T | null {
  const last = steps.at(-1)
  if (!last || steps.length === 1) return last ?? null
  const sebelum: Partial<IsiBaris> = Object.assign({}, ...steps.toReversed().map((step) => step.sebelum))
  const sesudah: Partial<IsiBaris> = Object.assign({}, ...steps.map((step) => step.sesudah))
  const kelompok = steps.flatMap((step) => step.kelompok)
  const absenSebelum = steps[0]?.absenSebelum ?? last.absenSebelum
  return { ...last, apa: gabungApa(steps), sebelum, sesudah, absenSebelum, kelompok }
}

export type Jejak = ReturnType<typeof createJejak>

/**
 * The one history of the sheet: whatever is done in it, in the order it was done, and what was taken back of it.
 *
 * A step is known by its number, because its cells and its groups are filled in while typing and saving go on.
 */
export function createJejak({ gabungApa, absenKini }: Bahan) {
  let steps: readonly Tercatat[] = []
  let undone: readonly Tercatat[] = []
  let nomor = 0
  let repeating = 0

  function change(which: (step: Tercatat) => boolean, by: (step: Langkah) => Partial<Langkah>): void {
    steps = steps.map((step) => (which(step) ? { ...step, ...by(step) } : step))
  }

  const last = () => steps.findLast((step) => !step.diambil)

  return {
    /** @returns the number of the step */
    add(langkah: LangkahBaru): number {
      nomor += 1
      const absenSebelum = absenKini(langkah.orangId)
      steps = [...steps, { absenSebelum, kelompok: [], letak: 'dikirim', ...langkah, nomor }]
      if (repeating === 0) undone = []
      return nomor
    },
    last: (): Langkah | undefined => last(),
    isDiJendela,
    /** The last step goes on: more was typed into its cell. */
    extend(sesudah: Partial<IsiBaris>): void {
      const goesOn = last()?.nomor
      change(
        ({ nomor: own }) => own === goesOn,
        (step) => ({ sesudah: { ...step.sesudah, ...sesudah } }),
      )
    },
    /**
     * The steps of a row that stand in the window alone go to the book now. What failed before a save that is on its way
     * already goes along with that one.
     *
     * @returns their numbers
     */
    send(orangId: string): readonly number[] {
      const row = steps.filter((step) => step.orangId === orangId)
      const onItsWay = row.findLast(({ letak, sebelum }) => letak === 'dikirim' && Object.keys(sebelum).length > 0)
      const isWaiting = ({ letak, nomor: own }: Tercatat) => letak === 'diketik' || own > (onItsWay?.nomor ?? 0)
      const own = row.filter((step) => isDiJendela(step) && !step.diambil && isWaiting(step))
      change(
        (step) => own.includes(step),
        () => ({ letak: 'dikirim' }),
      )
      return own.map((step) => step.nomor)
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
      const isFailedBefore = (step: Tercatat) =>
        step.orangId === orangId && step.letak === 'gagal' && !step.diambil && step.nomor < last
      const isCarried = (step: Tercatat) => nomors.includes(step.nomor) || isFailedBefore(step)
      const joined = join(steps.filter(isCarried), gabungApa)
      if (!joined) return
      const groups = kelompok === null ? joined.kelompok : [...joined.kelompok, kelompok]
      const whole = { ...joined, letak: 'tersimpan' as const, kelompok: groups, nomor: last }
      steps = steps.flatMap((step) => {
        if (step.nomor === last) return [whole]
        if (!isCarried(step)) return [step]
        // Taken back with one that is being taken back, the others stand in the window alone again.
        return whole.diambil ? [{ ...step, letak: 'gagal' as const }] : []
      })
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
    /** The step to take back, decided now: what is being typed goes, the rest stays until the book has answered. */
    take(): Tercatat | undefined {
      const taken = last()
      if (!taken) return undefined
      const isTyped = taken.letak === 'diketik'
      steps = steps.flatMap((step) => (step !== taken ? [step] : isTyped ? [] : [{ ...step, diambil: true as const }]))
      undone = taken.ulangi === null ? [] : [...undone, taken]
      return taken
    },
    /** A step that is being taken back, with what became of it since; none when it was given up. */
    taken: (nomor: number): Langkah | undefined => steps.find((step) => step.nomor === nomor),
    /** The book took back one of its groups. */
    groupGone(nomor: number, kelompok: number): void {
      change(
        (step) => step.nomor === nomor,
        (step) => ({ kelompok: step.kelompok.filter((one) => one !== kelompok) }),
      )
    },
    /** It is taken back. */
    gone(nomor: number): void {
      steps = steps.filter((step) => step.nomor !== nomor)
    },
    /** It could not be taken back: it stands where it stood, and what was done since began with what it had made. */
    putBack({ nomor, orangId, sebelum, sesudah, absenSebelum }: Tercatat, absenSesudah: boolean): void {
      const later = steps.filter((step) => step.orangId === orangId && step.nomor > nomor)
      const cells = Object.keys(sesudah) as (keyof IsiBaris)[]
      const isStale = (step: Tercatat, sel: keyof IsiBaris) =>
        step === later.find((one) => sel in one.sebelum) && step.sebelum[sel] === sebelum[sel]
      const rebase = (step: Tercatat): Tercatat => {
        const stale = cells.filter((sel) => isStale(step, sel)).map((sel) => [sel, sesudah[sel]])
        const isAbsenStale = step === later[0] && step.absenSebelum === absenSebelum
        const began = { ...step.sebelum, ...Object.fromEntries(stale) }
        return { ...step, sebelum: began, absenSebelum: isAbsenStale ? absenSesudah : step.absenSebelum }
      }
      steps = steps.map((step) => {
        const { diambil: _, ...stays } = step
        return step.nomor === nomor ? stays : rebase(step)
      })
      undone = undone.filter((step) => step.nomor !== nomor)
    },
    /** Does once more what was taken back last, decided now. */
    repeat(): { readonly langkah: Langkah; readonly selesai: Promise<void> } | null {
      const again = undone.at(-1)
      if (!again) return null
      undone = undone.slice(0, -1)
      repeating += 1
      const run = async () => again.ulangi?.(again)
      const selesai = run().finally(() => {
        repeating -= 1
      })
      return { langkah: again, selesai }
    },
  }
}
