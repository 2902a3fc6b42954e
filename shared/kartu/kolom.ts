import type { NamaCatatan } from '../catatan/daftar.ts'
import type { Isian } from '../isian/isian.ts'
import type { Alih, KelompokKolom, Kolom, Langkah, Pengisi } from './kartu.ts'

type Asal = { readonly nama: string; readonly isian: Readonly<Record<string, Isian>> }
type Ciri = {
  /** The column of the record, where it is named otherwise: `bb_g` of `bb_kg`. */
  readonly di?: string
  /** Its kind or limits on the card, where the record is wider, or keeps it in other words. */
  readonly sebagai?: Isian
  readonly alih?: Alih
  readonly nomor?: string
  /** Step and person as the page writes them: `1k`, `4n`, `2kn`. */
  readonly lgk?: `${Langkah}${Pengisi}`
} & Pick<Kolom, 'edukasi' | 'singkat'>

export type BuatKolom = (kode: string, ciri?: Ciri) => Kolom

function bagi(lgk: Ciri['lgk']): Pick<Kolom, 'langkah' | 'pengisi'> {
  if (lgk === undefined) return { langkah: null, pengisi: null }
  return { langkah: Number(lgk[0]) as Langkah, pengisi: lgk.slice(1) as Pengisi }
}

type SimpanDi = (asal: Asal, di: string, alih: Alih | undefined) => Kolom['simpan']

function buatKolom(asal: Asal, simpanDi: SimpanDi): BuatKolom {
  return (kode, { di = kode, sebagai, alih, nomor, lgk, ...lain } = {}) => {
    const disimpan = asal.isian[di]
    if (!disimpan) throw new Error(`${asal.nama} has no column ${di}`)
    return {
      kode,
      isian: sebagai ?? disimpan,
      simpan: simpanDi(asal, di, alih),
      nomor: nomor ?? null,
      ...bagi(lgk),
      ...lain,
    }
  }
}

/** Makes columns of a card that keep their value in a record. */
export function kolomDari(asal: Asal & { readonly nama: NamaCatatan }): BuatKolom {
  return buatKolom(asal, (_asal, di, alih) => ({ catatan: asal.nama, kolom: di, ...(alih && { alih }) }))
}

/** Makes columns of a card that is judged from a file and kept in no book. */
export function kolomBerkas(asal: Asal): BuatKolom {
  return buatKolom(asal, () => null)
}

/** A column worked out from earlier visits: in a book it is never typed, in a file it is a column like any other. */
export function kolomRiwayat(kode: string, isian: Isian): Kolom {
  return { kode, isian, simpan: null, nomor: null, langkah: null, pengisi: null }
}

/** Blood pressure, as every card has it. @param nomor printed number of the column */
export function kelompokTd(kolom: BuatKolom, nomor?: string): KelompokKolom {
  return {
    judul: 'Tekanan darah',
    kolom: ['td_sistole', 'td_diastole'].map((kode) =>
      kolom(kode, { lgk: '2kn', ...(nomor !== undefined && { nomor }) }),
    ),
  }
}

const tbc = { tbc_batuk: 'Batuk', tbc_demam: 'Demam', tbc_bb_turun: 'BB turun', tbc_kontak: 'Kontak TBC' } as const

/** Signs of TBC, as every card has them. @param nomor printed numbers of the four that are printed; the fifth came later */
export function kelompokTbc(kolom: BuatKolom, nomor: readonly string[] = []): KelompokKolom {
  return {
    judul: 'Skrining TBC',
    kolom: [
      ...Object.entries(tbc).map(([kode, singkat], i) =>
        kolom(kode, { singkat, lgk: '4kn', ...(nomor[i] !== undefined && { nomor: nomor[i] }) }),
      ),
      kolom('tbc_lesu', { singkat: 'Lesu', lgk: '4kn' }),
    ],
  }
}

/** What was done, at the end of every card. @param catatan where the note is kept in another record */
export function kelompokAkhir(
  kolom: BuatKolom,
  nomor: { readonly edukasi?: string; readonly rujuk?: string } = {},
  catatan: Kolom = kolom('catatan'),
): KelompokKolom {
  return {
    judul: 'Edukasi dan rujukan',
    kolom: [
      kolom('edukasi', { lgk: '5k', ...(nomor.edukasi !== undefined && { nomor: nomor.edukasi }) }),
      kolom('rujuk_ke', { lgk: '4n', ...(nomor.rujuk !== undefined && { nomor: nomor.rujuk }) }),
      kolom('pemeriksa'),
      catatan,
    ],
  }
}

/** Eyes and ears, as every card has them. @param nomor printed numbers, right and left of each */
export function kelompokIndra(kolom: BuatKolom, nomor: readonly string[] = []): KelompokKolom {
  const kode = ['mata_kanan', 'mata_kiri', 'telinga_kanan', 'telinga_kiri']
  return {
    judul: 'Mata dan telinga',
    kolom: kode.map((satu, i) => kolom(satu, { lgk: '4kn', ...(nomor[i] !== undefined && { nomor: nomor[i] }) })),
  }
}
