/** What a column of a register means to this book. */
export type Kolom =
  | 'nama'
  | 'nik'
  | 'jk'
  | 'tanggalLahir'
  | 'bbLahir'
  | 'tbLahir'
  | 'lkLahir'
  | 'namaOrtu'
  | 'namaIbu'
  | 'namaAyah'
  | 'nikIbu'
  | 'noKk'
  | 'anakKe'
  | 'telepon'
  | 'desa'
  | 'posyandu'
  | 'dusun'
  | 'rt'
  | 'rw'
  | 'rtRw'
  | 'alamat'
  | 'tanggal'
  | 'berat'
  | 'tinggi'
  | 'caraUkur'
  | 'lila'
  | 'lingkarKepala'
  | 'naik'
  | 'vitaminA'
  | 'obatCacing'
  | 'asi'
  | 'edema'
  | 'kia'

/** Without these a row cannot become a child of a posyandu; named as the e-PPGBM export prints them. */
export const kolomWajib = {
  nama: 'Nama',
  tanggalLahir: 'Tgl Lahir',
  jk: 'JK',
  posyandu: 'Posyandu',
} as const satisfies Partial<Record<Kolom, string>>

/**
 * Headings each column goes by, letters and digits only.
 *
 * First the spelling of the e-PPGBM export, then what other registers write.
 * @source docs/aturan/impor.md
 */
const sebutan: Readonly<Record<Kolom, readonly string[]>> = {
  nama: [
    'nama',
    'namaanak',
    'namabalita',
    'namabayi',
    'namabayibalita',
    'namabalitabayi',
    'namaanakbalita',
    'namalengkap',
    'namalengkapanak',
    'namasasaran',
  ],
  nik: ['nik', 'nikanak', 'nikbalita', 'nikbayi', 'nonik', 'nomornik', 'nomorindukkependudukan'],
  jk: [
    'jk',
    'jeniskelamin',
    'jnskelamin',
    'jeniskel',
    'kelamin',
    'lp',
    'jklp',
    'jeniskelaminlp',
    'sex',
    'seks',
    'gender',
  ],
  tanggalLahir: [
    'tgllahir',
    'tanggallahir',
    'tgllhr',
    'tgllahiranak',
    'tanggallahiranak',
    'tgllahirbalita',
    'tanggallahirbalita',
    'tanggalkelahiran',
  ],
  bbLahir: ['bblahir', 'beratlahir', 'beratbadanlahir', 'bbl', 'beratbayilahir'],
  tbLahir: [
    'tblahir',
    'pblahir',
    'tbpblahir',
    'pbtblahir',
    'panjanglahir',
    'panjangbadanlahir',
    'tinggilahir',
    'tinggibadanlahir',
  ],
  lkLahir: ['lklahir', 'lingkarkepalalahir'],
  namaOrtu: ['namaortu', 'ortu', 'namaorangtua', 'orangtua', 'namaayahibu', 'namaorangtuawali', 'ayahibu'],
  namaIbu: ['namaibu', 'ibu', 'namaibukandung', 'ibukandung', 'namaibubalita'],
  namaAyah: ['namaayah', 'ayah', 'namabapak', 'bapak', 'namaayahkandung'],
  nikIbu: ['nikibu', 'nikibukandung'],
  noKk: ['nokk', 'nomorkk', 'kk', 'nokartukeluarga', 'nomorkartukeluarga'],
  anakKe: ['anakke', 'urutananak'],
  telepon: ['telepon', 'notelepon', 'notelp', 'telp', 'hp', 'nohp', 'hportu', 'nowa', 'nohportu'],
  desa: ['desakel', 'desa', 'kelurahan', 'desakelurahan', 'keldesa', 'kelurahandesa', 'namadesa'],
  posyandu: ['posyandu', 'namaposyandu', 'nmposyandu'],
  dusun: ['dusun', 'namadusun', 'dukuh', 'pedukuhan', 'dusunlingkungan'],
  rt: ['rt'],
  rw: ['rw'],
  rtRw: ['rtrw'],
  alamat: ['alamat', 'alamatlengkap', 'alamatrumah'],
  tanggal: [
    'tanggalpengukuran',
    'tglpengukuran',
    'tanggalukur',
    'tglukur',
    'tanggaltimbang',
    'tgltimbang',
    'tanggalpenimbangan',
    'tglpenimbangan',
    'tanggalditimbang',
    'tglditimbang',
    'tanggalpemeriksaan',
    'tglpemeriksaan',
    'tanggalkunjungan',
    'tglkunjungan',
  ],
  berat: ['berat', 'bb', 'beratbadan', 'bbkg', 'beratkg', 'beratbadankg', 'bbsekarang', 'beratbadanbb', 'hasilbb'],
  tinggi: [
    'tinggi',
    'tb',
    'pb',
    'tbpb',
    'pbtb',
    'tinggibadan',
    'panjangbadan',
    'panjang',
    'tinggipanjang',
    'panjangtinggi',
    'tinggipanjangbadan',
    'panjangtinggibadan',
    'tinggibadantb',
    'panjangbadanpb',
    'tbcm',
    'pbcm',
    'tbpbcm',
    'pbtbcm',
    'tinggicm',
    'hasiltb',
  ],
  caraUkur: ['caraukur', 'carapengukuran', 'posisiukur', 'posisipengukuran'],
  lila: ['lila', 'lilacm', 'lingkarlengan', 'lingkarlenganatas'],
  lingkarKepala: ['lingkarkepala', 'lk', 'lika', 'lkcm', 'lingkarkepalacm'],
  naik: ['naikberatbadan', 'naikbb', 'naik', 'nt', 'statusnaik', 'naiktidaknaik', 'naiktidak', 'ntob'],
  vitaminA: ['vitamina', 'vita', 'kapsulvitamina'],
  obatCacing: ['obatcacing'],
  asi: ['asi', 'asieksklusif', 'asiesklusif', 'asie'],
  edema: ['pittingedema', 'pittingoedema', 'edema', 'oedema', 'bengkak'],
  kia: [
    'kia',
    'bukukia',
    'kms',
    'kmsbukukia',
    'bukukiakms',
    'punyakia',
    'punyabukukia',
    'memilikikia',
    'memilikibukukia',
    'punyakms',
  ],
}

const kolomOf = new Map(
  Object.entries(sebutan).flatMap(([kolom, names]) => names.map((name) => [name, kolom as Kolom] as const)),
)

const dalamKurung = /\([^)]*\)/g
const bukanHurufAngka = /[^a-z0-9]/g
const satuanGram = /\((?:g|gr|gram)\)/i

/** Letters of a heading; a cell beyond that is none, and its brackets are not worth searching. */
const judulTerpanjang = 300

/** The column a heading names; null when this book does not use it. Capitals, spaces and punctuation do not matter. */
export function kolomOfJudul(judul: string): Kolom | null {
  if (judul.length > judulTerpanjang) return null
  const plain = judul.toLowerCase()
  const tanpaKurung = plain.replaceAll(dalamKurung, '').replaceAll(bukanHurufAngka, '')
  // "Jenis Kelamin (L/P)" and "(L/P)" alone are both seen.
  return kolomOf.get(tanpaKurung) ?? kolomOf.get(plain.replaceAll(bukanHurufAngka, '')) ?? null
}

/** True when the heading itself says that its figures are grams: "Berat (gr)". */
export function isSatuanGram(judul: string): boolean {
  return satuanGram.test(judul)
}
