import { findAkun, toPelaku } from '#main/db/akun.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { findLastKejadian, recordKejadian } from '#main/db/kejadian.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { tryOnDisk } from '#main/toko/berkas-gagal.ts'
import type { Db } from '#main/toko/toko.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Antrean } from './antrean.ts'
import type { Brankas } from './brankas.ts'
import { labelOf } from './label.ts'
import { nilaiSandi } from './nilai-sandi.ts'
import type { PencatatPercobaan } from './percobaan.ts'
import { type PintuBuku, pesanTerkunci } from './pintu-buku.ts'
import type { Saya, SebabKunci, Sesi } from './sesi.ts'

const pesanDitutup = 'Akun ini sudah ditutup. Pilih nama yang lain.'

/** The window says every half minute that somebody is there; this much later than promised the book locks by itself. */
const kelonggaranMs = 30_000

/** Measures how long nobody was there, by two clocks. */
function createPenjaga(now: () => Date) {
  let last = { monotonMs: 0, dindingMs: 0 }
  return {
    hadir: () => {
      last = { monotonMs: performance.now(), dindingMs: now().getTime() }
    },
    /** A laptop that slept has no running clock but a later date; one whose date was mended has a running clock. */
    isIdle: (limitMs: number) =>
      performance.now() - last.monotonMs > limitMs || Math.abs(now().getTime() - last.dindingMs) > limitMs,
  }
}

/** @throws AppFailure `ditolak` for an account that was closed */
export function getAkunAktif(db: Db, akunId: string) {
  const akun = findAkun(db, akunId)
  return akun?.aktif === 1 ? akun : refuse(pesanDitutup)
}

/**
 * Who sits at the open book: nobody, or one person.
 *
 * `enter` lets in whoever has opened the book; `lock`, half a minute more than the minutes of the settings without
 * `hadir`, or an account that is closed or taken away, ends it. The account is read anew at every question: what was
 * changed of it holds from the next call on.
 */
export type OrangMasuk = Pick<Sesi, 'saya' | 'hadir' | 'catat' | 'sinkronLabel' | 'dikunciKarena'> & {
  enter(akunId: string, sandi: string): void
  lock(sebab: SebabKunci): void
  /** Somebody is in, and nobody has asked lately whether she still sits there. */
  isMasuk(): boolean
  /** @throws AppFailure `ditolak` while nobody is in. Does not look at the clock: whoever calls was let in a moment ago */
  force(): Pelaku
  /** The passphrase of this account was changed to a good one. */
  noteSandiBaru(akunId: string): void
  /** Names one tries first as a passphrase: hers, and those of the place. */
  namaOf(nama: string): string[]
  keluar(): void
}

export type BahanOrang = {
  readonly now: () => Date
  readonly buku: PintuBuku
  readonly brankas: Brankas
  readonly percobaan: PencatatPercobaan
  readonly antrean: Antrean
  readonly onMasuk: () => void
}

/** What is written beside the book on coming and going: never in the way of it, when the disk takes nothing. */
function createCatatan(saya: () => Saya | null, { buku, brankas, antrean, now }: BahanOrang) {
  const catat: Sesi['catat'] = (jenis, rincian) => {
    const akunId = saya()?.akun.id
    const db = buku.db()
    if (db && akunId) tryOnDisk(() => recordKejadian(db, { waktu: now().toISOString(), akunId, jenis, rincian }))
  }
  const sinkronLabel = (): void => {
    const db = buku.db()
    if (db) tryOnDisk(() => antrean.now(() => brankas.setLabel(labelOf(db))))
  }
  return { catat, sinkronLabel }
}

export function createOrangMasuk(bahan: BahanOrang): OrangMasuk {
  const { now, buku, brankas, percobaan, onMasuk } = bahan
  const penjaga = createPenjaga(now)
  let saya: Saya | null = null
  let dikunciKarena: SebabKunci | null = null

  const { catat, sinkronLabel } = createCatatan(() => saya, bahan)
  const namaOf = (nama: string): string[] => [nama, ...(brankas.label()?.tempat ?? [])]
  const lock = (sebab: SebabKunci): void => {
    catat('kunci', { sebab: sebab === 'diam' ? 'tidak dipakai' : sebab })
    dikunciKarena = sebab
    saya = null
    sinkronLabel()
  }
  return {
    catat,
    sinkronLabel,
    namaOf,
    lock,
    hadir: penjaga.hadir,
    dikunciKarena: () => (saya ? null : dikunciKarena),
    isMasuk: () => saya !== null,
    force: () => saya?.akun ?? refuse(pesanTerkunci),
    enter: (akunId, sandi) => {
      const db = buku.force()
      const akun = toPelaku(getAkunAktif(db, akunId))
      const masukLalu = findLastKejadian(db, 'masuk', { akunId })?.waktu ?? null
      const gagalLalu = percobaan.forget(akunId)
      saya = { akun, masukLalu, gagalLalu, sandiLemah: nilaiSandi(sandi, namaOf(akun.nama)) !== null }
      penjaga.hadir()
      catat('masuk', { gagalSebelumnya: gagalLalu })
      sinkronLabel()
      onMasuk()
    },
    saya: () => {
      const db = buku.db()
      if (db && saya && penjaga.isIdle(readPengaturan(db).kunciMenit * 60_000 + kelonggaranMs)) lock('diam')
      if (!db || !saya) return null
      const akun = findAkun(db, saya.akun.id)
      saya = akun?.aktif === 1 ? { ...saya, akun: toPelaku(akun) } : null
      return saya
    },
    noteSandiBaru: (akunId) => {
      if (saya?.akun.id === akunId) saya = { ...saya, sandiLemah: false }
    },
    keluar: () => {
      if (saya) sinkronLabel()
      saya = null
    },
  }
}
