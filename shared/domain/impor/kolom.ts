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
  /** Length measured lying, where the file has a column for each posture. */
  | 'panjang'
  | 'caraUkur'
  | 'lila'
  | 'lingkarKepala'
  | 'naik'
  | 'vitaminA'
  | 'obatCacing'
  | 'asi'
  | 'edema'
  | 'kia'
  /** KMS, where the file asks for it beside the Buku KIA. */
  | 'kms'
  /** Age on the day of the weighing: compared with the dates, never used. */
  | 'usia'

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
    ...['tanggallahir', 'tgllhr', 'tanggallhr', 'tanggallahiranak', 'tanggallahirbalita', 'tanggalkelahiran'],
    ...['lahirtanggal'],
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
  namaOrtu: [
    ...['namaortu', 'ortu', 'namaorangtua', 'orangtua', 'namaayahibu', 'namaorangtuawali', 'ayahibu'],
    ...['namaorangtuaayahibu', 'namaortuayahibu', 'orangtuaayahibu'],
  ],
  namaIbu: ['namaibu', 'ibu', 'namaibukandung', 'ibukandung', 'namaibubalita', 'namaortuibu', 'namaorangtuaibu'],
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
    ...['tanggalpengukuran', 'tanggalukur', 'tanggaltimbang', 'tanggalpenimbangan', 'tanggalditimbang'],
    ...['tanggalpemeriksaan', 'tanggalperiksa', 'tanggaldiperiksa', 'tanggalkunjungan', 'tanggalposyandu'],
    ...['tanggalpelayanan', 'tanggalhadir', 'tanggaldatang', 'tanggaldiukur', 'tanggalukurtimbang'],
    ...['tanggaltimbangukur', 'tanggalpengukuranpenimbangan', 'tanggalpenimbanganpengukuran', 'haritimbang'],
    ...['tanggalharibuka', 'tanggalbukaposyandu'],
  ],
  berat: ['berat', 'bb', 'beratbadan', 'beratbadanbb', 'bbberatbadan', 'beratbb', 'hasiltimbang'],
  tinggi: [
    ...['tinggi', 'tb', 'tbpb', 'pbtb', 'tinggibadan', 'panjang', 'tinggipanjang', 'panjangtinggi'],
    ...['tinggipanjangbadan', 'panjangtinggibadan', 'tinggibadanpanjangbadan', 'panjangbadantinggibadan'],
    ...['tinggibadantb', 'tbtinggibadan', 'panjangbadanatautinggibadan', 'tinggiataupanjangbadan'],
  ],
  panjang: ['pb', 'panjangbadan', 'panjangbadanpb', 'pbpanjangbadan'],
  caraUkur: ['caraukur', 'carapengukuran', 'posisiukur', 'posisipengukuran'],
  lila: ['lila', 'lingkarlengan', 'lingkarlenganatas', 'lingkarlenganataslila'],
  lingkarKepala: ['lingkarkepala', 'lk', 'lika', 'lingkarkepalalk'],
  naik: ['naikberatbadan', 'naikbb', 'naik', 'nt', 'statusnaik', 'naiktidaknaik', 'naiktidak', 'ntob'],
  vitaminA: ['vitamina', 'vita', 'kapsulvitamina'],
  obatCacing: ['obatcacing'],
  asi: ['asi', 'asieksklusif', 'asiesklusif', 'asie'],
  edema: ['pittingedema', 'pittingoedema', 'edema', 'oedema', 'bengkak'],
  kia: [
    ...['kia', 'bukukia', 'kmsbukukia', 'bukukiakms', 'kmskia', 'kiakms', 'punyakia', 'punyabukukia'],
    ...['memilikikia', 'memilikibukukia', 'kepemilikanbukukia', 'kepemilikankia', 'adabukukia'],
  ],
  kms: ['kms', 'punyakms', 'memilikikms', 'kepemilikankms', 'adakms'],
  usia: [
    ...['usiasaatukur', 'usia', 'umur', 'usiasaatditimbang', 'umursaatukur', 'umursaatditimbang', 'usiabulan'],
    ...['umurbulan', 'usiabln', 'umurbln', 'umurdalambulan', 'usiadalambulan'],
  ],
}

/**
 * Headings this book knows and has no use for: running numbers, places above the village, and what it works out itself.
 *
 * @source docs/aturan/impor.md
 */
const tanpaGuna: ReadonlySet<string> = new Set([
  ...['no', 'nomor', 'nourut', 'nomorurut', 'nomer', 'prov', 'provinsi', 'propinsi', 'kab', 'kabkota', 'kota'],
  ...['kabupaten', 'kabupatenkota', 'kec', 'kecamatan', 'puskesmas', 'pukesmas', 'namapuskesmas', 'detail', 'aksi'],
  ...['bbu', 'zsbbu', 'zbbu', 'zscorebbu', 'statusbbu', 'tbu', 'zstbu', 'ztbu', 'zscoretbu', 'statustbu'],
  ...['pbu', 'zspbu', 'tbupbu', 'pbutbu', 'zstbupbu', 'zspbutbu', 'bbtb', 'zsbbtb', 'zbbtb', 'zscorebbtb'],
  ...['statusbbtb', 'bbpb', 'zsbbpb', 'bbtbbbpb', 'bbpbbbtb', 'zsbbtbbbpb', 'imtu', 'zsimtu', 'statusgizi'],
])

/** What the export of e-PPGBM asks beyond this book. Its answers stay in the file, and are said in one line. */
const belumDipakai: ReadonlySet<string> = new Set([
  ...['pmtditerimakg', 'pmtditerima', 'pmt', 'jmlvita', 'jumlahvita', 'jumlahvitamina', 'jmlvitamina', 'kpsp'],
  ...['kelasibubalita', 'mbg'],
])

/** The column of each spelling. */
const kolomOf = new Map(
  Object.entries(sebutan).flatMap(([kolom, names]) => names.map((name) => [name, kolom as Kolom] as const)),
)

/** Letters of a heading; a cell beyond that is none, and its brackets are not worth searching. */
const judulTerpanjang = 300

const satuan = /^(?:kg|kilogram|kilo|g|gr|grm|gram|cm|senti|sentimeter|centimeter|mm|milimeter)$/
/** Words that say nothing about what a column holds. */
const pengisi: ReadonlySet<string> = new Set([
  ...['saat', 'ini', 'sekarang', 'terakhir', 'terbaru', 'hasil', 'anak', 'balita', 'bayi', 'badutabalita', 'sasaran'],
  ...['dalam', 'satuan', 'data', 'kolom', 'bulan', 'nya', 'wajib'],
])
/** Words in brackets that make another thing of a heading: "Nama (Ibu)", "BB (U)". */
const pengubah =
  /\b(?:ibu|ayah|bapak|ortu|orang\s?tua|wali|suami|istri|kader|lalu|sebelum(?:nya)?|lama|u|z|zs|z-?score|sd|status|kategori|target|kk|naik)\b/
const singkatan: Readonly<Record<string, string>> = {
  tgl: 'tanggal',
  tg: 'tanggal',
  tngl: 'tanggal',
  bln: 'bulan',
  umr: 'umur',
  lhr: 'lahir',
  jns: 'jenis',
  nm: 'nama',
  nomer: 'nomor',
  brt: 'berat',
  tggi: 'tinggi',
  bdn: 'badan',
  'l/p': 'lp',
}
const dalamKurung = /[([][^)\]]*[)\]]/g

const rapatkan = (teks: string) => teks.replaceAll(/[^a-z0-9]/g, '')
const kata = (teks: string) => teks.split(/[^a-z0-9]+/).filter((one) => one !== '')

/** Every way a heading is looked up, the most literal first: whole, without remarks, without units, without fillers. */
function* bentukJudul(judul: string): Generator<string> {
  const plain = judul.toLowerCase()
  yield rapatkan(plain)
  const tanpaKurung = plain.replaceAll(dalamKurung, (kurung) => (pengubah.test(kurung) ? kurung : ' '))
  yield rapatkan(tanpaKurung)
  const panjang = kata(tanpaKurung).map((one) => singkatan[one] ?? one)
  const tanpaSatuan = panjang.filter((one, i) => i === 0 || !satuan.test(one))
  yield tanpaSatuan.join('')
  yield tanpaSatuan.filter((one) => !pengisi.has(one)).join('')
}

function findJudul<T>(judul: string, find: (bentuk: string) => T | undefined): T | null {
  if (judul.length > judulTerpanjang) return null
  for (const bentuk of bentukJudul(judul)) {
    const found = bentuk === '' ? null : (find(bentuk) ?? find(bentuk.replace(/^tgl/, 'tanggal')))
    if (found) return found
  }
  return null
}

/** The column a heading names; null when this book does not use it. Capitals, spaces and punctuation do not matter. */
export function kolomOfJudul(judul: string): Kolom | null {
  return findJudul(judul, (bentuk) => (isDikenal(bentuk) ? undefined : kolomOf.get(bentuk)))
}

const isDikenal = (bentuk: string) => tanpaGuna.has(bentuk) || belumDipakai.has(bentuk)

/** Whether a heading without a column of this book is known all the same: useless here, or not used yet. */
export function gunaJudul(judul: string): 'tanpaGuna' | 'belumDipakai' | null {
  if (findJudul(judul, (bentuk) => tanpaGuna.has(bentuk) || undefined)) return 'tanpaGuna'
  return findJudul(judul, (bentuk) => belumDipakai.has(bentuk) || undefined) ? 'belumDipakai' : null
}

/** The unit a heading itself names: "Berat (gr)", "BB gram", "TB_mm"; null for kilograms, centimetres, or none. */
export function satuanJudul(judul: string): 'g' | 'mm' | null {
  const words = kata(judul.toLowerCase())
  const has = (pattern: RegExp) => words.some((one) => pattern.test(one))
  if (has(/^(?:kg|kilogram|kilo|cm|sentimeter|centimeter)$/)) return null
  if (has(/^(?:g|gr|grm|gram)$/)) return 'g'
  return has(/^(?:mm|milimeter)$/) ? 'mm' : null
}
