import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { bidangKertas } from '#shared/domain/grafik/kertas.ts'
import { kataContoh } from '#shared/formulir/kalimat.ts'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import { ptPerMm } from '#shared/formulir/lebar-teks.ts'
import { contohSvg } from './contoh-svg.ts'
import type { LembarGrafik } from './lembar-grafik.ts'
import { drawPdf } from './pdf.ts'
import { abuKepala, fontName, jarak, tataTabel } from './pdf-gaya.ts'

/** Free at the edges of the paper, and below for the foot, millimetres. */
const tepiMm = { samping: 8, bawah: 12 } as const
/** Rows of the table that surely fit on one sheet: fewer are not torn apart. */
const barisSehalaman = 50
/** Sizes of letters, points. */
const ukuran = { nama: 12, biasa: 9.5, tabel: 8.5, kaki: 9 } as const

/** One chart with its name; never torn from it. On the strip each has a page, and says there whose it is. */
function grafik({ kertas, kepala: [siapa, tempat], grafik: semua }: LembarGrafik): Content[] {
  const { lebarMm, tinggiMm } = bidangKertas[kertas]
  return semua.map(({ judul, svg, catatan }, i): Content => {
    const drawing = { svg, width: lebarMm * ptPerMm, height: tinggiMm * ptPerMm }
    if (kertas === 'A4') {
      const title: Content = { text: [{ text: judul, bold: true }, catatan && `. ${catatan}`], fontSize: ukuran.biasa }
      return { stack: [title, drawing], unbreakable: true, margin: [0, i % 2 === 0 ? 0 : 10, 0, 0] }
    }
    const head: Content[] = [
      { text: siapa, bold: true, fontSize: ukuran.nama },
      { text: [judul, tempat].filter(Boolean).join(', '), fontSize: ukuran.biasa },
    ]
    return { stack: [...head, drawing], ...(i === 0 ? {} : { pageBreak: 'before' }) }
  })
}

function tabel({ tabel: semua }: LembarGrafik): Content[] {
  return semua.map(({ nama, judul, baris }): Content => {
    const head = judul.map((text) => ({ text, bold: true, fillColor: abuKepala, alignment: 'center' as const }))
    const rows = baris.map((row) =>
      row.map((text, i) => ({
        text,
        alignment: i === 0 || i === row.length - 1 ? ('left' as const) : ('right' as const),
      })),
    )
    const widths = judul.map((_, i) => (i === 0 ? 'auto' : '*'))
    return {
      unbreakable: baris.length <= barisSehalaman,
      stack: [
        jarak(8),
        { text: nama, bold: true, fontSize: ukuran.biasa, margin: [0, 0, 0, 2] },
        {
          table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows] },
          layout: tataTabel({ sisi: 1.6, atas: 1 }),
          fontSize: ukuran.tabel,
        },
      ],
    }
  })
}

function kepala({ kertas, kepala: [siapa, tempat] }: LembarGrafik): Content[] {
  if (kertas === 'A5') return []
  return [
    { text: siapa, bold: true, fontSize: ukuran.nama },
    { text: tempat, fontSize: ukuran.biasa, margin: [0, 0, 0, 4] },
  ]
}

/** The document pdfmake draws; the same charts always give the same one. */
export function defineGrafik(lembar: LembarGrafik): TDocumentDefinitions {
  const { kertas, kaki, tanggal, contoh, nama } = lembar
  const arah = kertas === 'A5' ? 'landscape' : 'portrait'
  const paper = ukuranKertasMm({ ukuran: kertas, arah, tepiMm: tepiMm.samping })
  const [width, height] = [paper.lebar * ptPerMm, paper.tinggi * ptPerMm]
  const side = tepiMm.samping * ptPerMm
  // On the strip a page is a chart.
  const catatan = (page: number) => (kertas === 'A5' ? (lembar.grafik[page - 1]?.catatan ?? '') : '')
  return {
    pageSize: { width, height },
    pageMargins: [side, side, side, tepiMm.bawah * ptPerMm],
    content: [...kepala(lembar), ...grafik(lembar), ...tabel(lembar)],
    footer: (page, pages) => ({
      margin: [side, 3, side, 0],
      fontSize: ukuran.kaki,
      columns: [
        { width: '*', text: [contoh ? `${kataContoh}. ` : '', kaki, ' ', catatan(page)] },
        { width: 'auto', text: `${nama}, halaman ${page} dari ${pages}` },
      ],
    }),
    ...(contoh ? { background: { svg: contohSvg(width, height), absolutePosition: { x: 0, y: 0 } } } : {}),
    defaultStyle: { font: fontName, fontSize: ukuran.biasa },
    info: {
      title: 'Grafik pertumbuhan',
      creator: 'Buku Pustu',
      producer: 'Buku Pustu',
      creationDate: new Date(`${tanggal}T00:00:00Z`),
    },
  }
}

/** The charts of a child as a PDF, drawn as lines, not as a picture. */
export async function renderGrafik(lembar: LembarGrafik): Promise<Buffer> {
  return drawPdf(defineGrafik(lembar))
}
