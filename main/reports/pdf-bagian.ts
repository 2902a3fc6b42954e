import type { Content, ContentColumns, DynamicContent } from 'pdfmake/interfaces.js'
import { kalimatContoh, kalimatSementara, kataContoh } from '#shared/formulir/kalimat.ts'
import { garisPt } from '#shared/formulir/kepala-tabel.ts'
import { ptPerMm } from '#shared/formulir/lebar-teks.ts'
import type { FormModel, TandaTangan } from '#shared/formulir/model.ts'
import { lebarHalamanPt, ruangTandaTanganPt, sela, teksPeriksa, tinggi, ukuran } from '#shared/formulir/tata-letak.ts'
import { jarak, tataRapat } from './pdf-gaya.ts'

const lebarKodePt = 84
/** Violet asks and warns about what was typed; here about all of it. */
const ungu = '#52308a'

function line(width: number, thickness: number): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness }] }
}

function kop(model: FormModel): Content[] {
  if (model.kop.length === 0) return []
  const lines = model.kop.map((text, i): Content => {
    const isLast = i === model.kop.length - 1 && i > 0
    return { text, alignment: 'center', bold: !isLast, fontSize: isLast ? ukuran.kopAkhir : ukuran.kop }
  })
  return [...lines, jarak(3), line(lebarHalamanPt(model), 1.2), jarak(5)]
}

function judul(model: FormModel): Content {
  const lines = model.judul.map(
    (text, i): Content => ({ text, bold: i === 0, fontSize: i === 0 ? ukuran.judul : ukuran.biasa }),
  )
  if (model.sementara) lines.push({ text: kalimatSementara(model), bold: true, fontSize: ukuran.biasa })
  if (model.contoh) lines.push({ text: kalimatContoh, bold: true, color: ungu, fontSize: ukuran.biasa })
  return {
    columns: [
      { width: lebarKodePt, text: '' },
      { width: '*', stack: lines, alignment: 'center' },
      {
        width: lebarKodePt,
        table: {
          widths: ['*'],
          body: [[{ text: model.kodeCetak, bold: true, alignment: 'center', fontSize: ukuran.biasa }]],
        },
        layout: { hLineWidth: () => 1, vLineWidth: () => 1, paddingTop: () => 2.5, paddingBottom: () => 2.5 },
      },
    ],
    margin: [0, 0, 0, tinggi.judulBawah],
  }
}

function kepala(model: FormModel): Content {
  return {
    columns: model.kepala.map((block) => ({
      width: '*',
      fontSize: ukuran.biasa,
      layout: tataRapat,
      table: { widths: ['auto', 'auto', '*'], body: block.map(({ label, nilai }) => [label, ':', nilai]) },
    })),
    margin: [0, 0, 0, tinggi.kepalaBawah],
  }
}

/** Letterhead, title and header block. */
export function bagianAtas(model: FormModel): Content[] {
  return [...kop(model), judul(model), kepala(model)]
}

function signature(t: TandaTangan, upper: number): Content {
  const missing = Array.from({ length: upper - t.atas.length }, () => ' ')
  const nama: Content =
    t.nama === ''
      ? '(..............................................)'
      : { text: t.nama, bold: true, decoration: 'underline' }
  const nip: Content[] = t.nip === null ? [] : [`NIP. ${t.nip}`]
  return {
    stack: [...[...missing, ...t.atas].map((text) => text || ' '), jarak(ruangTandaTanganPt), nama, ...nip],
    alignment: 'center',
    fontSize: ukuran.biasa,
  }
}

/** Two signatures a row; the odd last one stands centred, a single one at the right. Never torn from each other. */
export function bagianTandaTangan(model: FormModel): Content {
  const rows: ContentColumns[] = []
  for (let i = 0; i < model.tandaTangan.length; i += 2) {
    const pair = model.tandaTangan.slice(i, i + 2)
    const upper = Math.max(...pair.map((t) => t.atas.length))
    const [first, second] = pair.map((t) => signature(t, upper))
    if (!first) continue
    const space = { text: '', width: '*' }
    if (second) rows.push({ columns: [first, second] })
    else rows.push({ columns: i === 0 ? [space, first] : [space, first, space] })
  }
  const stack = rows.map((row, i) => ({
    ...row,
    margin: [0, i === 0 ? 0 : sela, 0, 0] as [number, number, number, number],
  }))
  return { stack, unbreakable: true, margin: [0, sela, 0, 0] }
}

/** Checks and counts of the lists, under the signatures. */
export function bagianPeriksa(model: FormModel): Content {
  const stack = teksPeriksa(model).map((text) => ({
    text,
    fontSize: ukuran.kaki,
    margin: [0, 0, 0, 1] as [number, number, number, number],
  }))
  return { stack, margin: [0, sela, 0, 0] }
}

/** The foot of every page: notes at the left, fingerprint and page at the right. */
export function kakiHalaman(model: FormModel): DynamicContent {
  const side = model.kertas.tepiMm * ptPerMm
  const contoh = model.contoh ? `${kataContoh}. ` : ''
  return (page, pages) => ({
    margin: [side, 2, side, 0],
    stack: [
      line(lebarHalamanPt(model), garisPt),
      {
        margin: [0, 2.5, 0, 0],
        fontSize: ukuran.kaki,
        columns: [
          { width: '*', text: model.kaki.join(' ') },
          {
            width: 250,
            alignment: 'right',
            text: `${contoh}Kode laporan ${model.sidik}, halaman ${page} dari ${pages}`,
          },
        ],
      },
    ],
  })
}
