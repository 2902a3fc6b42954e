import { existsSync, rmSync } from 'node:fs'
import { findAkun, listAkun, posyanduOf, toPelaku } from '#main/db/akun.ts'
import { kunciMenitAwal, listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import { readFileState } from '#main/db/file-state.ts'
import { ensureReplica, newId, write } from '#main/db/journal.ts'
import { findLastKejadian, type JenisKejadian, type Rincian, recordKejadian } from '#main/db/kejadian.ts'
import { type Db, databasePath, makeDataDir, openDatabase, refuseForeign } from '#main/db/open.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import type { AkunTable } from '#main/db/schema.ts'
import { AppFailure, missing, refuse } from '#shared/contract/errors.ts'
import type { Peran } from '#shared/contract/peran.ts'
import type { AkunSingkat, TahapSesi } from '#shared/contract/sesi.ts'
import { namaKabupaten, namaPuskesmas, namaTempat } from '#shared/forms/nama.ts'
import {
  createGantungan,
  createKunci,
  type Gantungan,
  type Label,
  openSlot,
  readGantungan,
  readLabel,
  slotPemulihan,
  withLabel,
  withoutSlot,
  withSlot,
  writeGantungan,
} from './gantungan.ts'
import { createKode, parseKode } from './kode-pemulihan.ts'
import { createPercobaan, type PencatatPercobaan } from './percobaan.ts'

/** The person signed in, and what she should know of her account. */
export type Saya = { readonly akun: Pelaku; readonly masukLalu: string | null; readonly gagalLalu: number }

/** What can be said of the book before it is open. */
export type Keadaan = { readonly tahap: TahapSesi; readonly pesan: string | null; readonly label: Label }

export type SesiOptions = {
  readonly dataDir: string
  readonly now: () => Date
  /** Called once, when the book has been opened. */
  readonly onBuka: (db: Db) => void
}

/**
 * Who may look into the book: it opens for the right passphrase, remembers who is signed in, and locks itself.
 *
 * One person at a time: the program has one window.
 */
export type Sesi = {
  keadaan(): Keadaan
  db(): Db | null
  /** Who is signed in; null while locked. Asking does not count as being there. */
  saya(): Saya | null
  percobaan: PencatatPercobaan
  /** The first account. @returns the recovery code, which is kept nowhere */
  buat(orang: { nama: string; peran: Peran; sandi: string }): Promise<string>
  masuk(akunId: string, sandi: string): Promise<void>
  /** Signs in whoever the passphrase belongs to; false when it is nobody's. */
  masukDenganSandi(sandi: string): Promise<boolean>
  pulihkan(input: { akunId: string; kode: string; sandiBaru: string }): Promise<void>
  kunci(): void
  hadir(): void
  gantiSandi(lama: string, baru: string): Promise<void>
  /** Gives an account a passphrase, or another one. */
  setSandi(akunId: string, sandi: string): Promise<void>
  tutupAkun(akunId: string): void
  kodeBaru(sandi: string): Promise<string>
  ujiKode(kode: string): Promise<boolean>
  /** Brings the lock screen up to date with the accounts and the place. */
  sinkronLabel(): void
  catat(jenis: JenisKejadian, rincian: Rincian): void
  tutup(): void
}

const salah = 'Kata sandi tidak cocok. Buku tetap terkunci dan aman. Periksa huruf besar kecilnya, lalu ketik lagi.'
/** The window says every half minute that somebody is there; this much later than promised the book locks by itself. */
const kelonggaranMs = 30_000

const kosong: Label = { tempat: [], akun: [], kunciMenit: kunciMenitAwal }

/** @throws AppFailure `ditolak` when the book is not open */
function forceOpen(db: Db | null): Db {
  return db ?? refuse('Buku masih terkunci. Masuk dulu dengan kata sandi.')
}

export function createSesi({ dataDir, now, onBuka }: SesiOptions): Sesi {
  const path = databasePath(dataDir)
  const percobaan = createPercobaan(dataDir, now)
  let db: Db | null = null
  let saya: Saya | null = null
  /** Why the book did not open although the passphrase was right. */
  let rusak: string | null = null
  let terakhirAda = { monotonMs: 0, dindingMs: 0 }

  const isPolos = (): boolean => readFileState(path) === 'polos' || existsSync(`${path}.polos`)
  const getRing = (): Gantungan =>
    readGantungan(dataDir) ?? missing('Buku ini belum punya kata sandi. Buat dulu akun pertama.')
  const hadir = (): void => {
    terakhirAda = { monotonMs: performance.now(), dindingMs: now().getTime() }
  }
  /** A laptop that slept has no running clock but a later date; one whose date was mended has a running clock. */
  const isIdle = (open: Db): boolean => {
    const limit = readPengaturan(open).kunciMenit * 60_000 + kelonggaranMs
    const { monotonMs, dindingMs } = terakhirAda
    return performance.now() - monotonMs > limit || Math.abs(now().getTime() - dindingMs) > limit
  }
  /** A disk that is full must not keep a person from reading her book. */
  const catat: Sesi['catat'] = (jenis, rincian) => {
    try {
      if (db && saya) recordKejadian(db, { waktu: now().toISOString(), akunId: saya.akun.id, jenis, rincian })
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
      if (!/^SQLITE_(FULL|READONLY|IOERR|BUSY)/.test(code)) throw cause
    }
  }

  /** The account the ring was made for: the power may have failed before the book knew it. */
  const ensureFirstAkun = (opened: Db): void => {
    const [first] = readLabel(getRing()).akun
    if (!first || listAkun(opened).length > 0) return
    const { id, nama, peran } = first
    const penulis = { jenis: 'siapkan', pelaku: id, waktu: now().toISOString() } as const
    write(opened, penulis, [{ entitas: 'akun', id, isi: { nama, peran, posyandu: '[]', aktif: 1 } }])
  }

  const open = (kunci: Buffer): Db => {
    if (db) return db
    try {
      db = openDatabase(dataDir, kunci)
    } catch (cause) {
      if (cause instanceof AppFailure && cause.error.code === 'berkas') rusak = cause.error.pesan
      throw cause
    }
    rusak = null
    ensureReplica(db, 'utama')
    ensureFirstAkun(db)
    onBuka(db)
    return db
  }
  const enter = (akun: AkunTable, gagalLalu: number): void => {
    const opened = forceOpen(db)
    const masukLalu = findLastKejadian(opened, 'masuk', { akunId: akun.id })?.waktu ?? null
    saya = { akun: toPelaku(akun), masukLalu, gagalLalu }
    hadir()
    catat('masuk', { gagalSebelumnya: gagalLalu })
  }
  const labelOf = (opened: Db): Label => {
    const names = new Map(listPosyandu(opened).map((p) => [p.id, p.nama]))
    const tempat = readTempat(opened)
    const akun = listAkun(opened).filter((row) => row.aktif === 1)
    return {
      tempat: tempat ? [namaTempat(tempat), namaPuskesmas(tempat), namaKabupaten(tempat)] : [],
      akun: akun.map((row): AkunSingkat => {
        const posyandu = posyanduOf(row).flatMap((id) => names.get(id) ?? [])
        return { id: row.id, nama: row.nama, peran: row.peran, posyandu }
      }),
      kunciMenit: readPengaturan(opened).kunciMenit,
    }
  }
  const sinkronLabel = (): void => {
    const opened = forceOpen(db)
    const [ring, label] = [getRing(), labelOf(opened)]
    if (JSON.stringify(readLabel(ring)) !== JSON.stringify(label)) writeGantungan(dataDir, withLabel(ring, label))
  }
  const getAkunAktif = (opened: Db, akunId: string): AkunTable => {
    const akun = findAkun(opened, akunId)
    if (akun?.aktif !== 1) return refuse('Akun ini sudah ditutup. Pilih nama yang lain.')
    return akun
  }
  const refuseWait = (akunId: string): void => {
    const seconds = percobaan.wait(akunId)
    if (seconds > 0)
      refuse(`Kata sandi beberapa kali tidak cocok. Tunggu ${seconds} detik, lalu coba lagi. Buku tetap aman.`)
  }

  /** The lock screen is a convenience: a full disk must not keep the book open. */
  const refreshLabel = (): void => {
    try {
      sinkronLabel()
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause)) throw cause
    }
  }
  const lock = (sebab: string): void => {
    catat('kunci', { sebab })
    saya = null
    refreshLabel()
  }

  /** An unfinished first set-up holds nothing anybody was told is saved: it is begun anew. */
  const dropUnfinished = (): void => {
    if (readGantungan(dataDir)?.lengkap !== false) return
    if (readFileState(path) === 'tersandi') for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  }

  return {
    percobaan,
    db: () => db,
    catat,
    hadir,
    sinkronLabel,
    keadaan: () => {
      const file = isPolos() ? 'polos' : readFileState(path)
      let ring: Gantungan | null
      try {
        ring = readGantungan(dataDir)
      } catch (cause) {
        if (cause instanceof AppFailure) return { tahap: 'kunciHilang', pesan: cause.error.pesan, label: kosong }
        throw cause
      }
      if (!ring?.lengkap && db === null) {
        if (file === 'polos') return { tahap: 'polos', pesan: null, label: kosong }
        if (file === 'tidakAda' || ring) return { tahap: 'baru', pesan: null, label: kosong }
        return { tahap: 'kunciHilang', pesan: pesanKunciHilang, label: kosong }
      }
      const label = ring ? readLabel(ring) : kosong
      if (db === null && file === 'tidakAda') return { tahap: 'hilang', pesan: pesanHilang, label }
      if (db === null && rusak !== null) return { tahap: 'rusak', pesan: rusak, label }
      return { tahap: saya ? 'terbuka' : 'terkunci', pesan: null, label }
    },
    saya: () => {
      if (!db || !saya) return null
      if (isIdle(db)) lock('tidak dipakai')
      // Read anew each time: an account that was closed or given another role is so from the next call on.
      const akun = saya && findAkun(db, saya.akun.id)
      saya = saya && akun?.aktif === 1 ? { ...saya, akun: toPelaku(akun) } : null
      return saya
    },
    buat: async ({ nama, peran, sandi }) => {
      makeDataDir(dataDir)
      dropUnfinished()
      refuseForeign(path)
      const [kunci, kode, akunId] = [createKunci(), createKode(), newId()]
      const label: Label = { ...kosong, akun: [{ id: akunId, nama, peran, posyandu: [] }] }
      const withAkun = await withSlot(withLabel(createGantungan(), label), akunId, sandi, kunci)
      const ring = await withSlot(withAkun, slotPemulihan, parseKode(kode) ?? kode, kunci)
      // A plain book is converted with this key, so the key must be kept before; a new book is nothing yet.
      writeGantungan(dataDir, { ...ring, lengkap: isPolos() })
      const opened = open(kunci)
      writeGantungan(dataDir, { ...ring, lengkap: true })
      enter(getAkunAktif(opened, akunId), 0)
      return kode
    },
    masuk: async (akunId, sandi) => {
      refuseWait(akunId)
      const kunci = await openSlot(getRing(), akunId, sandi)
      if (kunci === null) {
        percobaan.noteWrong(akunId)
        refuse(salah)
      }
      const opened = open(kunci)
      enter(getAkunAktif(opened, akunId), percobaan.noteRight(akunId))
      refreshLabel()
    },
    masukDenganSandi: async (sandi) => {
      const ring = getRing()
      for (const { id } of ring.slot) {
        const kunci = id === slotPemulihan ? null : await openSlot(ring, id, sandi)
        if (kunci === null) continue
        enter(getAkunAktif(open(kunci), id), percobaan.noteRight(id))
        return true
      }
      return false
    },
    pulihkan: async ({ akunId, kode, sandiBaru }) => {
      refuseWait(slotPemulihan)
      const parsed = parseKode(kode)
      if (parsed === null)
        refuse('Kode pemulihan ini salah ketik: 7 kelompok berisi 4 huruf atau angka. Periksa lagi di kertasnya.')
      const ring = getRing()
      const kunci = await openSlot(ring, slotPemulihan, parsed)
      if (kunci === null) {
        percobaan.noteWrong(slotPemulihan)
        refuse(
          'Kode pemulihan ini bukan untuk buku ini, atau sudah diganti dengan yang baru. Periksa kertas yang terakhir dicetak.',
        )
      }
      const opened = open(kunci)
      const akun = getAkunAktif(opened, akunId)
      writeGantungan(dataDir, await withSlot(ring, akunId, sandiBaru, kunci))
      percobaan.noteRight(slotPemulihan)
      enter(akun, percobaan.noteRight(akunId))
      catat('dipulihkanKode', {})
      refreshLabel()
    },
    kunci: () => lock('diminta'),
    gantiSandi: async (lama, baru) => {
      const [opened, { id }] = [forceOpen(db), (saya ?? refuse(salah)).akun]
      refuseWait(id)
      const ring = getRing()
      if ((await openSlot(ring, id, lama)) === null) {
        percobaan.noteWrong(id)
        refuse('Kata sandi lama tidak cocok. Kata sandi belum diganti.')
      }
      writeGantungan(dataDir, await withSlot(ring, id, baru, opened.kunci))
      catat('gantiSandi', { akun: id })
    },
    setSandi: async (akunId, sandi) => {
      const opened = forceOpen(db)
      writeGantungan(dataDir, await withSlot(getRing(), akunId, sandi, opened.kunci))
      percobaan.noteRight(akunId)
      catat('gantiSandi', { akun: akunId })
    },
    tutupAkun: (akunId) => writeGantungan(dataDir, withoutSlot(getRing(), akunId)),
    kodeBaru: async (sandi) => {
      const [opened, { id }] = [forceOpen(db), (saya ?? refuse(salah)).akun]
      refuseWait(id)
      const ring = getRing()
      if ((await openSlot(ring, id, sandi)) === null) {
        percobaan.noteWrong(id)
        refuse('Kata sandi tidak cocok. Kode pemulihan yang lama tetap berlaku.')
      }
      const kode = createKode()
      writeGantungan(dataDir, await withSlot(ring, slotPemulihan, parseKode(kode) ?? kode, opened.kunci))
      catat('kodeBaru', {})
      return kode
    },
    ujiKode: async (kode) => {
      const parsed = parseKode(kode)
      const cocok = parsed !== null && (await openSlot(getRing(), slotPemulihan, parsed)) !== null
      if (cocok) catat('kodeDiuji', {})
      return cocok
    },
    tutup: () => {
      if (db && saya) refreshLabel()
      saya = null
      db?.close()
      db?.kunci.fill(0)
      db = null
    },
  }
}

const pesanHilang =
  'Berkas buku (buku.sqlite) tidak ada lagi di folder data, padahal kuncinya ada. Pulihkan dari cadangan, atau kembalikan berkasnya.'
const pesanKunciHilang =
  'Berkas kunci buku (kunci.json) tidak ada, jadi buku tidak dapat dibuka. Isi buku tidak diubah. Kembalikan berkas itu, atau pulihkan dari cadangan.'
