import { satuanOf } from '#shared/isian/baca.ts'
import type { Nilai } from '#shared/isian/isian.ts'
import { tulis } from '#shared/isian/tulis.ts'
import type { Kolom } from '#shared/kartu/kartu.ts'
import type { JenisKolom, Sel } from '../model.ts'
import { selNilai, selStrip, selTanggal, selTeks } from '../sel.ts'
import type { KolomTabel, LebarKolom } from '../tabel.ts'

/** How a column of a card stands on paper: what its cells hold, and how wide it is. */
type Rupa = { readonly jenis: JenisKolom; readonly lebar: LebarKolom }

const teks: Rupa = { jenis: 'teks', lebar: 'cmkg' }
const rupaJenis: Partial<Record<Kolom['isian']['jenis'], Rupa>> = {
  berat: { jenis: 'kg', lebar: 'kg' },
  panjang: { jenis: 'cm', lebar: 'kg' },
  // One decimal, as lengths are printed.
  persepuluh: { jenis: 'cm', lebar: 'kg' },
  bilangan: { jenis: 'angka', lebar: 'kg' },
  tanggal: { jenis: 'tanggal', lebar: 'tgl' },
  yaTidak: { jenis: 'teks', lebar: 'n' },
  himpunan: { jenis: 'teks', lebar: 'teks' },
  teks: { jenis: 'teks', lebar: 'ket' },
}

/** Kept in these parts of the unit in which it is written. */
const bagian: Partial<Record<Kolom['isian']['jenis'], number>> = {
  berat: 1000,
  panjang: 10,
  persepuluh: 10,
  bilangan: 1,
}

const tanpaNama = () => ''

function selSatu({ isian }: Kolom, nilai: Nilai): Sel {
  if (nilai === null || nilai === '') return selStrip
  const per = bagian[isian.jenis]
  if (per !== undefined && typeof nilai === 'number') return selNilai(nilai / per)
  return isian.jenis === 'tanggal' ? selTanggal(String(nilai)) : selTeks(tulis(isian, nilai, tanpaNama) ?? '')
}

/** A written value in words, without its unit: several of them share one printed column. */
const kataSatu = ({ isian }: Kolom, nilai: Nilai): string =>
  nilai === null ? '' : (tulis({ ...isian, satuan: null }, nilai, tanpaNama) ?? '')

/** The heading of a column, with its unit. */
export function judulKolom(kolom: readonly Kolom[]): string {
  const satuan = [...new Set(kolom.map(({ isian }) => satuanOf(isian)))]
  const sebut = kolom.map(({ isian }) => isian.sebut ?? '').join(' / ')
  return satuan.length === 1 && satuan[0] ? `${sebut} (${satuan[0]})` : sebut
}

type Berisi = { readonly isi: Readonly<Record<string, Nilai>> }

/** What one printed column shows of the columns of the card that share its number: "120 / 80". */
export function kolomTabel<T extends Berisi>(
  kolom: readonly [Kolom, ...Kolom[]],
  judul: readonly [string, ...string[]],
): KolomTabel<T> {
  const [satu, ...lain] = kolom
  const id = satu.kode
  if (lain.length === 0) {
    return { id, judul, ...(rupaJenis[satu.isian.jenis] ?? teks), isi: ({ isi }) => selSatu(satu, isi[id] ?? null) }
  }
  const isi = (baris: Berisi) => {
    const kata = kolom.map((one) => kataSatu(one, baris.isi[one.kode] ?? null)).filter((one) => one !== '')
    return kata.length === 0 ? selStrip : selTeks(kata.join(' / '))
  }
  return { id, judul, ...teks, isi }
}
