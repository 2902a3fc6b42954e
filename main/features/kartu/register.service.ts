import type { AppContext } from '#main/context/context.ts'
import { listOrangBerkunjung, readKartu } from '#main/db/baris-kartu.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { hasContoh } from '#main/db/contoh.ts'
import { isiOf, isTampak } from '#main/kartu/isi.ts'
import { renderTabelInWorker } from '#main/reports/render-in-worker.ts'
import type { BukuTabel } from '#main/reports/tabel.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import { lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { lebarTeks, ptPerMm } from '#shared/formulir/lebar-teks.ts'
import { satuanOf } from '#shared/isian/baca.ts'
import { ketikanOf } from '#shared/isian/ketikan.ts'
import { nilaiKepala, simpananOf } from '#shared/kartu/dinilai.ts'
import { type Kartu, type Kolom, kolomKartu } from '#shared/kartu/kartu.ts'
import { isBersuami, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import { formatBulan, formatTanggal } from '#shared/text/tanggal.ts'
import { mapAnggota, mapOrang, type OrangRow } from './kartu.repository.ts'
import { createOrangKartu } from './orang-kartu.ts'
import { anggotaPada } from './siapa.ts'
import { susunanOf } from './susunan.ts'

/** Printed on every sheet: whose visit it is, and when it was. */
const kolomTetap = [
  ['nama', 'Nama'],
  ['tanggal', 'Tanggal kunjungan'],
] as const

/** Who a row is about: the headings the import reads, each with its word. */
const kolomDiri: readonly (readonly [kode: string, kata: string])[] = [
  ...kolomTetap,
  ...([
    ['posyandu', 'Posyandu'],
    ['desa', 'Desa'],
  ] as const),
  ...([
    ['nik', 'NIK'],
    ['jk', 'Jenis kelamin'],
    ['lahir', 'Tanggal lahir'],
    ['dusun', 'Dusun'],
    ['rt', 'RT'],
  ] as const),
  ...([
    ['rw', 'RW'],
    ['alamat', 'Alamat'],
    ['telepon', 'Telepon'],
    ['nama_suami', 'Nama suami'],
  ] as const),
]

type Pilih = Omit<ParsedInputOf<'kartu.exportRegister'>, 'kartu'>
type Sel = Readonly<Record<string, string>>

/** The days of a month ("2026-10") or of a year ("2026"). */
function hariDalam(periode: string): { readonly dari: string; readonly sampai: string } {
  return periode.length === 4
    ? { dari: `${periode}-01-01`, sampai: `${periode}-12-31` }
    : { dari: `${periode}-01`, sampai: lastDayOf(periode) }
}

/**
 * The posyandu of a row says whose member the person is, as in the registers people keep: read in again, a guest is not moved
 * to where she was seen.
 */
function createTempat({ db }: AppContext) {
  const anggota = mapAnggota(db, null)
  const posyandu = new Map(listPosyandu(db).map((satu) => [satu.id, satu]))
  return (orangId: string, tanggal: string, disini: unknown) =>
    posyandu.get(anggotaPada(anggota.get(orangId) ?? [], tanggal)?.posyandu_id ?? String(disini))
}

/** Every visit of some days, a row a visit, in time. */
function listBaris(context: AppContext, susunan: SusunanDinilai, { posyanduId, periode }: Pilih): Sel[] {
  const { db } = context
  const { peran } = context.pelaku()
  const masa = hariDalam(periode)
  const [orang, tempat] = [mapOrang(db), createTempat(context)]
  const ids = listOrangBerkunjung(db, susunan, { posyanduId, ...masa })
  const buku = readKartu(db, susunan, { orang: ids })
  const toOrang = createOrangKartu(context, susunan, ids)
  const riwayat = kolomKartu(susunan.kartu).filter(({ simpan }) => simpan === null)
  const diri = (satu: OrangRow): Sel => ({
    nama: satu.nama,
    nik: seesNik(peran) ? (satu.nik ?? '') : '',
    jk: satu.jk ?? '',
    lahir: satu.tanggal_lahir === null ? '' : formatTanggal(satu.tanggal_lahir),
    dusun: satu.dusun ?? '',
    rt: satu.rt ?? '',
    rw: satu.rw ?? '',
    alamat: satu.alamat ?? '',
    telepon: satu.telepon ?? '',
  })
  const rows = ids.flatMap((id) => {
    const who = orang.get(id)
    if (!who) return []
    return (buku.kepala.get(id) ?? []).flatMap((head) => {
      const dinilai = nilaiKepala(susunan, toOrang(who), { head, rows: buku.kunjungan.get(head.id) ?? [] })
      const suami = isBersuami(susunan) && typeof head.nama_suami === 'string' ? head.nama_suami : ''
      return dinilai.flatMap((satu) => {
        const { tanggal, row, isi } = satu
        const disini = posyanduId === null || row.posyandu_id === posyanduId
        if (tanggal < masa.dari || tanggal > masa.sampai || !disini) return []
        const di = tempat(id, tanggal, row.posyandu_id)
        const lalu = Object.fromEntries(riwayat.map(({ kode, isian }) => [kode, ketikanOf(isian, isi[kode])]))
        const sel: Sel = {
          ...diri(who),
          ...{ posyandu: di?.nama ?? '', desa: di?.desa ?? '', tanggal: formatTanggal(tanggal), nama_suami: suami },
          ...isiOf(susunan.kartu, simpananOf(susunan, head, row), peran),
          ...lalu,
        }
        return [{ tanggal, nama: who.nama, sel }]
      })
    })
  })
  const urut = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    a.tanggal < b.tanggal ? -1 : a.tanggal > b.tanggal ? 1 : a.nama.localeCompare(b.nama, 'id')
  return rows.sort(urut).map(({ sel }) => sel)
}

/** "Tinggi fundus uteri (cm)"; a unit the word names already is not said again. */
function kataKolom({ kode, isian }: Kolom): string {
  const [kata, satuan] = [isian.sebut ?? kode, satuanOf(isian)]
  return satuan === null || kata.includes(`(${satuan})`) ? kata : `${kata} (${satuan})`
}

/** Narrowest and widest a column is, and what a cell keeps free at its sides, millimetres. */
const [tersempitMm, terlebarMm, tepiMm] = [14, 44, 3]
const huruf = { pt: 9, tebal: true }

/** As wide as its longest word, and a text of a few words in one line, millimetres. */
function lebarOf(kata: readonly string[], nilai: readonly string[]): number {
  const words = [...kata.flatMap((satu) => satu.split(/[ -]/)), ...nilai]
  const longest = Math.max(...words.map((teks) => lebarTeks(teks, huruf))) / ptPerMm
  return Math.min(terlebarMm, Math.max(tersempitMm, longest + tepiMm))
}

function toTabel(context: AppContext, kartu: Kartu, periode: string, baris: readonly Sel[]): BukuTabel {
  const tampak = kolomKartu(kartu).filter((kolom) => isTampak(kolom, context.pelaku().peran))
  const kolom = [...kolomDiri, ...tampak.map((satu) => [satu.kode, kataKolom(satu)] as const)]
  const hari = periode.length === 4 ? `Tahun ${periode}` : formatBulan(periode)
  return {
    tanggal: context.hariIni(),
    contoh: hasContoh(context.db),
    lembar: [
      {
        nama: kartu.sebut,
        judul: `Register ${kartu.sebut}`,
        kepala: [
          `${hari}. Dapat diisi lagi, lalu dibawa masuk di halaman Impor. Jangan ubah baris kode di bawah nama kolom.`,
        ],
        kolom: kolom.map(([judul, kata]) => {
          const nilai = baris.map((sel) => sel[judul] ?? '')
          return { judul, kata, lebarMm: lebarOf([judul, kata], nilai) }
        }),
        baris: baris.map((sel) => kolom.map(([kode]) => sel[kode] ?? '')),
        cetak: { kertas: readPengaturan(context.db).kertas, tetap: kolomTetap.length },
      },
    ],
  }
}

export type RegisterKartu = { readonly nama: string; readonly isi: Uint8Array; readonly jumlah: number }

/** The register of visits of a card as Excel, in the columns its import reads; that it left the book is noted. */
export async function createRegister(
  context: AppContext,
  { kartu, ...pilih }: ParsedInputOf<'kartu.exportRegister'>,
): Promise<RegisterKartu> {
  const susunan = susunanOf(context, kartu)
  const baris = listBaris(context, susunan, pilih)
  const isi = await renderTabelInWorker(toTabel(context, susunan.kartu, pilih.periode, baris))
  context.catat('ekspor', { apa: `register ${susunan.kartu.sebut}`, jenis: 'xlsx' })
  return { nama: `register-${kartu}-${pilih.periode}.xlsx`, isi, jumlah: baris.length }
}

/** The same, for the window. */
export async function exportRegister(
  context: AppContext,
  input: ParsedInputOf<'kartu.exportRegister'>,
): Promise<OutputOf<'kartu.exportRegister'>> {
  const { nama, isi } = await createRegister(context, input)
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { nama, isiBase64: Buffer.from(isi).toString('base64'), mime }
}
