import type { AppContext } from '#main/context/context.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { createTentang } from '#main/db/tentang.ts'
import type { EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import { catatanOf, daftarSampah } from '#shared/catatan/daftar.ts'
import type { ParsedInputOf } from '#shared/contract/contract.ts'
import { missing, refuse } from '#shared/contract/errors.ts'
import type { Sampah } from '#shared/contract/riwayat.ts'
import { hariKerjaCukup, lamaSampahHari, sisaHari } from '#shared/domain/sampah/sisa-hari.ts'
import { dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { tanggalDari } from '#shared/domain/tanggal/tanggal-lokal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { listKelompok, listKepala } from './kelompok.repository.ts'
import { masalahLandasan } from './landasan.ts'
import { takeBack } from './riwayat.service.ts'
import { createFindPenghapusan, isDihapus, listDihapus, type Penghapusan, readRow } from './sampah.repository.ts'

/** Groups looked through at a time for the dates of the latest days of work. */
const sekaliLihat = 200
const semua = { records: null, pelaku: null, dari: null, sampai: null } as const

/** The journal number after which the book was written in on fewer than seven dates. */
function findAwalHariKerja(db: Db): number {
  const dates = new Set<Tanggal>()
  for (let at = Number.MAX_SAFE_INTEGER; ; ) {
    const groups = listKelompok(db, semua, { sebelum: at, batas: sekaliLihat })
    for (const { kelompok, waktu } of listKepala(db, groups)) {
      at = kelompok
      dates.add(tanggalDari(waktu))
      if (dates.size === hariKerjaCukup) return kelompok
    }
    if (groups.length < sekaliLihat) return 0
  }
}

/** Tells how many days something removed is still offered; null when no longer. */
function createSisa(context: AppContext): (penghapusan: Penghapusan) => number | null {
  let awal: number | null = null
  return ({ waktu, nomor }) => {
    const umur = dayNumber(context.hariIni()) - dayNumber(tanggalDari(waktu))
    // Only asked for where it matters: it looks through days of the journal.
    if (umur > lamaSampahHari) awal ??= findAwalHariKerja(context.db)
    return sisaHari(umur, awal !== null && nomor >= awal ? 0 : hariKerjaCukup)
  }
}

function createNama({ db }: AppContext): (entitas: EntityName, id: string) => string {
  const tentang = createTentang(db)
  return (entitas, id) => {
    const row = readRow(db, entitas, id) ?? {}
    if (catatanOf(entitas).milik.oleh !== 'anggota') return tentang({ entitas, id }, row, true)
    return `${row.nama}${row.tanggal_lahir ? `, lahir ${formatTanggal(String(row.tanggal_lahir))}` : ''}`
  }
}

/** What was removed in the last thirty days and can be brought back, newest first. */
export function listSampah(context: AppContext): Sampah[] {
  const { db } = context
  const [sisa, nama, namaPelaku] = [createSisa(context), createNama(context), createNamaPelaku(db)]
  const found = [...daftarSampah()].flatMap(([jenis, entitas]) => {
    const find = createFindPenghapusan(db, entitas)
    return listDihapus(db, entitas).flatMap((id) => {
      const penghapusan = find(id)
      const sisaHari = penghapusan ? sisa(penghapusan) : null
      return penghapusan && sisaHari !== null ? { jenis, entitas, id, penghapusan, sisaHari } : []
    })
  })
  return found
    .sort((a, b) => b.penghapusan.nomor - a.penghapusan.nomor)
    .map(({ jenis, entitas, id, sisaHari, penghapusan: { waktu, pelaku, alasan } }) => {
      return { jenis, id, tentang: nama(entitas, id), waktu, pelaku: namaPelaku(pelaku), alasan, sisaHari }
    })
}

const takAda = 'Ini tidak ada di tempat sampah. Mungkin sudah dikembalikan. Buka lagi daftarnya.'

/** Brings one thing back by undoing what removed it, and with it what was removed together. */
export function restoreSampah(
  context: AppContext,
  { jenis, id }: ParsedInputOf<'sampah.restore'>,
): { dipertahankan: string[] } {
  const { db } = context
  const entitas = daftarSampah().get(jenis) ?? missing(takAda)
  return db.transaction(() => {
    const penghapusan = isDihapus(db, entitas, id) ? createFindPenghapusan(db, entitas)(id) : null
    if (!penghapusan) missing(takAda)
    const nama = createNama(context)(entitas, id)
    if (createSisa(context)(penghapusan) === null) {
      refuse(
        `${nama} sudah dihapus lebih dari ${lamaSampahHari} hari, jadi tidak dikembalikan dari sini. Catatannya tetap ada di Riwayat.`,
      )
    }
    const { dipertahankan } = takeBack(context, penghapusan.kelompok)
    const masalah = masalahLandasan(db, { entitas, id }, readRow(db, entitas, id) ?? {})
    if (masalah !== null) refuse(`${nama} belum dikembalikan. ${masalah}`)
    if (isDihapus(db, entitas, id)) {
      refuse(`${nama} belum dikembalikan, karena bertumpuk dengan catatan yang lebih baru. Lihat Riwayatnya.`)
    }
    return { dipertahankan }
  })
}
