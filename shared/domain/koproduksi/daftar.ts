/** The indicators as they are printed, and their limits. @source docs/aturan/koproduksi.md, "Indicators" */

export type Satuan =
  | '%'
  | ''
  | 'posyandu'
  | 'bulan'
  | 'kader'
  | 'kali'
  | 'orang'
  | 'hari'
  | 'menit'
  | 'dari 10'
  | 'm2'
  | 'angka 0–4'
  | 'Rp'

export type Indikator = {
  readonly kode: string
  readonly faktor: string
  readonly nama: string
  readonly satuan: Satuan
  readonly jendela: string
  /** A share of two counts, a quotient of two sums, or a number. */
  readonly bentuk: 'persen' | 'bagi' | 'angka'
  /** Good from here on, and to be talked about from there; null: it only informs. */
  readonly batas: readonly [baik: number, dibahas: number] | null
  /** The lower the better. */
  readonly turun?: true
  /** The limits are of one posyandu: of several they add up. */
  readonly perPosyandu?: true
  /** Of fewer than five nothing is judged. */
  readonly palingSedikit?: 5
}

const namaFaktor: Readonly<Record<string, string>> = {
  ...{ K: 'kelembagaan', P: 'perencanaan', C: 'komunikasi', A: 'kader', T: 'profesional' },
  ...{ L: 'kepemimpinan', U: 'akuntabilitas' },
}
const setahun = '12 bulan'
const akhir = 'akhir bulan'

type Tambahan = Partial<Omit<Indikator, 'kode' | 'faktor' | 'nama' | 'batas'>>
const indikator = (kode: string, nama: string, batas: Indikator['batas'], tambahan: Tambahan = {}): Indikator => ({
  ...{ kode, nama, batas, faktor: namaFaktor[kode.charAt(0)] ?? '' },
  ...{ satuan: '%', jendela: setahun, bentuk: 'persen', ...tambahan },
})
const angka = { bentuk: 'angka', satuan: '' } as const
const turun = { turun: true } as const
const perPosyandu = { perPosyandu: true } as const
const bagi = (satuan: Satuan, tambahan: Tambahan = {}): Tambahan => ({ bentuk: 'bagi', satuan, ...tambahan })

/** In the order in which they are printed. */
export const daftarIndikator: readonly Indikator[] = [
  indikator('K1', 'Dokumen berlaku', [100, 50], { jendela: akhir }),
  indikator('K2', 'Pengurus inti terisi', [100, 60], { jendela: akhir }),
  indikator('K3', 'Pertemuan pokja/pengurus', [3, 1], { ...angka, ...perPosyandu }),
  indikator('K4', 'Kunjungan pembina', [4, 2], { ...angka, ...perPosyandu }),
  indikator('K5', 'Hari buka dihadiri pokja', [8, 4], { ...angka, ...perPosyandu }),
  indikator('K6', 'Posyandu per bidan', [7, Number.POSITIVE_INFINITY], {
    ...{ ...angka, ...turun, satuan: 'posyandu', jendela: akhir },
  }),
  indikator('P1', 'Hari buka sesuai rencana', [90, 75]),
  indikator('P2', 'Bentrok jadwal ke depan', [0, 0], { ...angka, ...turun, jendela: 'ke depan' }),
  indikator('P3', 'Kegiatan rencana selesai', [80, 50], { jendela: 'tahun' }),
  indikator('P4', 'Butir rencana usul kader/warga', [50, 25], { jendela: 'tahun' }),
  indikator('P5', 'Umur MMD terakhir', [12, 24], { ...angka, ...turun, satuan: 'bulan', jendela: akhir }),
  indikator('P6', 'Kebutuhan terpenuhi', [60, 30]),
  indikator('C1', 'Jangkauan sosialisasi (keluarga)', [80, 50]),
  indikator('C2', 'Undangan H-3', [90, 60]),
  indikator('C3', 'Tahu dari mana', null, { bentuk: 'angka' }),
  indikator('C4', 'Arus dari kader dan warga', [40, 20]),
  indikator('C5', 'Tidak datang karena tidak tahu/lupa', [10, 25], { ...turun, palingSedikit: 5 }),
  indikator('C6', 'Tidak datang karena tempat atau antre', [10, 25], { ...turun, palingSedikit: 5 }),
  indikator('A1', 'Kader hadir per hari buka', [5, 3], bagi('kader')),
  indikator('A2', 'Kehadiran kader aktif', [80, 60]),
  indikator('A3', 'Kader per 10 pengunjung', [1, 0.5], bagi('kader')),
  indikator('A4', 'Kecakapan dikuasai', [68, 40], { jendela: akhir }),
  indikator('A5', 'Kader purwa ke atas', [80, 50], { jendela: akhir }),
  indikator('A6', 'Dilatih sistematis 24 bulan', [80, 50], { jendela: '24 bulan' }),
  indikator('A7', 'Beban terbesar dibanding bagian rata', [1.5, 2], bagi('kali', turun)),
  indikator('A8', 'Kader bertahan 12 bulan', [90, 75]),
  indikator('T1', 'Hari buka dengan nakes', [95, 80]),
  indikator('T2', 'Pengunjung per petugas', [10, 20], bagi('orang', turun)),
  indikator('T3', 'Hari dengan dua petugas atau kurang', [0, 2], {
    ...angka,
    ...turun,
    ...perPosyandu,
    satuan: 'hari',
  }),
  indikator('T4', 'Lama di posyandu', [60, 90], { ...angka, ...turun, satuan: 'menit', palingSedikit: 5 }),
  indikator('T5', 'Alat wajib siap pakai', [90, 70], { jendela: akhir }),
  indikator('T6', 'Kalibrasi berlaku', [100, 50], { jendela: akhir }),
  indikator('T7', 'Syarat tempat terpenuhi', [8, 5], { ...angka, satuan: 'dari 10', jendela: akhir }),
  indikator('T8', 'Luas per orang saat ramai', [1.5, 1], bagi('m2')),
  indikator('T9', 'Hari buka panas', [20, 50], { ...turun, palingSedikit: 5 }),
  indikator('L1', 'Keputusan usul kader/warga', [50, 25]),
  indikator('L2', 'Keputusan diambil bersama', [80, 50]),
  indikator('L3', 'Tindak lanjut tepat waktu', [80, 50]),
  indikator('L4', 'Usul kader/warga terlaksana', [70, 40]),
  indikator('L5', 'Musyawarah dipimpin kader/warga', [50, 25]),
  indikator('L6', 'Musyawarah', [4, 2], { ...angka, ...perPosyandu, satuan: 'kali' }),
  indikator('L7', 'Beda pandang kader dan bidan', [0.5, 1], {
    ...angka,
    ...turun,
    satuan: 'angka 0–4',
    jendela: 'triwulan',
  }),
  indikator('U1', 'Papan terpasang tepat waktu', [80, 50]),
  indikator('U2', 'Suara dijawab ≤ 14 hari', [80, 50]),
  indikator('U3', 'Uang keluar berbukti dan disetujui berdua', [100, 80]),
  indikator('U4', 'Uang dari warga sendiri', null),
  indikator('U5', 'Saldo kas', null, { ...angka, satuan: 'Rp', jendela: akhir }),
  indikator('U6', 'Kader mengetahui ringkasan', [80, 50], { jendela: 'tiga papan terakhir' }),
  indikator('U7', 'Pengunjung puas', [80, 60], { palingSedikit: 5 }),
]
