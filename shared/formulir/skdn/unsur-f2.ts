import type { FaktaBulan } from '#shared/bahan/bahan.ts'
import { type KelasGizi, type KelasTBU, labelGizi, labelTBU } from '#shared/domain/antropometri/kelas.ts'
import { type NamaIndikator, namaIndikator } from '#shared/domain/skdn/indikator.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Unsur } from './bagian-bersama.ts'

/** One element of the F2: a row of its own and one row an age band below it. */
export type UnsurF2 = Unsur & { readonly id: string; readonly label: string; readonly jumlahDari: readonly string[] }

function unsur(kode: string, label: string, isi: Unsur['isi']): UnsurF2 {
  return { id: kode, kode, label: `${label} (${kode})`, isi, dasar: null, jumlahDari: [] }
}

const berhuruf = (huruf: string) => (a: AnakSkdn) => a.timbang?.huruf === huruf

export const unsurSasaran: readonly UnsurF2[] = [
  unsur('S', 'Balita yang ada', () => true),
  unsur('K', 'Terdaftar dan punya KMS / Buku KIA', (a) => a.punyaKms),
  { ...unsur('D', 'Ditimbang', (a) => a.timbang !== null), jumlahDari: ['N', 'T', 'O', 'B'] },
]

export const unsurHasil: readonly UnsurF2[] = [
  unsur('N', 'Naik', berhuruf('N')),
  unsur('T', 'Tidak naik', berhuruf('T')),
  unsur('2T', 'Tidak naik 2 kali berturut-turut', (a) => a.timbang?.duaT ?? false),
  unsur('O', 'Ditimbang bulan ini, tidak hadir bulan lalu', berhuruf('O')),
  unsur('B', 'Baru hadir bulan ini', berhuruf('B')),
  unsur('BGM', 'Di bawah garis merah', (a) => a.timbang?.bgm ?? false),
]

const urutanGizi: readonly KelasGizi[] = [
  'giziBuruk',
  'giziKurang',
  'giziBaik',
  'berisikoGiziLebih',
  'giziLebih',
  'obesitas',
]
const urutanTBU: readonly KelasTBU[] = ['sangatPendek', 'pendek', 'normal', 'tinggi']

/** One index of status gizi: who was measured for it, and the classes they divide into. */
export type StatusF2 = { readonly judul: string; readonly diukur: UnsurF2; readonly kelas: readonly UnsurF2[] }

function status<K extends string>(
  { indeks, judul }: { readonly indeks: string; readonly judul: string },
  label: readonly (readonly [K, string])[],
  of: (anak: AnakSkdn) => K | null,
): StatusF2 {
  const ada = (a: AnakSkdn) => of(a) !== null
  const kelas = label.map(
    ([k, text]): UnsurF2 => ({
      id: `${indeks}.${k}`,
      kode: `${indeks} ${text.toLowerCase()}`,
      label: text,
      isi: (a) => of(a) === k,
      dasar: { apa: 'diukur', ada },
      jumlahDari: [],
    }),
  )
  const diukur = {
    ...{ id: `${indeks}.diukur`, kode: `${indeks} diukur`, label: 'Jumlah yang diukur', isi: ada, dasar: null },
    jumlahDari: kelas.map((k) => k.id),
  }
  return { judul, diukur, kelas }
}

/** Status gizi of the children weighed and measured this month. @source Permenkes 2/2020, classes and labels */
export function unsurStatusGizi(fakta: FaktaBulan): StatusF2[] {
  if (fakta === null) return []
  const of = (a: AnakSkdn) => (a.timbang ? fakta.get(a.anak.id) : undefined)
  const gizi = urutanGizi.map((k) => [k, labelGizi[k]] as const)
  const tinggi = urutanTBU.map((k) => [k, labelTBU[k]] as const)
  return [
    status({ indeks: 'BB/TB', judul: 'a. Menurut BB/PB atau BB/TB' }, gizi, (a) => of(a)?.bbTb ?? null),
    status({ indeks: 'TB/U', judul: 'b. Menurut PB/U atau TB/U' }, tinggi, (a) => of(a)?.tbU ?? null),
  ]
}

/** All rows of the F2 that count children, top to bottom. */
export function semuaUnsurF2(fakta: FaktaBulan): UnsurF2[] {
  return [...unsurSasaran, ...unsurHasil, ...unsurStatusGizi(fakta).flatMap(({ diukur, kelas }) => [diukur, ...kelas])]
}

/** The rows each indicator divides: D′ = N + T. @source docs/aturan/skdn.md, "Indicators" */
const dKoreksi = ['N', 'T']
const bagianIndikator: Readonly<Record<NamaIndikator, { bagian: string[]; dari: string[]; arti: string }>> = {
  'K/S': { bagian: ['K'], dari: ['S'], arti: 'cakupan program' },
  'D/S': { bagian: ['D'], dari: ['S'], arti: 'partisipasi masyarakat' },
  'D/K': { bagian: ['D'], dari: ['K'], arti: 'kelangsungan penimbangan' },
  'N/D': { bagian: ['N'], dari: ['D'], arti: 'keberhasilan, D seluruhnya' },
  "N/D'": { bagian: ['N'], dari: dKoreksi, arti: 'keberhasilan, D koreksi = N+T' },
  'N/S': { bagian: ['N'], dari: ['S'], arti: 'pencapaian program' },
  'BGM/D': { bagian: ['BGM'], dari: ['D'], arti: 'di bawah garis merah' },
  "T/D'": { bagian: ['T'], dari: dKoreksi, arti: 'tidak naik, D koreksi' },
  "2T/D'": { bagian: ['2T'], dari: dKoreksi, arti: 'tidak naik 2 kali, D koreksi' },
}

export const indikatorF2 = namaIndikator.map((nama) => {
  const { bagian, dari, arti } = bagianIndikator[nama]
  return { nama, bagian, dari, label: `${nama.replace("'", '′')}, ${arti}` }
})
