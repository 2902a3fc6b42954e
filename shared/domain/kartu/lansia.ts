import { angka, belumDinilai, bila, hasil, kode, perlu, pertama, tangga, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import { putusanDewasaBersama } from './dewasa.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'

/** Rules of the card of the elderly beyond those of grown-ups. @source docs/aturan/kartu-lansia.md */

const takHingga = Number.POSITIVE_INFINITY

/** The ten questions of daily life. @source Kepmenkes HK.01.07/MENKES/2015/2023, form 5 */
const tanyaAks = ['bab', 'bak', 'bersih', 'wc', 'makan', 'pindah', 'jalan', 'pakaian', 'tangga', 'mandi'] as const

function nilaiSkor(f: Fakta): Hasil {
  return perlu(
    tanyaAks.map((satu) => angka(f, `aks_${satu}`)),
    (...skor) => hasil(String(skor.reduce((jumlah, satu) => jumlah + satu, 0))),
  )
}

const aksSkor = putusan('aks_skor', 'Skor AKS', nilaiSkor, { sumber: ['KMK'] })

const aks = putusan(
  'aks',
  'AKS',
  (f) => {
    const skor = f.putusan('aks_skor').hasil
    if (skor === '-') return belumDinilai
    return tangga(
      Number(skor),
      [5, 'total', 'puskesmas'],
      [9, 'berat', 'puskesmas'],
      [12, 'sedang', 'puskesmas'],
      [20, 'ringan', 'nakes'],
      [takHingga, 'mandiri'],
    )
  },
  {
    sumber: ['KMK'],
    kata: kataHasil({
      mandiri: 'Mandiri (M)',
      ringan: 'Ringan (R)',
      sedang: 'Sedang (S)',
      berat: 'Berat (B)',
      total: 'Total (T)',
    }),
    baik: ['mandiri'],
    edukasi: ['E20'],
  },
)

/** One problem is enough; none only when all is answered. */
function satuYa(...jawaban: readonly (boolean | null)[]): boolean | null {
  if (jawaban.includes(true)) return true
  return jawaban.includes(null) ? null : false
}

/** Millimetres of the upper arm, where it was measured, else what was ticked. */
const lilaKecil = (f: Fakta) => bila(angka(f, 'lila_cm'), (lila) => lila < 210) ?? ya(f, 'sk_lila')

/** Each domain with whether there is a problem in it, in the order in which they are said. */
const domain: Readonly<Record<string, (f: Fakta) => boolean | null>> = {
  kognitif: (f) => satuYa(ya(f, 'sk_orientasi'), ya(f, 'sk_ulang_kata')),
  mobilisasi: (f) => ya(f, 'sk_kursi'),
  malnutrisi: (f) => satuYa(ya(f, 'sk_bb_turun'), ya(f, 'sk_makan'), lilaKecil(f)),
  penglihatan: (f) => satuYa(ya(f, 'sk_mata'), ya(f, 'sk_tes_lihat')),
  pendengaran: (f) => bila(kode(f, 'sk_bisik'), (bisik) => bisik !== 'bisa'),
  depresi: (f) => satuYa(ya(f, 'sk_sedih'), ya(f, 'sk_minat')),
}

function nilaiSkilas(f: Fakta): Hasil {
  const temuan = Object.entries(domain).map(([nama, nilai]) => [nama, nilai(f)] as const)
  const masalah = temuan.flatMap(([nama, ada]) => (ada === true ? [nama] : []))
  return pertama(
    [masalah.length > 0, masalah.join('+'), kode(f, 'sk_bisik') === 'tidak-dapat' ? 'puskesmas' : 'nakes'],
    [temuan.every(([, ada]) => ada === false), 'tidak-ada'],
  )
}

const skilas = putusan('skilas', 'SKILAS', nilaiSkilas, { sumber: ['KMK'], baik: ['tidak-ada'], edukasi: ['E20'] })

const diAtas: readonly Putusan[] = [...putusanDewasaBersama, aksSkor, aks, skilas]

/** What is judged of the elderly, in the order of the card. */
export const putusanLansia: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
