import type { Putusan, SebabNasihat } from '#shared/domain/mutu/putusan.ts'
import type { KodeTemuan, Temuan } from '#shared/domain/mutu/temuan.ts'
import { formatDesimal } from './angka.ts'
import { formatTanggal } from './tanggal.ts'

/** Who and what a finding names, as it is said. */
export type Sebutan = { readonly anak: string; readonly pasangan: string; readonly posyandu: string }

const angka = (nilai: Temuan['nilai'], digits: number): string =>
  typeof nilai === 'number' ? formatDesimal(nilai, digits) : (nilai ?? '–')

/** A weight to the gram that was typed, a length to the millimetre. */
function ukuran(nilai: Temuan['nilai'], isian: Temuan['isian']): string {
  if (typeof nilai !== 'number') return nilai ?? '–'
  if (isian === 'tb') return `${formatDesimal(nilai, 1)} cm`
  const gram = Math.round(nilai * 1000)
  return `${formatDesimal(nilai, gram % 100 === 0 ? 1 : gram % 10 === 0 ? 2 : 3)} kg`
}

const tukar = (nilai: Temuan['nilai']): string => String(nilai ?? '').replaceAll('.', ',')

type Kalimat = (temuan: Temuan, sebutan: Sebutan) => string
const beda =
  (kata: string): Kalimat =>
  (t) =>
    `${kata}: sebelumnya ${ukuran(t.pembanding, t.isian)}, sekarang ${ukuran(t.nilai, t.isian)}. Cocokkan dengan buku KIA.`

const kalimat: Readonly<Record<KodeTemuan, Kalimat>> = {
  tertukar: (t) => `Berat dan tinggi sepertinya tertukar (${tukar(t.nilai)}). Maksudnya ${tukar(t.pembanding)}?`,
  komaGeser: (t) => `${ukuran(t.nilai, t.isian)} sepertinya komanya bergeser. Maksudnya ${ukuran(t.saran, t.isian)}?`,
  bbTurun: beda('Berat turun lebih dari sepersepuluh'),
  bbNaikTajam: beda('Berat naik tajam'),
  tbTurun: beda('Tinggi berkurang'),
  tbNaikTajam: beda('Tinggi naik tajam'),
  salinan: (t) => `${ukuran(t.nilai, t.isian)} sama persis dengan bulan-bulan sebelumnya. Apakah ditimbang lagi?`,
  zLuarRentang: (t) =>
    `${ukuran(t.nilai, t.isian)} jauh dari yang wajar pada umurnya. Periksa ukurannya dan tanggal lahir.`,
  posisiDiragukan: () => 'Diukur berdiri sebelum umur 9 bulan. Apakah benar berdiri?',
  ketikanTerbuka: (t) => `"${t.nilai}" belum dapat dibaca dan belum dihitung. Ketik lagi angkanya.`,
  nikTanggal: (t) =>
    `Tanggal dalam NIK ${t.nilai} tidak cocok dengan tanggal lahir${typeof t.pembanding === 'string' ? ` ${formatTanggal(t.pembanding)}` : ''}.`,
  nikJk: (t) => `Jenis kelamin dalam NIK ${t.nilai} tidak cocok dengan yang dicatat.`,
  nikBentuk: (t) => `NIK ${t.nilai} memuat wilayah atau nomor urut yang tidak ada.`,
  nikSama: (t, { pasangan }) => `NIK ${t.nilai} juga dipakai ${pasangan}.`,
  ganda: (_, { pasangan }) => `Sepertinya anak yang sama dengan ${pasangan}. Satu anak, atau dua anak?`,
  mungkinGanda: (_, { pasangan }) => `Mungkin anak yang sama dengan ${pasangan}. Satu anak, atau dua anak?`,
  angkaAkhirBB: (t) => `Angka terakhir berat tidak merata (skor ${angka(t.nilai, 2)}, sebaiknya di bawah 12).`,
  angkaAkhirTB: (t) => `Angka terakhir tinggi tidak merata (skor ${angka(t.nilai, 2)}, sebaiknya di bawah 12).`,
  salinanMassal: (t) => `${angka(t.nilai, 1)} % anak beratnya sama persis dengan bulan lalu.`,
  sdBesar: (t) => `Sebaran z-nya terlalu lebar (simpangan baku ${angka(t.nilai, 2)}).`,
  benderaBanyak: (t) => `${angka(t.nilai, 1)} % pengukuran di luar rentang wajar WHO.`,
  umurBulat: () => 'Umur anak menumpuk pada bulan tertentu, seperti tahun yang dibulatkan.',
  rasioJk: (t) => `${angka(t.nilai, 1)} % anaknya laki-laki: terlalu jauh dari separuh.`,
  lahirTanggalSatu: (t) => `${angka(t.nilai, 1)} % anak lahir pada tanggal 1.`,
}

/** A finding as it is told. */
export function kalimatTemuan(temuan: Temuan, sebutan: Sebutan): string {
  const isi = kalimat[temuan.kode](temuan, sebutan)
  const siapa = sebutan.anak === '' ? sebutan.posyandu : sebutan.anak
  const kapan = temuan.tanggal === null ? '' : ` (${formatTanggal(temuan.tanggal)})`
  return `${siapa}${kapan}: ${isi}`
}

/** Advice by its cause. @source docs/aturan/mutu.md, "Nasihat" */
export const nasihat: Readonly<Record<SebabNasihat, string>> = {
  salinan: 'Banyak berat sama persis dengan bulan lalu. Cocokkan dengan buku KIA; timbang ulang sebagian.',
  tertukar: 'Ada berat dan tinggi tertukar atau koma bergeser. Betulkan sebelum dikirim.',
  tinggi:
    'Pengukuran tinggi tidak ajek. Dua orang mengukur, lepas alas kaki, ulangi sampai bedanya paling banyak 0,7 cm.',
  berat: 'Berat melonjak. Periksa timbangan (nol, pakaian), timbang ulang; bila benar, periksa anaknya.',
  bendera: 'Banyak nilai di luar wajar. Periksa tanggal lahir dan ukurannya.',
  angkaAkhir: 'Angka dibulatkan ke 0 atau 5. Baca sampai garis terkecil; minta kader menyebut angkanya keras-keras.',
  ganda: 'Ada anak tercatat dua kali atau NIK tidak cocok. Selesaikan di daftar anak.',
  umur: 'Tanggal lahir banyak yang bulat. Minta buku KIA atau akta.',
  jk: 'Anak laki-laki dan perempuan sangat timpang. Periksa jenis kelamin dan sasaran yang terlewat.',
}

export const labelPutusan: Readonly<Record<Putusan, string>> = {
  sangatBaik: 'Sangat baik',
  baik: 'Baik',
  cukup: 'Cukup',
  periksaDulu: 'Periksa dulu',
  belumCukup: 'Belum cukup datanya',
}
