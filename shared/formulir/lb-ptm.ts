import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { type BarisBulanan, isiBulanan, type MasukanBulanan, samaBulanan } from './bulanan-orang.ts'
import { formulir } from './formulir.ts'
import { diberi, isiDi, type Siapa, semua, ya } from './rekap-kartu.ts'
import { resmiOf } from './resmi.ts'
import { barisAkhir, barisHadir, dinilai, memuat, padaBaris, salahSatu } from './temuan-kartu.ts'

const dewasa = ['dewasa', 'lansia'] as const
const sekolah = ['usia-sekolah'] as const
const ukur = [...sekolah, ...dewasa] as const
const kartu = [...ukur, 'srq20', 'puma'] as const

/** Millimetres of mercury from which pressure is high, and milligrams from which sugar is. */
const batas = { sistole: 140, diastole: 90, gds: 200 } as const

const punya = (penyakit: string): Siapa => padaBaris(dewasa, (baris) => memuat(baris, 'riwayat_diri', penyakit))
const tekananTerkendali: Siapa = (satu) => {
  const row = satu.kunjungan(...dewasa).findLast((baris) => isiDi(baris, 'td_sistole') !== null)
  const [sistole, diastole] = ['td_sistole', 'td_diastole'].map((kolom) => isiDi(row ?? null, kolom))
  if (sistole === null || diastole === null) return false
  return Number(sistole) < batas.sistole && Number(diastole) < batas.diastole
}
const gulaTerkendali: Siapa = (satu) => {
  const row = satu.kunjungan(...dewasa).findLast((baris) => isiDi(baris, 'gds_mgdl') !== null)
  return row !== undefined && Number(isiDi(row, 'gds_mgdl')) < batas.gds
}

/** Only adults are asked it. */
const hanyaDewasa = { dari: dewasa, mulaiPita: 1 } as const
const baris = (kode: string, uraian: string, siapa: Siapa): BarisBulanan => ({ kode, uraian, siapa, dari: ukur })
const tanya = (kode: string, uraian: string): BarisBulanan => ({
  ...{ kode, uraian, siapa: diberi(dewasa, kode, ya) },
  ...hanyaDewasa,
})

const temuan: readonly BarisBulanan[] = [
  baris('merokok', 'Merokok', salahSatu(diberi(dewasa, 'merokok', ya), dinilai(sekolah, 'merokok', 'aktif'))),
  tanya('gula', 'Konsumsi tinggi gula'),
  tanya('garam', 'Konsumsi tinggi garam'),
  tanya('lemak', 'Konsumsi tinggi lemak'),
  baris(
    'imt_kurus',
    'IMT kurus dan sangat kurus',
    salahSatu(
      dinilai(dewasa, 'imt_kartu', 'sangat-kurus', 'kurus'),
      dinilai(sekolah, 'imtu', 'gizi-buruk', 'gizi-kurang'),
    ),
  ),
  baris(
    'imt_gemuk',
    'IMT gemuk',
    salahSatu(dinilai(dewasa, 'imt_kartu', 'gemuk'), dinilai(sekolah, 'imtu', 'gizi-lebih')),
  ),
  baris(
    'imt_obesitas',
    'IMT obesitas',
    salahSatu(dinilai(dewasa, 'imt_kartu', 'obesitas'), dinilai(sekolah, 'imtu', 'obesitas')),
  ),
  baris('lp', 'Obesitas sentral (lingkar perut)', dinilai(ukur, 'lp', 'obesitas-sentral')),
  baris(
    'td_tinggi',
    'Tekanan darah tinggi',
    salahSatu(dinilai(dewasa, 'td_kartu', 'tinggi'), dinilai(sekolah, 'td_anak', 'ht-1', 'ht-2')),
  ),
  baris('gds_pra', 'Gula darah prediabetes', dinilai(ukur, 'gds', 'prediabetes')),
  baris('gds_tinggi', 'Gula darah tinggi', dinilai(ukur, 'gds', 'tinggi')),
  {
    ...{ kode: 'kolesterol_tinggi', uraian: 'Kolesterol tinggi' },
    ...{ siapa: dinilai(dewasa, 'kolesterol', 'sedikit-tinggi', 'tinggi'), ...hanyaDewasa },
  },
  baris('mata', 'Gangguan penglihatan', dinilai(ukur, 'mata', 'gangguan')),
  baris('telinga', 'Gangguan pendengaran', dinilai(ukur, 'telinga', 'gangguan')),
  baris('tbc_terduga', 'Terduga TBC', dinilai(ukur, 'tbc_kmk', 'terduga')),
  baris('tbc_kontak', 'Kontak erat TBC', dinilai(ukur, 'tbc_kmk', 'kontak-erat')),
  { kode: 'puma_diskrining', uraian: 'Diskrining PUMA', siapa: padaBaris(['puma'], () => true), dari: ['puma'] },
  { kode: 'puma_tinggi', uraian: 'PUMA tinggi', siapa: dinilai(['puma'], 'puma', 'tinggi'), dari: ['puma'] },
  {
    kode: 'srq_diskrining',
    uraian: 'Diskrining jiwa (SRQ-20)',
    siapa: padaBaris(['srq20'], () => true),
    dari: ['srq20'],
  },
  { kode: 'srq_abnormal', uraian: 'SRQ-20 abnormal', siapa: dinilai(['srq20'], 'srq', 'abnormal'), dari: ['srq20'] },
  { kode: 'ht_dilayani', uraian: 'Hipertensi dilayani', siapa: punya('hipertensi'), ...hanyaDewasa },
  {
    ...{ kode: 'ht_terkendali', uraian: 'Hipertensi terkendali (< 140/90)' },
    ...{ siapa: semua(punya('hipertensi'), tekananTerkendali), ...hanyaDewasa },
  },
  {
    ...{ kode: 'ht_minum', uraian: 'Hipertensi minum obat (kunjungan rumah)' },
    siapa: semua(punya('hipertensi'), diberi(['kunjungan-rumah'], 'obat_diminum', ya)),
    ...{ ...hanyaDewasa, dari: ['kunjungan-rumah'] },
  },
  { kode: 'dm_dilayani', uraian: 'Diabetes dilayani', siapa: punya('dm'), ...hanyaDewasa },
  {
    ...{ kode: 'dm_terkendali', uraian: 'Diabetes terkendali (gula darah < 200)' },
    ...{ siapa: semua(punya('dm'), gulaTerkendali), ...hanyaDewasa },
  },
]

/** A referral of theirs was answered in the month. */
const dijawab = ({ setahun }: MasukanBulanan): BarisBulanan => ({
  ...{ kode: 'dirujuk_dijawab', uraian: 'Rujukan dijawab', dari: kartu },
  siapa: ({ id, pada }) => (setahun.dijawab.get(id) ?? []).some((hari) => bulanOf(hari) === bulanOf(pada)),
})

/**
 * The monthly report of diseases that are not passed on: from fifteen years.
 *
 * @source docs/aturan/formulir.md, "Laporan bulanan"
 */
export const lbPtm = formulir({
  ...samaBulanan,
  ...resmiOf('lb-ptm'),
  periode: 'bulan',
  sebut: 'LB PTM',
  kodeCetak: 'LB PTM',
  susun: (input) => {
    const { edukasi, dirujuk } = barisAkhir(kartu)
    return isiBulanan(input, {
      ...{ kode: 'lb-ptm', kartu, kelompok: ['remaja', 'dewasa', 'lansia'] },
      pita: [
        [15, 18],
        [19, 59],
        [60, 999],
      ],
      baris: [...barisHadir(input, kartu), ...temuan, edukasi, dirujuk, dijawab(input)],
    })
  },
})
