import { catatanOf, type NamaCatatan } from '../catatan/daftar.ts'
import { DijawabKartu } from '../catatan/isian-bersama.ts'
import { isWajar } from '../isian/baca.ts'
import { nilaiDi, type Simpanan } from './dinilai.ts'
import { type Kartu, type Kolom, kolomKartu } from './kartu.ts'

/** Where a record keeps what was answered "memang benar". */
const diJawab = 'jawaban_tanya'

/** Whether a question about a column can be answered "memang benar": its record keeps answers. */
export function bolehBenar({ simpan }: Kolom): boolean {
  return simpan !== null && Object.hasOwn(catatanOf(simpan.catatan).isian, diJawab)
}

function dijawabOf(simpanan: Simpanan, catatan: NamaCatatan) {
  const teks = simpanan[catatan]?.[diJawab]
  return typeof teks === 'string' ? DijawabKartu.parse(JSON.parse(teks)) : []
}

/** Columns whose value nobody plausibly has, and nobody said is right; an answer holds as long as its value stands. */
export function kolomDitanya(kartu: Kartu, simpanan: Simpanan): Kolom[] {
  return kolomKartu(kartu).filter((kolom) => {
    const nilai = nilaiDi(simpanan, kolom)
    if (kolom.simpan === null || isWajar(kolom.isian, nilai)) return false
    return !dijawabOf(simpanan, kolom.simpan.catatan).some((satu) => satu.kolom === kolom.kode && satu.nilai === nilai)
  })
}

/** The answers of a record with one more: "memang benar" of the value a column has. */
export function denganJawaban(simpanan: Simpanan, kolom: Kolom): { readonly [diJawab]: string } | null {
  const nilai = nilaiDi(simpanan, kolom)
  if (kolom.simpan === null || typeof nilai !== 'number') return null
  const lain = dijawabOf(simpanan, kolom.simpan.catatan).filter((satu) => satu.kolom !== kolom.kode)
  return { [diJawab]: JSON.stringify([...lain, { kolom: kolom.kode, nilai }]) }
}
