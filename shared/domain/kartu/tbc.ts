import { belumDinilai, hasil, pertama, ya } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'

/** Two yes among the four printed questions. The rest may be missing then. */
function nilaiKartu(f: Fakta): Hasil {
  const jawaban = ['tbc_batuk', 'tbc_demam', 'tbc_bb_turun', 'tbc_kontak'].map((satu) => ya(f, satu))
  if (jawaban.filter((satu) => satu === true).length >= 2) return hasil('dua-atau-lebih', 'puskesmas')
  return jawaban.includes(null) ? belumDinilai : hasil('kurang-dari-dua')
}

/** One sign, or a contact. The question about being listless came later: not asked is no. */
function nilaiKmk(f: Fakta): Hasil {
  const tanda = ['tbc_batuk', 'tbc_demam', 'tbc_bb_turun'].map((satu) => ya(f, satu))
  const kontak = ya(f, 'tbc_kontak')
  return pertama(
    [[...tanda, ya(f, 'tbc_lesu')].includes(true), 'terduga', 'puskesmas'],
    [kontak === true, 'kontak-erat', 'puskesmas'],
    [[...tanda, kontak].every((satu) => satu === false), 'bukan-terduga'],
  )
}

export const tbcKartu: Putusan = {
  kode: 'tbc_kartu',
  sebut: 'TBC menurut kartu',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['kurang-dari-dua'],
  edukasi: [],
  versi: [{ sumber: ['KARTU'], nilai: nilaiKartu }],
}

export const tbcKmk: Putusan = {
  kode: 'tbc_kmk',
  sebut: 'Skrining TBC',
  kata: kataHasil({ terduga: 'Terduga TBC', 'bukan-terduga': 'Bukan terduga TBC' }),
  kader: 'rujuk',
  baik: ['bukan-terduga'],
  edukasi: ['E1', 'E2'],
  versi: [{ sumber: ['KMK'], nilai: nilaiKmk }],
}
