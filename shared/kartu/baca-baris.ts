import { orang } from '../catatan/orang.ts'
import { bacaJk } from '../domain/impor/jk-sel.ts'
import { antarLahir, type BarisTerbaca, type SalahAntar } from '../domain/kartu/antar.ts'
import type { BarisKartu } from '../domain/kartu/putusan.ts'
import { baca, type HasilBaca, isKosong, isWajar, tanyaUlang } from '../isian/baca.ts'
import { type Isian, tanggal as isianTanggal } from '../isian/isian.ts'
import { type KartuNilai, type Kolom, kolomKartu } from './kartu.ts'
import { isUmurKartu, kataUmur, umurKartu } from './umur.ts'

/** Something to say of one cell of a row. */
export type CatatanSel = { readonly kolom: string; readonly alasan: string }

/** A row is refused or read, never both. */
export type HasilBacaBaris = {
  /** Null when the row is refused. */
  readonly baris: BarisKartu | null
  /** Who it is about, also where the row is refused. */
  readonly orang: Pick<BarisKartu, 'lahir' | 'jk'>
  readonly ditolak: readonly CatatanSel[]
  readonly peringatan: readonly CatatanSel[]
}

/** The day, and of whom: what a row of every card says besides its columns. */
export const kolomOrang = ['tanggal', 'lahir', 'jk'] as const

function antarSiapa(kartu: KartuNilai, { tanggal, lahir, jk }: BarisTerbaca): SalahAntar[] {
  const sebut = kartu.sebut.toLowerCase()
  const salah: SalahAntar[] = []
  if (tanggal !== null && lahir !== null && lahir <= tanggal && !isUmurKartu(kartu, lahir, tanggal)) {
    const umur = `${umurKartu(kartu, lahir, tanggal)} ${kartu.siapa.umur?.satuan}`
    const alasan = `Umurnya ${umur}; kartu ${sebut} untuk ${kataUmur(kartu)}. Periksa tanggal lahir.`
    salah.push({ kolom: 'lahir', antara: ['tanggal', 'lahir'], alasan })
  }
  if (kartu.siapa.jk === 'P' && jk === 'L') {
    salah.push({ kolom: 'jk', antara: ['jk'], alasan: `Kartu ${sebut} untuk perempuan. Periksa jenis kelamin.` })
  }
  return salah
}

/** What is wrong between the cells of a row of a card, who it is about included. */
export function periksaBaris(kartu: KartuNilai, baris: BarisTerbaca): SalahAntar[] {
  return [...antarLahir(baris), ...antarSiapa(kartu, baris), ...kartu.antarKolom(baris)]
}

function bacaKelamin(teks: string): HasilBaca {
  if (isKosong(teks)) return { kind: 'kosong' }
  const jk = bacaJk(teks)
  return jk === null ? { kind: 'ditolak', alasan: 'Jenis kelamin harus L atau P.' } : { kind: 'ada', nilai: jk }
}

/** Reads the text of one cell: by the kind of its column, sex by the words an import knows. */
export function bacaSelKartu(kode: string, isian: Isian, teks: string): HasilBaca {
  return kode === 'jk' ? bacaKelamin(teks) : baca(isian, teks)
}

const isianOrang = { tanggal: isianTanggal('Tanggal'), lahir: orang.isian.tanggal_lahir, jk: orang.isian.jk } as const
const kosong = 'Wajib diisi.'

/**
 * Reads a row of a card from its cells: each by the kind of its column, then what lies between them, where each is good.
 *
 * @param sel what the cell of a column says, by its code
 * @param tanpaKunjungan the row is about the person alone: it needs nothing of the card
 */
export function bacaBarisKartu(
  kartu: KartuNilai,
  sel: (kode: string, isian: Isian) => HasilBaca,
  tanpaKunjungan = false,
): HasilBacaBaris {
  const ditolak: CatatanSel[] = []
  const peringatan: CatatanSel[] = []
  const ambil = (kolom: string, isian: Isian, wajib = false) => {
    const hasil = sel(kolom, isian)
    if (hasil.kind === 'ditolak') ditolak.push({ kolom, alasan: hasil.alasan })
    if (hasil.kind === 'kosong' && wajib) ditolak.push({ kolom, alasan: kosong })
    return hasil.kind === 'ada' ? hasil.nilai : null
  }
  const ambilKolom = ({ kode, isian }: Kolom) => {
    const nilai = ambil(kode, isian, !isian.boleh && !tanpaKunjungan)
    if (!isWajar(isian, nilai)) peringatan.push({ kolom: kode, alasan: tanyaUlang(isian) })
    return [kode, nilai] as const
  }
  const tanggal = ambil('tanggal', isianOrang.tanggal, true) as string | null
  const lahir = ambil('lahir', isianOrang.lahir) as string | null
  const jk = ambil('jk', isianOrang.jk) as BarisKartu['jk']
  const isi = Object.fromEntries(kolomKartu(kartu).map(ambilKolom))
  const rusak = new Set(ditolak.map(({ kolom }) => kolom))
  const antar = periksaBaris(kartu, { tanggal, lahir, jk, isi })
  for (const { kolom, antara, alasan } of antar)
    if (!antara.some((satu) => rusak.has(satu))) ditolak.push({ kolom, alasan })
  const utuh = tanggal !== null && ditolak.length === 0
  return { baris: utuh ? { tanggal, lahir, jk, isi } : null, orang: { lahir, jk }, ditolak, peringatan }
}
