import type { AppContext } from '#main/context/context.ts'
import type { CatatanRow } from '#main/db/baris-kartu.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import { isSasaranKartu, kataSiapa } from '#shared/kartu/umur.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { type AnggotaRow, findOrang, type HariRow, type OrangRow } from './kartu.repository.ts'

const safe = 'Tidak ada yang berubah.'

export function getOrang({ db }: AppContext, id: string): OrangRow {
  return findOrang(db, id) ?? missing(`Orang ini sudah tidak ada di buku. ${safe} Buka lagi daftarnya.`)
}

/** Whether a card may be kept of somebody on a day; what is not known lets through. */
export function isSasaran(kartu: Kartu, orang: Pick<OrangRow, 'tanggal_lahir' | 'jk'>, pada: Tanggal): boolean {
  return isSasaranKartu(kartu, { lahir: orang.tanggal_lahir, jk: orang.jk }, pada)
}

/** Whether a card without a head is kept of somebody on a day: by age and sex alone, so where the age counts it is known. */
export function isSasaranPasti(kartu: Kartu, orang: OrangRow, pada: Tanggal): boolean {
  if (orang.meninggal_pada !== null && orang.meninggal_pada < pada) return false
  return (kartu.siapa.umur === null || orang.tanggal_lahir !== null) && isSasaran(kartu, orang, pada)
}

/** Refuses a day that has not come, lies before birth or after death, or on which the card is not for this person. */
export function refuseTanggal(context: AppContext, kartu: Kartu, orang: OrangRow, tanggal: Tanggal): void {
  const hari = formatTanggal(tanggal)
  if (tanggal > context.hariIni()) {
    refuse(`Tanggal ${hari} belum tiba menurut tanggal laptop ini. ${safe} Periksa tanggalnya.`)
  }
  if (orang.tanggal_lahir !== null && tanggal < orang.tanggal_lahir) {
    refuse(
      `${orang.nama} lahir ${formatTanggal(orang.tanggal_lahir)}, sesudah ${hari}. ${safe} Periksa kedua tanggalnya.`,
    )
  }
  if (orang.meninggal_pada !== null && tanggal > orang.meninggal_pada) {
    refuse(
      `${orang.nama} dicatat meninggal ${formatTanggal(orang.meninggal_pada)}, sebelum ${hari}. ${safe} Periksa tanggalnya.`,
    )
  }
  if (isSasaran(kartu, orang, tanggal)) return
  refuse(`Kartu ${kartu.sebut} hanya untuk ${kataSiapa(kartu)} pada ${hari}. ${safe} Periksa data diri ${orang.nama}.`)
}

/** The membership of a day; null when a person is a member nowhere. */
export function anggotaPada(rows: readonly AnggotaRow[], tanggal: Tanggal): AnggotaRow | null {
  return rows.find((k) => k.mulai <= tanggal && (k.sampai === null || tanggal < k.sampai)) ?? null
}

/** Whether a person is a member of the posyandu of a day on that day; else a guest there. @param rows of that person */
export function isAnggotaHari(rows: readonly AnggotaRow[], hari: HariRow): boolean {
  return anggotaPada(rows, hari.tanggal)?.posyandu_id === hari.posyandu_id
}

/** What every list and page of a card says of a person. */
export function toSiapa(orang: OrangRow, kepala: CatatanRow | undefined, hariIni: Tanggal) {
  const suami = kepala?.nama_suami ?? orang.nama_suami
  return {
    orangId: orang.id,
    nama: orang.nama,
    umur: singkatUmur(orang.tanggal_lahir, hariIni),
    namaSuami: typeof suami === 'string' ? suami : null,
    dusun: orang.dusun,
    rt: orang.rt,
  }
}
