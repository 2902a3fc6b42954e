import { angka, bila, hasil, kode, perlu, pertama, tangga, tidakBerlaku, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { gdp, gds, kolesterol } from './gula.ts'
import { imtPersepuluh } from './imt.ts'
import { mata, telinga } from './indra.ts'
import { kataHasil } from './kata.ts'
import { ciriLp, nilaiLp, sebutLp } from './lp.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { menemukan, nilaiSasaran, tekananTinggi } from './sasaran-gds.ts'
import { tbcKartu, tbcKmk } from './tbc.ts'
import { tdKartu, tdKmk } from './td-dewasa.ts'
import { tahunBaris, umurTh } from './umur-baris.ts'

/** Rules of the card of grown-ups; those of the elderly begin with most of them. @source docs/aturan/kartu-dewasa.md */

const takHingga = Number.POSITIVE_INFINITY

/** Weight and waist say nothing of a pregnant woman; only the card of adults asks. Not asked is no. */
function bilaTidakHamil(f: Fakta, nilai: () => Hasil): Hasil {
  return ya(f, 'hamil') === true ? tidakBerlaku : nilai()
}

/** The figure itself, in tenths. */
function imtOf(f: Fakta, lanjut: (persepuluh: number) => Hasil): Hasil {
  return bilaTidakHamil(f, () =>
    perlu([angka(f, 'bb_kg'), angka(f, 'tb_cm')], (bb, tb) => lanjut(imtPersepuluh(bb, tb))),
  )
}

const kata = kataHasil()

const imt = putusan('imt', 'IMT', (f) => imtOf(f, (satu) => hasil((satu / 10).toFixed(1))), {
  sumber: ['KMK'],
  kata: (satu) => kata(satu).replace('.', ','),
})

/** Tenths of kg/m² above which the card says gemuk, and above which obesitas. */
const batasKartu = { pgs: [250, 270], who: [249, 299] } as const

const imtKartu = putusan(
  'imt_kartu',
  'IMT menurut kartu',
  (f) =>
    imtOf(f, (satu) => {
      const [normal, gemuk] = batasKartu[f.setelan.imtKartu]
      return pertama(
        [satu < 170, 'sangat-kurus', 'nakes'],
        [satu < 185, 'kurus'],
        [satu <= normal, 'normal'],
        [satu <= gemuk, 'gemuk'],
        [true, 'obesitas', 'nakes'],
      )
    }),
  { sumber: ['PGS'], baik: ['normal'], edukasi: ['E13'], edukasiHanya: { E13: ['gemuk', 'obesitas'] } },
)

const imtKmk = putusan(
  'imt_kmk',
  'IMT (KMK)',
  (f) =>
    imtOf(f, (satu) =>
      tangga(satu, [185, 'kurang'], [230, 'normal'], [250, 'berisiko'], [300, 'obesitas-1'], [takHingga, 'obesitas-2']),
    ),
  { sumber: ['KMK'], kader: 'rujuk', baik: ['normal'] },
)

const lp = putusan(...sebutLp, (f) => bilaTidakHamil(f, () => nilaiLp(f)), ciriLp)

/** Completed years up to which, and millimetres of the upper arm below which. */
const wus = { umur: 49, lilaMm: 235 } as const

function nilaiKekWus(f: Fakta): Hasil {
  const tahun = tahunBaris(f)
  if (f.jk === 'L' || (tahun !== null && tahun > wus.umur)) return tidakBerlaku
  return perlu([f.jk, tahun, angka(f, 'lila_cm')], (_jk, _tahun, lila) =>
    pertama([lila < wus.lilaMm, 'kek', 'nakes'], [true, 'tidak-kek']),
  )
}

const kekWus = putusan('kek_wus', 'KEK (WUS)', nilaiKekWus, {
  sumber: ['KARTU'],
  kata: kataHasil({ 'tidak-kek': 'Tidak KEK' }),
  baik: ['tidak-kek'],
  edukasi: ['E6'],
})

/** Completed years from which sugar and lungs are asked about. */
const umurSasaran = 40

/** An illness of her own that was not asked about is none. */
function pernahTbc(f: Fakta): boolean {
  return (kode(f, 'riwayat_diri') ?? '').split('+').includes('tbc')
}

const sasaranGds = putusan(
  'sasaran_gds',
  'Sasaran gula darah',
  (f) =>
    nilaiSasaran([
      bila(tahunBaris(f), (tahun) => tahun >= umurSasaran),
      menemukan(f, 'imt_kmk', 'obesitas-1', 'obesitas-2'),
      menemukan(f, 'lp', 'obesitas-sentral'),
      ...tekananTinggi(f),
      pernahTbc(f),
    ]),
  { sumber: ['KMK'], baik: ['bukan', 'sasaran'] },
)

function nilaiSasaranPuma(f: Fakta): Hasil {
  return perlu([tahunBaris(f)], (tahun) => {
    if (tahun < umurSasaran) return hasil('bukan')
    if (f.setelan.sasaranPuma === 'semua') return hasil('sasaran')
    return perlu([ya(f, 'merokok')], (merokok) => hasil(merokok ? 'sasaran' : 'bukan'))
  })
}

const sasaranPuma = putusan('sasaran_puma', 'Sasaran PUMA', nilaiSasaranPuma, {
  sumber: ['KMK'],
  baik: ['bukan', 'sasaran'],
})

/** What both cards judge before and after the upper arm of a woman. */
const awal = [umurTh, imt, imtKartu, imtKmk, lp]
const lanjut = [tdKmk, tdKartu, sasaranGds, gds, gdp, kolesterol, sasaranPuma, mata, telinga, tbcKartu, tbcKmk]

/** What the card of the elderly begins with. */
export const putusanDewasaBersama: readonly Putusan[] = [...awal, ...lanjut]

const diAtas: readonly Putusan[] = [...awal, kekWus, ...lanjut]

/** What is judged of a grown-up, in the order of the card. */
export const putusanDewasa: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
