import { selKosong, selNilai, selOrang, selTeks } from '../sel.ts'
import type { KolomTabel } from '../tabel.ts'
import {
  asiEnamBulan,
  beratKurang,
  bila,
  bilaSkdn,
  type Desa,
  ditimbang,
  diukur,
  giziBuruk,
  giziKurang,
  hanya,
  imd,
  indikator,
  keduanya,
  type Orang,
  padaUmur,
  pertamaTahunIni,
  sampaiBulanIni,
  stunting,
  underweight,
  vitaminA,
  vitaminADuaKali,
} from './hitung.ts'

type Kolom = KolomTabel<Desa>
/** Heading of the upload, its short words on paper, and whom it counts; null: the book keeps no register of it. */
type Isi = readonly [id: string, pendek: string, isi: ((desa: Desa) => Orang) | null]

const kelompok = (judul: string | null, list: readonly Isi[]): Kolom[] =>
  list.map(([id, pendek, isi]) => ({
    ...{ id, judul: judul === null ? [pendek] : [judul, pendek], lebar: 'n', jenis: 'angka' },
    isi: (desa) => {
      const orang = isi?.(desa) ?? null
      return orang === null ? selKosong : selOrang(orang)
    },
  }))

const tempat: readonly Kolom[] = [
  { id: 'No', judul: ['No'], lebar: 'no', jenis: 'angka', tetap: true, isi: ({ no }) => selNilai(no) },
  {
    ...{ id: 'Tahun', judul: ['Tahun'], lebar: 'kg', jenis: 'tahun', tetap: true },
    isi: ({ bulan }) => selNilai(Number(bulan.slice(0, 4))),
  },
  {
    ...{ id: 'Puskesmas', judul: ['Puskesmas'], lebar: 'teks', jenis: 'teks', tetap: true },
    isi: ({ puskesmas }) => selTeks(puskesmas),
  },
  {
    ...{ id: 'Kelurahan', judul: ['Kelurahan'], lebar: 'teks', jenis: 'teks', tetap: true },
    isi: ({ nama }) => selTeks(nama),
  },
  {
    ...{ id: 'Bulan', judul: ['Bulan'], lebar: 'kg', jenis: 'angka', tetap: true },
    isi: ({ bulan }) => selNilai(Number(bulan.slice(5))),
  },
]

const semua = (holds?: Parameters<typeof bila>[2]) => bila(0, 59, holds)
const huruf = (satu: 'N' | 'T' | 'O' | 'B') => bilaSkdn(({ timbang }) => timbang?.huruf === satu)

const sasaran: Isi = ['Jumlah_sasaran_balita', 'Sasaran', null]
const skdn: readonly Isi[] = [
  ['Jumlah_balita_punya_KIA', 'Punya buku KIA', bilaSkdn(({ punyaKms }) => punyaKms)],
  ['Jumlah_balita_naik_berat_badannya_N', 'N', huruf('N')],
  ['Jumlah_balita_tidak_naik_berat_badannya_T', 'T', huruf('T')],
  ['Jumlah_balita_tidak_ditimbang_bulan_lalu_O', 'O', huruf('O')],
  ['Jumlah_bayi_baru_lahir_bulan_ini_B', 'B', huruf('B')],
  [
    'Jumlah_balita_ditimbang_terkoreksi_Daksen',
    'D′ (N + T)',
    bilaSkdn(({ timbang }) => timbang?.huruf === 'N' || timbang?.huruf === 'T'),
  ],
]
const status: readonly Isi[] = [
  ['Jumlah_balita_stunting', 'Stunting', indikator('stunting')],
  ['Jumlah_balita_wasting', 'Wasting', indikator('wasting')],
  ['Jumlah_balita_overweight', 'Overweight', indikator('overweight')],
  ['Jumlah_balita_underweight', 'Underweight', indikator('underweight')],
]
const asi: readonly Isi[] = [
  ['Jumlah_Bayi_usia_0-5_bulan', '0–5 bln', bila(0, 5)],
  ['Jumlah_Bayi_usia_0-5_bulan_yang_direcall', '0–5 bln direcall', null],
  ['Jumlah_Bayi_usia_0-5_bulan_yang_mendapat_ASI_Eksklusif_berdasarkan_recall_24_jam', 'ASI eksklusif (recall)', null],
  ['Jumlah_Bayi_usia_6_bulan', '6 bln', bila(6, 6)],
  ['Jumlah_Bayi_Asi_Eksklusif_sampai_6_bulan', 'ASI sampai 6 bln', asiEnamBulan],
]
const wawancara: readonly Isi[] = [
  ['Jumlah_anak_usia_6-23_bulan', '6–23 bln', bila(6, 23)],
  ['Jumlah_anak_usia_6-23_bulan_yang_diwawancarai', 'Diwawancarai', null],
]
const makanan: readonly Isi[] = [
  [
    'Jumlah_anak_usia_6-23_bulan_yang_mengkonsumsi_makanan_dan_minuman_setidaknya_5_dari_8_jenis_kelompok_makanan_pada_hari_kemarin_sebelum_wawancara',
    '5 dari 8 kelompok',
    null,
  ],
  [
    'Jumlah_anak_usia_6-23_bulan_yang_mengkonsumsi_telur_ikan_dan_atau_daging_pada_hari_kemarin_sebelum_wawancara',
    'Telur, ikan, daging',
    null,
  ],
  ['Jumlah_anak_usia_6-23_bulan_yang_mendapat_MPASI_baik', 'MP-ASI baik', null],
]
const kapsul: readonly Isi[] = [
  ['Jumlah_bayi_6-11_bulan', '6–11 bln', bila(6, 11)],
  ['Jumlah_bayi_6-11_bulan_mendapat_Vitamin_A', '6–11 bln diberi', vitaminA(6, 11)],
  ['Jumlah_anak_12-59_bulan', '12–59 bln', bila(12, 59)],
  ['Jumlah_anak_12-59_bulan_mendapat_Vitamin_A', '12–59 bln diberi', vitaminA(12, 59)],
]
const kapsulDua: Isi = [
  'Jumlah_anak_12-59_bulan_mendapat_Vitamin_A_2_kali_dalam_setahun',
  '2 kali setahun',
  vitaminADuaKali,
]
const tidakNaik: readonly Isi[] = [
  ['Jumlah_sasaran_balita_T', 'T 6–59 bln', bilaSkdn(({ timbang, umur }) => timbang?.huruf === 'T' && umur >= 6)],
  ['Jumlah_Balita_T659_mendapatkan_PMT', 'T diberi PMT', null],
]
const asiJudul = 'ASI'
const mpasiJudul = 'MP-ASI'
const pmtJudul = 'PMT'

/** Headings of the monthly table until 2025. @source docs/aturan/formulir.md, "LB3 gizi" */
const generasi2025: readonly Kolom[] = [
  ...tempat,
  ...kelompok('BALITA', [
    sasaran,
    ['Jumlah_balita_bulan_ini', 'S', semua()],
    ['Jumlah_balita_ditimbang', 'D', semua(ditimbang)],
    ['Jumlah_balita_ditimbang_dan_diukur', 'Ditimbang dan diukur', semua(keduanya)],
    ['Jumlah_balita_diukur_PBTB', 'Diukur', semua(diukur)],
    ...skdn,
  ]),
  ...kelompok('STATUS GIZI', status),
  ...kelompok(asiJudul, [['Jumlah_Bayi_Mendapat_IMD', 'IMD', imd], ...asi]),
  ...kelompok(mpasiJudul, [...wawancara, ...makanan]),
  ...kelompok('VITAMIN A', [...kapsul, kapsulDua]),
  ...kelompok('SUPLEMEN', [
    ['Jumlah_balita_Underweight_suplemen', 'Underweight 6–59 bln', bila(6, 59, underweight)],
    ['Jumlah_balita_yang_mendapatkan_suplementasi_gizi_mikro', 'Diberi gizi mikro', null],
  ]),
  ...kelompok(pmtJudul, [
    [
      'Jumlah_seluruh_balita_(usia_6-59_bulan)_gizi_kurang_dengan_atau_tanpa_stunting_sampai_bulan_ini',
      'Gizi kurang s.d. bulan ini',
      sampaiBulanIni(padaUmur(6, 59, giziKurang)),
    ],
    [
      'Jumlah_balita_gizi_kurang_usia_6-59_bulan_yang_mendapatkan_makanan_tambahan_berbahan_pangan_lokal_sampai_bulan_ini',
      'Gizi kurang diberi PMT',
      null,
    ],
    [
      'Jumlah_seluruh_balita_(usia_6-59_bulan)_BB_kurang_yang_tidak_wasting_dengan_atau_tanpa_stunting_dan_tanpa_wasting',
      'BB kurang',
      bila(6, 59, beratKurang),
    ],
    [
      'Jumlah_balita_BB_kurang_usia_6-59_bulan_yang_mendapatkan_makanan_tambahan_berbahan_pangan_lokal',
      'BB kurang diberi PMT',
      null,
    ],
    ...tidakNaik,
  ]),
  ...kelompok('S.D. BULAN INI', [
    ['Jumlah_kasus_gizi_buruk_bayi_0-5_Bulan_sampai_bulan_ini', 'Gizi buruk 0–5 bln', sampaiBulanIni(giziBuruk, 0, 5)],
    ['Jumlah_Kasus_Gizi_Buruk_bayi_0-5_Bulan_mendapat_perawatan_sampai_bulan_ini', '0–5 bln dirawat', null],
    [
      'Jumlah_kasus_gizi_buruk_Balita_6-59_Bulan_sampai_bulan_ini',
      'Gizi buruk 6–59 bln',
      sampaiBulanIni(giziBuruk, 6, 59),
    ],
    ['Jumlah_Kasus_Gizi_Buruk_Balita_6-59_Bulan_mendapat_perawatan_sampai_bulan_ini', '6–59 bln dirawat', null],
    ['Jumlah_balita_stunting_sampai_bulan_ini', 'Stunting', sampaiBulanIni(stunting)],
    ['Jumlah_balita_stunting_dirujuk_Puskesmas_ke_RS_sampai_bulan_ini', 'Stunting dirujuk', null],
  ]),
]

const usia = [
  ['0-23', 0, 23],
  ['24-59', 24, 59],
  ['0-59', 0, 59],
] as const
const perUsia = (akhir: string, holds?: Parameters<typeof bila>[2]): Isi[] =>
  usia.map(([nama, dari, sampai]) => [
    `Jumlah_balita_usia_${nama}_bulan_${akhir}`,
    `${nama.replace('-', '–')} bln`,
    bila(dari, sampai, holds),
  ])

/** Headings of the monthly table from January 2026. What it calls "sampai bulan ini" is added up by SIGIZI: the first month each. */
const generasi2026: readonly Kolom[] = [
  ...tempat,
  ...kelompok(null, [sasaran]),
  ...kelompok('S', perUsia('ini')),
  ...kelompok('DITIMBANG', perUsia('ditimbang', ditimbang)),
  ...kelompok('DIUKUR', perUsia('diukur_PBTB', diukur)),
  ...kelompok('DITIMBANG DAN DIUKUR', perUsia('ditimbang_dan_diukur', keduanya)),
  ...kelompok('SKDN', skdn),
  ...kelompok('STATUS GIZI', status),
  ...kelompok(asiJudul, asi),
  ...kelompok(mpasiJudul, [
    ...wawancara,
    ['Kab_praktik_MPASI_pada_80pct_anak_usia_6-23_bulan', 'Praktik MP-ASI 80 %', null],
    ...makanan,
  ]),
  ...kelompok('VITAMIN A', [
    ...kapsul,
    ['Jumlah_anak_usia_54-59_bulan', '54–59 bln', bila(54, 59)],
    ['Jumlah_anak_usia_54-59_bulan_mendapat_Vitamin_A', '54–59 bln diberi', vitaminA(54, 59)],
    kapsulDua,
    ['Jumlah_anak_6-59_bulan_februari', '6–59 bln Februari', hanya('februari', bila(6, 59))],
    ['Jumlah_anak_6-59_bulan_mendapat_Vitamin_A_februari', 'Diberi Februari', hanya('februari', vitaminA(6, 59))],
    ['Jumlah_anak_6-59_bulan_Agustus', '6–59 bln Agustus', hanya('agustus', bila(6, 59))],
    ['Jumlah_anak_6-59_bulan_mendapat_Vitamin_A_Agustus', 'Diberi Agustus', hanya('agustus', vitaminA(6, 59))],
  ]),
  ...kelompok(pmtJudul, [
    ['Jumlah_Gikur_sampai_bulan_ini', 'Gizi kurang baru', pertamaTahunIni(padaUmur(6, 59, giziKurang))],
    ['Jumlah_Gikur_mendapatkan_PMTlokal', 'Gizi kurang diberi PMT', null],
    ['Jumlah_Bbkurang_sampai_bulan_ini', 'BB kurang baru', pertamaTahunIni(padaUmur(6, 59, beratKurang))],
    ['Jumlah_BBkurang_mendapatkan_PMTlokal', 'BB kurang diberi PMT', null],
    ...tidakNaik,
  ]),
  ...kelompok('GIZI BURUK BARU TAHUN INI', [
    ['Jumlah_kasus_gizi_buruk_bayi_0-5_Bulan_sampai_bulan_ini', '0–5 bln', pertamaTahunIni(giziBuruk, 0, 5)],
    ['Jumlah_Kasus_Gizi_Buruk_bayi_0-5_Bulan_mendapat_perawatan_sampai_bulan_ini', '0–5 bln dirawat', null],
    ['Jumlah_kasus_gizi_buruk_Balita_6-23_Bulan', '6–23 bln', pertamaTahunIni(giziBuruk, 6, 23)],
    ['Jumlah_kasus_gizi_buruk_Balita_6-23_Bulan_mendapat_perawatan', '6–23 bln dirawat', null],
    ['Jumlah_kasus_gizi_buruk_Balita_24-59_Bulan', '24–59 bln', pertamaTahunIni(giziBuruk, 24, 59)],
    ['Jumlah_kasus_gizi_buruk_Balita_24-59_Bulan_mendapat_perawatan', '24–59 bln dirawat', null],
    ['Jumlah_kasus_gizi_buruk_Balita_6-59_Bulan_sampai_bulan_ini', '6–59 bln', pertamaTahunIni(giziBuruk, 6, 59)],
    ['Jumlah_Kasus_Gizi_Buruk_Balita_6-59_Bulan_mendapat_perawatan_sampai_bulan_ini', '6–59 bln dirawat', null],
  ]),
  ...kelompok('STUNTING BARU TAHUN INI', [
    ['Jumlah_balita_stunting_sampai_bulan_ini', 'Stunting', pertamaTahunIni(stunting)],
    ['Jumlah_balita_stunting_dirujuk_Puskesmas_ke_RS_sampai_bulan_ini', 'Dirujuk ke RS', null],
  ]),
]

export const kolomGenerasi: Readonly<Record<string, readonly Kolom[]>> = { '2025': generasi2025, '2026': generasi2026 }
