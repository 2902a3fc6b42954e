import { kbm } from '../penimbangan/kbm.ts'
import { umurBalitaTerakhirBulan } from '../tanggal/umur.ts'
import { angka, hasil, isDinilai, kode, perlu, pertama, ya } from './aturan.ts'
import { kataHasil } from './kata.ts'
import type { Fakta, Hasil, Putusan } from './putusan.ts'
import { bulanBaris, dalamUmur } from './umur-baris.ts'

/** Whether a child grows from month to month, by its weight alone. @source docs/aturan/kartu-balita.md */

function nilaiNt(f: Fakta): Hasil {
  return dalamUmur(bulanBaris(f), [0, umurBalitaTerakhirBulan], (umur) =>
    perlu([angka(f, 'bb_kg')], (bbG) => {
      if (ya(f, 'pertama') === true) return hasil('B')
      const laluG = angka(f, 'bb_lalu_kg')
      if (laluG === null) return hasil('O')
      return perlu([f.jk], (jk) => {
        const kbmG = kbm(jk, umur)
        const naikG = bbG - laluG
        return (kbmG === null ? naikG > 0 : naikG >= kbmG) ? hasil('N') : hasil('T', 'nakes')
      })
    }),
  )
}

/** The letter of the month. From the first T on she is told to somebody: the Buku KIA does not wait for the second. */
export const nt: Putusan = {
  kode: 'nt',
  sebut: 'N/T',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['N', 'O', 'B'],
  edukasi: ['E12'],
  versi: [{ sumber: ['KMK'], nilai: nilaiNt }],
}

function nilaiDuaT(f: Fakta): Hasil {
  const huruf = f.putusan('nt')
  if (!isDinilai(huruf)) return huruf
  if (huruf.hasil !== 'T') return hasil('bukan')
  return perlu([kode(f, 'huruf_lalu')], (lalu) => pertama([lalu === 't', '2T', 'nakes'], [true, 'bukan']))
}

export const duaT: Putusan = {
  kode: 'dua_t',
  sebut: 'Dua bulan tidak naik',
  kata: kataHasil(),
  kader: 'kata',
  baik: ['bukan'],
  edukasi: [],
  versi: [{ sumber: ['KMK'], nilai: nilaiDuaT }],
}
