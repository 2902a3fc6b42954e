import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { findAkun, listAkun, toPelaku } from '#main/db/akun.ts'
import { isRusak, tryOnDisk } from '#main/db/berkas-gagal.ts'
import { kunciMenitAwal, readPengaturan } from '#main/db/buku.ts'
import { readFileState } from '#main/db/file-state.ts'
import { gantiKunciBuku } from '#main/db/ganti-kunci.ts'
import { ensureReplica, newId, write } from '#main/db/journal.ts'
import { findLastKejadian, type JenisKejadian, type Rincian, recordKejadian } from '#main/db/kejadian.ts'
import { noteLetak } from '#main/db/letak.ts'
import { type Db, databasePath, makeDataDir, openDatabase, refuseForeign } from '#main/db/open.ts'
import type { Pelaku } from '#main/db/pelaku.ts'
import { letakFolder } from '#main/platform/laptop.ts'
import { AppFailure, refuse } from '#shared/contract/errors.ts'
import { mayUse, type Peran } from '#shared/contract/peran.ts'
import type { TahapSesi } from '#shared/contract/sesi.ts'
import { createAntrean } from './antrean.ts'
import { createBrankas, type Perubahan } from './brankas.ts'
import { createKunci, type Label, slotPemulihan } from './gantungan.ts'
import { labelOf } from './label.ts'
import { nilaiSandi, refuseSandi } from './nilai-sandi.ts'
import { createPercobaan } from './percobaan.ts'

/** The person signed in, and what she should know of her account. */
export type Saya = {
  readonly akun: Pelaku
  readonly masukLalu: string | null
  readonly gagalLalu: number
  /** A passphrase of former times, which would not be taken today. */
  readonly sandiLemah: boolean
}

/** Somebody wanted it locked, or nobody used it. */
export type SebabKunci = 'diminta' | 'diam'

/** What can be said of the book before it is open. */
export type Keadaan = { readonly tahap: TahapSesi; readonly pesan: string | null; readonly label: Label }

export type SesiOptions = {
  readonly dataDir: string
  readonly now: () => Date
  /** Seconds since the computer was switched on. */
  readonly detak: () => number
  /** Called once, when the book has been opened. */
  readonly onBuka: (db: Db) => void
  /** Called each time somebody has signed in. */
  readonly onMasuk?: () => void
  /** Brings the backups of this laptop under the key of now. @returns how many could not be */
  readonly segelUlang?: () => Promise<number>
}

/**
 * Who may look into the book: it opens for the right passphrase, remembers who is signed in, and locks itself.
 *
 * One person at a time: the program has one window.
 */
export type Sesi = {
  keadaan(): Keadaan
  db(): Db | null
  /** Whether the folder was copied or moved here since the book was last open: it goes on as a computer of its own. */
  pindahLaptop(): boolean
  /** Who is signed in; null while locked. Asking does not count as being there. */
  saya(): Saya | null
  /** Seconds before the next try, of whichever account waits longest. */
  tungguDetik(): number
  /** The first account. @returns the recovery code, which is kept nowhere */
  buat(orang: { nama: string; peran: Peran; sandi: string }): Promise<string>
  masuk(akunId: string, sandi: string): Promise<void>
  /** Signs in whoever the passphrase belongs to; false when it is nobody's. */
  masukDenganSandi(sandi: string): Promise<boolean>
  pulihkan(input: { akunId: string; kode: string; sandiBaru: string }): Promise<void>
  kunci(sebab: SebabKunci): void
  /** What locked the book; null while somebody is in, and before anybody was. */
  dikunciKarena(): SebabKunci | null
  /** Somebody is at the keyboard. */
  hadir(): void
  /**
   * One's own passphrase. Where somebody else knows the one before, the book gets another key.
   *
   * @returns a new recovery code, where the one before could not go along
   */
  gantiSandi(lama: string, baru: string, diketahuiOrang?: boolean): Promise<string | null>
  /** Gives an account of this name a passphrase, or another one. */
  setSandi(akun: { id: string; nama: string }, sandi: string): Promise<void>
  /** Takes back the passphrase of an account that did not come about. */
  batalSandi(akunId: string): Promise<void>
  /** Gives the book another key, which this account does not get. @returns a new recovery code, as `gantiSandi` */
  tutupAkun(akunId: string): Promise<string | null>
  /** A new recovery code, and another key of the book, so that the code before opens nothing any more. */
  kodeBaru(sandi: string): Promise<string>
  /** After the book got another key. @returns how many backups keep a former one; null when it is to be tried again */
  segelUlang(): Promise<number | null>
  /** Accounts whose passphrase does not go along when the book gets another key, or did not. */
  sandiAkun(akunId: string): 'ada' | 'tertinggal' | 'tidakAda'
  /** The same of the recovery code: one before it is typed, or of none. */
  kodeTertinggal(): boolean
  ujiKode(kode: string): Promise<boolean>
  /** Brings the lock screen up to date with the accounts and the place, as far as the disk lets it. */
  sinkronLabel(): void
  /** Notes what happened beside changes, as far as the disk lets it. */
  catat(jenis: JenisKejadian, rincian: Rincian): void
  /** The files beside were put in order: what was found wrong before is looked at anew. */
  lihatLagi(): void
  tutup(): void
}

const pesan = {
  terkunci: 'Buku masih terkunci. Masuk dulu dengan kata sandi.',
  sudahAda: 'Buku ini sudah punya akun. Tidak ada yang berubah. Masuk dengan salah satu akunnya.',
  salah: 'Kata sandi tidak cocok. Buku tetap terkunci dan aman. Periksa huruf besar kecilnya, lalu ketik lagi.',
  salahLama: 'Kata sandi lama tidak cocok. Kata sandi belum diganti.',
  salahKode: 'Kata sandi tidak cocok. Kode pemulihan yang lama tetap berlaku.',
  ditutup: 'Akun ini sudah ditutup. Pilih nama yang lain.',
  masukLagi:
    'Kunci buku belum diganti, jadi tidak ada yang berubah. Kunci buku ini dulu (Ctrl+L), masuk lagi dengan kata sandi, lalu ulangi.',
  kodeDulu:
    'Kunci buku belum diganti, jadi tidak ada yang berubah. Minta bidan membuat kode pemulihan baru dulu di Pengaturan, lalu ulangi.',
  dipakai:
    'Buku sedang dipakai pekerjaan lain atau Buku Pustu yang lain, jadi kuncinya belum diganti dan tidak ada yang berubah. Tunggu sampai selesai atau tutup yang lain, lalu coba lagi.',
  hilang:
    'Berkas buku (buku.sqlite) tidak ada lagi di folder data, padahal kuncinya ada. Pulihkan dari cadangan, atau kembalikan berkasnya.',
  kunciHilang:
    'Berkas kunci buku (kunci.json) tidak ada, jadi buku tidak dapat dibuka. Isi buku tidak diubah. Kembalikan berkas itu, atau pulihkan dari cadangan.',
} as const

/** The window says every half minute that somebody is there; this much later than promised the book locks by itself. */
const kelonggaranMs = 30_000
const kosong: Label = { tempat: [], akun: [], kunciMenit: kunciMenitAwal }

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

function getAkunAktif(db: Db, akunId: string) {
  const akun = findAkun(db, akunId)
  return akun?.aktif === 1 ? akun : refuse(pesan.ditutup)
}

/** Milliseconds: what runs beside (a backup, an import) is soon done. */
const cobaSelamaMs = 5_000

/** False when it never came about. */
async function cobaBeberapaKali(work: () => boolean): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < cobaSelamaMs; await sleep(200)) {
    if (work()) return true
  }
  return false
}

export function createSesi({ dataDir, now, detak, onBuka, onMasuk, segelUlang }: SesiOptions): Sesi {
  const path = databasePath(dataDir)
  const percobaan = createPercobaan(dataDir, detak)
  const brankas = createBrankas(dataDir, percobaan)
  const { run: antre, now: langsung } = createAntrean(dataDir)
  const penjaga = createPenjaga(now)
  let db: Db | null = null
  let saya: Saya | null = null
  let dikunciKarena: SebabKunci | null = null
  /** Whether the folder lay elsewhere when the book was last open. */
  let pindah = false
  /** Why the book did not open although the passphrase was right. */
  let rusak: string | null = null

  const isPolos = (): boolean => readFileState(path) === 'polos' || existsSync(`${path}.polos`)
  const forceOpen = (): Db => db ?? refuse(pesan.terkunci)
  const forceSaya = (): Pelaku => saya?.akun ?? refuse(pesan.terkunci)
  const waktu = (): string => now().toISOString()

  const catat: Sesi['catat'] = (jenis, rincian) => {
    const akunId = saya?.akun.id
    if (db && akunId) tryOnDisk(() => recordKejadian(forceOpen(), { waktu: waktu(), akunId, jenis, rincian }))
  }
  const sinkronLabel = (): void => {
    const opened = db
    if (opened) tryOnDisk(() => langsung(() => brankas.setLabel(labelOf(opened))))
  }

  /** The account the ring was made for: the power may have failed before the book knew it. */
  const ensureFirstAkun = (opened: Db): void => {
    const [first] = brankas.label()?.akun ?? []
    if (!first || listAkun(opened).length > 0) return
    const { id, nama, peran } = first
    const isi = { nama, peran, posyandu: '[]', aktif: 1 } as const
    write(opened, { jenis: 'siapkan', pelaku: id, waktu: waktu() }, [{ entitas: 'akun', id, isi }])
  }
  const lookLetak = (opened: Db): void => {
    const letak = letakFolder(dataDir)
    if (letak !== null) tryOnDisk(() => (pindah = noteLetak(opened, letak, now())))
  }
  const open = (kunci: Buffer): Db => {
    if (db) return db
    try {
      db = openDatabase(dataDir, kunci, { onPutBack: brankas.putBack })
    } catch (cause) {
      // A disk that is full, or a book of a newer program, is no reason to bring an old backup in its place.
      // On the screen the place of the file comes first for nobody.
      if (cause instanceof AppFailure && isRusak(cause)) rusak = cause.error.pesan.replace(`${path}: `, '')
      throw cause
    }
    rusak = null
    brankas.finish()
    ensureReplica(db, 'utama')
    ensureFirstAkun(db)
    lookLetak(db)
    onBuka(db)
    return db
  }
  /** Names one tries first: hers, and those of the place. */
  const namaOf = (nama: string): string[] => [nama, ...(brankas.label()?.tempat ?? [])]
  const enter = (akunId: string, sandi: string): void => {
    const opened = forceOpen()
    const akun = toPelaku(getAkunAktif(opened, akunId))
    const masukLalu = findLastKejadian(opened, 'masuk', { akunId })?.waktu ?? null
    const gagalLalu = percobaan.forget(akunId)
    saya = { akun, masukLalu, gagalLalu, sandiLemah: nilaiSandi(sandi, namaOf(akun.nama)) !== null }
    penjaga.hadir()
    catat('masuk', { gagalSebelumnya: gagalLalu })
    sinkronLabel()
    onMasuk?.()
  }
  const lock = (sebab: SebabKunci): void => {
    catat('kunci', { sebab: sebab === 'diam' ? 'tidak dipakai' : sebab })
    dikunciKarena = sebab
    saya = null
    sinkronLabel()
  }
  const stageBeforeOpen = (): Pick<Keadaan, 'tahap' | 'pesan'> => {
    const file = isPolos() ? 'polos' : readFileState(path)
    const ring = brankas.ring()
    // A set-up that was broken off when its book stood already is signed in to, like any other.
    if (ring && (ring.lengkap || file === 'tersandi')) {
      if (file === 'tidakAda') return { tahap: 'hilang', pesan: pesan.hilang }
      return rusak === null ? { tahap: 'terkunci', pesan: null } : { tahap: 'rusak', pesan: rusak }
    }
    if (file === 'polos') return { tahap: 'polos', pesan: null }
    if (file === 'tidakAda' || ring) return { tahap: 'baru', pesan: null }
    return { tahap: 'kunciHilang', pesan: pesan.kunciHilang }
  }
  /**
   * Gives the book another key. The ring for it lies ready before and takes its place after; cut off in between,
   * whichever opens the book is used at the next sign-in.
   */
  const gantiKunci = async (perubahan: Perubahan): Promise<string | null> => {
    const opened = forceOpen()
    if (opened.bacaSaja !== null) refuse(`Kunci buku belum diganti. ${opened.bacaSaja}`)
    const { id, peran } = forceSaya()
    const tertinggal = brankas.tertinggal(opened.kunci)
    // Whoever acts must still be let in, and a code is shown to those only who may have one.
    if (perubahan.jenis !== 'sandi' && tertinggal.includes(id)) refuse(pesan.masukLagi)
    if (tertinggal.includes(slotPemulihan) && !mayUse(peran, 'akun')) refuse(pesan.kodeDulu)
    const baru = createKunci()
    const kode = await brankas.prepare({ lama: opened.kunci, baru }, perubahan)
    const before = () => (kode === null ? undefined : catat('kodeBaru', {}))
    if (!(await cobaBeberapaKali(() => gantiKunciBuku(opened, baru, before)))) refuse(pesan.dipakai)
    brankas.publish()
    baru.fill(0)
    return kode
  }
  const sandiAkun: Sesi['sandiAkun'] = (akunId) => {
    if (!brankas.ring()?.slot.some(({ id }) => id === akunId)) return 'tidakAda'
    return brankas.tertinggal(forceOpen().kunci).includes(akunId) ? 'tertinggal' : 'ada'
  }
  const refuseExisting = (): void => {
    const tahap = db ? 'terbuka' : stageBeforeOpen().tahap
    if (tahap !== 'baru' && tahap !== 'polos') refuse(pesan.sudahAda)
  }

  return {
    db: () => db,
    catat,
    sinkronLabel,
    pindahLaptop: () => pindah,
    hadir: penjaga.hadir,
    tungguDetik: percobaan.longestWait,
    keadaan: () => {
      try {
        const stage = db ? ({ tahap: saya ? 'terbuka' : 'terkunci', pesan: null } as const) : stageBeforeOpen()
        return { ...stage, label: brankas.label() ?? kosong }
      } catch (cause) {
        if (!(cause instanceof AppFailure)) throw cause
        return { tahap: 'kunciHilang', pesan: cause.error.pesan, label: kosong }
      }
    },
    saya: () => {
      if (db && saya && penjaga.isIdle(readPengaturan(db).kunciMenit * 60_000 + kelonggaranMs)) lock('diam')
      if (!db || !saya) return null
      // Read anew each time: an account that was closed or given another role is so from the next call on.
      const akun = findAkun(db, saya.akun.id)
      saya = akun?.aktif === 1 ? { ...saya, akun: toPelaku(akun) } : null
      return saya
    },
    buat: async ({ nama, peran, sandi }) => {
      makeDataDir(dataDir)
      return antre(async () => {
        refuseExisting()
        refuseForeign(path)
        refuseSandi(sandi, namaOf(nama))
        const akunId = newId()
        const label: Label = { ...kosong, akun: [{ id: akunId, nama, peran, posyandu: [] }] }
        // A plain book is encrypted with this key, so the ring must be whole before; a new book is nothing yet.
        const { kunci, kode } = await brankas.create(akunId, sandi, { label, lengkap: isPolos() })
        open(kunci)
        enter(akunId, sandi)
        return kode
      })
    },
    masuk: (akunId, sandi) =>
      antre(async () => {
        open(await brankas.offer(akunId, sandi, pesan.salah))
        enter(akunId, sandi)
      }),
    masukDenganSandi: (sandi) =>
      antre(async () => {
        const found = await brankas.find(sandi)
        if (!found) return false
        open(found.kunci)
        enter(found.akunId, sandi)
        return true
      }),
    pulihkan: ({ akunId, kode, sandiBaru }) =>
      antre(async () => {
        const kunci = await brankas.offerKode(kode)
        const { nama } = getAkunAktif(open(kunci), akunId)
        refuseSandi(sandiBaru, namaOf(nama))
        await brankas.setSandi(akunId, sandiBaru, kunci)
        enter(akunId, sandiBaru)
        catat('dipulihkanKode', {})
      }),
    kunci: lock,
    dikunciKarena: () => (saya ? null : dikunciKarena),
    gantiSandi: (lama, baru, diketahuiOrang = false) =>
      antre(async () => {
        const { id, nama } = forceSaya()
        refuseSandi(baru, namaOf(nama))
        const kunci = await brankas.offer(id, lama, pesan.salahLama)
        const kode = diketahuiOrang ? await gantiKunci({ jenis: 'sandi', akunId: id, sandi: baru }) : null
        if (!diketahuiOrang) await brankas.setSandi(id, baru, kunci)
        if (saya) saya = { ...saya, sandiLemah: false }
        catat('gantiSandi', { akun: id })
        return kode
      }),
    setSandi: ({ id, nama }, sandi) =>
      antre(async () => {
        refuseSandi(sandi, namaOf(nama))
        await brankas.setSandi(id, sandi, forceOpen().kunci)
        percobaan.forget(id)
        if (saya?.akun.id === id) saya = { ...saya, sandiLemah: false }
        catat('gantiSandi', { akun: id })
      }),
    batalSandi: (akunId) => antre(async () => brankas.drop(akunId)),
    tutupAkun: (akunId) => antre(() => gantiKunci({ jenis: 'tutup', akunId })),
    kodeBaru: (sandi) =>
      antre(async () => {
        await brankas.offer(forceSaya().id, sandi, pesan.salahKode)
        return (await gantiKunci({ jenis: 'kode' })) ?? refuse(pesan.terkunci)
      }),
    segelUlang: async () => {
      try {
        return (await segelUlang?.()) ?? 0
      } catch (cause) {
        // The book has its new key whatever happens to its backups; what went wrong with them is met again.
        if (cause instanceof AppFailure) return null
        throw cause
      }
    },
    sandiAkun,
    kodeTertinggal: () => sandiAkun(slotPemulihan) !== 'ada',
    ujiKode: (kode) =>
      antre(async () => {
        const cocok = await brankas.isKode(kode)
        if (cocok) catat('kodeDiuji', {})
        return cocok
      }),
    lihatLagi: () => {
      rusak = null
    },
    tutup: () => {
      if (saya) sinkronLabel()
      saya = null
      db?.close()
      db?.kunci.fill(0)
      db = null
    },
  }
}
