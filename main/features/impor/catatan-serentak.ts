import type { Db } from '#main/db/open.ts'
import { isAdaUkuran } from '#shared/domain/impor/baris-impor.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { AnakCocok } from './anak-dikenal.ts'
import type { Bahan } from './bahan-rencana.ts'
import { listAwalPosyandu } from './impor.repository.ts'
import type { AwalPosyandu } from './note-hasil.ts'

/** Rows that are said in one sentence for all of them. */
export type Serentak = {
  /** Children a year old or more when their posyandu's register begins. */
  readonly lama: number[]
  /** Weights that are to the gram those of the month before. */
  readonly sama: number[]
  note(bahan: Bahan): void
}

export function createSerentak(): Serentak {
  const [lama, sama]: [number[], number[]] = [[], []]
  const say = (bahan: Bahan, baris: number[], kolom: 'tanggal' | 'berat', apa: string, kalimat: string) => {
    const untuk = baris.toSorted((a, b) => a - b)
    const [first] = untuk
    if (first === undefined) return
    const banyak = `${formatBulat(untuk.length)} ${apa}`
    bahan.note(first, kolom, banyak, `${banyak} ${kalimat}`, untuk)
  }
  return {
    lama,
    sama,
    note: (bahan) => {
      const kalimatLama = `pertama tercatat di awal register ini dengan umur ${umurPindahMasukBulan} bulan atau lebih, dan dihitung anggota sejak lahir. Bila ada anak pindahan, isi tanggal pindahnya di kartu.`
      say(bahan, lama, 'tanggal', 'anak', kalimatLama)
      say(
        bahan,
        sama,
        'berat',
        'penimbangan',
        'persis sama beratnya dengan bulan sebelumnya. Periksa apakah memang ditimbang.',
      )
    },
  }
}

/** In which month the register of each posyandu begins, by the file and the book together. */
export function createAwalPosyandu(db: Db, cocok: readonly AnakCocok[]): AwalPosyandu {
  const awal = new Map<string, Bulan>()
  const see = (posyanduId: string, tanggal: string) => {
    const bulan = bulanOf(tanggal)
    const known = awal.get(posyanduId)
    if (known === undefined || bulan < known) awal.set(posyanduId, bulan)
  }
  for (const { posyandu_id, tanggal } of listAwalPosyandu(db)) see(posyandu_id, tanggal)
  for (const { baris } of cocok) {
    for (const { posyanduId, tanggal, ukuran } of baris) {
      if (posyanduId !== null && tanggal !== null && isAdaUkuran(ukuran)) see(posyanduId, tanggal)
    }
  }
  return (posyanduId) => awal.get(posyanduId)
}
