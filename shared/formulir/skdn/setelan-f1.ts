import type { readSetelan, SetelanFormulir } from '../../setelan/setelan.ts'

/** The local variants of the F1. @source docs/aturan/formulir.md */
export const setelanF1 = {
  kelompok: {
    judul: 'Kelompok umur F1',
    awal: 'lima',
    pilihan: {
      lima: { label: 'Lima kelompok', ket: '24–35 dan 36–59 bulan terpisah' },
      empat: { label: 'Empat kelompok', ket: '24–59 bulan menjadi satu' },
    },
  },
  tidakHadir: {
    judul: 'Tidak hadir dihitung',
    awal: 'S-D',
    pilihan: {
      'S-D': { label: 'S − D', ket: 'Dari semua balita yang ada' },
      'K-D': { label: 'K − D', ket: 'Dari balita yang punya KMS atau Buku KIA' },
    },
  },
  duaT: {
    judul: 'Baris T dan 2T',
    awal: 'bagianT',
    pilihan: {
      bagianT: { label: '2T bagian dari T', ket: '2T juga punya baris sendiri di bawah' },
      terpisah: { label: 'T dan 2T dipisah', ket: 'T hanya yang baru sekali tidak naik' },
    },
  },
  /** Tail rows, in this order. */
  barisEkor: {
    judul: 'Baris tambahan F1',
    awal: ['2T', 'asiE06'],
    pilihan: {
      '2T': { label: 'Tidak naik dua bulan berturut-turut (2T)' },
      BBsangatKurang: { label: 'BB sangat kurang' },
      BBkurang: { label: 'BB kurang' },
      vitaminABiru: { label: 'Mendapat vitamin A biru' },
      vitaminAMerah: { label: 'Mendapat vitamin A merah' },
      asiE06: { label: 'Bayi 0–5 bulan mendapat ASI eksklusif (E0-6)' },
    },
  },
} as const satisfies SetelanFormulir

export type SetelanF1 = ReturnType<typeof readSetelan<typeof setelanF1>>
export type BarisEkor = SetelanF1['barisEkor'][number]
