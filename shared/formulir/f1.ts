import { onlyPosyandu } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn, PosyanduHasil } from '#shared/domain/skdn/skdn.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { readSetelan } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { lebarIsiMm } from './kertas.ts'
import type { KepalaPosyandu, PengaturanForm } from './masukan.ts'
import type { Baris, FormModel, Kolom, Rumus, Sel } from './model.ts'
import { namaKabupaten, namaPosyandu, namaPuskesmas, namaTempat } from './nama.ts'
import { jumlahKolom, selAnak, selHitam, selTeks } from './sel.ts'
import {
  anakForm,
  bagianBersama,
  kakiBersama,
  kakiRujukan,
  kertasSkdn,
  type MasukanSkdnForm,
} from './skdn/bagian-bersama.ts'
import { type BarisF1, barisF1 } from './skdn/baris-f1.ts'
import { angkaKolom, groupKolom, jenisKelamin, naming, total } from './skdn/kolom-jk.ts'
import { type Pita, pitaF1 } from './skdn/pita.ts'
import { type SetelanF1, setelanF1 } from './skdn/setelan-f1.ts'

const judul = 'CATATAN BULANAN KEGIATAN PENIMBANGAN DI POSYANDU'

/** Widths of the narrow columns, millimetres; "Kegiatan" takes what is left. */
const lebarMm = {
  F4: { no: 9, kode: 17, daun: 12.5, total: 13, jml: 14 },
  A4: { no: 8, kode: 16, daun: 10.2, total: 11.5, jml: 12 },
} as const

function kolomF1(ukuran: PengaturanForm['kertas'], pita: readonly Pita[]): Kolom[] {
  const lebar = lebarMm[ukuran]
  const bands = pita.map((p) =>
    groupKolom(
      p.id,
      p.judul,
      jenisKelamin.map((jk) => angkaKolom(`${p.id}.${jk}`, jk, lebar.daun)),
    ),
  )
  const sisa =
    lebarIsiMm({ ...kertasSkdn, ukuran }) -
    (lebar.no + lebar.kode + 2 * pita.length * lebar.daun + 2 * lebar.total + lebar.jml)
  const totals = [angkaKolom(total.L, 'L', lebar.total), angkaKolom(total.P, 'P', lebar.total)]
  return [
    { id: 'no', judul: 'No', lebarMm: lebar.no, rata: 'tengah', ...naming },
    { id: 'kegiatan', judul: 'Kegiatan', lebarMm: sisa, rata: 'kiri', ...naming },
    { id: 'kode', judul: 'Kode', lebarMm: lebar.kode, rata: 'tengah', tebal: true, ...naming },
    ...bands,
    groupKolom('total', 'Total', totals),
    { ...angkaKolom(total.jml, 'Jml', lebar.jml), tebal: true },
  ]
}

function countCell(def: BarisF1, anak: readonly AnakSkdn[], rumus: Rumus | null): Sel {
  const cell = selAnak(def, anak, rumus)
  if (cell.kind !== 'angka') return cell
  return { ...cell, nilai: def.hitung ? def.hitung(anak) : cell.nilai, daftarLain: def.daftarLain }
}

type Tata = { readonly pita: readonly Pita[]; readonly nomor: (id: string) => string }

function baris(def: BarisF1, anak: readonly AnakSkdn[], { pita, nomor }: Tata): Baris {
  const applies = pita.filter((p) => p.kelompok.some((k) => def.kelompok.includes(k)))
  const sel: Record<string, Sel> = {
    no: selTeks(nomor(def.id)),
    kegiatan: selTeks(def.label(nomor)),
    kode: selTeks(def.kode),
  }
  for (const p of pita) {
    for (const jk of jenisKelamin) {
      const here = anak.filter((a) => a.jk === jk && p.kelompok.includes(a.kelompok))
      sel[`${p.id}.${jk}`] = applies.includes(p) ? countCell(def, here, def.rumus) : selHitam
    }
  }
  const inBands = anak.filter((a) => applies.some((p) => p.kelompok.includes(a.kelompok)))
  for (const jk of jenisKelamin) {
    const kolom = applies.map((p) => `${p.id}.${jk}`)
    sel[total[jk]] = countCell(
      def,
      inBands.filter((a) => a.jk === jk),
      jumlahKolom(kolom),
    )
  }
  sel[total.jml] = countCell(def, inBands, jumlahKolom([total.L, total.P]))
  return { id: def.id, gaya: 'isi', sebut: def.label(nomor), kode: def.kode, sel }
}

function tulisHariBuka(posyandu: PosyanduHasil): string {
  return posyandu.hariBuka.buka ? formatTanggal(posyandu.hariBuka.tanggal) : 'tidak buka'
}

function kepalaF1(input: MasukanSkdnForm, posyandu: PosyanduHasil, kepala: KepalaPosyandu): FormModel['kepala'] {
  const { ada, aktif, dilatih } = kepala.kader
  const kader = [ada, aktif, dilatih].map((jumlah) => jumlah ?? '–').join(' / ')
  return [
    [
      { label: 'Posyandu / RW', nilai: `${kepala.nama} / ${kepala.rw ?? '–'}` },
      { label: 'Dusun', nilai: kepala.dusun ?? '–' },
      { label: 'Desa / Kelurahan', nilai: kepala.desa ?? input.tempat.desa ?? '–' },
      { label: 'Laporan bulan', nilai: formatBulan(input.skdn.bulan) },
    ],
    [
      { label: 'Penimbangan dilakukan tanggal', nilai: tulisHariBuka(posyandu), isian: true },
      { label: 'Petugas lapangan yang membina', nilai: input.pembina ?? '–' },
      { label: 'Jumlah kader ada / aktif / dilatih', nilai: kader, isian: true },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(input.tanggalPencatatan), isian: true },
    ],
  ]
}

/** The head of a sheet that adds up all posyandu. */
function kepalaSemua(input: MasukanSkdnForm): FormModel['kepala'] {
  return [
    [
      { label: 'Unit pelapor', nilai: namaTempat(input.tempat) },
      { label: 'Jumlah posyandu', nilai: String(input.skdn.posyandu.length) },
    ],
    [
      { label: 'Laporan bulan', nilai: formatBulan(input.skdn.bulan) },
      { label: 'Tanggal pencatatan', nilai: formatTanggal(input.tanggalPencatatan), isian: true },
    ],
  ]
}

/** What was recorded of the month, for the rows that print "–" where nobody was measured or asked. */
function kakiDasar(defs: readonly BarisF1[], anak: readonly AnakSkdn[]): string[] {
  const jumlah = (ids: readonly string[]) => {
    const rows = defs.filter((d) => ids.includes(d.id) && d.dasar !== null)
    if (rows.length === 0) return null
    return anak.filter((a) => rows.some((d) => d.kelompok.includes(a.kelompok) && d.dasar?.ada(a))).length
  }
  const [bbu, asi, kapsul] = [
    jumlah(['BBsangatKurang', 'BBkurang']),
    jumlah(['asiE06']),
    jumlah(['vitaminABiru', 'vitaminAMerah']),
  ]
  return [
    ...(bbu === null ? [] : [`BB/U diukur: ${bbu} anak.`]),
    ...(asi === null ? [] : [`ASI eksklusif ditanya: ${asi} bayi.`]),
    ...(kapsul === 0 ? ['Vitamin A bulan ini tidak dicatat.'] : []),
  ]
}

function kakiF1(pengaturan: PengaturanForm, setelan: SetelanF1): string[] {
  return [
    kakiRujukan(pengaturan.rujukanZ),
    setelan.tidakHadir === 'S-D' ? 'Tidak hadir = S − D.' : 'Tidak hadir = K − D, daftar namanya S − D.',
    setelan.duaT === 'bagianT' ? '2T bagian dari T.' : 'T 1× dan 2T dihitung terpisah.',
  ]
}

/** The children of all posyandu as if they were those of one; what is told of a single day does not hold for several. */
function gabung({ skdn }: MasukanSkdnForm): PosyanduHasil[] {
  const [first] = skdn.posyandu
  return first ? [{ ...first, anak: skdn.posyandu.flatMap(({ anak }) => anak) }] : []
}

function isiF1(input: MasukanSkdnForm): IsiForm | null {
  const { posyanduId, pengaturan, tempat, skdn } = input
  const kepala = posyanduId === null ? null : input.kepala.get(posyanduId)
  const [posyandu] = posyanduId === null ? gabung(input) : skdn.posyandu.filter((p) => p.posyandu.id === posyanduId)
  if (!posyandu || kepala === undefined) return null
  const hasil = onlyPosyandu(skdn, posyanduId)
  const setelan = readSetelan(setelanF1, input.setelan)
  const defs = barisF1(setelan, input.fakta, posyandu.anak)
  const pita = pitaF1(setelan.kelompok)
  const nomor = (id: string) => String(defs.findIndex((d) => d.id === id) + 1).padStart(2, '0')
  const desa = kepala?.desa ?? tempat.desa ?? ''
  return {
    ...bagianBersama(input, hasil),
    cakupan: kepala === null ? `${namaTempat(tempat)}, semua posyandu` : namaPosyandu(kepala.nama),
    tempat: kepala === null ? ['semua'] : [kepala.nama, desa],
    judul: [judul, `${namaPuskesmas(tempat)}, ${namaKabupaten(tempat)}`.toUpperCase()],
    kepala: kepala === null ? kepalaSemua(input) : kepalaF1(input, posyandu, kepala),
    kolom: kolomF1(pengaturan.kertas, pita),
    baris: defs.map((def) => baris(def, posyandu.anak, { pita, nomor })),
    anak: anakForm(hasil, defs),
    tanda: defs.map((d) => d.kode),
    kaki: [...kakiF1(pengaturan, setelan), ...kakiDasar(defs, posyandu.anak), ...kakiBersama(hasil)],
  }
}

/**
 * The F1, "F/I/GIZI": one posyandu, one month.
 *
 * @source layout of the monthly blanks (rows 01–09 and their labels); docs/aturan/skdn.md for every number
 */
export const f1 = formulir({
  kode: 'f1',
  sebut: 'F1',
  kodeCetak: 'F/I/GIZI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['skdn', 'fakta', 'balok'],
  varian: ['baku'],
  setelan: setelanF1,
  kertas: kertasSkdn,
  // The rows take what room the sheet has.
  gaya: { hurufPt: 9.5, sisiPt: 3, atasPt: [1, 5.4], tinggi: 'penuh' },
  nomorKolom: false,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: ['nama', 'daftar', 'balok'],
  tiapBulan: true,
  susun: isiF1,
})
