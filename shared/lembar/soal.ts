import { hurufKolom } from '../domain/impor/salah-judul.ts'
import type { Jawaban } from './peta.ts'

/** Questions only a person can answer, and the answers given so far. */

export const kodeSoal = [
  ...(['tahun', 'tanggalBulan', 'posyandu', 'satuanBB', 'satuanSel', 'tertukar', 'tanggalSel'] as const),
  ...(['keluar', 'umur', 'namaGanda'] as const),
] as const
export type KodeSoal = (typeof kodeSoal)[number]

export type NilaiJawab = Jawaban['jawab']

export type Pertanyaan = {
  readonly kode: KodeSoal
  readonly lembar: string
  readonly baris: number | null
  /** Letters of the column. */
  readonly kolom: string | null
  readonly nilai: string
  readonly saran: NilaiJawab | null
  readonly pilihan: readonly string[]
  readonly kalimat: string
}

export type Tempat = { readonly lembar: string; readonly baris: number | null; readonly kolom: number | null }

/** A remark; `baris` is null where it is about a whole column or sheet. */
export type CatatanLembar = {
  readonly lembar: string
  readonly baris: number | null
  readonly kolom: string
  readonly nilai: string
  readonly alasan: string
}

export type Soal = ReturnType<typeof createSoal>

/** Keeps what is asked, refused and doubted while a workbook is read. */
export function createSoal(jawaban: readonly Jawaban[]) {
  const pertanyaan = new Map<string, Pertanyaan>()
  const ditolak: CatatanLembar[] = []
  const peringatan: CatatanLembar[] = []
  return {
    pertanyaan: (): Pertanyaan[] => [...pertanyaan.values()],
    ditolak,
    peringatan,
    /** The answer to a question, or null while there is none: then it stands among the questions. */
    tanya(
      kode: KodeSoal,
      { lembar, baris, kolom }: Tempat,
      { nilai, saran, pilihan, kalimat }: Pick<Pertanyaan, 'nilai' | 'saran' | 'pilihan' | 'kalimat'>,
    ): NilaiJawab | null {
      const huruf = kolom === null ? null : hurufKolom(kolom)
      const sama = (kata: Jawaban) =>
        kata.kode === kode &&
        (kata.lembar === undefined || kata.lembar === lembar) &&
        (kata.baris === undefined || kata.baris === baris) &&
        (kata.kolom === undefined || kata.kolom === huruf)
      // The one that says most of where it belongs is meant for it.
      const [kata] = jawaban.filter(sama).toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)
      if (kata) return kata.jawab
      const satu: Pertanyaan = { kode, lembar, baris, kolom: huruf, nilai, saran, pilihan, kalimat }
      pertanyaan.set(JSON.stringify([kode, lembar, baris, huruf]), satu)
      return null
    },
    tolak: (satu: CatatanLembar): number => ditolak.push(satu),
    ingatkan: (satu: CatatanLembar): number => peringatan.push(satu),
  }
}
