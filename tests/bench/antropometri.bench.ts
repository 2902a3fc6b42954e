import {
  caraBerdiri,
  caraTerlentang,
  hariBerdiri,
  hariPerBulan,
  hitungKe,
  jumlahTempat,
} from '#shared/domain/antropometri/inti.ts'
import type { BarisBench } from './baris.ts'

/** Rows a second of the R package `anthro`, measured on a machine like this one. */
const anthroPerDetik = 49_500
const kaliLipat = 50
const jumlahAnak = 20_000
const putaran = 50

/** Six z-scores a child, in bulk, on one core. */
export function benchAntropometri(): BarisBench {
  const hari = Float64Array.from({ length: jumlahAnak }, (_, i) => (i * 37) % 1826)
  const bb = hari.map((d, i) => 3 + (d / 1826) * 12 + (i % 13) * 0.2)
  const tb = hari.map((d) => 50 + (d / 1826) * 55)
  const out = new Float64Array(jumlahTempat * jumlahAnak)
  const round = () => {
    for (let i = 0; i < jumlahAnak; i++) {
      const d = hari[i] ?? 0
      const cara = d < hariBerdiri ? caraTerlentang : caraBerdiri
      const offset = i * jumlahTempat
      hitungKe(out, offset, i % 2, d, d / hariPerBulan, bb[i] ?? 0, tb[i] ?? 0, cara, 35 + d / 140, 11 + d / 365, false)
    }
  }
  for (let i = 0; i < 5; i++) round()
  const start = performance.now()
  for (let i = 0; i < putaran; i++) round()
  const nilai = Math.round((jumlahAnak * putaran) / ((performance.now() - start) / 1000))
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
