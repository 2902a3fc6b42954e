import { type SetelanKartu, setelanBawaan } from '../domain/kartu/setelan.ts'
import type { RujukanZ } from '../domain/skdn/z-bbu.ts'
import { type NilaiSetelan, readSetelan, type Setelan } from '../setelan/setelan.ts'

/** What is chosen of the cards stands among the settings of the book under this name, as those of a form under its code. */
export const kodeSetelanKartu = 'kartu'

/** What the rules of the cards leave to the Puskesmas, as the page of settings asks it. @source docs/aturan/kartu.md, "Settings" */
export const pilihanSetelanKartu = {
  aturanTbc: {
    judul: 'Skrining TBC: kapan dirujuk',
    awal: 'kmk',
    pilihan: {
      kmk: { label: 'Satu gejala atau kontak erat', ket: 'Kepmenkes 2015/2023' },
      kartu: { label: 'Dua jawaban ya', ket: 'Seperti tercetak di kartu' },
    },
  },
  trimesterKlinisTiga: {
    judul: 'Batas Hb trimester 3 mulai',
    awal: '28',
    pilihan: { '28': { label: 'Minggu 28' }, '25': { label: 'Minggu 25' } },
  },
  batasMuda: {
    judul: '4T: terlalu muda',
    awal: '20',
    pilihan: { '20': { label: 'Di bawah 20 tahun' }, '16': { label: 'Di bawah 16 tahun' } },
  },
  batasRapat: {
    judul: '4T: terlalu rapat',
    awal: '2',
    pilihan: { '2': { label: 'Jarak kurang dari 2 tahun' }, '3': { label: 'Jarak kurang dari 3 tahun' } },
  },
  batasBanyak: {
    judul: '4T: terlalu banyak',
    awal: '4',
    pilihan: {
      '3': { label: 'Anak ke-3 atau lebih' },
      '4': { label: 'Anak ke-4 atau lebih' },
      '5': { label: 'Anak ke-5 atau lebih' },
    },
  },
  kurvaBb: {
    judul: 'Kenaikan BB ibu hamil',
    awal: 'pedoman',
    pilihan: {
      pedoman: { label: 'Angka pedoman', ket: 'Kilogram dengan dua desimal' },
      iom: { label: 'Angka IOM', ket: 'Kilogram dibulatkan' },
    },
  },
  bulanObatCacing: {
    judul: 'Bulan obat cacing balita',
    awal: 'agustus',
    pilihan: {
      agustus: { label: 'Agustus', ket: 'Kepmenkes 2015/2023' },
      keduanya: { label: 'Februari dan Agustus', ket: 'Dua kali setahun' },
    },
  },
} as const satisfies Readonly<Record<string, Setelan>>

/**
 * The settings the rules read, from what was chosen; a book in which nobody chose has the defaults.
 *
 * @param rujukanZ chosen once for the book, for cards and reports
 */
export function toSetelanKartu(nilai: NilaiSetelan, rujukanZ: RujukanZ): SetelanKartu {
  const { aturanTbc, kurvaBb, bulanObatCacing, ...angka } = readSetelan(pilihanSetelanKartu, nilai)
  const { batas4T } = setelanBawaan
  return {
    aturanTbc,
    kurvaBb,
    rujukanZ,
    bulanObatCacing: bulanObatCacing === 'keduanya' ? [2, 8] : setelanBawaan.bulanObatCacing,
    trimesterKlinisTiga: angka.trimesterKlinisTiga === '25' ? 25 : 28,
    batas4T: {
      ...batas4T,
      muda: Number(angka.batasMuda),
      rapatPersepuluh: Number(angka.batasRapat) * 10,
      banyak: Number(angka.batasBanyak),
    },
  }
}
