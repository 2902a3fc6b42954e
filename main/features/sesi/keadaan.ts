import { kunciMenitAwal, readPengaturan } from '#main/db/buku.ts'
import { findLastWaktu } from '#main/db/journal.ts'
import { findLastKejadian, type JenisKejadian } from '#main/db/kejadian.ts'
import type { Sesi } from '#main/security/sesi.ts'
import type { Db } from '#main/toko/toko.ts'
import type { KeadaanSesi } from '#shared/contract/sesi.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'

/** The date of this computer, and whether a strange one was accepted. */
export type JamSesi = {
  readonly hariIni: () => Tanggal
  /** The calendar date of an instant, where this computer stands. */
  readonly tanggalOf: (waktu: string) => Tanggal
  readonly isDilanjutkan: () => boolean
  readonly lanjutkan: () => void
}

/** A date before the last entry: the battery of the clock is empty, or the last entry was made on a wrong day. */
function readJam(db: Db, jam: JamSesi): KeadaanSesi['jam'] {
  const waktu = jam.isDilanjutkan() ? null : findLastWaktu(db)
  const [hariIni, terakhir] = [jam.hariIni(), waktu === null ? null : jam.tanggalOf(waktu)]
  return terakhir !== null && hariIni < terakhir ? { hariIni, terakhir } : null
}

/** Whether the code in force was typed off its paper: to compare it, or to get in with it. */
function isKodeDiuji(db: Db): boolean {
  const nomor = (jenis: JenisKejadian) => findLastKejadian(db, jenis)?.nomor ?? 0
  return Math.max(nomor('kodeDiuji'), nomor('dipulihkanKode')) > nomor('kodeBaru')
}

/** How far the book is open, for the lock screen and the window behind it. */
export function bacaKeadaan(sesi: Sesi, jam: JamSesi): KeadaanSesi {
  const saya = sesi.saya()
  const { tahap, pesan, label } = sesi.keadaan()
  const db = saya ? sesi.db() : null
  const mine = label.akun.find((akun) => akun.id === saya?.akun.id)
  return {
    tahap,
    pesan,
    tempat: label.tempat,
    hariIni: jam.hariIni(),
    akun: label.akun,
    saya: saya && {
      id: saya.akun.id,
      nama: saya.akun.nama,
      peran: saya.akun.peran,
      posyandu: mine?.posyandu ?? [],
      masukLalu: saya.masukLalu,
      gagalLalu: saya.gagalLalu,
      sandiLemah: saya.sandiLemah,
    },
    dikunciKarena: sesi.dikunciKarena(),
    tungguDetik: sesi.tungguDetik(),
    // The label follows at the next lock only; whoever just changed it expects it to hold at once.
    kunciMenit: db ? readPengaturan(db).kunciMenit : label.kunciMenit || kunciMenitAwal,
    kodeDiuji: db && isKodeDiuji(db),
    kodeTertinggal: db && sesi.kodeTertinggal(),
    jam: db && readJam(db, jam),
  }
}
