import type { BarisDinilai } from '#shared/domain/kartu/riwayat.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import type { BarisBulanan, KartuBulanan, MasukanBulanan } from './bulanan-orang.ts'
import { datang, diberi, isDirujuk, isiDi, putusanDi, type Siapa, terisi } from './rekap-kartu.ts'

/** Findings on cards that several monthly reports count. */

/** On a row of some cards in the month. */
export const padaBaris =
  (kartu: readonly string[], benar: (baris: BarisDinilai) => boolean): Siapa =>
  (satu) =>
    satu.kunjungan(...kartu).some(benar)

/** Judged so on a row of some cards in the month. */
export const dinilai = (kartu: readonly string[], apa: string, ...hasil: readonly string[]): Siapa =>
  padaBaris(kartu, (baris) => hasil.includes(putusanDi(baris, apa)))

/** In one of several ways. */
export const salahSatu =
  (...syarat: readonly Siapa[]): Siapa =>
  (satu) =>
    syarat.some((benar) => benar(satu))

/** Whether an answer of several words has one of them. */
export const memuat = (baris: BarisDinilai, kolom: string, kata: string): boolean =>
  String(isiDi(baris, kolom) ?? '')
    .split('+')
    .includes(kata)

/** Who there are, who came, and whose first row of the year lies in the month. */
export function barisHadir(
  { setahun: { kartu: buku } }: MasukanBulanan,
  kartu: readonly KartuBulanan[],
): BarisBulanan[] {
  const pertama: Siapa = (satu) => {
    const [awal] = satu.kunjungan(...kartu)
    if (!awal) return false
    const bulan = bulanOf(awal.tanggal)
    return !kartu.some((kode) =>
      buku
        .baris(kode, satu.id)
        .some(({ tanggal }) => tanggal >= `${bulan.slice(0, 4)}-01-01` && bulanOf(tanggal) < bulan),
    )
  }
  return [
    { kode: 'sasaran', uraian: 'Sasaran', siapa: null },
    { kode: 'datang', uraian: 'Datang', siapa: datang },
    { kode: 'diskrining', uraian: 'Diskrining, pertama tahun ini', siapa: pertama, dari: kartu },
  ]
}

/** Education and referral on any of some cards. */
export function barisAkhir(kartu: readonly KartuBulanan[]): Readonly<Record<'edukasi' | 'dirujuk', BarisBulanan>> {
  return {
    edukasi: { kode: 'edukasi', uraian: 'Mendapat edukasi', siapa: diberi(kartu, 'edukasi', terisi), dari: kartu },
    dirujuk: { kode: 'dirujuk', uraian: 'Dirujuk', siapa: diberi(kartu, 'rujuk_ke', isDirujuk), dari: kartu },
  }
}
