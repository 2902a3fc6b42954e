import type { Column, Content, TableCell } from 'pdfmake/interfaces.js'
import { geometriBalok, kodeBalok, singkatBulan } from '#shared/formulir/balok.ts'
import { judulDaftar, namaPelanggar, tulisAturan } from '#shared/formulir/kalimat.ts'
import { garisPt } from '#shared/formulir/kepala-tabel.ts'
import type { DaftarAnak, FormModel, LampiranForm } from '#shared/formulir/model.ts'
import { formatPeriode } from '#shared/formulir/periode.ts'
import { lebarHalamanPt } from '#shared/formulir/tata-letak.ts'
import { formatPersen } from '#shared/text/angka.ts'
import { balokSvg, legendaSvg } from './balok-svg.ts'
import { abuKepala, jarak, tataRapat } from './pdf-gaya.ts'

/** Points. */
const tinggiBalok = 190
const lebarSkala = 30
const lebarIndikator = 110
const lebarPeriksa = 225
const sela = 22

const tataAngka = {
  hLineWidth: () => garisPt,
  vLineWidth: () => garisPt,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
}

function balok(model: FormModel, lebar: number): Column {
  const bars = lebar - lebarSkala
  const cell = (text: string, bold: boolean) => ({ text, alignment: 'center' as const, bold })
  const months = model.balok.map((b) => ({
    ...cell(`${singkatBulan(b.bulan)} ${b.bulan.slice(2, 4)}`, true),
    fillColor: abuKepala,
  }))
  const figures = kodeBalok.map((kode) => [cell(kode, true), ...model.balok.map((b) => cell(String(b[kode]), false))])
  const perBulan = bars / Math.max(1, model.balok.length)
  const { perKotak } = geometriBalok(model.balok, { lebar: 1, tinggi: 1 })
  return {
    width: lebar,
    stack: [
      {
        columns: [
          { width: '*', text: `Balok SKDN, ${model.cakupan}`, bold: true, fontSize: 11 },
          { width: 'auto', stack: [{ svg: legendaSvg(), margin: [0, 2, 0, 0] }] },
        ],
      },
      jarak(4),
      { svg: balokSvg(model.balok, { kiri: lebarSkala, lebar: bars, tinggi: tinggiBalok }) },
      {
        fontSize: 9,
        margin: [0, 4, 0, 0],
        table: {
          widths: [lebarSkala - garisPt, ...model.balok.map(() => perBulan - garisPt)],
          body: [[cell('', true), ...months], ...figures],
        },
        layout: tataAngka,
      },
      { text: `Satu kotak = ${perKotak} anak.`, fontSize: 9, margin: [0, 3, 0, 0] },
    ],
  }
}

function pairs(judul: string, rows: TableCell[][], width: number): Column {
  return {
    width,
    stack: [
      { text: judul, bold: true, fontSize: 11, margin: [0, 0, 0, 4] },
      { fontSize: 9.5, table: { widths: ['*', 'auto'], body: rows }, layout: tataRapat },
    ],
  }
}

function indikator(model: FormModel): Column {
  const rows = model.indikator.map(({ nama, nilai }): TableCell[] => [
    nama,
    { text: nilai === null ? '–' : `${formatPersen(nilai)} %`, alignment: 'right', bold: true },
  ])
  return pairs('Indikator', rows, lebarIndikator)
}

function pemeriksaan(model: FormModel): Column {
  const rows = model.periksa.flatMap((p): TableCell[][] => {
    const names = p.benar ? [] : namaPelanggar(model, p.anak)
    const row: TableCell[] = [
      `${p.benar ? '√' : 'SALAH'}  ${tulisAturan(p.aturan)}`,
      { text: p.angka, alignment: 'right' },
    ]
    return names.length === 0 ? [row] : [row, [{ text: names.join(', '), colSpan: 2, bold: true }, '']]
  })
  const semua = model.periksa.every((p) => p.benar) ? ': semua benar' : ''
  return pairs(`Pemeriksaan angka${semua}`, rows, lebarPeriksa)
}

/** Parts of a list beside each other. */
const lajurDaftar = 3

/** A list in parts side by side: number, name, remark. */
function daftar(isi: DaftarAnak, model: FormModel): Content {
  const { anak } = isi
  const head: Content = {
    text: judulDaftar(isi, model),
    bold: true,
    fontSize: 10,
    margin: [0, 9, 0, 2],
  }
  if (anak.length === 0) return head
  const part = Math.ceil(anak.length / lajurDaftar)
  const cells = (i: number): TableCell[] => {
    const a = anak[i]
    return a ? [`${i + 1}.`, a.nama, a.keterangan] : ['', '', '']
  }
  const lajur = Array.from({ length: lajurDaftar }, (_, n) => n)
  const body = Array.from({ length: part }, (_, i) => lajur.flatMap((n) => cells(n * part + i)))
  const widths = lajur.flatMap(() => [18, '*', '*'])
  return [head, { fontSize: 9.5, table: { dontBreakRows: true, widths, body }, layout: tataRapat }]
}

/** The page behind the form: balok SKDN, indicators, checks, and the lists with names. */
export function lampiran(model: FormModel): Content[] {
  const has = (apa: LampiranForm) => model.lampiran.includes(apa)
  if (!has('daftar') && !has('balok')) return []
  const lebarBalok = lebarHalamanPt(model) - lebarIndikator - lebarPeriksa - 2 * sela
  const columns = [
    ...(has('balok') ? [balok(model, lebarBalok)] : []),
    ...(has('daftar') && model.indikator.length > 0 ? [indikator(model)] : []),
    ...(has('daftar') && model.periksa.length > 0 ? [pemeriksaan(model)] : []),
  ]
  const title = `Lampiran ${model.kodeCetak}, ${model.cakupan}, ${formatPeriode(model.periode)}`
  return [
    { text: title, bold: true, fontSize: 12, pageBreak: 'before', margin: [0, 0, 0, 8] },
    ...(columns.length > 0 ? [{ columns, columnGap: sela }] : []),
    ...(has('daftar') ? model.daftar.map((one) => daftar(one, model)) : []),
  ]
}
