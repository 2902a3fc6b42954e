import { type BarisCsv, splitCsv } from '#shared/domain/csv/split-csv.ts'
import { bersihkanTeks } from '#shared/domain/impor/sel.ts'
import { nilaiBaris } from '#shared/domain/kartu/nilai.ts'
import type { BarisKartu } from '#shared/domain/kartu/putusan.ts'
import { setelanBawaan } from '#shared/domain/kartu/setelan.ts'
import { isKosong } from '#shared/isian/baca.ts'
import { bacaBarisKartu, bacaSelKartu, type CatatanSel, kolomOrang } from '#shared/kartu/baca-baris.ts'
import { kodeIdentitas } from '#shared/kartu/identitas.ts'
import { type KartuNilai, kolomKartu } from '#shared/kartu/kartu.ts'

/** Something to say of a cell of the file. */
export type CatatanBerkas = {
  /** Line of the file, the heading is 1. */
  readonly baris: number
  readonly kolom: string
  /** As written. */
  readonly nilai: string
  readonly alasan: string
}

export type HasilNilaiCsv = {
  /** Null when anything was refused: then nothing is written. */
  readonly csv: string | null
  readonly dinilai: number
  readonly ditolak: readonly CatatanBerkas[]
  readonly peringatan: readonly CatatanBerkas[]
}

const kolomBaris = ['id', ...kolomOrang] as const
/** An id goes into the answer as it is, so it holds nothing a CSV or a spreadsheet would take for a sign. */
const polaId = /^[\p{L}\p{Nd}._/][\p{L}\p{Nd}._/-]{0,39}$/u

type Judul = {
  /** Names of the columns, as they are looked up and as they were written. */
  readonly nama: readonly string[]
  readonly tertulis: readonly string[]
  readonly nomor: number
}

function salahJudul(kartu: KartuNilai, { nama, tertulis, nomor }: Judul): CatatanBerkas[] {
  const orang = [...kodeIdentitas, ...(kartu.identitasLain ?? [])]
  const dikenal = new Set<string>([...kolomBaris, ...orang, ...kolomKartu(kartu).map(({ kode }) => kode)])
  const tulis = (kolom: string, nilai: string, alasan: string) => ({ baris: nomor, kolom, nilai, alasan })
  const salah = tertulis.flatMap((satu, i) => {
    const kode = nama[i] ?? ''
    if (nama.indexOf(kode) < i) return [tulis(satu, satu, 'Kolom ini ada dua kali. Hapus yang tidak dipakai.')]
    if (dikenal.has(kode)) return []
    return [tulis(satu, satu, `Kolom ini tidak ada di kartu ${kartu.kode}. Betulkan namanya, atau hapus kolomnya.`)]
  })
  const kurang = ['id', 'tanggal'].filter((perlu) => !nama.includes(perlu))
  return [...salah, ...kurang.map((perlu) => tulis(perlu, '', 'Kolom ini harus ada. Tambahkan di baris judul.'))]
}

function bukaCsv(isi: string): { readonly judul: Judul; readonly baris: readonly BarisCsv[] } {
  const teks = isi.startsWith('\uFEFF') ? isi.slice(1) : isi
  const barisJudul = /^[^\r\n]*/.exec(teks.trimStart())?.[0] ?? ''
  const [pertama, ...baris] = splitCsv(teks, { pemisah: barisJudul.includes(';') ? ';' : ',' })
  const tertulis = [...(pertama?.sel ?? [])]
  // Spreadsheets write separators for columns that are empty to the last row.
  while (tertulis.length > 0 && isKosong(tertulis.at(-1) ?? '')) tertulis.pop()
  const nama = tertulis.map((satu) => bersihkanTeks(satu).toLowerCase())
  return { judul: { nama, tertulis, nomor: pertama?.nomor ?? 1 }, baris }
}

type BarisNilai = { readonly id: string; readonly baris: BarisKartu }
type Tampung = { readonly ditolak: CatatanBerkas[]; readonly peringatan: CatatanBerkas[] }

function salahId(teks: string): string | null {
  if (isKosong(teks)) return 'Wajib diisi.'
  if (polaId.test(bersihkanTeks(teks))) return null
  return 'Hanya huruf, angka, titik, _, / dan -, paling banyak 40, tidak diawali -.'
}

/** Reads rows one by one; what is wrong is put down in the order of the file. */
function createPembaca(kartu: KartuNilai, { nama }: Judul, { ditolak, peringatan }: Tampung) {
  const tempat = new Map(nama.map((satu, i) => [satu, i]))
  const urut = ({ kolom }: { kolom: string }) => tempat.get(kolom) ?? nama.length
  return ({ nomor, sel, kutipRusak }: BarisCsv): BarisNilai[] => {
    if (kutipRusak) {
      const alasan = 'Tanda kutip di baris ini tidak berpasangan. Perbaiki tanda kutipnya.'
      ditolak.push({ baris: nomor, kolom: '', nilai: '', alasan })
      return []
    }
    const isiSel = (kode: string) => sel[tempat.get(kode) ?? -1] ?? ''
    const tulis = ({ kolom, alasan }: CatatanSel) => ({ baris: nomor, kolom, nilai: isiSel(kolom), alasan })
    const lebih = sel.slice(nama.length).find((satu) => !isKosong(satu))
    if (lebih !== undefined) {
      const alasan = 'Baris ini lebih panjang dari judulnya, mungkin karena koma desimal. Perbaiki barisnya.'
      ditolak.push({ baris: nomor, kolom: '', nilai: lebih, alasan })
    }
    const dibaca = bacaBarisKartu(kartu, (kode, isian) => bacaSelKartu(kode, isian, isiSel(kode)))
    const id = salahId(isiSel('id'))
    const salah = [...(id === null ? [] : [{ kolom: 'id', alasan: id }]), ...dibaca.ditolak]
    ditolak.push(...salah.toSorted((a, b) => urut(a) - urut(b)).map(tulis))
    peringatan.push(...dibaca.peringatan.toSorted((a, b) => urut(a) - urut(b)).map(tulis))
    return dibaca.baris === null ? [] : [{ id: bersihkanTeks(isiSel('id')), baris: dibaca.baris }]
  }
}

function tulisPutusan(kartu: KartuNilai, { id, baris }: BarisNilai): string {
  const temuan = [...nilaiBaris(kartu.putusan, baris, setelanBawaan)]
  return temuan.map(([kode, { hasil, rujuk }]) => `${id},${kode},${hasil},${rujuk}\n`).join('')
}

/**
 * Judges a whole CSV file of one card: one line out for each row and putusan. Needs no book and no clock; one cell that is
 * refused refuses the file, and every such cell is told.
 *
 * @source docs/aturan/kartu.md, "In bulk"
 */
export function nilaiCsv(kartu: KartuNilai, isi: string): HasilNilaiCsv {
  const { judul, baris } = bukaCsv(isi)
  const salah = salahJudul(kartu, judul)
  if (salah.length > 0) return { csv: null, dinilai: 0, ditolak: salah, peringatan: [] }
  const tampung: Tampung = { ditolak: [], peringatan: [] }
  const dibaca = baris.flatMap(createPembaca(kartu, judul, tampung))
  if (tampung.ditolak.length > 0) return { csv: null, dinilai: 0, ...tampung }
  const isiKeluar = dibaca.map((satu) => tulisPutusan(kartu, satu)).join('')
  return { csv: `id,putusan,hasil,rujuk\n${isiKeluar}`, dinilai: dibaca.length, ...tampung }
}
