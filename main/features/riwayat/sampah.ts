import type { AppContext } from '#main/context/context.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import type { Db } from '#main/db/open.ts'
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
import {
  createFindPenghapusan,
  entitasSampah,
  isDihapus,
  type JenisSampah,
  listDihapus,
  type Penghapusan,
  readRow,
} from './sampah.repository.ts'
import { createTentang } from './tentang.ts'

const semuaJenis = Object.keys(entitasSampah) as JenisSampah[]

/** Groups looked through at a time for the dates of the latest days of work. */
const sekaliLihat = 200
const semua = { records: null, pelaku: null, dari: null, sampai: null } as const

/** The journal number after which the book was written in on fewer than seven dates. */
function findAwalHariKerja(db: Db): number {
  const dates = new Set<Tanggal>()
  for (let at = Number.MAX_SAFE_INTEGER; ; ) {
    const groups = listKelompok(db, semua, at, sekaliLihat)
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

function createNama({ db }: AppContext): (jenis: JenisSampah, id: string) => string {
  const tentang = createTentang(db)
  return (jenis, id) => {
    const row = readRow(db, entitasSampah[jenis], id) ?? {}
    if (jenis !== 'balita') return tentang({ entitas: entitasSampah[jenis], id }, row, true)
    return `${row.nama}${row.tanggal_lahir ? `, lahir ${formatTanggal(String(row.tanggal_lahir))}` : ''}`
  }
}

/** What was removed in the last thirty days and can be brought back, newest first. */
export function listSampah(context: AppContext): Sampah[] {
  const { db } = context
  const [sisa, nama, namaPelaku] = [createSisa(context), createNama(context), createNamaPelaku(db)]
  const found = semuaJenis.flatMap((jenis) => {
    const find = createFindPenghapusan(db, jenis)
    return listDihapus(db, jenis).flatMap((id) => {
      const penghapusan = find(id)
      const sisaHari = penghapusan ? sisa(penghapusan) : null
      return penghapusan && sisaHari !== null ? { jenis, id, penghapusan, sisaHari } : []
    })
  })
  return found
    .sort((a, b) => b.penghapusan.nomor - a.penghapusan.nomor)
    .map(({ jenis, id, sisaHari, penghapusan: { waktu, pelaku, alasan } }) => {
      return { jenis, id, tentang: nama(jenis, id), waktu, pelaku: namaPelaku(pelaku), alasan, sisaHari }
    })
}

/** Brings one thing back by undoing what removed it, and with it what was removed together. */
export function restoreSampah(
  context: AppContext,
  { jenis, id }: ParsedInputOf<'sampah.restore'>,
): { dipertahankan: string[] } {
  const { db } = context
  return db.transaction(() => {
    const penghapusan = isDihapus(db, jenis, id) ? createFindPenghapusan(db, jenis)(id) : null
    if (!penghapusan) missing('Ini tidak ada di tempat sampah. Mungkin sudah dikembalikan. Buka lagi daftarnya.')
    const nama = createNama(context)(jenis, id)
    if (createSisa(context)(penghapusan) === null) {
      refuse(
        `${nama} sudah dihapus lebih dari ${lamaSampahHari} hari, jadi tidak dikembalikan dari sini. Catatannya tetap ada di Riwayat.`,
      )
    }
    const { dipertahankan } = takeBack(context, penghapusan.kelompok)
    const masalah = masalahLandasan(db, jenis, id, readRow(db, entitasSampah[jenis], id) ?? {})
    if (masalah !== null) refuse(`${nama} belum dikembalikan. ${masalah}`)
    if (isDihapus(db, jenis, id)) {
      refuse(`${nama} belum dikembalikan, karena bertumpuk dengan catatan yang lebih baru. Lihat Riwayatnya.`)
    }
    return { dipertahankan }
  })
}
