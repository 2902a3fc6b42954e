import { fileURLToPath } from 'node:url'
import pdfmake from 'pdfmake'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { ukuranKertasMm } from '#shared/formulir/kertas.ts'
import { ptPerMm } from '#shared/formulir/lebar-teks.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { kakiMm } from '#shared/formulir/tata-letak.ts'
import { contohSvg } from './contoh-svg.ts'
import { readHuruf } from './huruf-pdf.ts'
import { bagianAtas, bagianPeriksa, bagianTandaTangan, kakiHalaman } from './pdf-bagian.ts'
import { fontName } from './pdf-gaya.ts'
import { lampiran } from './pdf-lampiran.ts'
import { tabelForm } from './pdf-tabel.ts'

const folder = new URL('../../resources/fonts/', import.meta.url)
/** Named in memory as the fonts call themselves: so a drawing inside the page finds the one that is open already. */
const hurufPdf = { normal: 'LiberationSans', bold: 'LiberationSans-Bold' } as const
const berkasHuruf = { normal: 'LiberationSans-Regular.ttf', bold: 'LiberationSans-Bold.ttf' } as const

/** The files pdfmake keeps in memory, which its types do not name. */
const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, isi: Buffer): void } }

let isSiap = false

/** Gives pdfmake its fonts, once a thread. It reads nothing else, from the disk or from anywhere. */
function prepare(): void {
  if (isSiap) return
  isSiap = true
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  for (const gaya of ['normal', 'bold'] as const) {
    virtualfs.writeFileSync(hurufPdf[gaya], readHuruf(fileURLToPath(new URL(berkasHuruf[gaya], folder))))
  }
  pdfmake.setFonts({ [fontName]: { ...hurufPdf } })
}

function section(model: FormModel): Content {
  const { lebar, tinggi } = ukuranKertasMm(model.kertas)
  const side = model.kertas.tepiMm * ptPerMm
  return {
    section: [
      ...bagianAtas(model),
      ...tabelForm(model),
      bagianTandaTangan(model),
      bagianPeriksa(model),
      ...lampiran(model),
    ],
    pageSize: { width: lebar * ptPerMm, height: tinggi * ptPerMm },
    pageOrientation: model.kertas.arah,
    pageMargins: [side, side, side, kakiMm * ptPerMm],
    footer: kakiHalaman(model),
    ...(model.contoh
      ? { background: { svg: contohSvg(lebar * ptPerMm, tinggi * ptPerMm), absolutePosition: { x: 0, y: 0 } } }
      : {}),
  }
}

/** The document pdfmake draws; the same models always give the same one. */
export function definePdf(models: readonly FormModel[]): TDocumentDefinitions {
  const [first] = models
  if (!first) throw new Error('a PDF needs at least one form')
  return {
    content: models.map(section),
    defaultStyle: { font: fontName, fontSize: 9.5 },
    info: {
      title: `${first.kodeCetak} ${first.periode.kode}`,
      creator: 'Buku Pustu',
      producer: 'Buku Pustu',
      creationDate: new Date(`${first.tanggal}T00:00:00Z`),
    },
  }
}

/** Draws a document with living text, and nothing fetched from anywhere. */
export function drawPdf(document: TDocumentDefinitions): Promise<Buffer> {
  prepare()
  return pdfmake.createPdf(document).getBuffer()
}

/**
 * Draws forms as one PDF, each beginning on a new page.
 *
 * @param models at least one
 */
export async function renderPdf(models: readonly FormModel[]): Promise<Buffer> {
  return drawPdf(definePdf(models))
}
