import { samarkanNik } from '#shared/domain/identitas/nik.ts'
import { isBulan, isTanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatCm, formatKg } from '#shared/text/angka.ts'
import { namaPeran, namaPeranPenandatangan } from '#shared/text/peran.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { namaJenisFasilitas } from '#shared/text/tempat.ts'

export type Nilai = string | number | null

/** Fields that hold yes or no. */
const yaTidak: ReadonlySet<string> = new Set([
  'tanggal_lahir_perkiraan',
  'gakin',
  'imd',
  'obat_cacing',
  'edema',
  'punya',
  'hadir',
  'selesai',
  'ketua',
  'dilatih',
  'dihapus',
  'aktif',
])
/** Numbers of persons: never shown in full in a history. */
const nomorOrang: ReadonlySet<string> = new Set(['nik', 'nik_ibu', 'no_kk', 'no_jkn'])

const kode: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  jk: { L: 'laki-laki', P: 'perempuan' },
  nik_status: { resmi: 'resmi', sementara: 'sementara', belum: 'belum ada' },
  sebab_mulai: { lahir: 'lahir', pindahMasuk: 'pindah masuk', terdaftar: 'terdaftar' },
  sebab_sampai: { pindah: 'pindah', meninggal: 'meninggal' },
  jenis: namaJenisFasilitas,
  peran: { ...namaPeran, ...namaPeranPenandatangan },
}

/**
 * A value of the journal as a person reads it; null when there is none.
 *
 * @param nama finds the name behind an id
 */
export function formatNilai(field: string, value: Nilai, nama: (field: string, id: string) => string): string | null {
  if (value === null || value === '') return null
  if (yaTidak.has(field)) return value === 1 ? 'ya' : 'tidak'
  if (nomorOrang.has(field)) return samarkanNik(String(value))
  if (field.endsWith('_g')) return formatKg(Number(value))
  if (field.endsWith('_mm')) return formatCm(Number(value))
  if (field.endsWith('_id')) return nama(field, String(value))
  if (field === 'jawaban_periksa') return 'ya'
  if (field === 'bulan' && isBulan(String(value))) return formatBulan(String(value))
  if (typeof value === 'string' && isTanggal(value)) return formatTanggal(value)
  return kode[field]?.[String(value)] ?? String(value)
}
