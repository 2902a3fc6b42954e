import { basename } from 'node:path'
import type { AppContext } from '#main/context/context.ts'
import { readTempat } from '#main/db/buku.ts'
import { hasContoh } from '#main/db/contoh.ts'
import type { Kerja, Laporan } from '#main/jobs/pesan.ts'
import { stikBerkas } from '#main/platform/stik-berkas.ts'
import { kirimPaket, segelPaket } from '#main/transfer/kirim.ts'
import { terimaBerkas } from '#main/transfer/terima-berkas.ts'
import type { HasilTerima, HasilTulis } from '#shared/contract/kirim.ts'
import { freezeLaporan } from './beku.ts'
import { findLaporanPaket } from './slip.repository.ts'
import { hitunganOf } from './slip.ts'

export type MasukanTulis = {
  /** Facility it is for. */
  readonly untuk: string
  /** Folder of the stick. */
  readonly folder: string
  readonly bulan: string | null
  readonly ulang: boolean
}

/** Percent of the bar: sealing, writing, reading back. */
const bagianSegel = 30
const bagianTulis = 65

/** Freezes the month's report, seals what the other lacks, writes it and reads it back; only then it counts as sent. */
export async function tulisPaket(
  context: AppContext,
  { untuk, folder, bulan, ulang }: MasukanTulis,
  laporan: Laporan,
): Promise<HasilTulis> {
  const { db } = context
  laporan.progress(5, 'Menyiapkan laporan dan menyegel kiriman')
  const beku = bulan === null || readTempat(db)?.jenis === 'puskesmas' ? null : freezeLaporan(context, bulan)
  const now = context.now()
  const paket = await segelPaket(db, { untuk, ulang, bulan, revisi: beku?.revisi ?? null }, now)
  // What leaves this computer must not hang on the log here: known there and lost here, it would be written anew.
  db.checkpoint()
  const { length } = paket.bytes
  const terkirim = kirimPaket(db, paket, stikBerkas, folder, (ditulis, dibaca) => {
    const part = ditulis < length ? (ditulis / length) * 0.5 : 0.5 + (dibaca / length) * 0.5
    const langkah = ditulis < length ? 'Menulis ke flashdisk' : 'Membaca kembali dari flashdisk'
    laporan.progress(bagianSegel + part * bagianTulis, langkah)
    // Read back whole: from here it is sent, and cancelling comes too late.
    if (dibaca === length) laporan.commit()
  })
  context.catat('kirim', { untuk, nomor: terkirim.nomor })
  const { perubahan, posyandu, balita, penimbangan } = terkirim.jumlah
  return {
    nomor: terkirim.nomor,
    berkas: terkirim.berkas,
    ukuran: terkirim.ukuran,
    sidik: terkirim.sidik,
    untuk: paket.isi.kepala.untuk.nama,
    waktu: now.toISOString(),
    bulan,
    revisi: beku?.revisi ?? null,
    jumlah: { perubahan, posyandu, balita, penimbangan },
  }
}

/** Writing in a worker; only the handler of kirim.tulis makes this input. */
export const runTulis: Kerja = (context, masukan, laporan) => tulisPaket(context, masukan as MasukanTulis, laporan)

export type MasukanTerimaBerkas = { readonly berkas: readonly string[] }

/** Takes packages in, notes it, and leaves receipts beside them. */
export async function terimaSemua(
  context: AppContext,
  { berkas }: MasukanTerimaBerkas,
  laporan: Laporan,
): Promise<HasilTerima> {
  const { db } = context
  const { nama: oleh } = context.pelaku()
  const masukan = { berkas, oleh, now: context.now(), ...laporan }
  const { terpisah, ...hasil } = await terimaBerkas(db, stikBerkas, masukan)
  if (hasil.dari.length > 0)
    context.catat('terima', { paket: berkas.length - hasil.ditolak.length, baru: hasil.perubahanBaru })
  if (terpisah) context.catat('pisah', {})
  const paket = hasil.paket.map(({ fasilitasId, dikirim, ...one }) => ({
    ...one,
    contoh: hasContoh(db, fasilitasId),
    hitungan: one.bulan === null ? null : hitunganOf(findLaporanPaket(db, fasilitasId, dikirim)),
  }))
  return { ...hasil, paket, tandaTerima: hasil.tandaTerima.map((path) => basename(path)) }
}

export const runTerima: Kerja = (context, masukan, laporan) =>
  terimaSemua(context, masukan as MasukanTerimaBerkas, laporan)
