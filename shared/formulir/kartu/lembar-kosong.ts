import { kataBatas, satuanOf } from '#shared/isian/baca.ts'
import { isKolomKunjungan, type Kartu, type Kolom, kolomKartu, urutanIsi } from '#shared/kartu/kartu.ts'
import { kolomTampak } from '#shared/kartu/tampak.ts'
import type { Baris, FormModel } from '../model.ts'
import { selKosong, selTeks, selTeksLebar } from '../sel.ts'
import { type KolomTabel, susunTabel } from '../tabel.ts'
import { type Cetakan, formKartu, tataKartu } from './dasar.ts'

const namaLangkah = {
  1: 'Langkah 1, pendaftaran',
  2: 'Langkah 2, penimbangan dan pengukuran',
  3: 'Langkah 3, pencatatan',
  4: 'Langkah 4, pelayanan kesehatan',
  5: 'Langkah 5, penyuluhan',
} as const
const sekali = 'Sekali, pada kunjungan pertama'
const tanpaLangkah = 'Sesudahnya'

/** Persons one sheet has room for. */
const jawaban = ['satu', 'dua', 'tiga'] as const

/** What may be written there: the answers of a choice, or the unit. */
function pilihan({ isian }: Kolom): string {
  if (isian.kata) return [...isian.kata.values()].join(', ')
  if (isian.jenis === 'yaTidak') return 'ya, tidak'
  const bentuk = { tanggal: 'hari-bulan-tahun', jam: 'jam.menit', bulan: 'tahun-bulan' } as const
  return (
    bentuk[isian.jenis as keyof typeof bentuk] ?? satuanOf(isian) ?? (isian.tolak ? kataBatas(isian, isian.tolak) : '')
  )
}

const nomorOf = ({ nomor }: Kolom) => (nomor === null || nomor === 'kepala' ? '' : nomor)

const kolom: readonly KolomTabel<Kolom>[] = [
  { id: 'nomor', judul: ['No'], lebar: 'no', jenis: 'teks', isi: (satu) => selTeks(nomorOf(satu)) },
  { id: 'isian', judul: ['Isian'], lebar: 'nama', jenis: 'teks', isi: ({ isian }) => selTeks(isian.sebut ?? '') },
  { id: 'pilihan', judul: ['Pilihan, satuan'], lebar: 'nama', jenis: 'teks', isi: (satu) => selTeks(pilihan(satu)) },
  ...jawaban.map(
    (id): KolomTabel<Kolom> => ({ id, judul: ['Nama:'], lebar: 'teks', jenis: 'teks', isi: () => selKosong }),
  ),
]

function judulBagian(sebut: string): Baris {
  return { id: `judul-${sebut}`, gaya: 'judul', sebut, sel: { nomor: selTeksLebar(sebut, kolom.length) } }
}

/**
 * A blank sheet of a card for a few persons: what is asked in the order in which it is typed afterwards, with the answers
 * there are. What only a health worker may know is left out where it is printed for a kader.
 */
export function lembarKosong(kartu: Kartu, cetakan: Cetakan): FormModel {
  const tata = tataKartu(cetakan, 'portrait')
  const kepala = kolomKartu(kartu).filter((kolom) => kolom.simpan !== null && !isKolomKunjungan(kartu, kolom))
  const bagian = Map.groupBy(kolomTampak([...kepala, ...urutanIsi(kartu)], cetakan.kader), (satu) => {
    if (kepala.includes(satu)) return sekali
    return satu.langkah === null ? tanpaLangkah : namaLangkah[satu.langkah]
  })
  const tabel = (rows: readonly Kolom[]) =>
    susunTabel({ kolom, baris: rows.map((satu) => ({ id: satu.kode, sebut: satu.kode, isi: satu })), tata })
  const baris = [...bagian].flatMap(([sebut, rows]) => [judulBagian(sebut), ...tabel(rows).baris])
  return formKartu(kartu, cetakan, {
    ...{ nama: 'lembar', kolom: tabel([]).kolom, baris, kertas: tata.kertas },
    kepala: [[{ label: 'Hari buka', nilai: '..............................' }]],
  })
}
