import { angka, cukupSatu, hasil, kode, perlu, pertama, tidakBerlaku, ya } from './aturan.ts'
import { edukasiImtu, nilaiImtu } from './balita-gizi.ts'
import { putusan } from './buat.ts'
import { gds } from './gula.ts'
import { mata, telinga } from './indra.ts'
import { kataHasil } from './kata.ts'
import { ciriLp, nilaiLp, sebutLp } from './lp.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { menemukan, nilaiSasaran, tekananTinggi } from './sasaran-gds.ts'
import { tbcKartu, tbcKmk } from './tbc.ts'
import { tdAnak } from './td-anak.ts'
import { dalamUmur, tahunBaris, umurTh } from './umur-baris.ts'

/** Rules of the card of school age. @source docs/aturan/kartu-usia-sekolah.md */

const keAtas = Number.POSITIVE_INFINITY
/** Completed years from which a judgement applies. */
const umurMulai = { dewasa: 15, rematri: 12, remaja: 10 } as const

const imtu = putusan('imtu', 'IMT/U', nilaiImtu, {
  sumber: ['P2', 'KMK'],
  kata: kataHasil({
    'gizi-buruk': 'Sangat kurus',
    'gizi-kurang': 'Kurus',
    'gizi-baik': 'Normal',
    'gizi-lebih': 'Gemuk',
  }),
  baik: ['gizi-baik'],
  ...edukasiImtu,
})

const lp = putusan(...sebutLp, (f) => dalamUmur(tahunBaris(f), [umurMulai.dewasa, keAtas], () => nilaiLp(f)), ciriLp)

/** Tenths of g/dl below which haemoglobin is low. @source WHO 2024 */
function batasHb(tahun: number, jk: 'L' | 'P'): number {
  if (tahun < 12) return 115
  return tahun < 15 || jk === 'P' ? 120 : 130
}

const anemia = putusan(
  'anemia',
  'Hemoglobin',
  (f) =>
    perlu([tahunBaris(f), f.jk, angka(f, 'hb_gdl')], (tahun, jk, hb) =>
      pertama(
        [hb >= batasHb(tahun, jk), 'tidak'],
        [hb < 80, 'berat', 'rs'],
        [hb < 110, 'sedang', 'puskesmas'],
        [true, 'ringan', 'puskesmas'],
      ),
    ),
  { sumber: ['KMK', 'WHO24'], kader: 'rujuk', baik: ['tidak'], edukasi: ['E8'] },
)

/** Of girls from twelve on: either fact alone says that it does not concern somebody. */
function nilaiTtd(f: Fakta): Hasil {
  const tahun = tahunBaris(f)
  if (f.jk === 'L' || (tahun !== null && tahun < umurMulai.rematri)) return tidakBerlaku
  return perlu([f.jk, tahun, ya(f, 'ttd_minum')], (_jk, _tahun, minum) => hasil(minum ? 'minum' : 'tidak-minum'))
}

const ttdRematri = putusan('ttd_rematri', 'TTD rematri', nilaiTtd, {
  sumber: ['KMK'],
  baik: ['minum'],
  edukasi: ['E9'],
})

const aktif: ReadonlySet<string> = new Set(['setiap-hari', 'kadang-kadang'])

function nilaiMerokok(f: Fakta): Hasil {
  return dalamUmur(tahunBaris(f), [umurMulai.remaja, keAtas], () =>
    perlu([kode(f, 'merokok')], (merokok) => {
      if (aktif.has(merokok)) return hasil('aktif', 'nakes')
      return perlu([ya(f, 'paparan_rokok')], (paparan) => hasil(paparan ? 'pasif' : merokok))
    }),
  )
}

const merokok = putusan('merokok', 'Merokok', nilaiMerokok, { sumber: ['KMK'], baik: ['tidak'], edukasi: ['E17'] })

const heeadsssTanya = ['rumah', 'sekolah', 'makan', 'aktivitas', 'obat', 'seksual', 'aman', 'bunuh_diri'] as const

/** Judged too where the age is not known: no answer is lost. */
function nilaiHeeadsss(f: Fakta): Hasil {
  if ((tahunBaris(f) ?? umurMulai.remaja) < umurMulai.remaja) return tidakBerlaku
  return cukupSatu(
    heeadsssTanya.map((satu) => ya(f, `hd_${satu}`)),
    hasil('ada-masalah', ya(f, 'hd_bunuh_diri') === true ? 'puskesmas' : 'nakes'),
    hasil('tanpa-masalah'),
  )
}

const heeadsss = putusan('heeadsss', 'HEEADSSS', nilaiHeeadsss, {
  sumber: ['KMK'],
  kader: 'tutup',
  baik: ['tanpa-masalah'],
  edukasi: ['E18'],
})

const sasaranGds = putusan(
  'sasaran_gds',
  'Sasaran gula darah',
  (f) =>
    dalamUmur(tahunBaris(f), [umurMulai.dewasa, keAtas], () =>
      nilaiSasaran([menemukan(f, 'imtu', 'obesitas'), menemukan(f, 'lp', 'obesitas-sentral'), ...tekananTinggi(f)]),
    ),
  { sumber: ['KMK'], baik: ['bukan', 'sasaran'] },
)

const diAtas: readonly Putusan[] = [
  umurTh,
  imtu,
  lp,
  tdAnak,
  anemia,
  ttdRematri,
  merokok,
  heeadsss,
  sasaranGds,
  gds,
  mata,
  telinga,
  tbcKartu,
  tbcKmk,
]

/** What is judged of school age, in the order of its card. */
export const putusanUsiaSekolah: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
