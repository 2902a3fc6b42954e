import type { SkorZ } from '#shared/domain/antropometri/balita.ts'
import { jk } from '#shared/domain/antropometri/inti.ts'
import { type HasilRemaja, zRemaja } from '#shared/domain/antropometri/remaja.ts'
import { cetakAngka, cetakSkor } from './cetak-angka.ts'
import type { Hitungan } from './hitungan.ts'
import { kodeEdema, kodeJk, pesanEdema, pesanJk } from './kode.ts'

const hasil = 'cbmi,zhfa,fhfa,zwfa,fwfa,zbfa,fbfa'
const tanpaHasil = ','.repeat(hasil.split(',').length - 1)
const sekaliJalan = 2048

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value)
const skor = (s: SkorZ | null): string => cetakSkor(s?.z ?? Number.NaN, s?.flagged ?? false)

function cetak(h: HasilRemaja | undefined): string {
  if (h === undefined) return tanpaHasil
  return `${cetakAngka(h.imt ?? Number.NaN, 10)},${skor(h.tbu)},${skor(h.bbu)},${skor(h.imtu)}`
}

/** z-scores of 5–19 years, WHO Reference 2007. */
export function createHitunganRemaja(): Hitungan {
  const results: HasilRemaja[] = []
  return {
    masukan: ['id', 'sex', 'age_months', 'height_cm', 'weight_kg', 'oedema'],
    wajib: ['sex', 'age_months', 'height_cm', 'weight_kg'],
    hasil,
    tanpaHasil,
    sekaliJalan,
    read(p, i) {
      const jenis = p.kode('sex', kodeJk, jk.takDiketahui, pesanJk)
      const umurBulan = p.umur('age_months')
      const edema = p.kode('oedema', kodeEdema, 0, pesanEdema) === 1
      const [tbCm, bbKg] = [orNull(p.ukuran('height_cm')), orNull(p.ukuran('weight_kg'))]
      results[i] = zRemaja({ jk: jenis === jk.L ? 'L' : jenis === jk.P ? 'P' : null, umurBulan, tbCm, bbKg, edema })
    },
    // Each row is computed as it is read; children of school age come by the hundred, not by the million.
    compute: () => undefined,
    print: (i) => cetak(results[i]),
  }
}
