import { hurufKolom } from '../domain/impor/salah-judul.ts'
import { teksSel } from '../domain/impor/sel.ts'
import { type Anak, harapan, komaGeser, type Ukuran } from '../domain/mutu/harap.ts'
import type { Tanggal } from '../domain/tanggal/tanggal.ts'
import type { Bacaan, SelLetak } from './baca.ts'
import { bacaUkur } from './nilai.ts'
import type { NilaiJawab, Soal } from './soal.ts'

/** A weight or length as it will be kept, or why it will not. */
export type Terukur =
  | { readonly kind: 'ada'; readonly nilai: number; readonly huruf: string | null }
  | { readonly kind: 'kosong' }
  /** Waits for an answer. */
  | { readonly kind: 'menunggu' }
  | { readonly kind: 'keluar'; readonly sebab: 'pindah' | 'meninggal' }

const kosong: Terukur = { kind: 'kosong' }

/** Limits a measure is kept in at all, and those outside which it is asked about: kg, cm. @source docs/aturan/impor-lembar.md */
const batas = {
  berat: { simpan: [0.3, 199.999], wajar: [0.9, 58], satuan: 'kg', sebut: 'Berat' },
  tinggi: { simpan: [20, 249.9], wajar: [38, 150], satuan: 'cm', sebut: 'Tinggi' },
} as const
/** From here on no child weighs so many kilograms. */
const beratMustahil = 200

export type CaraUkur = {
  readonly besaran: 'berat' | 'tinggi'
  /** The column says grams, or somebody said so. */
  readonly gram: boolean
  readonly anak: Anak
  readonly tanggal: Tanggal
  /** The latest former measure. */
  readonly rujukan: Ukuran | null
}

const bulat = (nilai: number, angka: number) => Math.round(nilai * 10 ** angka) / 10 ** angka

/** What a value that cannot be was most likely meant to be; null where nothing speaks against it. */
function saranUntuk(nilai: number, { besaran, anak, tanggal, rujukan }: CaraUkur): number | 'ragu' | null {
  const harap = harapan(anak, besaran, tanggal, rujukan)
  const geser = harap === null ? null : komaGeser(nilai, harap, rujukan !== null)
  if (geser !== null) return bulat(geser, 3)
  const { wajar } = batas[besaran]
  if (besaran === 'berat' && nilai >= beratMustahil) return bulat(nilai / (nilai >= 900 ? 1000 : 10), 3)
  // Without anything to compare with, the limits of childhood must do.
  return harap === null && (nilai < wajar[0] || nilai > wajar[1]) ? 'ragu' : null
}

type Letak = { readonly lembar: string; readonly baris: number; readonly kolom: number }

const alamat = ({ kolom, baris }: Letak) => `${hurufKolom(kolom)}${baris}`
const tulisAngka = (nilai: number) => String(nilai).replace('.', ',')

/** @returns the value chosen; null where the cell is left out */
function terimaJawab(jawab: NilaiJawab, saran: number | null, tetap: number | null): number | null {
  if (typeof jawab === 'number') return jawab
  if (jawab === 'saran') return saran
  if (jawab === 'tetap') return tetap
  const angka = typeof jawab === 'string' && jawab !== 'lewati' ? Number(jawab.replace(',', '.')) : Number.NaN
  return Number.isNaN(angka) ? null : angka
}

function simpan(
  nilai: number | null,
  huruf: string | null,
  letak: Letak,
  tulisan: string,
  cara: CaraUkur,
  soal: Soal,
): Terukur {
  if (nilai === null) return kosong
  const [bawah, atas] = batas[cara.besaran].simpan
  if (nilai >= bawah && nilai <= atas) return { kind: 'ada', nilai, huruf }
  soal.tolak({
    ...{ lembar: letak.lembar, baris: letak.baris, kolom: hurufKolom(letak.kolom), nilai: tulisan },
    alasan: `${batas[cara.besaran].sebut} ini tidak mungkin. Tidak dipakai; betulkan di berkas bila perlu.`,
  })
  return kosong
}

/** Decides what one cell of a measure says, with what a person answered about it. */
export function ukur(di: SelLetak | null, lembar: string, cara: CaraUkur, soal: Soal): Terukur {
  if (!di) return kosong
  const letak: Letak = { lembar, baris: di.baris, kolom: di.kolom }
  const { besaran } = cara
  const { satuan, sebut } = batas[besaran]
  const tulisan = teksSel(di.sel)
  const isi = bacaUkur(di.sel, besaran === 'berat' && cara.gram)
  switch (isi.kind) {
    case 'kosong':
      return kosong
    case 'keluar':
      return isi
    case 'asing':
      soal.tolak({ lembar, baris: di.baris, kolom: hurufKolom(di.kolom), nilai: tulisan, alasan: isi.alasan })
      return kosong
    case 'tanggal': {
      const jawab = soal.tanya('tanggalSel', letak, {
        ...{ nilai: tulisan, saran: isi.saran, pilihan: ['saran', 'lewati'] },
        kalimat: `Sel ${alamat(letak)} berisi tanggal. Excel mungkin mengubah ${tulisAngka(isi.saran)} menjadi tanggal. Benarkah ${tulisAngka(isi.saran)} ${satuan}?`,
      })
      return jawab === null
        ? { kind: 'menunggu' }
        : simpan(terimaJawab(jawab, isi.saran, null), null, letak, tulisan, cara, soal)
    }
    case 'angka': {
      const keSatuan =
        besaran === 'berat' && (isi.satuan === 'gram' || (cara.gram && isi.satuan === null))
          ? isi.angka / 1000
          : isi.angka
      const ragu = saranUntuk(keSatuan, cara)
      if (ragu === null) return simpan(keSatuan, isi.huruf, letak, tulisan, cara, soal)
      const saran = ragu === 'ragu' ? null : ragu
      const jawab = soal.tanya('satuanSel', letak, {
        ...{ nilai: tulisan, saran, pilihan: saran === null ? ['tetap', 'lewati'] : ['saran', 'tetap', 'lewati'] },
        kalimat:
          saran === null
            ? `${sebut} di sel ${alamat(letak)} tertulis ${tulisan}. Benarkah ${tulisAngka(keSatuan)} ${satuan}?`
            : `${sebut} di sel ${alamat(letak)} tertulis ${tulisan}. Mungkin maksudnya ${tulisAngka(saran)} ${satuan}?`,
      })
      return jawab === null
        ? { kind: 'menunggu' }
        : simpan(terimaJawab(jawab, saran, keSatuan), isi.huruf, letak, tulisan, cara, soal)
    }
  }
}

/** Weight and length exchanged, where somebody says so. */
export function tanyaTertukar(
  bacaan: Bacaan,
  beratKg: number,
  tinggiCm: number,
  soal: Soal,
): 'tukar' | 'tetap' | 'lewati' | null {
  const jawab = soal.tanya(
    'tertukar',
    { lembar: bacaan.lembar, baris: bacaan.baris, kolom: bacaan.berat?.kolom ?? null },
    {
      ...{
        nilai: `${tulisAngka(beratKg)} kg, ${tulisAngka(tinggiCm)} cm`,
        saran: 'saran',
        pilihan: ['saran', 'tetap', 'lewati'],
      },
      kalimat: `Berat dan tinggi di baris ${bacaan.baris} sepertinya tertukar. Benarkah ${tulisAngka(tinggiCm)} kg dan ${tulisAngka(beratKg)} cm?`,
    },
  )
  if (jawab === null) return null
  return jawab === 'saran' ? 'tukar' : jawab === 'tetap' ? 'tetap' : 'lewati'
}
