import type { AppContext } from '#main/context/context.ts'
import { readPengaturan, readTempat } from '#main/db/buku.ts'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { renderBerkasSurat } from '#main/reports/berkas.ts'
import type { LembarSurat } from '#main/reports/lembar-surat.ts'
import type { OutputOf } from '#shared/contract/contract.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { namaBerkasContoh } from '#shared/formulir/nama.ts'
import { formatTanggal, formatTanggalPanjang, formatUmur } from '#shared/text/tanggal.ts'
import { formatTempat, namaPendek } from '#shared/text/tempat.ts'
import type { RujukanRow } from './rujukan.repository.ts'
import { kalimatUkuran, requireRujukan } from './rujukan.service.ts'

/** The chart of somebody, drawn; given by whoever composes the application. Null of whom there is none. */
export type GambarSurat = (orangId: string) => LembarSurat['grafik']

const kataTujuan = { puskesmas: 'Puskesmas', rs: 'Rumah Sakit', lainnya: 'tempat rujukan' } as const
const kataJk = { L: 'laki-laki', P: 'perempuan' } as const

function kepada(context: AppContext, { ke, tujuan }: RujukanRow): string {
  if (tujuan !== null) return tujuan
  const puskesmas = readTempat(context.db)?.puskesmas
  return ke === 'puskesmas' && puskesmas ? `Puskesmas ${namaPendek(puskesmas)}` : kataTujuan[ke]
}

function siapa(context: AppContext, row: RujukanRow): LembarSurat['siapa'] {
  const { nama, jk, tanggal_lahir: lahir, nik, nama_ibu, alamat, dusun, rt, rw, telepon, tanggal } = row
  const umur = lahir === null ? null : `lahir ${formatTanggal(lahir)}, ${formatUmur(umurBulanPenuh(lahir, tanggal))}`
  const tempat = [alamat, dusun && `Dusun ${dusun}`, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(', ')
  const ukuran = kalimatUkuran(context, row.orang_id)
  const isi: readonly (readonly [string, string | null])[] = [
    ['Nama', [nama, jk && kataJk[jk], umur].filter(Boolean).join(', ')],
    ['NIK', nik],
    ['Ibu', nama_ibu],
    ['Alamat', [tempat, telepon && `telepon ${telepon}`].filter(Boolean).join(', ')],
    ['Ukuran terakhir', ukuran],
  ]
  return isi.flatMap(([label, teks]) => (teks === null || teks === '' ? [] : [[label, teks] as const]))
}

/** A referral letter with all that stands on it. */
export function readSurat(context: AppContext, id: string, gambar: GambarSurat): LembarSurat {
  const { db } = context
  const row = requireRujukan(context, id)
  const tempat = readTempat(db)
  const kota = tempat ? (tempat.desa ?? namaPendek(tempat.nama)) : ''
  return {
    kop: readPengaturan(db).kop,
    tempatTanggal: [kota, formatTanggalPanjang(row.tanggal)].filter(Boolean).join(', '),
    kepada: kepada(context, row),
    nama: row.nama,
    siapa: siapa(context, row),
    alasan: row.alasan,
    tindakan: row.tindakan,
    pengirim: row.pengirim ?? (tempat ? formatTempat(tempat) : ''),
    grafik: gambar(row.orang_id),
    tanggal: row.tanggal,
    contoh: hasContoh(db) || (row.posyandu_id !== null && posyanduContoh(db).has(row.posyandu_id)),
  }
}

/** The letter as a file; that it left the book is noted, not whose it is. */
export async function exportSurat(
  context: AppContext,
  id: string,
  gambar: GambarSurat,
): Promise<OutputOf<'rujukan.exportSurat'>> {
  const lembar = readSurat(context, id, gambar)
  const berkas = await renderBerkasSurat(namaBerkasContoh(`surat-rujukan-${lembar.tanggal}`, lembar.contoh), lembar)
  context.catat('ekspor', { apa: 'surat rujukan satu orang', jenis: 'pdf' })
  return berkas
}
