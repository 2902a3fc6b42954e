import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { grafikSvg } from '#main/reports/grafik-svg.ts'
import type { LembarGrafik } from '#main/reports/lembar-grafik.ts'
import { renderGrafik } from '#main/reports/pdf-grafik.ts'
import { GambarSvg } from '#renderer/features/balita/kartu/gambar-svg.tsx'
import { type Grafik, semuaGrafik } from '#shared/domain/grafik/bentuk.ts'
import { type Gambar, gambarGrafik } from '#shared/domain/grafik/gambar.ts'
import { bidangStrip } from '#shared/domain/grafik/kertas.ts'
import { modelGrafik } from '#shared/domain/grafik/model.ts'
import { tabelUkuran } from '#shared/domain/grafik/tabel-ukuran.ts'
import { kartuBalita, timbang } from '#tests/factories/kartu-balita.ts'
import { listLingkaran } from '#tests/helpers/titik-pdf.ts'

const ukuran = { tbMm: 790, caraUkur: 'terlentang', lkMm: 455, lilaMm: 138 } as const
const contoh = kartuBalita([
  timbang('2026-11-12', 8600, ukuran),
  timbang('2026-10-12', 8500, { ...ukuran, tbMm: 784, lkMm: 452, lilaMm: 136 }),
  timbang('2025-06-12', 5900, { ...ukuran, tbMm: 631, lkMm: 410, lilaMm: 129 }),
])
const anak = {
  ...contoh,
  isi: { ...contoh.isi, nama: 'Siti "Nur" & Co <b>', bbLahirG: 3150, pbLahirMm: 490, lkLahirMm: 340 },
}

function gambar(grafik: Grafik): Gambar {
  const model = modelGrafik(anak, grafik, '0-24', { hariIni: '2026-11-12', rujukan: 'hari' })
  if (model === null) throw new Error('no chart')
  return gambarGrafik(model, bidangStrip, 'WHO 2006')
}

function lembar(grafik: readonly Grafik[], ubah: Partial<LembarGrafik> = {}): LembarGrafik {
  return {
    kertas: 'A5',
    nama: anak.isi.nama,
    kepala: [`${anak.isi.nama}, perempuan`, 'ibu Siti, Melati 2'],
    grafik: grafik.map((satu) => ({ judul: satu, svg: grafikSvg(gambar(satu)), catatan: '' })),
    tabel: [],
    kaki: 'Pustu Contoh.',
    tanggal: '2026-11-12',
    contoh: false,
    ...ubah,
  }
}

/** The elements of a drawing with what they are drawn by, styles of the window aside. */
function elemen(svg: string): string[] {
  return [...svg.matchAll(/<(path|rect|circle|text)\b([^>]*?)\/?>/g)].map(([, tag, fields = '']) => {
    const kept = [...fields.matchAll(/ ([\w-]+)="([^"]*)"/g)].filter(([, nama]) => nama !== 'class')
    return `${tag} ${kept.map(([, nama, isi]) => `${nama}=${isi}`).sort()}`
  })
}

describe('the window and the file', () => {
  test.each(semuaGrafik)('draw %s by the same elements, to the last digit', (grafik) => {
    const layar = renderToStaticMarkup(<GambarSvg gambar={gambar(grafik)} keterangan="Grafik" />)
    expect(elemen(layar).length).toBeGreaterThan(60)
    expect(elemen(grafikSvg(gambar(grafik)))).toEqual(elemen(layar))
  })

  test.each(semuaGrafik)('the dots of %s in the PDF lie within 0,1 mm of where the window has them', async (grafik) => {
    const dots = listLingkaran(await renderGrafik(lembar([grafik])))
    const { titik } = gambar(grafik)
    const mm = ([x, y]: readonly [number, number]) => [(x * 25.4) / 72, 148 - (y * 25.4) / 72] as const
    const [first = [0, 0]] = dots.map(mm)
    expect(dots).toHaveLength(titik.length)
    // The drawing begins 8 mm from the left edge of the paper; how far down, the head above it says.
    const turun = first[1] - (titik[0]?.yMm ?? 0)
    expect(turun).toBeGreaterThan(8)
    dots.map(mm).forEach(([x, y], i) => {
      expect(Math.abs(x - 8 - (titik[i]?.xMm ?? 0))).toBeLessThan(0.1)
      expect(Math.abs(y - turun - (titik[i]?.yMm ?? 0))).toBeLessThan(0.1)
    })
  })
})

describe('the PDF', () => {
  const halaman = (pdf: Buffer) =>
    [...pdf.toString('latin1').matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
      [Number(w), Number(h)].map((pt) => Math.round((pt * 25.4) / 72)),
    )

  test('as a strip has one chart on each A5 across', async () => {
    const pdf = await renderGrafik(lembar(['BBU', 'TBU', 'LKU']))
    expect(halaman(pdf)).toEqual([
      [210, 148],
      [210, 148],
      [210, 148],
    ])
  })

  test('as a sheet has two charts and the table on A4, and holds no picture', async () => {
    const tabel = [{ ...tabelUkuran(anak, '0-24', 'hari'), nama: 'Semua ukuran' }]
    const pdf = await renderGrafik(lembar(['BBU'], { kertas: 'A4', tabel }))
    expect(halaman(pdf)).toEqual([[210, 297]])
    expect(halaman(await renderGrafik(lembar(semuaGrafik, { kertas: 'A4', tabel })))).toHaveLength(4)
    expect(pdf.toString('latin1')).not.toContain('/Subtype /Image')
  })

  test('of the same child is the same file', async () => {
    const make = () => renderGrafik(lembar(['BBU'], { contoh: true }))
    const plain = (pdf: Buffer) => pdf.toString('latin1').replaceAll(/\/ID \[.*?\]/g, '')
    expect(plain(await make())).toBe(plain(await make()))
  })
})
