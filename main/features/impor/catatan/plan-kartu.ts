import type { AppContext } from '#main/context/context.ts'
import type { Change } from '#main/db/journal.ts'
import { readRecord } from '#main/db/proyeksi.ts'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import type { HasilBaca } from '#shared/isian/baca.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import { type BarisRegister, bagiIsi } from '#shared/kartu/impor/baris.ts'
import { type Kartu, kolomKartu } from '#shared/kartu/kartu.ts'
import { findSusunan } from '#shared/kartu/susunan.ts'
import type { IsDiketik } from '../impor.repository.ts'
import { readKartu } from '../kartu/kartu.repository.ts'
import { type BahanKartu, planKunjungan } from '../kartu/plan-kunjungan.ts'
import type { BarisJson } from './baca-berkas.ts'
import type { CatatanBaru, CatatanSel } from './baca-catatan.ts'
import { kutip, teksKartu } from './nilai-json.ts'

type Masukan = {
  readonly kartu: readonly BarisJson[]
  readonly catatan: readonly CatatanBaru[]
  readonly cari: (nama: NamaCatatan, kunci: string) => string | null
  readonly imporId: string
  readonly isDiketik: IsDiketik
}
type Hasil = {
  readonly changes: readonly Change[]
  readonly baru: number
  readonly diperbarui: number
  readonly takBerubah: number
  readonly ditolak: readonly CatatanSel[]
  readonly peringatan: readonly CatatanSel[]
}
type Orang = { readonly id: string; readonly jk: 'L' | 'P' | null; readonly tanggal_lahir: string | null }

/** The person as the file brings her, or as the book has her. */
function orangOf({ db }: AppContext, catatan: readonly CatatanBaru[], id: string): Orang {
  const isi = catatan.find((satu) => satu.nama === 'orang' && satu.id === id)?.isi ?? readRecord(db, 'orang', id) ?? {}
  const jk = isi.jk === 'L' || isi.jk === 'P' ? isi.jk : null
  return { id, jk, tanggal_lahir: typeof isi.tanggal_lahir === 'string' ? isi.tanggal_lahir : null }
}

type Dibaca = { readonly orang: Orang; readonly register: BarisRegister }

/** Columns that say who, when, and nothing of the card. */
const bukanKartu: ReadonlySet<string> = new Set(['id', 'orang', 'tanggal'])

/** What a row of `impor kartu` says of a person: here the rows of the people say it. */
const tanpaIdentitas: BarisRegister['identitas'] = {
  ...{ nama: '', jk: null, tanggalLahir: null, nik: null, namaIbu: null, namaAyah: null, nikIbu: null, noKk: null },
  ...{ alamat: null, dusun: null, rt: null, rw: null, telepon: null, namaSuami: null },
}

/** Rows of one card while they are read. */
type Bacaan = {
  readonly context: AppContext
  readonly kartu: Kartu
  readonly masukan: Masukan
  readonly ditolak: CatatanSel[]
}

const isiOr = (nilai: string | null): HasilBaca => (nilai === null ? { kind: 'kosong' } : { kind: 'ada', nilai })

/** Reads one row; null where a cell of it is refused. */
function bacaBaris({ context, kartu, masukan, ditolak }: Bacaan, satu: BarisJson, nomor: number): Dibaca | null {
  const { jenis, kunci, sel } = satu
  const refuse = (isian: string, alasan: string) =>
    ditolak.push({ ...{ jenis, kunci: kunci ?? '', isian }, nilai: kutip(sel.get(isian)), alasan })
  const before = ditolak.length
  const known = new Set(kolomKartu(kartu).map(({ kode }) => kode))
  for (const kode of sel.keys()) if (!known.has(kode) && !bukanKartu.has(kode)) refuse(kode, 'Isian ini tidak dikenal.')
  const named = sel.get('orang')
  const id = typeof named === 'string' ? masukan.cari('orang', named) : null
  if (id === null) refuse('orang', 'Tidak ada orang dengan kunci ini.')
  const orang = orangOf(context, masukan.catatan, id ?? '')
  const read = bacaBarisKartu(kartu, (kode, isian) => {
    if (kode === 'lahir') return isiOr(orang.tanggal_lahir)
    if (kode === 'jk') return isiOr(orang.jk)
    return bacaSelKartu(kode, isian, teksKartu(sel.get(kode)))
  })
  for (const { kolom, alasan } of read.ditolak) refuse(kolom, alasan)
  if (ditolak.length > before || !read.baris) return null
  const kunjungan = bagiIsi(kartu, read.baris)
  return {
    orang,
    register: { baris: nomor, identitas: tanpaIdentitas, posyandu: { nama: '', desa: null }, kunjungan },
  }
}

/** Plans the rows of each person, as `impor kartu` plans them. */
function planOrang(bahan: BahanKartu, dibaca: readonly Dibaca[]) {
  const perOrang = Map.groupBy(dibaca, ({ orang }) => orang.id)
  const buku = readKartu(bahan.db, bahan.susunan, [...perOrang.keys()])
  return [...perOrang].map(([id, list]) => {
    const kepala = buku.kepala.get(id) ?? []
    const kunjungan = new Map(kepala.map((head) => [head.id, buku.kunjungan.get(head.id) ?? []]))
    const orang = list[0]?.orang ?? { id, jk: null, tanggal_lahir: null }
    return planKunjungan(
      bahan,
      { ...orang, kepala, kunjungan },
      list.map(({ register }) => ({ register, posyanduId: null })),
    )
  })
}

const kosong: Hasil = { changes: [], baru: 0, diperbarui: 0, takBerubah: 0, ditolak: [], peringatan: [] }

/** The rows of one card, by its description. */
function planSatu(context: AppContext, rows: readonly BarisJson[], masukan: Masukan): Hasil {
  const kode = rows[0]?.jenis ?? ''
  const susunan = findSusunan(kode)
  const kunciOf = (nomor: number) => rows[nomor - 1]?.kunci ?? ''
  if (!susunan) {
    const alasan = 'Kartu ini belum dicatat di buku.'
    return {
      ...kosong,
      ditolak: rows.map(({ kunci }) => ({ ...{ jenis: kode, kunci: kunci ?? '', isian: '', nilai: '' }, alasan })),
    }
  }
  const ditolak: CatatanSel[] = []
  const bacaan: Bacaan = { context, kartu: susunan.kartu, masukan, ditolak }
  const dibaca = rows.flatMap((satu, i) => bacaBaris(bacaan, satu, i + 1) ?? [])
  const peringatan: Catatan[] = []
  const { imporId, isDiketik } = masukan
  const plans = planOrang(
    { ...{ db: context.db, susunan, lembar: 'JSON', header: { kolom: new Map() } }, imporId, isDiketik, peringatan },
    dibaca,
  )
  const sum = (of: 'baru' | 'diperbarui' | 'takBerubah') => plans.reduce((total, satu) => total + satu[of], 0)
  return {
    changes: plans.flatMap(({ changes }) => changes),
    ...{ baru: sum('baru'), diperbarui: sum('diperbarui'), takBerubah: sum('takBerubah'), ditolak },
    peringatan: peringatan.map(({ baris, kolom, nilai, alasan }) => ({
      ...{ jenis: kode, kunci: kunciOf(baris), isian: kolom },
      ...{ nilai, alasan },
    })),
  }
}

/** The rows of the cards in the file. */
export function planBarisKartu(context: AppContext, masukan: Masukan): Hasil {
  const perKartu = Map.groupBy(masukan.kartu, ({ jenis }) => jenis)
  return [...perKartu.values()].reduce<Hasil>((semua, rows) => {
    const satu = planSatu(context, rows, masukan)
    return {
      changes: [...semua.changes, ...satu.changes],
      baru: semua.baru + satu.baru,
      diperbarui: semua.diperbarui + satu.diperbarui,
      takBerubah: semua.takBerubah + satu.takBerubah,
      ditolak: [...semua.ditolak, ...satu.ditolak],
      peringatan: [...semua.peringatan, ...satu.peringatan],
    }
  }, kosong)
}
