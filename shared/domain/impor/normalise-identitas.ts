import { geserDesimal } from '../angka/desimal.ts'
import { normalNama } from '../identitas/nama.ts'
import type { JenisKelamin } from '../register/register.ts'
import type { Tanggal } from '../tanggal/tanggal.ts'
import { bilanganKecil, teksAngka } from './angka-sel.ts'
import type { IdentitasImpor } from './baris-impor.ts'
import type { Kolom } from './kolom.ts'
import { bacaNik } from './nik-sel.ts'
import type { PembacaBaris } from './pembaca-baris.ts'
import { teksSel } from './sel.ts'
import { bacaTanggal } from './tanggal-sel.ts'

/** What the whole file tells about how to read each row. */
export type CiriBerkas = {
  readonly sejak1904: boolean
  readonly nikAngkaUtuh: boolean
  /** Dates after this day are refused; null when the clock of this computer is visibly behind the file. */
  readonly batasTanggal: Tanggal | null
}

/** As the contract holds them: characters. */
const batasNama = 200
const batasTeks = 500

/** Birth weights up to this figure are kilograms, from `batasLahirG` on grams; between them nothing is a newborn. */
const batasLahirKg = 10
const batasLahirG = 200
const terberatLahirG = 9_999
/** Lengths and head circumferences of newborns lie well inside, cm. */
const panjangLahirCm = { dari: 20, sampai: 70 }

const lakiLaki = new Set(['l', 'lk', 'laki', 'laki laki', 'lakilaki', 'laki2', 'pria'])
const perempuan = new Set(['p', 'pr', 'perempuan', 'wanita'])

export function readTeks(pembaca: PembacaBaris, kolom: Kolom, batas = batasTeks): string | null {
  const teks = teksSel(pembaca.sel(kolom))
  if (teks === '') return null
  return teks.length > batas ? pembaca.refuse(kolom, `Terlalu panjang, paling banyak ${batas} huruf.`) : teks
}

/** A date of the file; one the calendar lacks, an unclear one and one after today refuse the row. */
export function readTanggal(pembaca: PembacaBaris, kolom: Kolom, ciri: CiriBerkas): Tanggal | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const hasil = bacaTanggal(sel, ciri.sejak1904)
  switch (hasil.kind) {
    case 'takAda':
      return pembaca.refuse(kolom, 'Tanggal ini tidak ada di kalender.')
    case 'takJelas':
      return pembaca.refuse(kolom, 'Tanggal ini tidak jelas. Tulis hari-bulan-tahun, misalnya 12-05-2025.')
    case 'ada':
      if (ciri.batasTanggal !== null && hasil.tanggal > ciri.batasTanggal) {
        return pembaca.refuse(kolom, 'Tanggal ini sesudah hari ini. Periksa berkasnya, atau tanggal di laptop ini.')
      }
      return hasil.tanggal
  }
}

function readJk(pembaca: PembacaBaris): JenisKelamin | null {
  const teks = readTeks(pembaca, 'jk')
  if (teks === null) {
    if (pembaca.ditolak.length > 0) return null
    return pembaca.warn('jk', 'Jenis kelamin kosong. Anak disimpan sebagai data belum lengkap dan belum dihitung.')
  }
  const plain = normalNama(teks)
  if (lakiLaki.has(plain)) return 'L'
  if (perempuan.has(plain)) return 'P'
  return pembaca.refuse('jk', 'Jenis kelamin harus L atau P. Buku tidak menebak.')
}

function readLahir(pembaca: PembacaBaris, ciri: CiriBerkas): Tanggal | null {
  const before = pembaca.ditolak.length
  const tanggal = readTanggal(pembaca, 'tanggalLahir', ciri)
  if (tanggal === null && pembaca.ditolak.length === before) {
    pembaca.warn('tanggalLahir', 'Tanggal lahir kosong. Anak disimpan sebagai data belum lengkap dan belum dihitung.')
  }
  return tanggal
}

function readNik(pembaca: PembacaBaris, kolom: 'nik' | 'nikIbu' | 'noKk', ciri: CiriBerkas): string | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const hasil = bacaNik(sel, ciri.nikAngkaUtuh)
  if (hasil.kind === 'ada') return hasil.nik
  if (hasil.kind === 'kosong') return null
  const alasan = kolom === 'nik' ? hasil.alasan : 'Nomor ini tidak terdiri dari 16 angka, jadi tidak disimpan.'
  return pembaca.warn(kolom, alasan)
}

/**
 * Birth weight, grams. Registers write kilograms or grams; figures from 200 on can only be grams.
 *
 * @source docs/aturan/impor.md ("birth weight kg or g")
 */
function readBeratLahir(pembaca: PembacaBaris): number | null {
  const sel = pembaca.sel('bbLahir')
  if (!sel) return null
  const teks = teksAngka(sel, 'kg')
  const seribu = geserDesimal(teks, 3)
  if (seribu === 0) return null
  if (seribu !== null && seribu > 0 && seribu <= batasLahirKg * 1000) return seribu
  const gram = geserDesimal(teks, 0)
  if (gram !== null && gram >= batasLahirG && gram <= terberatLahirG) return gram
  return pembaca.warn('bbLahir', 'Berat lahir ini tidak mungkin, jadi tidak disimpan. Isi dari buku KIA.')
}

function readPanjangLahir(pembaca: PembacaBaris, kolom: 'tbLahir' | 'lkLahir'): number | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const mm = geserDesimal(teksAngka(sel, 'cm'), 1)
  if (mm === 0) return null
  const { dari, sampai } = panjangLahirCm
  if (mm !== null && mm >= dari * 10 && mm <= sampai * 10) return mm
  return pembaca.warn(kolom, 'Ukuran lahir ini tidak mungkin, jadi tidak disimpan. Isi dari buku KIA.')
}

/** "Ayah/Ibu" or "Ayah & Ibu"; one name alone is the mother. */
export function splitOrtu(teks: string | null): { ayah: string | null; ibu: string | null } {
  if (teks === null) return { ayah: null, ibu: null }
  const parts = teks.split(/[/&]/).map((part) => part.trim())
  const clean = (part: string | undefined) => (part === undefined || /^[-–—]*$/.test(part) ? null : part)
  return parts.length === 2 ? { ayah: clean(parts[0]), ibu: clean(parts[1]) } : { ayah: null, ibu: teks }
}

function readRtRw(pembaca: PembacaBaris): { rt: string | null; rw: string | null } {
  const parts = readTeks(pembaca, 'rtRw')?.split('/') ?? []
  const [rt, rw] = parts.map((part) => part.trim())
  return { rt: readTeks(pembaca, 'rt') ?? rt ?? null, rw: readTeks(pembaca, 'rw') ?? rw ?? null }
}

/** Reads who a row is about. The name is needed; everything else may be missing, and is said when it matters. */
export function readIdentitas(pembaca: PembacaBaris, ciri: CiriBerkas): IdentitasImpor {
  const nama = readTeks(pembaca, 'nama', batasNama)
  if (nama === null && pembaca.ditolak.length === 0) pembaca.refuse('nama', 'Nama anak kosong.')
  const ortu = splitOrtu(readTeks(pembaca, 'namaOrtu'))
  const anakKe = pembaca.sel('anakKe')
  return {
    nama: nama ?? '',
    tanggalLahir: readLahir(pembaca, ciri),
    jk: readJk(pembaca),
    nik: readNik(pembaca, 'nik', ciri),
    namaIbu: readTeks(pembaca, 'namaIbu') ?? ortu.ibu,
    namaAyah: readTeks(pembaca, 'namaAyah') ?? ortu.ayah,
    nikIbu: readNik(pembaca, 'nikIbu', ciri),
    noKk: readNik(pembaca, 'noKk', ciri),
    alamat: readTeks(pembaca, 'alamat'),
    dusun: readTeks(pembaca, 'dusun'),
    ...readRtRw(pembaca),
    telepon: readTeks(pembaca, 'telepon'),
    anakKe: anakKe ? bilanganKecil(anakKe, 20) : null,
    bbLahirG: readBeratLahir(pembaca),
    pbLahirMm: readPanjangLahir(pembaca, 'tbLahir'),
    lkLahirMm: readPanjangLahir(pembaca, 'lkLahir'),
  }
}
