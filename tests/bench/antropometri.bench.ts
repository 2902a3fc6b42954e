import { cara, createKeluaran, createMasukan, hariBerdiri, hitung, isiUmur } from '#shared/domain/antropometri/inti.ts'
import type { BarisBench } from './baris.ts'

/** Rows a second of the R package `anthro`, measured on a machine like this one. */
const anthroPerDetik = 49_500
const kaliLipat = 50
/** Children in one batch, as the bulk command computes them. */
const jumlahAnak = 2048
const putaran = 20
const ulangan = 60

/** Batches of children of all ages, no two neighbours alike. */
function createAnak() {
  const m = createMasukan(jumlahAnak)
  for (let i = 0; i < jumlahAnak; i++) {
    const hari = (i * 37) % 1826
    m.jk[i] = i % 2
    isiUmur(m, i, { hari })
    m.bbKg[i] = 3 + (hari / 1826) * 12 + (i % 13) * 0.2
    m.tbCm[i] = 50 + (hari / 1826) * 55
    m.cara[i] = hari < hariBerdiri ? cara.terlentang : cara.berdiri
    m.lkCm[i] = 35 + hari / 140
    m.lilaCm[i] = 11 + hari / 365
  }
  return m
}

/** Six z-scores a child, in bulk, on one core; the fastest of sixty short runs, as other work can only slow one down. */
export function benchAntropometri(): BarisBench {
  const m = createAnak()
  const k = createKeluaran(jumlahAnak)
  const perDetik = () => {
    const start = performance.now()
    for (let i = 0; i < putaran; i++) hitung(m, k, jumlahAnak)
    return (jumlahAnak * putaran) / ((performance.now() - start) / 1000)
  }
  perDetik()
  const nilai = Math.round(Math.max(...Array.from({ length: ulangan }, perDetik)))
  return {
    kerja: 'z-score (enam indikator)',
    nilai,
    satuan: 'anak/detik',
    batas: anthroPerDetik * kaliLipat,
    pembanding: `R anthro ${anthroPerDetik}/detik`,
    rasio: nilai / anthroPerDetik,
    lolos: nilai >= anthroPerDetik * kaliLipat,
  }
}
