import { type BarisBulanan, isiBulanan, type MasukanBulanan, samaBulanan } from './bulanan-orang.ts'
import { formulir } from './formulir.ts'
import { isiDi, putusanDi, type Siapa, semua } from './rekap-kartu.ts'
import { resmiOf } from './resmi.ts'
import { barisAkhir, barisHadir, dinilai, padaBaris } from './temuan-kartu.ts'

const lansia = ['lansia'] as const
const kartu = [...lansia, 'srq20', 'puma'] as const
const rumah = ['kunjungan-rumah'] as const

const baris = (kode: string, uraian: string, siapa: Siapa): BarisBulanan => ({ kode, uraian, siapa, dari: lansia })
/** How far she is able by herself, by the row that counts. */
const aks = (kode: string, uraian: string, hasil: string): BarisBulanan =>
  baris(kode, `AKS ${uraian}`, (satu) => putusanDi(satu.baris(...lansia), 'aks') === hasil)
const ranah = (kode: string, uraian: string): BarisBulanan =>
  baris(
    kode,
    `SKILAS: ${uraian}`,
    padaBaris(lansia, (row) => putusanDi(row, 'skilas').split('+').includes(kode)),
  )

const dikunjungi: Siapa = padaBaris(rumah, (row) => isiDi(row, 'sasaran') === 'lansia')
const perluDirawat = ['sedang', 'berat', 'total']

/** Of those visited at home: not able by herself, as she was judged last. */
function dirawat({ setahun: { kartu: buku } }: MasukanBulanan): Siapa {
  return semua(dikunjungi, (satu) => {
    const visit = satu.kunjungan(...rumah).at(-1)?.tanggal ?? satu.pada
    const row = buku.baris('lansia', satu.id).findLast((one) => one.tanggal <= visit && putusanDi(one, 'aks') !== '-')
    return perluDirawat.includes(putusanDi(row ?? null, 'aks'))
  })
}

function semuaBaris(input: MasukanBulanan): BarisBulanan[] {
  return [
    ...barisHadir(input, kartu),
    aks('aks_m', 'mandiri', 'mandiri'),
    aks('aks_r', 'ringan', 'ringan'),
    aks('aks_s', 'sedang', 'sedang'),
    aks('aks_b', 'berat', 'berat'),
    aks('aks_t', 'total', 'total'),
    baris(
      'skilas_positif',
      'SKILAS: ada masalah',
      padaBaris(lansia, (row) => !['-', 'tidak-ada'].includes(putusanDi(row, 'skilas'))),
    ),
    ranah('kognitif', 'kognitif'),
    ranah('mobilisasi', 'mobilisasi'),
    ranah('malnutrisi', 'malnutrisi'),
    ranah('penglihatan', 'penglihatan'),
    ranah('pendengaran', 'pendengaran'),
    ranah('depresi', 'depresi'),
    baris('td_tinggi', 'Tekanan darah tinggi', dinilai(lansia, 'td_kartu', 'tinggi')),
    baris('gds_tinggi', 'Gula darah tinggi', dinilai(lansia, 'gds', 'tinggi')),
    baris('imt_kurus', 'IMT kurus dan sangat kurus', dinilai(lansia, 'imt_kartu', 'sangat-kurus', 'kurus')),
    { kode: 'kunjungan_rumah', uraian: 'Kunjungan rumah', siapa: dikunjungi, dari: rumah },
    { kode: 'perawatan_rumah', uraian: 'Dirawat di rumah (AKS sedang–total)', siapa: dirawat(input), dari: rumah },
    barisAkhir(kartu).dirujuk,
  ]
}

/**
 * The monthly report of the elderly.
 *
 * @source docs/aturan/formulir.md, "Laporan bulanan"
 */
export const lbLansia = formulir({
  ...samaBulanan,
  ...resmiOf('lb-lansia'),
  periode: 'bulan',
  sebut: 'LB lansia',
  kodeCetak: 'LB LANSIA',
  susun: (input) =>
    isiBulanan(input, {
      ...{ kode: 'lb-lansia', kartu, kelompok: ['lansia'], baris: semuaBaris(input) },
      pita: [
        [60, 69],
        [70, 999],
      ],
    }),
})
