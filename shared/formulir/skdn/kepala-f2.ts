import type { Baris, Sel } from '../model.ts'
import { jumlahKolom, selBilangan, selTakDiukur, selTeks } from '../sel.ts'
import { total } from './kolom-jk.ts'
import type { PosyanduKolom, TabelF2 } from './tabel-f2.ts'

/** A number of each posyandu that is not split by sex; null where it was not recorded. */
function barisPosyandu(
  tabel: TabelF2,
  head: { readonly id: string; readonly no: string; readonly label: string; readonly satuan: string },
  nilaiOf: (p: PosyanduKolom) => number | null,
): Baris {
  const sel: Record<string, Sel> = { no: selTeks(head.no), elemen: selTeks(head.label) }
  const daftarLain = `Jumlah ${head.satuan}, tanpa daftar anak.`
  const known: number[] = []
  for (const p of tabel.posyandu) {
    const nilai = nilaiOf(p)
    if (nilai !== null) known.push(nilai)
    const one = { daftarLain, rumus: null, gabung: 2, dasar: null }
    sel[p.kolom.L] = nilai === null ? selTakDiukur('dicatat', null, 2) : selBilangan(nilai, one)
  }
  const rumus = jumlahKolom(tabel.posyandu.map((p) => p.kolom.L))
  const dasar = { apa: 'dicatat', jumlah: known.length } as const
  const sum = known.reduce((a, b) => a + b, 0)
  sel[total.L] =
    known.length === 0 ? selTakDiukur('dicatat', rumus, 3) : selBilangan(sum, { daftarLain, rumus, gabung: 3, dasar })
  return { id: head.id, gaya: 'isi', sebut: head.label, blok: 'kepala', sel }
}

export function barisKepala(tabel: TabelF2): Baris[] {
  const posyandu = { satuan: 'posyandu' }
  const kader = { satuan: 'kader' }
  return [
    barisPosyandu(tabel, { ...posyandu, id: 'posyanduAda', no: 'I', label: 'Jumlah posyandu yang ada' }, (p) =>
      p.kepala?.gabungan ? p.kepala.gabungan.ada : 1,
    ),
    barisPosyandu(
      tabel,
      { ...posyandu, id: 'posyanduLapor', no: '', label: 'Jumlah posyandu yang buka dan lapor bulan ini' },
      (p) => (p.kepala?.gabungan ? p.kepala.gabungan.buka : p.hasil.hariBuka.buka ? 1 : 0),
    ),
    barisPosyandu(tabel, { ...kader, id: 'kaderAda', no: 'II', label: 'Jumlah kader yang ada' }, (p) =>
      p.kepala ? p.kepala.kader.ada : null,
    ),
    barisPosyandu(tabel, { ...kader, id: 'kaderAktif', no: '', label: 'Jumlah kader yang aktif bulan ini' }, (p) =>
      p.kepala ? p.kepala.kader.aktif : null,
    ),
  ]
}
