import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { kataContoh } from '#shared/formulir/kalimat.ts'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import { ptPerMm } from '#shared/formulir/lebar-teks.ts'
import { contohSvg } from './contoh-svg.ts'
import type { LembarSurat } from './lembar-surat.ts'
import { drawPdf } from './pdf.ts'
import { fontName, jarak, tataRapat } from './pdf-gaya.ts'

/** Free at the edges of the paper, millimetres. */
const tepiMm = 8
/** Sizes of letters, points. */
const ukuran = { kop: 11, judul: 13, isi: 10 } as const
/** Lines to write an answer on, and how long they are, points. */
const [barisJawaban, tinggiBarisPt] = [3, 17]

const garis = (lebarPt: number, dash: boolean): Content => ({
  canvas: [
    {
      ...{ type: 'line', x1: 0, y1: 0, x2: lebarPt, y2: 0, lineWidth: 0.5 },
      ...(dash ? { dash: { length: 4, space: 3 } } : {}),
    },
  ],
})

function kop({ kop: lines }: LembarSurat, lebarPt: number): Content[] {
  if (lines.length === 0) return []
  const rows = lines.map((text, i) => ({
    text,
    alignment: 'center' as const,
    bold: i < lines.length - 1,
    fontSize: i === lines.length - 1 ? ukuran.isi : ukuran.kop,
  }))
  return [...rows, jarak(3), garis(lebarPt, false)]
}

function berlabel(isi: LembarSurat['siapa']): Content {
  return {
    table: { widths: ['auto', 'auto', '*'], body: isi.map(([label, teks]) => [label, ':', teks]) },
    layout: tataRapat,
  }
}

function surat(lembar: LembarSurat): Content[] {
  const { kepada, siapa, alasan, tindakan, tempatTanggal, pengirim } = lembar
  return [
    jarak(8),
    { text: 'SURAT RUJUKAN', bold: true, fontSize: ukuran.judul, alignment: 'center' },
    jarak(6),
    {
      columns: [
        { width: '*', text: [`Kepada Yth.\n`, { text: kepada, bold: true }] },
        { width: 'auto', text: tempatTanggal },
      ],
    },
    jarak(6),
    { text: 'Mohon pemeriksaan dan penanganan selanjutnya untuk:' },
    jarak(3),
    berlabel(siapa),
    jarak(4),
    berlabel([['Alasan dirujuk', alasan], ...(tindakan === null ? [] : [['Sudah dilakukan', tindakan] as const])]),
    jarak(6),
    {
      columns: [
        { width: '*', text: 'Terima kasih atas kerja samanya.' },
        { width: 'auto', text: ['Hormat kami,\n\n\n\n', { text: pengirim, bold: true }], alignment: 'center' },
      ],
    },
  ]
}

function grafik({ grafik: satu }: LembarSurat): Content[] {
  if (satu === null) return []
  const gambar = { svg: satu.svg, width: satu.lebarMm * ptPerMm, height: satu.tinggiMm * ptPerMm }
  return [jarak(6), { stack: [{ text: satu.judul, bold: true }, gambar], unbreakable: true }]
}

/** The slip that is cut off, filled in there, and typed into the book when it comes back. */
function balasan({ nama, tanggal }: LembarSurat, lebarPt: number): Content {
  const lines = Array.from({ length: barisJawaban }, () => ({
    stack: [jarak(tinggiBarisPt), garis(lebarPt, false)],
  }))
  const [tahun, bulan, hari] = tanggal.split('-')
  return {
    unbreakable: true,
    stack: [
      jarak(8),
      garis(lebarPt, true),
      jarak(3),
      { text: 'BALASAN RUJUKAN (mohon dikembalikan ke pengirim)', bold: true },
      jarak(3),
      { text: `${nama}, dirujuk ${hari}-${bulan}-${tahun}. Diperiksa tanggal: ................................` },
      { text: 'Hasil: kembali ke Pustu / rawat jalan / rawat inap / dirujuk lagi', margin: [0, 3, 0, 0] },
      { text: 'Pemeriksaan, dan yang perlu dilakukan:', margin: [0, 3, 0, 0] },
      ...lines,
      {
        text: 'Pemeriksa: .............................................',
        alignment: 'right',
        margin: [0, 10, 0, 0],
      },
    ],
  }
}

/** The document pdfmake draws; the same letter always gives the same one. */
export function defineSurat(lembar: LembarSurat): TDocumentDefinitions {
  const { tanggal, contoh } = lembar
  const paper = ukuranKertasMm({ ukuran: 'A4', arah: 'portrait', tepiMm })
  const [width, height, side] = [paper.lebar, paper.tinggi, tepiMm].map((mm) => mm * ptPerMm) as [
    number,
    number,
    number,
  ]
  const lebarPt = width - 2 * side
  return {
    pageSize: { width, height },
    pageMargins: [side, side, side, side],
    content: [...kop(lembar, lebarPt), ...surat(lembar), ...grafik(lembar), balasan(lembar, lebarPt)],
    ...(contoh
      ? {
          background: { svg: contohSvg(width, height), absolutePosition: { x: 0, y: 0 } },
          header: { text: kataContoh, fontSize: 8, margin: [side, 3, 0, 0] },
        }
      : {}),
    defaultStyle: { font: fontName, fontSize: ukuran.isi },
    info: {
      title: 'Surat rujukan',
      creator: 'Buku Pustu',
      producer: 'Buku Pustu',
      creationDate: new Date(`${tanggal}T00:00:00Z`),
    },
  }
}

/** A referral letter as a PDF, with the chart of a child drawn as lines. */
export async function renderSurat(lembar: LembarSurat): Promise<Buffer> {
  return drawPdf(defineSurat(lembar))
}
