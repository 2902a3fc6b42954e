import { isFlagged } from '#shared/domain/antropometri/balita.ts'
import { cara, createKeluaran, createMasukan, hitung, isiUmur, jk } from '#shared/domain/antropometri/inti.ts'
import { cetakAngka, cetakSkor } from './cetak-angka.ts'
import type { Hitungan } from './hitungan.ts'
import { kodeEdema, kodeJk, pesanEdema, pesanJk } from './kode.ts'
import type { PembacaSel } from './pembaca-sel.ts'

const hasil = 'clenhei,cmeasure,c9mo_flag,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac'
const tanpaHasil = ','.repeat(hasil.split(',').length - 1)
const kodeCara: Readonly<Record<string, number>> = { l: cara.terlentang, h: cara.berdiri }
const hurufCara = ['', 'L', 'H']
const pesanCara = 'Cara ukur tidak dikenal; tulis L (terlentang) atau H (berdiri).'
/** Rows computed at a time; small enough to stay near the processor. */
const sekaliJalan = 2048

/** z-scores of 0–60 months, WHO Child Growth Standards 2006. */
export function createHitunganBalita(kolomUmur: 'age_days' | 'age_months'): Hitungan {
  const m = createMasukan(sekaliJalan)
  const k = createKeluaran(sekaliJalan)
  const read = (p: PembacaSel, i: number) => {
    m.jk[i] = p.kode('sex', kodeJk, jk.takDiketahui, pesanJk)
    const umur = p.umur(kolomUmur)
    isiUmur(m, i, umur === null ? null : kolomUmur === 'age_days' ? { hari: umur } : { bulan: umur })
    m.cara[i] = p.kode('measure', kodeCara, cara.takDiketahui, pesanCara)
    m.edema[i] = p.kode('oedema', kodeEdema, 0, pesanEdema)
    m.bbKg[i] = p.ukuran('weight_kg')
    m.tbCm[i] = p.ukuran('lenhei_cm')
    m.lkCm[i] = p.ukuran('headc_cm')
    m.lilaCm[i] = p.ukuran('muac_cm')
  }
  const skor = (indikator: 'tbu' | 'bbu' | 'bbtb' | 'imtu' | 'lku' | 'lilau', i: number) => {
    const z = k[indikator][i] ?? Number.NaN
    return cetakSkor(z, isFlagged(indikator, z))
  }
  const print = (i: number) => {
    const c = k.cara[i] ?? 0
    const doubted = c !== m.cara[i] ? 1 : 0
    const tb = cetakAngka(k.tbCm[i] ?? Number.NaN, 15)
    const imt = cetakAngka(k.imt[i] ?? Number.NaN, 10)
    return `${tb},${hurufCara[c]},${doubted},${imt},${skor('tbu', i)},${skor('bbu', i)},${skor('bbtb', i)},${skor('imtu', i)},${skor('lku', i)},${skor('lilau', i)}`
  }
  return {
    masukan: ['id', 'sex', kolomUmur, 'weight_kg', 'lenhei_cm', 'measure', 'headc_cm', 'muac_cm', 'oedema'],
    wajib: ['sex', kolomUmur, 'weight_kg', 'lenhei_cm'],
    hasil,
    tanpaHasil,
    sekaliJalan,
    read,
    compute: (count) => hitung(m, k, count),
    print,
  }
}
