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
  imtKartu: {
    judul: 'Kelas IMT di kartu dewasa dan lansia',
    awal: 'pgs',
    pilihan: {
      pgs: { label: 'Gemuk di atas 25,0, obesitas di atas 27,0', ket: 'Permenkes 41/2014' },
      who: { label: 'Gemuk mulai 25,0, obesitas mulai 30,0', ket: 'WHO' },
    },
  },
  tdRendah: {
    judul: 'Tekanan darah rendah di kartu dewasa dan lansia',
    awal: '90/60',
    pilihan: { '90/60': { label: 'Di bawah 90 atau di bawah 60' }, tanpa: { label: 'Tidak dinilai' } },
  },
  sasaranPuma: {
    judul: 'Sasaran kuesioner PUMA',
    awal: 'semua',
    pilihan: {
      semua: { label: 'Semua umur 40 tahun ke atas', ket: 'Kepmenkes 2015/2023' },
      perokok: { label: 'Perokok umur 40 tahun ke atas', ket: 'Seperti tercetak di kartu' },
    },
  },
  ambangPuma: {
    judul: 'PUMA: kapan dirujuk',
    awal: '6',
    pilihan: {
      '6': { label: 'Mulai skor 6', ket: 'Kepmenkes 2015/2023' },
      '7': { label: 'Mulai skor 7', ket: 'Seperti tercetak di kartu' },
    },
  },
  ambangSrq: {
    judul: 'SRQ-20: kapan dirujuk',
    awal: '6',
    pilihan: {
      '6': { label: 'Mulai 6 jawaban ya', ket: 'Tabel Kepmenkes 2015/2023' },
      '7': { label: 'Mulai 7 jawaban ya', ket: 'Uraian Kepmenkes 2015/2023' },
    },
  },
  tempatFaskes: {
    judul: 'Bersalin di fasilitas kesehatan',
    awal: 'tanpaPustu',
    pilihan: {
      tanpaPustu: { label: 'RS, Puskesmas, klinik, praktik bidan', ket: 'Kepmenkes 2015/2023' },
      denganPustu: { label: 'Juga Polindes dan Pustu' },
    },
  },
} as const satisfies Readonly<Record<string, Setelan>>

/**
 * The settings the rules read, from what was chosen; a book in which nobody chose has the defaults.
 *
 * @param rujukanZ chosen once for the book, for cards and reports
 */
export function toSetelanKartu(nilai: NilaiSetelan, rujukanZ: RujukanZ): SetelanKartu {
  const { aturanTbc, kurvaBb, bulanObatCacing, imtKartu, tdRendah, sasaranPuma, tempatFaskes, ...angka } = readSetelan(
    pilihanSetelanKartu,
    nilai,
  )
  const { batas4T, tempatFaskes: faskes } = setelanBawaan
  return {
    aturanTbc,
    kurvaBb,
    rujukanZ,
    imtKartu,
    tdRendah,
    sasaranPuma,
    ambangPuma: angka.ambangPuma === '7' ? 7 : 6,
    ambangSrq: angka.ambangSrq === '7' ? 7 : 6,
    tempatFaskes: tempatFaskes === 'denganPustu' ? [...faskes, 'polindes', 'pustu'] : faskes,
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
