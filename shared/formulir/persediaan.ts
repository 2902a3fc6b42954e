import { bahanOf, type KodeBahan, kodeBahan } from '#shared/domain/persediaan/bahan.ts'
import { bulanStok, kedaluwarsaTerdekat, sisaBatch } from '#shared/domain/persediaan/persediaan.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { gerakDari } from './gerak-stok.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import type { Masukan } from './masukan.ts'
import type { FormModel, GayaForm, Sel } from './model.ts'
import { namaTempat } from './nama.ts'
import { selKosong, selNilai, selTanggal, selTeks } from './sel.ts'
import { type BarisTabel, type KolomTabel, susunTabel } from './tabel.ts'

type Bulan = ReturnType<typeof bulanStok> & { readonly kedaluwarsa: string | null }
/** One thing: its month at each posyandu that keeps a book of it. */
type Baris = { readonly no: number; readonly kode: KodeBahan; readonly bulan: readonly Bulan[] }
type Kolom = KolomTabel<Baris>

/** The sum over the posyandu that have such a number; empty where none has. */
function selJumlah(apa: (bulan: Bulan) => number | null): (baris: Baris) => Sel {
  return ({ bulan }) => {
    const ada = bulan.map(apa).filter((satu) => satu !== null)
    return ada.length === 0 ? selKosong : selNilai(ada.reduce((a, b) => a + b, 0))
  }
}

function selKedaluwarsa({ bulan }: Baris): Sel {
  const [terdekat] = bulan.flatMap(({ kedaluwarsa }) => kedaluwarsa ?? []).sort()
  return terdekat === undefined ? selKosong : selTanggal(terdekat)
}

const bilangan = (id: string, judul: string, apa: (bulan: Bulan) => number | null): Kolom => ({
  ...{ id, judul: [judul], lebar: 'n', jenis: 'angka' },
  isi: selJumlah(apa),
})

const besar = (kata: string): string => kata.charAt(0).toUpperCase() + kata.slice(1)

const kolom: readonly Kolom[] = [
  { id: 'no', judul: ['NO'], lebar: 'no', jenis: 'angka', tetap: true, isi: ({ no }) => selNilai(no) },
  {
    ...{ id: 'bahan', judul: ['BAHAN'], lebar: 'nama', jenis: 'teks', tetap: true },
    isi: ({ kode }) => selTeks(besar(bahanOf(kode).nama)),
  },
  {
    ...{ id: 'satuan', judul: ['SATUAN'], lebar: 'tgl', jenis: 'teks' },
    isi: ({ kode }) => selTeks(bahanOf(kode).satuan),
  },
  bilangan('sisa_lalu', 'SISA BULAN LALU', ({ sisaLalu }) => sisaLalu),
  bilangan('terima', 'DITERIMA BULAN INI', ({ terima }) => terima),
  bilangan('keluar', 'DIKELUARKAN BULAN INI', ({ keluar }) => keluar),
  bilangan('rusak', 'RUSAK/KEDALUWARSA', ({ rusak }) => rusak),
  bilangan('sisa', 'SISA AKHIR BULAN INI', ({ sisa }) => sisa),
  bilangan('opname', 'HITUNG FISIK', ({ opname }) => opname),
  bilangan('selisih', 'SELISIH', ({ selisih }) => selisih),
  {
    ...{ id: 'kedaluwarsa', judul: ['KEDALUWARSA TERDEKAT'], lebar: 'tgl', jenis: 'tanggal' },
    isi: selKedaluwarsa,
  },
  bilangan('permintaan', 'PERMINTAAN', ({ permintaan }) => permintaan),
]

/** Things that are asked about on every sheet; a vaccine stands there once one of them was kept. */
function barisBahan(input: Masukan<'persediaan'>, ids: readonly string[]): BarisTabel<Baris>[] {
  const { bulan, per } = input.persediaan
  const gerakOf = gerakDari(input.persediaan, ids)
  const ada = kodeBahan.filter((kode) => !bahanOf(kode).vaksin || gerakOf(kode).flat().length > 0)
  return ada.map((kode, i) => ({
    id: kode,
    sebut: bahanOf(kode).nama,
    isi: {
      ...{ no: i + 1, kode },
      bulan: gerakOf(kode).map((list) => ({
        ...bulanStok(list, bulan),
        kedaluwarsa: kedaluwarsaTerdekat(sisaBatch(list, per)),
      })),
    },
  }))
}

function periksaSisa(baris: readonly BarisTabel<Baris>[]): FormModel['periksa'] {
  const semua = baris.flatMap(({ isi: { bulan } }) => bulan)
  if (semua.length === 0) return []
  const jumlah = (apa: (bulan: Bulan) => number) => semua.reduce((sum, satu) => sum + apa(satu), 0)
  const [lalu, terima] = [jumlah(({ sisaLalu }) => sisaLalu), jumlah((satu) => satu.terima)]
  const [keluar, rusak] = [jumlah((satu) => satu.keluar), jumlah((satu) => satu.rusak)]
  const sisa = jumlah((satu) => satu.sisa)
  return [
    {
      ...{ aturan: 'sisa = sisa lalu + terima − keluar − rusak', benar: lalu + terima - keluar - rusak === sisa },
      ...{ angka: `${lalu} + ${terima} − ${keluar} − ${rusak} = ${sisa}`, anak: [] },
    },
  ]
}

const judul = 'PERSEDIAAN BAHAN-BAHAN'
const kertas = { ukuran: 'F4', arah: 'portrait', tepiMm: 10 } as const
const gaya: GayaForm = { hurufPt: 8.5, sisiPt: 1.5, atasPt: [3, 3], tinggi: 'rapat' }

function isiPersediaan(input: Masukan<'persediaan'>): IsiForm | null {
  const { persediaan: buku, posyanduId, kepala, tempat, pengaturan } = input
  const one = posyanduId === null ? null : kepala.get(posyanduId)
  if (one === undefined) return null
  const ids = posyanduId === null ? [...kepala.keys()] : [posyanduId]
  const baris = barisBahan(input, ids)
  const belum = ids.filter((id) => !buku.gerak.has(id)).map((id) => kepala.get(id)?.nama ?? '')
  return {
    cakupan: one === null ? namaTempat(tempat) : one.nama,
    tempat: [one === null ? namaTempat(tempat) : one.nama],
    judul: [judul, formatBulan(buku.bulan).toUpperCase()],
    kepala: kepalaUnit(input),
    periksa: periksaSisa(baris),
    kaki: [
      ...(belum.length === 0
        ? []
        : [`Persediaan: belum dicatat di buku ini${ids.length === 1 ? '' : ` (${belum.join(', ')})`}.`]),
      'Permintaan: dua kali rata-rata keluar tiga bulan terakhir, dikurangi sisa. Bulan sesudahnya mulai dari hitung fisik, bila dihitung.',
    ],
    ...susunTabel({ kolom, baris, tata: { kertas: { ...kertas, ukuran: pengaturan.kertas }, gaya } }),
  }
}

/**
 * What a posyandu has, got, gave out and asks for: a row a thing.
 *
 * @source docs/aturan/persediaan.md
 */
export const persediaan = formulir({
  kode: 'persediaan',
  sebut: 'Persediaan',
  kodeCetak: 'PERSEDIAAN',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'bahan',
  pembuat: semuaTempat,
  bahan: ['persediaan'],
  varian: ['baku'],
  setelan: {},
  kertas,
  gaya,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: [],
  tiapBulan: false,
  susun: isiPersediaan,
})
