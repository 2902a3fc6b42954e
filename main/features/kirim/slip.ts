import type { AppContext } from '#main/context/context.ts'
import { findTempatId, readTempat } from '#main/db/buku.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { missing } from '#shared/contract/errors.ts'
import type { Slip } from '#shared/contract/kirim.ts'
import { jumlahBeku, readLaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import { formatTempat } from '#shared/text/tempat.ts'
import {
  findLaporanPaket,
  findPaketKeluar,
  findPengirimId,
  findTandaTerimaPaket,
  findTujuan,
  type LaporanPaket,
} from './slip.repository.ts'

/** The month's own numbers; null without a report, and for one a newer version of the program froze. */
export function hitunganOf(dikirim: LaporanPaket | undefined): Slip['hitungan'] {
  const laporan = dikirim === undefined ? null : readLaporanBeku(dikirim.laporan)
  if (laporan === null) return null
  const { S, D, N, BGM } = jumlahBeku(laporan)
  return { posyandu: laporan.posyandu.length, S, D, N, BGM }
}

/** What a slip says of a package that was sent. @throws AppFailure when there is none of that number */
export function readSlip(context: AppContext, nomor: number): Slip {
  const { db } = context
  const paket = findPaketKeluar(db, nomor)
  const [tempat, fasilitasId] = [readTempat(db), findTempatId(db)]
  if (!paket || tempat === null || fasilitasId === null)
    return missing(`Kiriman nomor ${nomor} tidak ada di buku ini. Tidak ada yang berubah. Pilih kiriman dari daftar.`)
  const { jumlah, berkas, ukuran, waktu, sidik } = paket
  const { perubahan, posyandu, balita, penimbangan, bulan, revisi } = jumlah
  const dikirim = findLaporanPaket(db, fasilitasId, jumlah)
  const tujuan = findTujuan(db, paket.untuk)
  const pengirimId = findPengirimId(db, nomor)
  return {
    nomor,
    berkas,
    ukuran,
    waktu,
    sidik,
    bulan,
    revisi,
    dari: formatTempat(tempat),
    kabupaten: tempat.kabupaten,
    untuk: tujuan ? formatTempat(tujuan) : 'Tempat yang tidak dikenal lagi',
    jumlah: { perubahan, posyandu, balita, penimbangan },
    pengirim: pengirimId === undefined ? (dikirim?.oleh ?? '') : createNamaPelaku(db)(pengirimId),
    hitungan: hitunganOf(dikirim),
    diterima: findTandaTerimaPaket(db, paket) ?? null,
  }
}
