import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Kartu } from '#shared/kartu/kartu.ts'
import type { FormModel, GayaForm } from '../model.ts'
import { namaBerkasContoh } from '../nama.ts'
import { periodeOf } from '../periode.ts'
import { sidikAngka } from '../sidik.ts'
import type { Tata } from '../tabel.ts'
import { satuTabel, tanpaCatatan } from '../tanpa-catatan.ts'

/** Whose paper it is, and on what it is printed. */
export type Cetakan = {
  readonly kop: readonly string[]
  /** "Posyandu Melati 1": printed in the head. */
  readonly tempat: string
  readonly kertas: 'F4' | 'A4'
  /** The day it is printed. */
  readonly tanggal: Tanggal
  readonly contoh: boolean
  /** Whether it is printed for a kader: it holds nothing she may not see. */
  readonly kader: boolean
}

const gaya: GayaForm = { hurufPt: 8, sisiPt: 1.5, atasPt: [2.4, 2.4], tinggi: 'rapat' }

export function tataKartu({ kertas }: Pick<Cetakan, 'kertas'>, arah: Tata['kertas']['arah'] = 'landscape'): Tata {
  return { gaya, kertas: { ukuran: kertas, arah, tepiMm: 10 } }
}

type Isi = Pick<FormModel, 'kolom' | 'baris' | 'kepala'> & Partial<Pick<FormModel, 'bagian' | 'kertas'>>

/**
 * The paper of a card as a form. Its name holds no name of a person.
 *
 * @param nama what of the card it is, in file names: "kartu", "lembar"
 */
export function formKartu(
  kartu: Kartu,
  cetakan: Cetakan,
  { nama, ...isi }: Isi & { readonly nama: string },
): FormModel {
  const { kop, tempat, tanggal, contoh } = cetakan
  const periode = periodeOf('bulan', tanggal.slice(0, 7))
  return {
    formulir: `${nama}-${kartu.kode}`,
    sebut: kartu.sebut,
    lembar: kartu.sebut,
    periode,
    tanggal,
    kodeCetak: kartu.sebut,
    bentuk: 'kartuPerorangan',
    varian: 'baku',
    ...tataKartu(cetakan),
    nomorKolom: false,
    lampiran: [],
    cakupan: tempat,
    judul: [kartu.judul, tempat].filter((line) => line !== ''),
    kop: kop.filter((line) => line !== ''),
    satuan: 'orang',
    tandaTangan: [],
    ...tanpaCatatan,
    ...satuTabel,
    contoh,
    ...isi,
    sidik: sidikAngka([nama, kartu.kode, tanggal], isi.baris),
    namaBerkas: namaBerkasContoh(`${nama}-${kartu.kode}-${tanggal}`, contoh),
  }
}
