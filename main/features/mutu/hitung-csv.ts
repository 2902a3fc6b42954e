import { bacaCsv, requireKolom } from '#main/platform/baca-csv.ts'
import { refuse } from '#shared/contract/errors.ts'
import { geserDesimal } from '#shared/domain/angka/desimal.ts'
import { angkaAkhir, bulatkan, digitTeks, kelasDps } from '#shared/domain/mutu/angka-akhir.ts'
import { bedaUlang } from '#shared/domain/mutu/ulang-ketik.ts'

/** Scores of a file of measures, without a book. */

/** Decimal digits a measure is read by; no scale or rod shows more. */
const digitUkur = 6

function refuseSel(fileName: string, baris: number, kolom: string, nilai: string): never {
  return refuse(
    `Berkas ${fileName}, baris ${baris}, kolom ${kolom}, nilai "${nilai}" bukan angka. Tidak ada yang dihitung. Betulkan, lalu jalankan lagi.`,
  )
}

/** What is typed twice, pair by pair; where one or both are empty the pair is left out. */
export function temCsv(teks: string, fileName: string) {
  const berkas = bacaCsv(teks, fileName)
  const kolom = ['ukur1', 'ukur2']
  requireKolom(berkas, { wajib: kolom, masukan: kolom }, fileName)
  const [satu = 0, dua = 0] = kolom.map((nama) => berkas.kolom.get(nama))
  const pasangan = [...berkas.baris].flatMap(({ nomor, sel }): [number, number][] => {
    const isi = [sel[satu] ?? '', sel[dua] ?? ''].map((nilai) => nilai.trim())
    if (isi.some((nilai) => nilai === '')) return []
    const angka = isi.map((nilai, i) => {
      const bulat = geserDesimal(nilai, digitUkur)
      return bulat === null ? refuseSel(fileName, nomor, i === 0 ? 'ukur1' : 'ukur2', nilai) : bulat / 10 ** digitUkur
    })
    return [[angka[0] ?? 0, angka[1] ?? 0]]
  })
  return bedaUlang(pasangan)
}

/** The last digits of a column; empty cells are left out. */
export function angkaCsv(teks: string, fileName: string, nama: string, desimal: number) {
  const berkas = bacaCsv(teks, fileName)
  const kolom = nama.toLowerCase()
  requireKolom(berkas, { wajib: [kolom], masukan: [kolom] }, fileName)
  const letak = berkas.kolom.get(kolom) ?? 0
  const digits = [...berkas.baris].flatMap(({ nomor, sel }) => {
    const nilai = (sel[letak] ?? '').trim()
    if (nilai === '') return []
    return digitTeks(nilai, desimal) ?? refuseSel(fileName, nomor, nama, nilai)
  })
  const akhir = angkaAkhir(digits)
  if (!akhir)
    return { n: 0, hitungan: Array.from({ length: 10 }, () => 0), khi2: null, dps: null, kelas: null, nolLima: null }
  const { n, hitungan, khi2, dps, nolLima } = akhir
  return { n, hitungan, khi2: bulatkan(khi2, 2), dps, kelas: kelasDps(dps), nolLima }
}
