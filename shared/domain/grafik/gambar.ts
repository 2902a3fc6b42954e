import { formatDesimal } from '../angka/tulis.ts'
import type { TitikKurva } from '../antropometri/kurva.ts'
import { bulanPanel, langkahOf, type RupaGaris } from './bentuk.ts'
import { gambarBaris } from './gambar-baris.ts'
import { type Bidang, type Letak, letakGrafik, tempatkanJeda } from './letak.ts'
import type { ModelGrafik } from './model.ts'
import type { Titik } from './titik.ts'
import type { Rata, Rupa, TitikMm, Unsur } from './unsur.ts'

/** A measure where it stands on the paper. */
export type TitikGambar = Titik & { readonly xMm: number; readonly yMm: number }

/** A chart as it is drawn, millimetres. */
export type Gambar = {
  readonly lebarMm: number
  readonly tinggiMm: number
  readonly letak: Letak
  /** In the order they are drawn. */
  readonly unsur: readonly Unsur[]
  /** In the order of their days. */
  readonly titik: readonly TitikGambar[]
}

type Bagian = { readonly model: ModelGrafik; readonly l: Letak }

const line = (rupa: Rupa, titik: readonly TitikMm[]): Unsur => ({ jenis: 'garis', rupa, titik })
const tegak = (rupa: Rupa, x: number, { atas, bawah }: Letak): Unsur =>
  line(rupa, [
    [x, atas],
    [x, bawah],
  ])

function teks(l: Letak, rupa: Rupa, isi: string, [x, y]: TitikMm, rata: Rata): Unsur {
  return { jenis: 'teks', rupa, x, y, teks: isi, rata, hurufMm: l.em }
}

const tempat =
  ({ x, y }: Letak) =>
  (t: TitikKurva): TitikMm => [x(t.x), y(t.y)]

function pita({ model, l }: Bagian): Unsur[] {
  return model.pita.map(({ warna, atas, bawah }) => ({
    jenis: 'bidang',
    rupa: warna,
    titik: [...atas.map(tempat(l)), ...bawah.toReversed().map(tempat(l))],
  }))
}

function kisi({ model, l }: Bagian): Unsur[] {
  const along = model.sel.length > 0 ? 1 : model.langkahX
  const besar = model.sel.length > 0 ? bulanPanel : 2 * model.langkahX
  return [
    ...langkahOf(model.x, along).map((x) => tegak(x % besar === 0 ? 'kisiTebal' : 'kisi', l.x(x), l)),
    ...langkahOf(model.y, model.langkahY / 2).map((y) =>
      line(y % model.langkahY === 0 ? 'kisiTebal' : 'kisi', [
        [l.kiri, l.y(y)],
        [l.kanan, l.y(y)],
      ]),
    ),
  ]
}

/** The lines that decide are drawn over the others. */
const urutan: Readonly<Record<RupaGaris, number>> = { biasa: 0, tengah: 1, oranye: 2, merah: 3 }
const rupaNama: Readonly<Record<RupaGaris, Rupa>> = {
  biasa: 'nama',
  tengah: 'nama',
  oranye: 'namaOranye',
  merah: 'namaMerah',
}

function lengkung({ model, l }: Bagian): Unsur[] {
  return model.garis
    .toSorted((a, b) => urutan[a.rupa] - urutan[b.rupa])
    .map(({ rupa, titik }) => line(rupa, titik.map(tempat(l))))
}

/** A text on a ground of its own, so that it can be read over lines; from its left edge, or up to its right one. */
function teksBeralas(l: Letak, isi: string, [x, y]: TitikMm, rata: 'start' | 'end'): Unsur[] {
  const lebar = (0.53 * isi.length + 0.8) * l.em
  const kiri = rata === 'start' ? x : x - lebar
  const tinggi = 1.5 * l.em
  return [
    { jenis: 'kotak', rupa: 'alas', x: kiri, y: y - tinggi / 2, lebar, tinggi, sudut: 0.2 * l.em },
    teks(l, 'tulis', isi, [kiri + 0.4 * l.em, y + 0.35 * l.em], 'start'),
  ]
}

/** Levels in the unit of the measure, named where they begin: before it, or where the page begins later, upon it. */
function batas({ model, l }: Bagian): Unsur[] {
  const [from, to] = model.x
  return model.batas.flatMap(({ y, dari, sampai, label }) => {
    const left = l.x(Math.max(from, dari))
    return [
      line('batas', [
        [left, l.y(y)],
        [l.x(Math.min(to, sampai)), l.y(y)],
      ]),
      ...(dari > from
        ? teksBeralas(l, label, [left - 0.3 * l.em, l.y(y)], 'end')
        : teksBeralas(l, label, [left + 0.6 * l.em, l.y(y)], 'start')),
    ]
  })
}

function sumbu({ model, l }: Bagian): Unsur[] {
  const kaki = l.bawah + 1.25 * l.em
  return [
    ...langkahOf(model.y, model.langkahY).map((y) =>
      teks(l, 'sumbu', formatDesimal(y, 0), [l.kiri - 0.6 * l.em, l.y(y) + 0.35 * l.em], 'end'),
    ),
    ...langkahOf(model.x, model.langkahX).map((x) => teks(l, 'sumbu', String(x), [l.x(x), kaki], 'middle')),
    teks(l, 'tulis', model.labelX, [l.kanan + 1.5 * l.em, kaki], 'start'),
    ...model.garis.map(({ label, rupa, titik }) =>
      teks(l, rupaNama[rupa], label, [l.kanan + 0.67 * l.em, l.y(titik.at(-1)?.y ?? 0) + 0.35 * l.em], 'start'),
    ),
  ]
}

/** The years of a page, each with its name above and a strong line between; the KMS repeats its scale in each. */
function panel({ model, l }: Bagian): Unsur[] {
  const labels = listLabelJeda({ model, l })
  // A figure that a label of missed months would half cover is left out.
  const isTertutup = (x: number, y: number) =>
    labels.some(({ kotak, atas }) => {
      const beside = kotak === null || x < kotak.x - l.em || x > kotak.x + kotak.lebar + l.em
      return !beside && y > atas - 0.6 * l.em && y < atas + tinggiLabel * l.em + 0.6 * l.em
    })
  if (model.sel.length === 0) return []
  const [from, to] = model.x
  const awal = langkahOf([from, to - bulanPanel], bulanPanel)
  const between = awal.slice(1).map((x) => l.x(x))
  const lebar = 1.6 * l.em
  const skala = model.grafik === 'BBU' ? langkahOf(model.y, model.langkahY).slice(1, -1) : []
  return [
    ...awal.map((x) =>
      teks(l, 'tulis', `${x}–${x + bulanPanel} bulan`, [l.x(x + bulanPanel / 2), l.atas - 0.5 * l.em], 'middle'),
    ),
    ...between.map((x) => tegak('panel', x, l)),
    ...between.flatMap((x) =>
      skala.flatMap((y): Unsur[] =>
        isTertutup(x, l.y(y))
          ? []
          : [
              {
                jenis: 'kotak',
                rupa: 'alas',
                x: x - lebar / 2,
                y: l.y(y) - 0.55 * l.em,
                lebar,
                tinggi: 1.1 * l.em,
                sudut: 0,
              },
              teks(l, 'sumbu', formatDesimal(y, 0), [x, l.y(y) + 0.35 * l.em], 'middle'),
            ],
      ),
    ),
  ]
}

/** Height of a label of missed months, per size of a letter. */
const tinggiLabel = 2

/** The labels of missed months, below the red line where they lie; `dari` is the upper end of their line. */
function listLabelJeda({ model, l }: Bagian) {
  const merah = model.garis.at(-1)?.titik ?? []
  return tempatkanJeda(model.jeda, l).map((label) => {
    const below = l.y(merah.find((t) => t.x >= label.x)?.y ?? model.y[0])
    const atas = Math.min(below + 3 * l.em, l.bawah - (tinggiLabel + 1 / 3) * l.em)
    const sampai = label.kotak === null ? below : atas
    return { ...label, atas, dari: Math.max(l.atas, below - 7 * l.em), sampai }
  })
}

/** Months without a weight: a broken line where they lie, and their names where there is room. */
function jeda({ model, l }: Bagian): Unsur[] {
  return listLabelJeda({ model, l }).flatMap(({ x, pesan, kotak, atas, dari, sampai }): Unsur[] => {
    const garis = line('jeda', [
      [l.x(x), dari],
      [l.x(x), sampai],
    ])
    if (kotak === null) return [garis]
    const box = { x: kotak.x, y: atas, lebar: kotak.lebar, tinggi: tinggiLabel * l.em, sudut: 0.4 * l.em }
    return [
      garis,
      { jenis: 'kotak', rupa: 'kotakJeda', ...box },
      teks(l, 'tulis', pesan, [kotak.x + kotak.lebar / 2, atas + 1.35 * l.em], 'middle'),
    ]
  })
}

const jariTitik = 0.28

/**
 * Between two runs: nothing on the KMS, where a month without a weight leaves a gap; elsewhere a broken line, because
 * length, head and arm are not measured every month.
 */
function sambungan({ model, l }: Bagian): Unsur[] {
  if (model.grafik === 'BBU') return []
  return model.ruas.slice(1).flatMap((run, i) => {
    const [before, next] = [model.ruas[i]?.at(-1), run[0]]
    return before && next ? [line('renggang', [before, next].map(tempat(l)))] : []
  })
}

function anak({ model, l }: Bagian): Unsur[] {
  return [
    ...sambungan({ model, l }),
    ...model.ruas.filter((run) => run.length > 1).map((run) => line('anak', run.map(tempat(l)))),
    ...model.ruas.flat().map((t): Unsur => {
      const [x, y] = tempat(l)(t)
      return { jenis: 'bulat', rupa: t.lahir ? 'lahir' : 'titik', x, y, r: jariTitik * l.em }
    }),
  ]
}

/**
 * Draws a chart: the one geometry of the window, of print and of the PDF.
 *
 * @param pojok said in the corner that no curve reaches
 */
export function gambarGrafik(model: ModelGrafik, bidang: Bidang, pojok: string): Gambar {
  const l = letakGrafik(model, bidang)
  const bagian = { model, l }
  const { kiri, kanan, atas, bawah } = l
  const unsur: Unsur[] = [
    ...pita(bagian),
    ...kisi(bagian),
    ...panel(bagian),
    ...lengkung(bagian),
    ...batas(bagian),
    { jenis: 'kotak', rupa: 'bingkai', x: kiri, y: atas, lebar: kanan - kiri, tinggi: bawah - atas, sudut: 0 },
    ...sumbu(bagian),
    ...teksBeralas(l, pojok, [kiri + 0.4 * l.em, atas + 1.25 * l.em], 'start'),
    ...jeda(bagian),
    ...anak(bagian),
    ...gambarBaris(model, l),
  ]
  const titik = model.ruas.flat().map((t) => ({ ...t, xMm: l.x(t.x), yMm: l.y(t.y) }))
  return { lebarMm: bidang.lebarMm, tinggiMm: bidang.tinggiMm, letak: l, unsur, titik }
}
