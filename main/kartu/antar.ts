import type { SalahAntar } from '#shared/domain/kartu/antar.ts'
import type { BarisKartu } from '#shared/domain/kartu/putusan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { refuseIsi } from './isi.ts'

/**
 * Refuses cells that are each good and not together. What holds between a cell and the day on which it is written is held
 * against today: a head is filled in long after its first visits.
 *
 * @throws AppFailure that says of each cell what is wrong with it
 */
export function refuseAntar(kartu: Pick<Kartu, 'kelompok' | 'antarKolom'>, baris: BarisKartu, hariIni: Tanggal): void {
  const isLater = ({ saatDitulis }: SalahAntar) => saatDitulis === true
  const salah = [
    ...kartu.antarKolom(baris).filter((satu) => !isLater(satu)),
    ...kartu.antarKolom({ ...baris, tanggal: hariIni }).filter(isLater),
  ]
  refuseIsi(
    kartu,
    salah.map(({ kolom, alasan }) => ({ kolom, pesan: alasan })),
  )
}
