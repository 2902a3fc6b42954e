import { describe, expect, test } from 'vitest'
import { type Grafik, type Lembar, semuaGrafik, semuaLembar } from '#shared/domain/grafik/bentuk.ts'
import { gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { bidangLembar, bidangStrip } from '#shared/domain/grafik/kertas.ts'
import type { Bidang } from '#shared/domain/grafik/letak.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import { type ElemenSvg, toElemen } from '#shared/domain/grafik/unsur.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'

/** A card of 700 × 430 px, as at 1366 × 768. */
const bidangLayar: Bidang = { lebarMm: 185.2, tinggiMm: 113.8, hurufMm: 3.175, barisLengkap: false }
const hariPerBulan = 30.4375

const ukuran = { tbMm: 790, caraUkur: 'terlentang', lkMm: 455, lilaMm: 138 } as const
const anak = kartuBalita(
  [
    timbang('2028-02-14', 11_400, { tbMm: 920, caraUkur: 'berdiri', lkMm: 474, lilaMm: 149 }),
    timbang('2027-06-11', 10_650, { tbMm: 873, caraUkur: 'berdiri', lkMm: 468, lilaMm: 146 }),
    timbang('2026-11-12', 8600, ukuran),
    timbang('2026-09-10', 8500),
    timbang('2025-07-09', 6350, { tbMm: 642, caraUkur: 'terlentang', lkMm: 418, lilaMm: 131 }),
    timbang('2025-06-12', 5900, { asi: 'ya', huruf: 'N' }),
  ],
  {},
)
const isi = { ...anak.isi, bbLahirG: 3150, pbLahirMm: 490, lkLahirMm: 340 }

function gambar(grafik: Grafik, lembar: Lembar, bidang: Bidang) {
  const pada = { hariIni: '2028-03-01', rujukan: 'hari' } as const
  const model = modelGrafik({ ...anak, isi }, grafik, lembar, pada)
  if (model === null) throw new Error('no chart')
  return gambarGrafik(model, bidang, 'WHO 2006')
}

const angka = (satu: ElemenSvg | undefined, nama: string) => Number(satu?.atribut[nama])

/** Reads a drawing as somebody with a ruler would: the frame, the figures at its edges, and the dots. */
function baca(unsur: ReturnType<typeof gambar>['unsur']) {
  const elemen = unsur.map(toElemen)
  const bingkai = elemen.find(({ rupa }) => rupa === 'bingkai')
  const [kiri, atas] = [angka(bingkai, 'x'), angka(bingkai, 'y')]
  const [kanan, bawah] = [kiri + angka(bingkai, 'width'), atas + angka(bingkai, 'height')]
  const figures = elemen.filter(({ rupa, teks }) => rupa === 'sumbu' && teks !== null)
  const upright = figures.filter((satu) => satu.atribut.textAnchor === 'end').map(({ teks }) => Number(teks))
  const along = figures
    .filter((satu) => satu.atribut.textAnchor === 'middle' && angka(satu, 'y') > bawah)
    .map(({ teks }) => Number(teks))
  const [fromX, toX] = [Math.min(...along), Math.max(...along)]
  const [fromY, toY] = [Math.min(...upright), Math.max(...upright)]
  const dots = elemen.filter(({ tag }) => tag === 'circle').map((satu) => [angka(satu, 'cx'), angka(satu, 'cy')])
  return {
    titik: dots,
    tempat: (x: number, y: number) => [
      kiri + ((x - fromX) / (toX - fromX)) * (kanan - kiri),
      bawah - ((y - fromY) / (toY - fromY)) * (bawah - atas),
    ],
  }
}

/** Days from 20-01-2025, counted on a calendar: to 12-06-2025, 09-07-2025, 10-09-2026, 12-11-2026, 11-06-2027, 14-02-2028. */
const [jun25, jul25, sep26, nov26, jun27, feb28] = [143, 170, 598, 661, 872, 1120].map((hari) => hari / hariPerBulan)

// IMT by hand: 3,15 / 0,49² · 6,35 / 0,642² · 8,6 / 0,79² · 10,65 / 0,873² · 11,4 / 0,92²
const titikPerGrafik: Readonly<Record<Grafik, Readonly<Record<Lembar, readonly (readonly [unknown, number])[]>>>> = {
  BBU: {
    '0-24': [
      [0, 3.15],
      [jun25, 5.9],
      [jul25, 6.35],
      [sep26, 8.5],
      [nov26, 8.6],
    ],
    '24-60': [
      [jun27, 10.65],
      [feb28, 11.4],
    ],
  },
  TBU: {
    '0-24': [
      [0, 49],
      [jul25, 64.2],
      [nov26, 79],
    ],
    '24-60': [
      [jun27, 87.3],
      [feb28, 92],
    ],
  },
  BBTB: {
    '0-24': [
      [49, 3.15],
      [64.2, 6.35],
      [79, 8.6],
    ],
    '24-60': [
      [87.3, 10.65],
      [92, 11.4],
    ],
  },
  IMTU: {
    '0-24': [
      [0, 13.1195],
      [jul25, 15.4066],
      [nov26, 13.78],
    ],
    '24-60': [
      [jun27, 13.974],
      [feb28, 13.4688],
    ],
  },
  LKU: {
    '0-24': [
      [0, 34],
      [jul25, 41.8],
      [nov26, 45.5],
    ],
    '24-60': [
      [jun27, 46.8],
      [feb28, 47.4],
    ],
  },
  LILAU: {
    '0-24': [
      [jul25, 13.1],
      [nov26, 13.8],
    ],
    '24-60': [
      [jun27, 14.6],
      [feb28, 14.9],
    ],
  },
}

const kertas = { strip: bidangStrip, lembar: bidangLembar, layar: bidangLayar } as const
const semua = semuaGrafik.flatMap((grafik) =>
  semuaLembar.flatMap((lembar) => (['strip', 'lembar', 'layar'] as const).map((di) => [grafik, lembar, di] as const)),
)

describe('a chart read back with a ruler', () => {
  test.each(semua)('%s, %s months, on the %s: every dot lies within 0,1 mm of its measure', (grafik, lembar, di) => {
    const { titik, tempat } = baca(gambar(grafik, lembar, kertas[di]).unsur)
    const harap = titikPerGrafik[grafik][lembar].map(([x, y]) => tempat(Number(x), y))
    expect(titik).toHaveLength(harap.length)
    harap.forEach(([x = 0, y = 0], i) => {
      expect(Math.hypot((titik[i]?.[0] ?? 0) - x, (titik[i]?.[1] ?? 0) - y)).toBeLessThan(0.1)
    })
  })

  test.each(semua)('%s, %s months, on the %s: nothing is drawn beside the paper', (grafik, lembar, di) => {
    const { lebarMm, tinggiMm } = kertas[di]
    for (const { tag, atribut } of gambar(grafik, lembar, kertas[di]).unsur.map(toElemen)) {
      const places = [...String(atribut.d ?? '').matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [x, y])
      if (tag !== 'path') places.push([String(atribut.x ?? atribut.cx), String(atribut.y ?? atribut.cy)])
      for (const [x, y] of places) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(lebarMm)
        expect(Number(y)).toBeGreaterThanOrEqual(0)
        expect(Number(y)).toBeLessThanOrEqual(tinggiMm)
      }
    }
  })
})

describe('the line of a child', () => {
  const garis = (grafik: Grafik, rupa: string) =>
    gambar(grafik, '0-24', bidangStrip)
      .unsur.map(toElemen)
      .filter((satu) => satu.rupa === rupa)
      .map(({ atribut }) => String(atribut.d).split(/[ML]/).length - 1)

  test('of the KMS is broken over a missed month, and nothing joins what it leaves apart', () => {
    // June and July 2025 follow each other; birth, September and November 2026 stand alone.
    expect(garis('BBU', 'anak')).toEqual([2])
    expect(garis('BBU', 'renggang')).toEqual([])
  })

  test('of a measure that is not taken every month goes on as a broken line', () => {
    expect(garis('TBU', 'anak')).toEqual([])
    expect(garis('TBU', 'renggang')).toEqual([2, 2])
  })
})

describe('the KMS of the Buku KIA', () => {
  const tulisan = (grafik: Grafik, lembar: Lembar, bidang: Bidang) =>
    gambar(grafik, lembar, bidang).unsur.flatMap((u) => (u.jenis === 'teks' ? [u.teks] : []))

  test('is divided into years, each with its name and its own figures', () => {
    const muda = tulisan('BBU', '0-24', bidangStrip)
    expect(muda.filter((teks) => /^\d.* bulan$/.test(teks))).toEqual(['0–12 bulan', '12–24 bulan'])
    // 14 kg at the left and again where the second year begins; 14 months below.
    expect(gambar('BBU', '0-24', bidangStrip).unsur.filter((u) => u.jenis === 'teks' && u.teks === '14')).toHaveLength(
      3,
    )
    const tua = tulisan('BBU', '24-60', bidangStrip)
    expect(tua.filter((teks) => /^\d.* bulan$/.test(teks))).toEqual(['24–36 bulan', '36–48 bulan', '48–60 bulan'])
  })

  test('has the rows of the book; KBM of months that share it is written once', () => {
    const teks = tulisan('BBU', '0-24', bidangStrip)
    expect(teks).toEqual(expect.arrayContaining(['Bulan', 'ASI eksklusif', 'BB kg', 'KBM gram', 'N/T']))
    // Girls, KMS of the Buku KIA: 800 900 800 600 500 400 300 (to 10 months) 200.
    const from = teks.indexOf('800')
    expect(teks.slice(from, from + 8)).toEqual(['800', '900', '800', '600', '500', '400', '300', '200'])
    expect(teks.filter((satu) => satu === '√')).toHaveLength(1)
    expect(tulisan('BBU', '24-60', bidangStrip)).not.toContain('ASI eksklusif')
  })

  test('in a low window keeps only the rows a child is judged by', () => {
    const teks = tulisan('BBU', '0-24', bidangLayar)
    expect(teks).toEqual(expect.arrayContaining(['Bulan', 'BB kg', 'N/T']))
    expect(teks).not.toContain('KBM gram')
  })

  test('no letter on paper is smaller than KBM, of 7,6 points, and all others have 9', () => {
    const sizes = gambar('BBU', '0-24', bidangStrip).unsur.flatMap((u) =>
      u.jenis === 'teks' ? [Math.round((u.hurufMm * 720) / 25.4) / 10] : [],
    )
    expect([...new Set(sizes)].sort()).toEqual([7.7, 9])
  })
})
