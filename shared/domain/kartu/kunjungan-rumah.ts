import { angka, belumDinilai, bila, cukupSatu, hasil, kode, perlu, pertama, tidakBerlaku, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'
import { tbcKmk } from './tbc.ts'

/** Rules of a visit at home: the four categories of its recap. @source docs/aturan/kartu-kunjungan-rumah.md */

/** Written where it was asked and there is none. */
const tidakAda = 'tidak-ada'

const ciri = { sumber: ['PANDUAN'], edukasi: ['E21'] } as const

const krAkses = putusan(
  'kr_akses',
  'Akses pelayanan',
  (f) => perlu([ya(f, 'akses_layanan')], (sudah) => pertama([!sudah, 'tidak-mengakses', 'nakes'], [true, 'mengakses'])),
  { ...ciri, baik: ['mengakses'] },
)

/** Who takes no treatment cannot neglect it. */
function nilaiPatuh(f: Fakta): Hasil {
  return perlu([kode(f, 'pengobatan')], (pengobatan) => {
    if (pengobatan === tidakAda) return tidakBerlaku
    const lalai = ['obat_tersedia', 'obat_diminum'].map((satu) => bila(ya(f, satu), (jawab) => !jawab))
    return cukupSatu(lalai, hasil('tidak-patuh', 'nakes'), hasil('patuh'))
  })
}

const krPatuh = putusan('kr_patuh', 'Patuh pengobatan', nilaiPatuh, { ...ciri, baik: ['patuh'] })

/** Tenths of a degree from which it is a fever. */
const demam = 375

function nilaiBahaya(f: Fakta): Hasil {
  const tanda = kode(f, 'bahaya')
  return pertama(
    [tanda !== null && tanda !== tidakAda, 'ada', 'puskesmas'],
    [(angka(f, 'suhu_c') ?? 0) >= demam, 'ada', 'puskesmas'],
    [tanda === tidakAda, 'tidak-ada'],
  )
}

const krBahaya = putusan('kr_bahaya', 'Tanda bahaya', nilaiBahaya, { ...ciri, baik: ['tidak-ada'] })

/** Being listless came later and was not asked is no; a contact alone is no sign. */
const krTbc = putusan(
  'kr_tbc',
  'Gejala TBC',
  (f) =>
    cukupSatu(
      [...['tbc_batuk', 'tbc_demam', 'tbc_bb_turun'].map((satu) => ya(f, satu)), ya(f, 'tbc_lesu') ?? false],
      hasil('ada', 'puskesmas'),
      hasil('tidak-ada'),
    ),
  { ...ciri, baik: ['tidak-ada'] },
)

/** The letter of each category, and the finding that puts a visit there. */
const kategori = [
  ['a', 'kr_akses', 'tidak-mengakses'],
  ['b', 'kr_patuh', 'tidak-patuh'],
  ['c', 'kr_bahaya', 'ada'],
  ['d', 'kr_tbc', 'ada'],
] as const

function nilaiKategori(f: Fakta): Hasil {
  const temuan = kategori.map(([huruf, satu, buruk]) => ({ huruf, hasil: f.putusan(satu).hasil, buruk }))
  const ada = temuan.filter(({ hasil: satu, buruk }) => satu === buruk)
  if (ada.length > 0) return hasil(ada.map(({ huruf }) => huruf).join('+'))
  return temuan.some(({ hasil: satu }) => satu === '-') ? belumDinilai : hasil('tanpa-masalah')
}

const krKategori = putusan('kr_kategori', 'Kategori rekap', nilaiKategori, {
  ...ciri,
  baik: ['tanpa-masalah'],
})

const diAtas: readonly Putusan[] = [krAkses, krPatuh, krBahaya, krTbc, tbcKmk, krKategori]

/** What is judged of a visit at home, in the order of its card. */
export const putusanKunjunganRumah: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
