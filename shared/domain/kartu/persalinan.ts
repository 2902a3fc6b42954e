import { angka, bila, cukupSatu, hasil, kode, perlu, pertama, tangga, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { kataHasil } from './kata.ts'
import { bblr, bilaHidup } from './lahir.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'

/** Rules of the card of a birth. @source docs/aturan/kartu-persalinan.md */

const takHingga = Number.POSITIVE_INFINITY

/** Completed weeks. @edge 37 and 41 are cukup bulan */
const usiaLahir = putusan(
  'usia_lahir',
  'Usia kehamilan saat lahir',
  (f) =>
    perlu([angka(f, 'uk_lahir_mgg')], (minggu) =>
      tangga(minggu, [37, 'kurang-bulan', 'puskesmas'], [42, 'cukup-bulan'], [takHingga, 'lebih-bulan', 'nakes']),
    ),
  { sumber: ['KMK'], kader: 'rujuk', baik: ['cukup-bulan'] },
)

const kiaKecil = putusan(
  'kia_kecil',
  'Buku KIA bayi kecil',
  (f) =>
    bilaHidup(f, () =>
      cukupSatu(
        [bila(angka(f, 'bb_lahir_g'), (gram) => gram < 2500), bila(angka(f, 'uk_lahir_mgg'), (minggu) => minggu < 37)],
        hasil('perlu'),
        hasil('tidak-perlu'),
      ),
    ),
  {
    sumber: ['SIGIZI'],
    kata: kataHasil({ perlu: 'Beri Buku KIA bayi kecil' }),
    baik: ['tidak-perlu'],
    edukasi: ['E10'],
  },
)

const tempatBersalin = putusan(
  'tempat_bersalin',
  'Tempat bersalin',
  (f) =>
    perlu([kode(f, 'tempat')], (tempat) =>
      pertama([f.setelan.tempatFaskes.includes(tempat), 'faskes'], [true, 'bukan-faskes', 'nakes']),
    ),
  { sumber: ['KMK'], baik: ['faskes'] },
)

const penolongNakes: ReadonlySet<string> = new Set(['dokter', 'bidan', 'perawat'])

const penolong = putusan(
  'penolong',
  'Penolong',
  (f) =>
    perlu([kode(f, 'penolong')], (siapa) =>
      pertama([penolongNakes.has(siapa), 'nakes'], [true, 'bukan-nakes', 'nakes']),
    ),
  { sumber: ['KMK'], baik: ['nakes'] },
)

const apgar = putusan(
  'apgar',
  'APGAR',
  (f) =>
    bilaHidup(f, () =>
      perlu([angka(f, 'apgar_5')], (skor) =>
        tangga(skor, [4, 'berat', 'rs'], [7, 'sedang', 'rs'], [takHingga, 'baik']),
      ),
    ),
  { sumber: ['U'], kader: 'rujuk', baik: ['baik'] },
)

const layananLahir = putusan(
  'layanan_0_6',
  'Layanan 0–6 jam',
  (f) =>
    bilaHidup(f, () =>
      cukupSatu(
        ['imd', 'vit_k1', 'salep_mata', 'hb0'].map((satu) => bila(ya(f, satu), (diberi) => !diberi)),
        hasil('belum', 'nakes'),
        hasil('lengkap'),
      ),
    ),
  { sumber: ['KMK'], kader: 'rujuk', baik: ['lengkap'] },
)

const bahayaIbu = putusan(
  'bahaya_ibu',
  'Tanda bahaya ibu',
  (f) =>
    cukupSatu(
      ['perdarahan', 'kejang', 'demam', 'lokhia_berbau'].map((satu) => ya(f, satu)),
      hasil('ada', 'rs'),
      hasil('tidak-ada'),
    ),
  { sumber: ['KARTU'], baik: ['tidak-ada'], edukasi: ['E3'] },
)

function nilaiKematian(f: Fakta): Hasil {
  const ibu = bila(kode(f, 'ibu_keadaan'), (keadaan) => keadaan === 'meninggal')
  const bayi = bila(kode(f, 'bayi_lahir'), (lahir) => lahir === 'mati')
  const siapa = [ibu === true ? ['ibu'] : [], bayi === true ? ['bayi'] : []].flat()
  return cukupSatu([ibu, bayi], hasil(siapa.join('+')), hasil('tidak-ada'))
}

const laporKematian = putusan('lapor_kematian', 'Lapor kematian', nilaiKematian, {
  sumber: ['AMP'],
  baik: ['tidak-ada'],
})

const diAtas: readonly Putusan[] = [
  bblr,
  usiaLahir,
  kiaKecil,
  tempatBersalin,
  penolong,
  apgar,
  layananLahir,
  bahayaIbu,
  laporKematian,
]

/** What is judged of a birth, in the order of its card. */
export const putusanPersalinan: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
