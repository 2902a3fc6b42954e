import type { Change } from '#main/db/journal.ts'
import { nikColumns } from '#main/db/orang-baru.ts'
import { masalahNik, samarkanNik } from '#shared/domain/identitas/nik.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import type { AnakCocok, BarisTempat } from './anak-dikenal.ts'
import { type Bahan, type Kolom2Nilai, type Nilai, splitBeda, toChange, withoutNull } from './bahan-rencana.ts'
import { fold, isian, isSetara, judulOf, tempatIsian } from './isian-identitas.ts'
import type { Sebutan } from './sebutan.ts'

export type RencanaIdentitas = {
  readonly changes: readonly Change[]
  /** As the book will hold them. */
  readonly nama: string
  readonly jk: JenisKelamin | null
  readonly tanggalLahir: Tanggal | null
}

const alasanNik = (sebut: Sebutan) => ({
  tanggalTakAda: 'Tanggal lahir di dalam NIK tidak ada di kalender.',
  tanggalLain: `Tanggal lahir di dalam NIK berbeda dari tanggal lahir ${sebut}.`,
  jkLain: `Jenis kelamin di dalam NIK berbeda dari jenis kelamin ${sebut}.`,
  wilayahTakAda: 'Kode wilayah di dalam NIK tidak dikenal.',
  urutanNol: 'Nomor urut NIK 0000 tidak pernah diberikan; digit terakhirnya mungkin hilang.',
})

type Diri = Pick<RencanaIdentitas, 'jk' | 'tanggalLahir'>

function noteNik(bahan: Bahan, { baris, nik }: { readonly baris: number; readonly nik: Nilai }, diri: Diri): void {
  if (typeof nik !== 'string') return
  const alasan = alasanNik(bahan.sebut)
  for (const masalah of masalahNik(nik, diri)) {
    bahan.note(baris, 'nik', samarkanNik(nik), `${alasan[masalah]} Periksa kartunya; NIK tetap disimpan.`)
  }
}

/** What a file says of one child, in order of days. */
type IsiBerkas = {
  readonly rows: readonly BarisTempat[]
  /** Day of the latest weighing the book has of this child from an import. */
  readonly sejak: Tanggal | null
}

/** What the fields of an identity are called in a sentence. */
const sebutan: Readonly<Record<string, string>> = {
  nama: 'nama',
  jk: 'jenis kelamin',
  tanggal_lahir: 'tanggal lahir',
  nik: 'NIK',
  nama_ibu: 'nama ibu',
  nama_ayah: 'nama ayah',
  nik_ibu: 'NIK ibu',
  no_kk: 'nomor KK',
  alamat: 'alamat',
  dusun: 'dusun',
  rt: 'RT',
  rw: 'RW',
  telepon: 'telepon',
  anak_ke: 'anak ke',
  bb_lahir_g: 'berat lahir',
  pb_lahir_mm: 'panjang lahir',
  lk_lahir_mm: 'lingkar kepala lahir',
}

/**
 * Leaves out what an older file says otherwise: the later day speaks, whichever file came first. What the book does not
 * know yet is taken from it all the same.
 */
function dropLama(
  { berkas, kini }: { readonly berkas: Readonly<Record<string, Nilai>>; readonly kini: Kolom2Nilai },
  { rows, sejak }: IsiBerkas,
  bahan: Bahan,
): Record<string, Nilai> {
  const last = rows.findLast((row) => row.tanggal !== null)
  if (!last?.tanggal || sejak === null || last.tanggal >= sejak) return { ...berkas }
  const isLama = (kolom: string) => (kini[kolom] ?? null) !== null
  const lama = Object.keys(berkas).filter(isLama)
  if (lama.length > 0) {
    const apa = lama.map((kolom) => sebutan[kolom] ?? kolom).join(', ')
    const kalimat = `Baris ini (${formatTanggal(last.tanggal)}) lebih lama dari isi buku (${formatTanggal(sejak)}). Yang di buku dipakai untuk ${apa}.`
    bahan.note(last.baris, 'tanggal', formatTanggal(last.tanggal), kalimat)
  }
  return Object.fromEntries(Object.entries(berkas).filter(([kolom]) => !isLama(kolom)))
}

/** The identity of a child as the file tells it: made new, or corrected where nobody typed something else. */
export function planIdentitas(anak: AnakCocok, file: IsiBerkas, bahan: Bahan): RencanaIdentitas {
  const { nilai, dari } = fold(file.rows, bahan)
  const { buku } = anak
  const kini: Kolom2Nilai = buku ?? {}
  const semua: Record<string, Nilai> = {}
  for (const key of isian) {
    const kolom = tempatIsian[key][0]
    const baru = nilai[key] ?? null
    if (baru !== null && !isSetara(key, kini[kolom] ?? null, baru)) semua[kolom] = baru
  }
  const berkas = dropLama({ berkas: semua, kini }, file, bahan)
  const { ubah, diketik } = buku
    ? splitBeda({ entitas: 'orang', id: anak.id, kini }, berkas, bahan.isDiketik)
    : { ubah: berkas, diketik: {} }
  for (const [kolom, baru] of Object.entries(diketik)) {
    const quoted = kolom.includes('nik') || kolom === 'no_kk' ? samarkanNik(String(baru)) : String(baru)
    bahan.note(
      dari,
      judulOf.get(kolom) ?? 'nama',
      quoted,
      'Di buku ada isian lain yang diketik sendiri. Isian di buku yang dipakai.',
    )
  }
  const jk = (ubah.jk ?? kini.jk ?? null) as JenisKelamin | null
  const tanggalLahir = (ubah.tanggal_lahir ?? kini.tanggal_lahir ?? null) as Tanggal | null
  if ('nik' in ubah || !buku) noteNik(bahan, { baris: dari, nik: ubah.nik ?? null }, { jk, tanggalLahir })
  const withNik =
    'nik' in ubah || !buku ? { ...ubah, ...nikColumns(anak.id, typeof ubah.nik === 'string' ? ubah.nik : null) } : ubah
  const perkiraan = 'tanggal_lahir' in ubah && file.rows.some(({ lahirPerkiraan }) => lahirPerkiraan)
  const lengkap = perkiraan ? { ...withNik, tanggal_lahir_perkiraan: 1 } : withNik
  const isi = buku ? lengkap : withoutNull(lengkap)
  return {
    changes: Object.keys(isi).length > 0 ? [toChange({ entitas: 'orang', id: anak.id }, isi, bahan.sumber(dari))] : [],
    nama: String(ubah.nama ?? kini.nama ?? ''),
    jk,
    tanggalLahir,
  }
}
