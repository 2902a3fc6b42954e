import { type BarisMentah, isSelKosong, type LembarMentah, type Sel, teksSel } from '../domain/impor/sel.ts'
import { posyanduJudul } from './baris-bukan.ts'
import { isGramJudul, type JalurJudul, kolomJudul } from './judul.ts'
import {
  type BulanMelebar,
  type KolomLembar,
  type KolomUkur,
  kolomUkur,
  type Letak,
  type Peran,
  type PetaLembar,
} from './peta.ts'
import { bacaWaktu, satukanWaktu, tanpaWaktu, type Waktu, waktuTanggal } from './waktu.ts'

/** What the sheet says besides where its columns stand. */
export type Tebakan = {
  readonly peta: PetaLembar
  readonly posyandu: string | null
  /** Years the title, the headings and the name of the sheet write. */
  readonly tahun: readonly number[]
  /** Positions whose heading says grams. */
  readonly gram: ReadonlySet<number>
  /** Heading of each column, all its rows. */
  readonly judul: ReadonlyMap<number, string>
  /** Positions with a heading that is none of a register. */
  readonly asing: readonly number[]
}

/** Rows searched for a heading. */
const batasBaris = 40
/** Rows one heading takes at most. */
const tinggiJudul = 4

const teksJudul = (sel: Sel | null | undefined): string => (!sel || sel.lanjutan ? '' : teksSel(sel))
const adaIsi = (baris: BarisMentah) => baris.sel.some((sel) => teksJudul(sel) !== '')
/** A title says what follows, or stands alone; a heading names a column. */
const judulAtas =
  /^(?:posyandu|bulan|desa|dusun|kelurahan|kecamatan|puskesmas|register|buku|data|laporan|daftar|rekap|tahun|tgl|tanggal|hari)\b[^\n]*(?::|\d{4}|$)/i

type Blok = { readonly awal: number; readonly akhir: number }

/** Where a column's own heading ends, and what stands above it. */
function jalurOf(rows: readonly BarisMentah[], indeks: number): { jalur: string[]; sel: Sel[] } {
  const daun = rows.findLastIndex((row) => teksJudul(row.sel[indeks]) !== '')
  if (daun < 0) return { jalur: [], sel: [] }
  const sel = rows.slice(0, daun + 1).flatMap((row, i): Sel[] => {
    for (let kolom = indeks; kolom >= 0; kolom--) {
      const satu = row.sel[kolom]
      if (!satu || teksJudul(satu) === '') continue
      // What names one column alone does not name those beside it.
      const berbagi = kolom === indeks || rows.slice(i + 1).some((bawah) => teksJudul(bawah.sel[kolom]) !== '')
      return berbagi ? [satu] : []
    }
    return []
  })
  return { jalur: sel.map((satu) => teksSel(satu)), sel }
}

const waktuSel = (sel: Sel): Waktu => (sel.jenis === 'tanggal' ? waktuTanggal(sel.tanggal) : bacaWaktu(teksSel(sel)))

type Kolom = {
  readonly indeks: number
  readonly kolom: KolomLembar | null
  readonly jalur: JalurJudul
  readonly waktu: Waktu
}

function bacaKolom(rows: readonly BarisMentah[]): Kolom[] {
  const lebar = Math.max(0, ...rows.map(({ sel }) => sel.length))
  return Array.from({ length: lebar }, (_, indeks) => indeks).flatMap((indeks) => {
    const { jalur, sel } = jalurOf(rows, indeks)
    return jalur.length === 0
      ? []
      : [{ indeks, kolom: kolomJudul(jalur), jalur, waktu: satukanWaktu(sel.map(waktuSel)) }]
  })
}

/** A heading above the one that names the column of names: groups over the columns to its right. */
function isGrup(baris: BarisMentah | undefined, nama: number): boolean {
  if (!baris) return false
  const isi = baris.sel.flatMap((sel, indeks) => (teksJudul(sel) === '' ? [] : [{ indeks, teks: teksJudul(sel) }]))
  if (isi.length === 0 || isi.some(({ teks }) => /:/.test(teks))) return false
  const kanan = isi.every(({ indeks }) => indeks > nama)
  if (isi.length === 1)
    return kanan && !judulAtas.test(isi[0]?.teks ?? '') && kolomJudul([isi[0]?.teks ?? '']) === null
      ? bacaWaktu(isi[0]?.teks ?? '').tahun === null
      : kanan && isi.every(({ teks }) => kolomJudul([teks]) !== null)
  return (
    isi.filter(({ teks }) => kolomJudul([teks]) !== null || bacaWaktu(teks).bulan !== null || !judulAtas.test(teks))
      .length === isi.length
  )
}

/** Rows below that go on with the heading: nothing under the names, and headings or days beside them. */
function isLanjut(baris: BarisMentah | undefined, nama: number): boolean {
  if (!baris || teksJudul(baris.sel[nama]) !== '') return false
  const isi = baris.sel.flatMap((sel, indeks) => (sel && teksJudul(sel) !== '' ? [{ sel, indeks }] : []))
  const cocok = isi.filter(
    ({ sel }) =>
      sel.jenis === 'tanggal' ||
      (sel.jenis === 'teks' &&
        (kolomJudul([teksSel(sel)]) !== null || waktuSel(sel).hari !== null || waktuSel(sel).bulan !== null)),
  )
  return isi.length > 0 && cocok.length * 2 >= isi.length && isi.every(({ sel }) => sel.jenis !== 'angka')
}

/** The heading of a sheet: the rows around the first that names a column of names and another one. */
function cariJudul(baris: readonly BarisMentah[]): Blok | null {
  for (const [index, row] of baris.entries()) {
    if (index >= batasBaris) break
    const nama = row.sel.findIndex((sel) => teksJudul(sel) !== '' && kolomJudul([teksJudul(sel)]) === 'nama')
    if (nama < 0) continue
    let [awal, akhir] = [index, index]
    const rapat = (a: number, b: number) => (baris[b]?.nomor ?? 0) - (baris[a]?.nomor ?? 0) === 1
    while (akhir - awal < tinggiJudul - 1 && rapat(akhir, akhir + 1) && isLanjut(baris[akhir + 1], nama)) akhir++
    while (akhir - awal < tinggiJudul - 1 && awal > 0 && rapat(awal - 1, awal) && isGrup(baris[awal - 1], nama)) awal--
    const kenal = new Set(bacaKolom(baris.slice(awal, akhir + 1)).flatMap(({ kolom }) => kolom ?? []))
    if (kenal.size >= 2) return { awal, akhir }
  }
  return null
}

const isUkur = (kolom: KolomLembar | null): kolom is KolomUkur =>
  (kolomUkur as readonly (string | null)[]).includes(kolom)

/** Columns side by side that name a month: a new month, or a column there already, begins the next. */
function susunBulan(kolom: readonly Kolom[]): BulanMelebar[] {
  const hasil: { waktu: Waktu; kolom: Partial<Record<KolomUkur, number>> }[] = []
  const senama = (a: Waktu, b: Waktu) =>
    a.bulan === b.bulan && (a.tahun === b.tahun || a.tahun === null || b.tahun === null)
  for (const one of kolom) {
    if (!isUkur(one.kolom)) continue
    const found = hasil.find(
      ({ waktu, kolom: ada }) => senama(waktu, one.waktu) && ada[one.kolom as KolomUkur] === undefined,
    )
    if (found) {
      found.kolom[one.kolom] = one.indeks
      found.waktu = satukanWaktu([found.waktu, one.waktu])
    } else hasil.push({ waktu: one.waktu, kolom: { [one.kolom]: one.indeks } })
  }
  return hasil
}

/** Most rows with a weight are followed by one without a name, with a number in the same columns. */
function isDuaBaris(rows: readonly BarisMentah[], nama: number, berat: readonly number[]): boolean {
  if (berat.length === 0) return false
  const isAngka = (row: BarisMentah | undefined) => berat.some((i) => /^\d/.test(teksSel(row?.sel[i])))
  const bernama = rows.flatMap((row, i) => (teksJudul(row.sel[nama]) !== '' && isAngka(row) ? [i] : []))
  const berpasang = bernama.filter((i) => {
    const bawah = rows[i + 1]
    return bawah && bawah.nomor === (rows[i]?.nomor ?? 0) + 1 && teksJudul(bawah.sel[nama]) === '' && isAngka(bawah)
  })
  return bernama.length >= 2 && berpasang.length * 2 > bernama.length
}

function peranOf(kolom: Letak, melebar: readonly BulanMelebar[]): Peran {
  if (kolom.nama === undefined) return 'bukan'
  if (melebar.length > 1) return 'melebar'
  if (kolom.berat === undefined && kolom.tinggi === undefined && melebar.length === 0) return 'induk'
  return kolom.tanggal === undefined ? 'bulan' : 'baris'
}

const bukanLembar = (nama: string): Tebakan => ({
  peta: {
    ...{ nama, peran: 'bukan', barisJudul: [], mulai: 1, waktu: tanpaWaktu, kolom: {} },
    ...{ bulanMelebar: [], duaBaris: false, tersembunyi: [] },
  },
  posyandu: null,
  tahun: [],
  gram: new Set(),
  judul: new Map(),
  asing: [],
})

/** Where the parts of a register stand, as far as the sheet itself says. */
export function tebakLembar(lembar: LembarMentah): Tebakan {
  const { nama, baris, kolomTersembunyi = new Set<number>() } = lembar
  const blok = cariJudul(baris)
  const atas = baris.slice(0, blok?.awal ?? Math.min(baris.length, 5)).filter(adaIsi)
  const tulisan = atas.flatMap(({ sel }) => sel.flatMap((satu) => (satu && !satu.lanjutan ? [satu] : [])))
  const judulan = tulisan.filter((sel) => !/cetak|unduh/i.test(teksSel(sel)))
  const waktuAtas = [...judulan.map(waktuSel), bacaWaktu(nama)]
  const tahunAtas = waktuAtas.flatMap(({ tahun }) => tahun ?? [])
  if (!blok) return { ...bukanLembar(nama), tahun: tahunAtas }
  const judulRows = baris.slice(blok.awal, blok.akhir + 1)
  const semua = bacaKolom(judulRows)
  const bulanan = semua.filter(({ kolom, waktu }) => isUkur(kolom) && waktu.bulan !== null)
  const grup = susunBulan(bulanan)
  const kolom: Partial<Record<KolomLembar, number>> = {}
  for (const one of semua) if (one.kolom !== null && !bulanan.includes(one)) kolom[one.kolom] ??= one.indeks
  // One month over its columns is the month of the sheet.
  const [tunggal] = grup.length === 1 ? grup : []
  if (tunggal) for (const [ukur, indeks] of Object.entries(tunggal.kolom)) kolom[ukur as KolomUkur] ??= indeks
  const melebar = grup.length > 1 ? grup : []
  const mulai = blok.akhir + 1
  const berat = [kolom.berat, ...melebar.map((one) => one.kolom.berat)].flatMap((indeks) => indeks ?? [])
  const tanpaTinggi = kolom.tinggi === undefined && melebar.every((one) => one.kolom.tinggi === undefined)
  const waktuLembar = satukanWaktu([
    ...(tunggal ? [tunggal.waktu] : []),
    // A month by its name, then a day, before a year alone.
    ...waktuAtas.filter(({ bulan, hari }) => bulan !== null && hari === null),
    ...waktuAtas.filter(({ bulan }) => bulan !== null),
    ...waktuAtas,
  ])
  return {
    peta: {
      nama,
      peran: peranOf(kolom, melebar),
      barisJudul: judulRows.map(({ nomor }) => nomor),
      mulai: (judulRows.at(-1)?.nomor ?? 0) + 1,
      waktu: melebar.length > 0 ? { ...waktuLembar, bulan: null, hari: null } : waktuLembar,
      kolom,
      bulanMelebar: melebar,
      duaBaris: tanpaTinggi && isDuaBaris(baris.slice(mulai), kolom.nama ?? 0, berat),
      tersembunyi: semua.flatMap(({ indeks }) => (kolomTersembunyi.has(indeks) ? [indeks] : [])),
    },
    posyandu: [...judulan.map(teksSel), nama].map(posyanduJudul).find((one) => one !== null) ?? null,
    tahun: [...tahunAtas, ...semua.flatMap(({ waktu }) => waktu.tahun ?? [])],
    gram: new Set(semua.flatMap(({ indeks, jalur }) => (isGramJudul(jalur) ? [indeks] : []))),
    judul: new Map(semua.map(({ indeks, jalur }) => [indeks, jalur.join(' ')])),
    asing: semua.flatMap((one) =>
      one.kolom === null && baris.slice(mulai).some((row) => !isSelKosong(row.sel[one.indeks])) ? [one.indeks] : [],
    ),
  }
}

/** The year a month without one belongs to: that of its sheet, else the only one the workbook writes; null where none is. */
export function lengkapiTahun(waktu: Waktu, lembar: PetaLembar, semua: readonly Tebakan[]): Waktu {
  if (waktu.tahun !== null || waktu.bulan === null) return waktu
  const tahun = new Set(semua.flatMap((one) => one.tahun))
  const [satu] = tahun
  return { ...waktu, tahun: lembar.waktu.tahun ?? (tahun.size === 1 ? (satu ?? null) : null) }
}
