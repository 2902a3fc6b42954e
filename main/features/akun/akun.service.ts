import type { AppContext } from '#main/context/context.ts'
import { findAkun, listAkun, posyanduOf } from '#main/db/akun.ts'
import { listPosyandu } from '#main/db/buku.ts'
import { newId, write } from '#main/db/journal.ts'
import { findLastKejadian } from '#main/db/kejadian.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { AkunTable } from '#main/toko/schema.ts'
import type { Akun, AkunIsi } from '#shared/contract/akun.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import { mayUse } from '#shared/contract/peran.ts'

/** What accounts are kept with: the book they stand in, and the keys that open it. */
export type Pengurus = { readonly context: AppContext; readonly sesi: Sesi }

const safe = 'Tidak ada yang berubah.'

export function listAkunSemua({ context, sesi }: Pengurus): Akun[] {
  const { db } = context
  return listAkun(db).map((row) => ({
    id: row.id,
    nama: row.nama,
    peran: row.peran,
    posyanduId: posyanduOf(row),
    aktif: row.aktif === 1,
    masukTerakhir: findLastKejadian(db, 'masuk', { akunId: row.id })?.waktu ?? null,
    sandi: sesi.sandiAkun(row.id),
    saya: row.id === context.pelaku().id,
  }))
}

function getAkun(context: AppContext, id: string): AkunTable {
  return findAkun(context.db, id) ?? missing(`Akun ini sudah tidak ada. ${safe} Buka lagi daftar akun.`)
}

/** Two of one name cannot be told apart on the lock screen. */
function refuseSameName(context: AppContext, nama: string, except: string | null): void {
  const same = listAkun(context.db).find((row) => row.id !== except && row.nama.toLowerCase() === nama.toLowerCase())
  if (same) refuse(`Sudah ada akun bernama ${same.nama}. ${safe} Tambahkan nama keluarga atau nama posyandunya.`)
}

function refusePosyandu(context: AppContext, isi: AkunIsi): void {
  const known = new Set(listPosyandu(context.db).map((p) => p.id))
  if (isi.posyanduId.some((id) => !known.has(id))) {
    missing(`Posyandu yang dipilih tidak ada di buku ini. ${safe} Pilih posyandu dari daftar.`)
  }
}

/** Somebody must be left who can let others in. */
function refuseLast(context: AppContext, id: string): void {
  const others = listAkun(context.db).filter((row) => row.id !== id && row.aktif === 1 && mayUse(row.peran, 'akun'))
  if (others.length === 0) {
    refuse(`Ini satu-satunya akun yang dapat mengurus akun lain. ${safe} Buat dulu satu akun lain yang boleh.`)
  }
}

const toColumns = ({ nama, peran, posyanduId }: AkunIsi) => ({ nama, peran, posyandu: JSON.stringify(posyanduId) })

export async function createAkun({ context, sesi }: Pengurus, isi: AkunIsi, sandi: string): Promise<string> {
  refuseSameName(context, isi.nama, null)
  refusePosyandu(context, isi)
  const id = newId()
  await sesi.setSandi({ id, nama: isi.nama }, sandi)
  try {
    // Asked twice at once, both came this far.
    refuseSameName(context, isi.nama, null)
  } catch (cause) {
    await sesi.batalSandi(id)
    throw cause
  }
  write(context.db, context.penulis('siapkan'), [{ entitas: 'akun', id, isi: { ...toColumns(isi), aktif: 1 } }])
  sesi.sinkronLabel()
  return id
}

export function correctAkun({ context, sesi }: Pengurus, id: string, isi: AkunIsi): void {
  getAkun(context, id)
  refuseSameName(context, isi.nama, id)
  refusePosyandu(context, isi)
  if (!mayUse(isi.peran, 'akun')) refuseLast(context, id)
  write(context.db, context.penulis('siapkan'), [{ entitas: 'akun', id, isi: toColumns(isi) }])
  sesi.sinkronLabel()
}

/** @returns a new recovery code, where the one before does not hold any more */
export async function closeAkun({ context, sesi }: Pengurus, id: string): Promise<string | null> {
  getAkun(context, id)
  if (id === context.pelaku().id) refuse(`Akun Ibu sendiri tidak dapat ditutup. ${safe} Minta akun lain menutupnya.`)
  refuseLast(context, id)
  const kode = await sesi.tutupAkun(id)
  write(context.db, context.penulis('siapkan'), [{ entitas: 'akun', id, isi: { aktif: 0 } }])
  sesi.sinkronLabel()
  return kode
}

export async function setSandi({ context, sesi }: Pengurus, id: string, sandi: string): Promise<void> {
  const { nama } = getAkun(context, id)
  await sesi.setSandi({ id, nama }, sandi)
  write(context.db, context.penulis('siapkan'), [{ entitas: 'akun', id, isi: { aktif: 1 } }])
  sesi.sinkronLabel()
}
