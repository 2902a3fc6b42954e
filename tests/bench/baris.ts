/** One piece of work, measured. */
export type BarisBench = {
  readonly kerja: string
  readonly nilai: number
  readonly satuan: string
  readonly batas: number
  /** What it is compared with. */
  readonly pembanding: string
  readonly rasio: number
  readonly lolos: boolean
}
