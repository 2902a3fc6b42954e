import type { OutputOf } from '#shared/contract/contract.ts'
import type { PasanganGanda, Perbandingan } from '#shared/contract/puskesmas.ts'
import { sebutkan } from '#shared/text/sebutkan.ts'
import { formatBulan } from '#shared/text/tanggal.ts'

export type Ukuran = keyof Perbandingan['seluruh']['nilai']

/** Each measure: its short name, of whom it counts, and which way is worse. */
export const artiUkuran: Readonly<
  Record<Ukuran, { readonly nama: string; readonly dari: string; readonly arti: string }>
> = {
  'D/S': {
    nama: 'D/S',
    dari: 'Berapa balita',
    arti: 'Balita yang datang ditimbang, dari semua sasaran. Makin rendah, makin banyak yang tidak datang.',
  },
  "N/D'": {
    nama: 'N/D′',
    dari: 'Berapa balita',
    arti: 'Balita yang naik berat badannya, dari yang dapat dinilai (N dan T). Makin rendah, makin banyak yang tidak naik.',
  },
  stunting: {
    nama: 'Stunting',
    dari: 'Berapa balita',
    arti: 'Balita yang pendek menurut umurnya, dari yang diukur panjang atau tingginya. Makin tinggi, makin banyak yang pendek.',
  },
  kader: {
    nama: 'Kader hadir',
    dari: 'Berapa kader',
    arti: 'Kader yang datang pada hari buka, dari semua kader. Makin rendah, makin banyak yang tidak datang.',
  },
}

/** Why a low number of a small posyandu is not at once called lagging. */
export const kalimatAdil =
  'Posyandu kecil baru disebut tertinggal bila bedanya lebih besar dari kebetulan. Pita: rentang yang masih wajar untuk posyandu sekecil itu. Garis tegak: seluruh wilayah.'

type Anak = PasanganGanda['kiri']

const isianAnak = [
  ['nama', 'nama'],
  ['jk', 'L/P'],
  ['tanggalLahir', 'tanggal lahir'],
  ['namaIbu', 'nama ibu'],
] as const

/** What of two children differs, where both are filled: "Berbeda: nama ibu."; null when nothing does. */
export function kalimatBeda(kiri: Anak, kanan: Anak): string | null {
  const plain = (value: string | null) => value?.trim().toLowerCase().replaceAll(/\s+/g, ' ') ?? null
  const beda = isianAnak.filter(([kolom]) => {
    const [a, b] = [plain(kiri[kolom]), plain(kanan[kolom])]
    return a !== null && b !== null && a !== b
  })
  return beda.length === 0 ? null : `Berbeda: ${sebutkan(beda.map(([, nama]) => nama))}.`
}

/** What was done to a pair, beside the way to take it back. */
export function kalimatDibedakan({ kiri, kanan }: Pick<PasanganGanda, 'kiri' | 'kanan'>): string {
  return `${kiri.nama} di ${kiri.pustu} dan ${kanan.nama} di ${kanan.pustu} dicatat sebagai dua anak. Pasangan ini tidak ditanyakan lagi.`
}

type Catatan = OutputOf<'umpanBalik.list'>[number]

/** Notes in groups, newest month first, inside it by Pustu: "Pustu Tegalrejo, Oktober 2026". */
export function kelompokCatatan(catatan: readonly Catatan[]): { readonly judul: string; readonly isi: Catatan[] }[] {
  const sorted = [...catatan].sort(
    (a, b) => b.bulan.localeCompare(a.bulan) || a.fasilitas.localeCompare(b.fasilitas, 'id'),
  )
  const groups = Map.groupBy(sorted, ({ fasilitasId, bulan }) => `${bulan} ${fasilitasId}`)
  return [...groups.values()].map((isi) => ({
    judul: `${isi[0]?.fasilitas}, ${formatBulan(isi[0]?.bulan ?? '')}`,
    isi,
  }))
}
