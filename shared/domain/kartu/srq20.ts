import { cukupSatu, hasil, perlu, pertama, ya } from './aturan.ts'
import { putusan } from './buat.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { rujukanDari } from './rujukan.ts'

/** Rules of the questionnaire SRQ-20. @source docs/aturan/kartu-srq20.md */

const jawaban = (f: Fakta) => Array.from({ length: 20 }, (_, i) => ya(f, `srq_${i + 1}`))
const jumlahYa = (semua: readonly (boolean | null)[]) => semua.filter((satu) => satu === true).length

const skor = putusan(
  'srq_skor',
  'Skor SRQ-20',
  (f) => perlu(jawaban(f), (...semua) => hasil(String(jumlahYa(semua)))),
  { sumber: ['KMK'], kader: 'tutup' },
)

const bunuhDiri = putusan(
  'srq_bunuh_diri',
  'Pikiran mengakhiri hidup',
  (f) => perlu([ya(f, 'srq_17')], (ada) => pertama([ada, 'ya', 'puskesmas'], [true, 'tidak'])),
  { sumber: ['KMK'], kader: 'tutup', baik: ['tidak'] },
)

function nilaiSrq(f: Fakta): Hasil {
  const semua = jawaban(f)
  const banyak = jumlahYa(semua) >= f.setelan.ambangSrq
  return cukupSatu(
    [banyak || ya(f, 'srq_17') === true, ...semua.map((satu) => (satu === null ? null : false))],
    hasil('abnormal', 'puskesmas'),
    hasil('normal'),
  )
}

const srq = putusan('srq', 'SRQ-20', nilaiSrq, { sumber: ['KMK'], kader: 'tutup', baik: ['normal'], edukasi: ['E18'] })

const diAtas: readonly Putusan[] = [skor, bunuhDiri, srq]

/** What is judged of the answers, in the order of the card. */
export const putusanSrq20: readonly Putusan[] = [...diAtas, rujukanDari(diAtas)]
