import type { AppContext } from '#main/context/context.ts'
import type { Change } from '#main/db/journal.ts'
import { readRecord } from '#main/db/proyeksi.ts'
import type { NamaCatatan } from '#shared/catatan/daftar.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { bacaBarisKartu, bacaSelKartu } from '#shared/kartu/baca-baris.ts'
import { kartuOf } from '#shared/kartu/daftar.ts'
import { type BarisRegister, bagiIsi } from '#shared/kartu/impor/baris.ts'
import { kolomKartu } from '#shared/kartu/kartu.ts'
import { findSusunan, type SusunanKartu } from '#shared/kartu/susunan.ts'
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

function bacaBaris(
  context: AppContext,
  susunan: SusunanKartu,
  satu: BarisJson & { readonly nomor: number },
  masukan: Masukan,
  ditolak: CatatanSel[],
): Dibaca | null {
  const { jenis, kunci, sel, nomor } = satu
  const { kartu } = susunan
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
    if (kode === 'lahir')
      return orang.tanggal_lahir === null ? { kind: 'kosong' } : { kind: 'ada', nilai: orang.tanggal_lahir }
    if (kode === 'jk') return orang.jk === null ? { kind: 'kosong' } : { kind: 'ada', nilai: orang.jk }
    return bacaSelKartu(kode, isian, teksKartu(sel.get(kode)))
  })
  for (const { kolom, alasan } of read.ditolak) refuse(kolom, alasan)
  if (ditolak.length > before || !read.baris) return null
  const identitas = {
    nama: '',
    jk: null,
    tanggalLahir: null,
    nik: null,
    namaIbu: null,
    namaAyah: null,
    nikIbu: null,
    noKk: null,
    alamat: null,
    dusun: null,
    rt: null,
    rw: null,
    telepon: null,
    namaSuami: null,
  }
  return {
    orang,
    register: { baris: nomor, identitas, posyandu: { nama: '', desa: null }, kunjungan: bagiIsi(kartu, read.baris) },
  }
}

/** The rows of one card: read by its description, planned as `impor kartu` plans them. */
function planSatu(context: AppContext, kode: string, rows: readonly BarisJson[], masukan: Masukan): Hasil {
  const susunan = findSusunan(kode)
  const ditolak: CatatanSel[] = []
  if (!susunan)
    return {
      ...kosong,
      ditolak: rows.map(({ kunci }) => ({
        jenis: kode,
        kunci: kunci ?? '',
        isian: '',
        nilai: '',
        alasan: 'Kartu ini belum dicatat di buku.',
      })),
    }
  const dibaca = rows.flatMap(
    (satu, i) => bacaBaris(context, susunan, { ...satu, nomor: i + 1 }, masukan, ditolak) ?? [],
  )
  const peringatan: Catatan[] = []
  const { imporId, isDiketik } = masukan
  const bahan: BahanKartu = {
    db: context.db,
    susunan,
    lembar: 'JSON',
    header: { kolom: new Map() },
    imporId,
    isDiketik,
    peringatan,
  }
  const perOrang = Map.groupBy(dibaca, ({ orang }) => orang.id)
  const buku = readKartu(context.db, susunan, [...perOrang.keys()])
  const plans = [...perOrang].map(([id, list]) => {
    const kepala = buku.kepala.get(id) ?? []
    const kunjungan = new Map(kepala.map((head) => [head.id, buku.kunjungan.get(head.id) ?? []]))
    const orang = list[0]?.orang ?? { id, jk: null, tanggal_lahir: null }
    return planKunjungan(
      bahan,
      { ...orang, kepala, kunjungan },
      list.map(({ register }) => ({ register, posyanduId: null })),
    )
  })
  const sum = (count: (satu: (typeof plans)[number]) => number) => plans.reduce((total, satu) => total + count(satu), 0)
  const kunciOf = (nomor: number) => rows[nomor - 1]?.kunci ?? ''
  return {
    changes: plans.flatMap(({ changes }) => changes),
    baru: sum(({ baru }) => baru),
    diperbarui: sum(({ diperbarui }) => diperbarui),
    takBerubah: sum(({ takBerubah }) => takBerubah),
    ditolak,
    peringatan: peringatan.map(({ baris, kolom, nilai, alasan }) => ({
      jenis: kode,
      kunci: kunciOf(baris),
      isian: kolom,
      nilai,
      alasan,
    })),
  }
}

const kosong: Hasil = { changes: [], baru: 0, diperbarui: 0, takBerubah: 0, ditolak: [], peringatan: [] }

export function planBarisKartu(context: AppContext, masukan: Masukan): Hasil {
  const perKartu = Map.groupBy(masukan.kartu, ({ jenis }) => kartuOf(jenis)?.kode ?? jenis)
  return [...perKartu].reduce<Hasil>((semua, [kode, rows]) => {
    const satu = planSatu(context, kode, rows, masukan)
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
