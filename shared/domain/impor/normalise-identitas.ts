import { geserDesimal } from '../angka/desimal.ts'
import type { JenisKelamin } from '../register/register.ts'
import { addHari, type Tanggal } from '../tanggal/tanggal.ts'
import { formatTanggal } from '../tanggal/tulis.ts'
import { bilanganKecil, teksAngka } from './angka-sel.ts'
import type { IdentitasImpor } from './baris-impor.ts'
import { bacaJk } from './jk-sel.ts'
import { bacaNik } from './nik-sel.ts'
import type { PembacaBaris } from './pembaca-baris.ts'
import { isHurufSalahBaca, teksSel } from './sel.ts'
import { bacaTanggal, isTeksTanggal, type RaguJam } from './tanggal-sel.ts'
import { hariDulu, isDuaArti, type UrutanTanggal } from './urutan-tanggal.ts'

/** What the whole file tells about how to read each row. */
export type CiriBerkas<K extends string = KolomTanggal> = {
  readonly sejak1904: boolean
  readonly nikAngkaUtuh: boolean
  /** Dates after this day are refused; null when the clock of this computer is visibly behind the file. */
  readonly batasTanggal: Tanggal | null
  readonly hariIni: Tanggal
  /** In which order each date column writes day and month. */
  readonly urutan: ReadonlyMap<K, UrutanTanggal>
  /** The first year a date can name, where it is not that of a register of children. */
  readonly tahunAwal?: number
}

export type KolomTanggal = 'tanggalLahir' | 'tanggal'

/** As the contract holds them: characters. */
const batasNama = 200
const batasTeks = 500

/** Birth weights up to this figure are kilograms, from `batasLahirG` on grams; between them nothing is a newborn. */
const batasLahirKg = 10
const batasLahirG = 200
const terberatLahirG = 9_999
/** Lengths and head circumferences of newborns lie well inside, cm. */
const panjangLahirCm = { dari: 20, sampai: 70 }

const alasanTanggalTeks = 'Sel ini berisi tanggal, bukan tulisan. Excel kadang mengubah tulisan menjadi tanggal.'
/** A name has letters. */
const hanyaAngka = /^[\d\s.,'-]+$/

/** More children of one mother are a slip of the pen. */
const anakKeTerbanyak = 20

/** A text of a register. A date in its place was made by a spreadsheet, and a lone 0 by a program: neither is a text. */
export function readTeks<K extends string>(pembaca: PembacaBaris<K>, kolom: K, batas = batasTeks): string | null {
  const sel = pembaca.sel(kolom)
  const teks = teksSel(sel)
  if (sel === null || teks === '') return null
  if (sel.jenis === 'tanggal' || isTeksTanggal(teks)) return pembaca.leaveOut(kolom, alasanTanggalTeks)
  if (/^0+$/.test(teks)) return pembaca.warn(kolom, 'Isi 0 dibaca sebagai kosong.')
  if (isHurufSalahBaca(teks)) pembaca.warn(kolom, 'Huruf di sel ini tampaknya rusak. Dibawa apa adanya; periksa.')
  return teks.length > batas ? pembaca.refuse(kolom, `Terlalu panjang, paling banyak ${batas} huruf.`) : teks
}

function refuseUrutan<K extends string>(pembaca: PembacaBaris<K>, kolom: K, { kind, saksi }: Ragu): null {
  const contoh = `misalnya "${saksi.nilai}" di baris ${saksi.baris}`
  const sebab =
    kind === 'ditukar'
      ? `Excel menukar hari dan bulan di kolom ini: semua sel tanggalnya paling besar tanggal 12, yang lain tinggal teks (${contoh}).`
      : `Berkas ini menulis tanggal bulan-hari-tahun (${contoh}).`
  return pembaca.refuse(kolom, `${sebab} Buku tidak menebak. Tulis tahun-bulan-hari di berkas, misalnya 2025-05-12.`)
}

type Ragu = Exclude<UrutanTanggal, { kind: 'hariDulu' }>

/** Orders that say of date cells, not of texts, that they can be read both ways. */
const ditukarOleh: ReadonlySet<UrutanTanggal['kind']> = new Set(['ditukar', 'mungkinDitukar'])
/** Orders that ask; the others refuse. */
const ditanya: ReadonlySet<UrutanTanggal['kind']> = new Set(['campur', 'mungkinDitukar'])

type TanggalAda = { readonly tanggal: Tanggal; readonly ragu?: RaguJam }

function warnRagu<K extends string>(pembaca: PembacaBaris<K>, kolom: K, { tanggal, ragu }: Required<TanggalAda>): void {
  const besok = formatTanggal(addHari(tanggal, 1))
  const sebab =
    ragu.kind === 'sepertiUtc'
      ? `Jamnya ${ragu.jam}, yaitu tengah malam di sini menurut jam Greenwich.`
      : `Jamnya ${ragu.jam}, menjelang tengah malam.`
  pembaca.warn(
    kolom,
    `${sebab} Dibaca ${formatTanggal(tanggal)}; mungkin maksudnya ${besok}. Periksa tanggalnya.`,
    `${sebab} Hari yang dimaksud mungkin hari berikutnya. Periksa tanggalnya.`,
  )
}

/** A date of the file; one the calendar lacks, an unclear one and one after today refuse the row. */
export function readTanggal<K extends string>(pembaca: PembacaBaris<K>, kolom: K, ciri: CiriBerkas<K>): Tanggal | null {
  const sel = pembaca.sel(kolom)
  if (!sel) return null
  const urutan = ciri.urutan.get(kolom) ?? hariDulu
  const duaArti =
    urutan.kind !== 'hariDulu' && isDuaArti(sel) && ditukarOleh.has(urutan.kind) === (sel.jenis === 'tanggal')
  if (duaArti && !ditanya.has(urutan.kind)) return refuseUrutan(pembaca, kolom, urutan)
  const hasil = bacaTanggal(sel, ciri.sejak1904, ciri.tahunAwal)
  switch (hasil.kind) {
    case 'kosong':
      return null
    case 'takAda':
      return urutan.kind === 'bulanDulu'
        ? refuseUrutan(pembaca, kolom, urutan)
        : pembaca.refuse(kolom, 'Tanggal ini tidak ada di kalender.')
    case 'takJelas':
      return pembaca.refuse(kolom, 'Tanggal ini tidak jelas. Tulis hari-bulan-tahun, misalnya 12-05-2025.')
    case 'duaHari':
      return pembaca.refuse(
        kolom,
        'Jam Greenwich di sel ini jatuh di dua hari. Tulis tanggalnya saja, misalnya 12-05-2025.',
      )
    case 'ada':
      break
  }
  const { tanggal, ragu } = hasil
  if (ciri.batasTanggal !== null && tanggal > ciri.batasTanggal) {
    return pembaca.refuse(kolom, 'Tanggal ini sesudah hari ini. Periksa berkasnya, atau tanggal di laptop ini.')
  }
  if (ragu) warnRagu(pembaca, kolom, { tanggal, ragu })
  if (duaArti) warnUrutan(pembaca, kolom, { tanggal, urutan })
  return tanggal
}

/** Asks about a date that can be read both ways, in a column that does not decide it. */
function warnUrutan<K extends string>(
  pembaca: PembacaBaris<K>,
  kolom: K,
  { tanggal, urutan }: { readonly tanggal: Tanggal; readonly urutan: Ragu },
): void {
  const { nilai, baris } = urutan.saksi
  const sebab =
    urutan.kind === 'campur'
      ? `Kolom ini memuat dua urutan ("${nilai}" di baris ${baris} bulan-hari)`
      : `Excel mungkin menukar hari dan bulan di kolom ini ("${nilai}" di baris ${baris} tinggal teks)`
  const kalimat = `${sebab}. Dibaca ${formatTanggal(tanggal)}, hari-bulan-tahun. Periksa tanggalnya.`
  pembaca.warn(kolom, kalimat, `${sebab}. Dibaca hari-bulan-tahun. Periksa tanggalnya.`)
}

function readJk(pembaca: PembacaBaris): JenisKelamin | null {
  const teks = readTeks(pembaca, 'jk')
  if (teks === null) {
    if (pembaca.ditolak.length > 0) return null
    return pembaca.warn('jk', 'Jenis kelamin kosong. Anak disimpan sebagai data belum lengkap dan belum dihitung.')
  }
  return bacaJk(teks) ?? pembaca.refuse('jk', 'Jenis kelamin harus L atau P. Buku tidak menebak.')
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
  if (sel.jenis === 'tanggal') return pembaca.leaveOut(kolom, 'Sel ini berisi tanggal, bukan nomor.')
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

function readAnakKe(pembaca: PembacaBaris): number | null {
  const sel = pembaca.sel('anakKe')
  if (!sel) return null
  return (
    bilanganKecil(sel, anakKeTerbanyak) ?? pembaca.warn('anakKe', 'Anak ke berapa tidak terbaca, jadi tidak disimpan.')
  )
}

/** Reads who a row is about. The name is needed; everything else may be missing, and is said when it matters. */
export function readIdentitas(pembaca: PembacaBaris, ciri: CiriBerkas): IdentitasImpor {
  const nama = readTeks(pembaca, 'nama', batasNama)
  if (nama === null && pembaca.ditolak.length === 0) pembaca.refuse('nama', 'Nama anak kosong.')
  else if (nama !== null && hanyaAngka.test(nama)) pembaca.refuse('nama', 'Ini angka, bukan nama anak.')
  const ortu = splitOrtu(readTeks(pembaca, 'namaOrtu'))
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
    anakKe: readAnakKe(pembaca),
    bbLahirG: readBeratLahir(pembaca),
    pbLahirMm: readPanjangLahir(pembaca, 'tbLahir'),
    lkLahirMm: readPanjangLahir(pembaca, 'lkLahir'),
  }
}
