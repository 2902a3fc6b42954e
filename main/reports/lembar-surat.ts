/** A referral letter as it lies on paper: what `pdf-surat.ts` draws, plain enough to go to another thread. */
export type LembarSurat = {
  readonly kop: readonly string[]
  /** "Sumberagung, 12 November 2026" */
  readonly tempatTanggal: string
  readonly kepada: string
  readonly nama: string
  /** Who is sent: a label and what stands behind it, a line each. */
  readonly siapa: readonly (readonly [label: string, isi: string])[]
  readonly alasan: string
  readonly tindakan: string | null
  readonly pengirim: string
  /** The chart of a child, and its size in millimetres. */
  readonly grafik: {
    readonly judul: string
    readonly svg: string
    readonly lebarMm: number
    readonly tinggiMm: number
  } | null
  /** "2026-11-12" */
  readonly tanggal: string
  /** Invented persons are marked on the page. */
  readonly contoh: boolean
}
