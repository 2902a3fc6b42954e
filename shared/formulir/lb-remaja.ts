import { type BarisBulanan, isiBulanan, type MasukanBulanan, samaBulanan } from './bulanan-orang.ts'
import { formulir } from './formulir.ts'
import { isiDi, type Siapa, semua } from './rekap-kartu.ts'
import { resmiOf } from './resmi.ts'
import { barisAkhir, barisHadir, dinilai, padaBaris } from './temuan-kartu.ts'

const kartu = ['usia-sekolah'] as const
const baris = (kode: string, uraian: string, siapa: Siapa): BarisBulanan => ({ kode, uraian, siapa, dari: kartu })
const imt = (kode: string, uraian: string, hasil: string) =>
  baris(kode, `IMT/U ${uraian}`, dinilai(kartu, 'imtu', hasil))

const putri: Siapa = ({ jk }) => jk === 'P'
/** Of girls alone. */
const barisPutri = (kode: string, uraian: string, siapa: Siapa): BarisBulanan => ({
  ...baris(kode, uraian, semua(putri, siapa)),
  jk: 'P',
})
const anemia = (hasil: string) => barisPutri(`anemia_${hasil}`, `Anemia ${hasil}`, dinilai(kartu, 'anemia', hasil))

/** Whole years from which girls are given tablets. */
const umurTtd = 12
const heeadsss = ['rumah', 'sekolah', 'makan', 'aktivitas', 'obat', 'seksual', 'aman', 'bunuh_diri']

function semuaBaris(input: MasukanBulanan): BarisBulanan[] {
  const { edukasi, dirujuk } = barisAkhir(kartu)
  return [
    ...barisHadir(input, kartu),
    imt('imt_sangat_kurus', 'sangat kurus', 'gizi-buruk'),
    imt('imt_kurus', 'kurus', 'gizi-kurang'),
    imt('imt_normal', 'normal', 'gizi-baik'),
    imt('imt_gemuk', 'gemuk', 'gizi-lebih'),
    imt('imt_obesitas', 'obesitas', 'obesitas'),
    barisPutri(
      'hb',
      'Hb diperiksa',
      padaBaris(kartu, (row) => isiDi(row, 'hb_gdl') !== null),
    ),
    anemia('ringan'),
    anemia('sedang'),
    anemia('berat'),
    {
      ...barisPutri(
        'ttd_minum',
        'Minum TTD minggu ini (≥ 12 tahun)',
        semua(({ umur }) => umur >= umurTtd, dinilai(kartu, 'ttd_rematri', 'minum')),
      ),
      mulaiPita: 1,
    },
    baris('merokok_aktif', 'Merokok', dinilai(kartu, 'merokok', 'aktif')),
    baris('merokok_pasif', 'Terpapar asap rokok', dinilai(kartu, 'merokok', 'pasif')),
    baris('td_perlu', 'Tekanan darah perlu dievaluasi', dinilai(kartu, 'td_anak', 'perlu-evaluasi', 'ht-1', 'ht-2')),
    baris(
      'heeadsss_diskrining',
      'Diskrining HEEADSSS',
      padaBaris(kartu, (row) => heeadsss.every((satu) => isiDi(row, `hd_${satu}`) !== null)),
    ),
    baris('heeadsss_masalah', 'HEEADSSS: ada masalah', dinilai(kartu, 'heeadsss', 'ada-masalah')),
    baris('mata', 'Gangguan penglihatan', dinilai(kartu, 'mata', 'gangguan')),
    baris('telinga', 'Gangguan pendengaran', dinilai(kartu, 'telinga', 'gangguan')),
    edukasi,
    dirujuk,
  ]
}

/**
 * The monthly report of school age and adolescents.
 *
 * @source docs/aturan/formulir.md, "Laporan bulanan"
 */
export const lbRemaja = formulir({
  ...samaBulanan,
  ...resmiOf('lb-remaja'),
  periode: 'bulan',
  sebut: 'LB usia sekolah dan remaja',
  kodeCetak: 'LB REMAJA',
  susun: (input) =>
    isiBulanan(input, {
      ...{ kode: 'lb-remaja', kartu, kelompok: ['sekolah', 'remaja'], baris: semuaBaris(input) },
      pita: [
        [6, 9],
        [10, 14],
        [15, 18],
      ],
    }),
})
