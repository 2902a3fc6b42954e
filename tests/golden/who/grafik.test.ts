import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import type { KunjunganUkur } from '#shared/domain/grafik/anak.ts'
import { type Grafik, lembarOf, semuaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { bidangLembar } from '#shared/domain/grafik/kertas.ts'
import { langkahHitung } from '#shared/domain/grafik/langkah.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import { addHari } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'

/** Children with the z-scores the WHO packages printed of them; see docs/aturan/antropometri.md. */
const [header = '', ...lines] = readFileSync(new URL('golden_public.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
const kolom = header.split(',')
const lahir = '2020-01-01'
const kolomZ: Readonly<Record<Grafik, string>> = {
  BBU: 'zwei',
  TBU: 'zlen',
  BBTB: 'zwfl',
  IMTU: 'zbmi',
  LKU: 'zhc',
  LILAU: 'zac',
}

function baca(line: string) {
  const cells = line.split(',')
  const teks = (nama: string) => cells[kolom.indexOf(nama)] ?? ''
  const angka = (nama: string) => (teks(nama) === '' ? null : Number(teks(nama)))
  const kali = (nama: string, factor: number) => {
    const nilai = angka(nama)
    return nilai === null ? null : Math.round(nilai * factor)
  }
  const hari = angka('age_days')
  const tanggal = addHari(lahir, hari ?? 0)
  const t: KunjunganUkur = {
    id: teks('id'),
    tanggal,
    umurHari: hari,
    umurBulan: hari === null ? null : umurBulanPenuh(lahir, tanggal),
    bbG: kali('weight_kg', 1000),
    bbKetikan: null,
    tbMm: kali('lenhei_cm', 10),
    caraUkur: { L: 'terlentang', H: 'berdiri' }[teks('measure')] as KunjunganUkur['caraUkur'],
    lkMm: kali('headc_cm', 10),
    lilaMm: kali('muac_cm', 10),
    edema: teks('oedema') === 'y',
    asi: null,
    dihitung: true,
    huruf: null,
    duaT: false,
  }
  // The book keeps whole millimetres and grams: what was measured finer is another child.
  const utuh = (nama: string, factor: number) => Number.isInteger(Number(((angka(nama) ?? 0) * factor).toFixed(6)))
  const sama = utuh('weight_kg', 1000) && utuh('lenhei_cm', 10) && utuh('headc_cm', 10) && utuh('muac_cm', 10)
  const isi = { jk: teks('sex') === 'm' ? 'L' : 'P', tanggalLahir: lahir } as const
  return { t, isi, sama, z: (grafik: Grafik) => angka(kolomZ[grafik]) }
}

const anak = lines.map(baca).filter(({ t, sama }) => sama && t.umurHari !== null && (t.umurBulan ?? 60) < 60)

/** Where a sum is worked out: nothing is known there but what JavaScript itself knows. */
const hitung = createContext({})

/** Where a line of the drawing passes above a place along, millimetres. */
function tinggi(titik: readonly (readonly [number, number])[], x: number): number | null {
  for (let i = 1; i < titik.length; i++) {
    const [a, b] = [titik[i - 1], titik[i]]
    if (a && b && a[0] <= x && x <= b[0]) return a[1] + ((x - a[0]) / (b[0] - a[0] || 1)) * (b[1] - a[1])
  }
  return null
}

describe('the children of the WHO packages', () => {
  test('are enough to tell', () => expect(anak.length).toBeGreaterThan(500))

  test.each(semuaGrafik)('lie between the lines of %s that their z-scores say', (grafik) => {
    let compared = 0
    for (const { t, isi, z: zOf } of anak) {
      const z = zOf(grafik)
      if (z === null) continue
      const siapa = {
        isi: { ...isi, bbLahirG: null, pbLahirMm: null, lkLahirMm: null },
        penimbangan: [t],
        keanggotaan: [],
      }
      const model = modelGrafik(siapa, grafik, lembarOf(t.umurBulan), { hariIni: '2026-11-12', rujukan: 'hari' })
      const gambar = model && gambarGrafik(model, bidangLembar, '')
      const titik = gambar?.titik[0]
      if (!model || !titik) continue
      const { letak } = gambar
      expect(titik.z).toBe(z)
      for (const garis of model.garis) {
        const y = tinggi(
          garis.titik.map((p) => [letak.x(p.x), letak.y(p.y)]),
          titik.xMm,
        )
        // A line is drawn in steps of half a week: on it, a hair decides.
        if (y === null || Math.abs(garis.z - z) < 0.06) continue
        compared++
        expect(titik.yMm < y, `${t.id} ${grafik} ${z} against ${garis.z}`).toBe(z > garis.z)
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test.each(semuaGrafik)(
    'get their z-score of %s from the sum that is shown, worked out as it is written',
    (grafik) => {
      let compared = 0
      for (const { t, isi, z: zOf } of anak) {
        const z = zOf(grafik)
        const steps = langkahHitung(isi, t, grafik, 'hari')
        if (z === null) {
          expect(steps).toEqual([])
          continue
        }
        const sum = steps.at(-1)?.cara ?? ''
        const code = sum
          .replaceAll('.', '')
          .replaceAll(',', '.')
          .replaceAll('−', '-')
          .replaceAll('×', '*')
          .replaceAll('^', '**')
        expect(code).toMatch(/^[\d.\s()+*/-]+$/)
        // Figures are printed with four or five decimals: the second of the result is theirs, within one.
        expect(Math.abs(Number(runInContext(code, hitung)) - z), `${t.id}: ${sum}`).toBeLessThan(0.0151)
        compared++
      }
      expect(compared).toBeGreaterThan(300)
    },
  )
})
