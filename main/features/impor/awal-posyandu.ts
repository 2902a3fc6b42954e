import type { Db } from '#main/toko/toko.ts'
import { isAdaUkuran } from '#shared/domain/impor/baris-impor.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { type Bulan, bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { formatBulat } from '#shared/text/angka.ts'
import type { AnakCocok } from './anak-dikenal.ts'
import type { Bahan } from './bahan-rencana.ts'
import { listAwalPosyandu } from './impor.repository.ts'
import type { AwalPosyandu } from './note-hasil.ts'

/** Says in one sentence which children were a year old or more when their posyandu's register began. */
export function noteAwal(lama: readonly number[], bahan: Bahan): void {
  const untuk = lama.toSorted((a, b) => a - b)
  const [first] = untuk
  if (first === undefined) return
  const banyak = `${formatBulat(untuk.length)} anak`
  const kalimat = `${banyak} pertama tercatat di awal register ini dengan umur ${umurPindahMasukBulan} bulan atau lebih, dan dihitung anggota sejak lahir. Bila ada anak pindahan, isi tanggal pindahnya di kartu.`
  bahan.note(first, 'tanggal', banyak, kalimat, untuk)
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
