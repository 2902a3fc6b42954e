import type { AppContext } from '#main/context/context.ts'
import { namaPosyanduJelas } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { catatanOf, type NamaCatatan, namaBuku } from '#shared/catatan/daftar.ts'
import type { BarisBuku, Buku } from '#shared/contract/buku-kecil.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { mayUse } from '#shared/contract/peran.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { ketikanOf } from '#shared/isian/ketikan.ts'
import { tulis } from '#shared/isian/tulis.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { type BentukBuku, bentukOf, listIsian, toIsian } from './bentuk.ts'
import { type BukuRow, hitungBaris, listBaris } from './buku-kecil.repository.ts'

/** Whether somebody may see a register: one that takes more than typing is not for those who only type. */
export function mayBuku({ pelaku }: AppContext, nama: NamaCatatan): boolean {
  return mayUse(pelaku().peran, catatanOf(nama).hak)
}

/** @throws AppFailure where the register is not for whoever asks */
export function refuseBuku(context: AppContext, nama: NamaCatatan): void {
  if (mayBuku(context, nama)) return
  const pesan = 'Buku ini hanya untuk bidan. Tidak ada yang berubah. Minta bantuan bidan.'
  throw new AppFailure({ code: 'dilarang', pesan })
}

export function listBuku(context: AppContext): OutputOf<'bukuKecil.list'> {
  const siapa = { pelaku: context.pelaku(), hariIni: context.hariIni() }
  return namaBuku
    .filter((nama) => mayBuku(context, nama))
    .map((nama) => {
      const { judul = '', ket = '', kembali } = catatanOf(nama).buku ?? {}
      const { jumlah, ditunggu } = hitungBaris(context.db, bentukOf(nama), siapa)
      return { nama, judul, ket, jumlah, ditunggu: kembali === undefined ? null : ditunggu }
    })
}

function describeBuku(context: AppContext, bentuk: BentukBuku): Buku {
  const { nama, catatan, orang, hari } = bentuk
  const { judul = '', ket = '', jk = null, kembali = null, tetap = [] } = catatan.buku ?? {}
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const posyandu = new Map([...namaPosyanduJelas(context.db)].filter(([id]) => hasPosyandu(id)))
  return {
    ...{ nama, judul, ket, hari, kembali, tetap: [...tetap] },
    bolehTulis: mayBuku(context, nama),
    isian: listIsian(bentuk, context.pelaku().peran).map((satu) => toIsian(satu, posyandu)),
    orang: orang === null ? null : { sebut: catatan.sebutOrang ?? 'Nama', dewasa: catatan.untuk === 'dewasa', jk },
  }
}

function orangOf(row: BukuRow, orang: string, hariIni: Tanggal): BarisBuku['orang'] {
  const ket = row.orang_suami !== null ? `suami ${row.orang_suami}` : row.orang_ibu !== null && `ibu ${row.orang_ibu}`
  return {
    id: String(row[orang]),
    nama: row.orang_nama ?? '',
    umur: singkatUmur(row.orang_lahir, hariIni),
    ket: ket || '',
    anak: row.orang_anak === 1,
  }
}

/** Turns rows into lines as whoever asks may see them. */
function createBaris(context: AppContext, bentuk: BentukBuku): (row: BukuRow) => BarisBuku {
  const { id: pelaku, peran } = context.pelaku()
  const isian = listIsian(bentuk, peran)
  const posyandu = namaPosyanduJelas(context.db)
  const { orang, catatan } = bentuk
  const bolehSemua = mayUse(peran, 'kelola') || catatan.pembuat === undefined
  return (row) => ({
    id: row.id,
    versi: row.versi,
    orang: orang === null ? null : orangOf(row, orang, context.hariIni()),
    posyandu: posyandu.get(row.pos ?? '') ?? null,
    isi: Object.fromEntries(isian.map(([kolom, satu]) => [kolom, ketikanOf(satu, row[kolom])])),
    kata: Object.fromEntries(
      isian.map(([kolom, satu]) => [
        kolom,
        tulis(satu, row[kolom] ?? null, (_kind, id) => posyandu.get(id) ?? '') ?? '',
      ]),
    ),
    ditunggu: row.ditunggu === 1,
    bolehHapus: mayBuku(context, bentuk.nama) && (bolehSemua || row.pembuat === pelaku),
  })
}

/** Whether a line holds every word that is looked for, in the name or in what is written. */
function isCocok({ orang, kata, posyandu }: BarisBuku, cari: string): boolean {
  const semua = [orang?.nama, orang?.ket, posyandu, ...Object.values(kata)].join(' ').toLowerCase()
  return cari
    .toLowerCase()
    .split(/\s+/)
    .every((satu) => semua.includes(satu))
}

export function readBuku(context: AppContext, input: ParsedInputOf<'bukuKecil.get'>): OutputOf<'bukuKecil.get'> {
  const { nama, bulan, posyanduId, cari, batas } = input
  refuseBuku(context, nama)
  const bentuk = bentukOf(nama)
  const siapa = { pelaku: context.pelaku(), hariIni: context.hariIni() }
  const saring = { id: null, bulan: input.ditunggu ? null : bulan, ditunggu: input.ditunggu }
  const rows = listBaris(context.db, bentuk, { saring, ...siapa })
  const found = rows
    .filter(({ pos }) => posyanduId === null || pos === posyanduId)
    .map(createBaris(context, bentuk))
    .filter((satu) => isCocok(satu, cari.trim()))
  return {
    buku: describeBuku(context, bentuk),
    jumlah: found.length,
    ditunggu: bentuk.catatan.buku?.kembali === undefined ? null : hitungBaris(context.db, bentuk, siapa).ditunggu,
    baris: found.slice(0, batas),
  }
}
