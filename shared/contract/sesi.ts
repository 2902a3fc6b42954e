import { z } from 'zod'
import { sandiTerpanjang, sandiTerpendek } from '#shared/domain/sandi/sandi.ts'
import { kalimatSandi } from '#shared/text/sandi.ts'
import { defineCall } from './call.ts'
import { Id, Ok, TanggalIso, Teks } from './dasar.ts'
import { Peran } from './peran.ts'

/** A new passphrase. Kept exactly as typed, spaces too. Whether it is too easily guessed, the program says behind this. */
export const SandiBaru = z
  .string()
  .min(sandiTerpendek, { error: kalimatSandi.pendek })
  .max(sandiTerpanjang, { error: kalimatSandi.panjang })
/** A passphrase offered to be compared. */
const Sandi = z.string().max(sandiTerpanjang, { error: kalimatSandi.panjang })
const Kode = z.string().max(100, { error: 'Kode pemulihan terdiri dari 7 kelompok berisi 4 huruf atau angka.' })

/** How far the book is open. */
export const TahapSesi = z.enum([
  /** Nothing in the folder yet. */
  'baru',
  /** A book from before there were passphrases: it is encrypted when the first account is made. */
  'polos',
  'terkunci',
  'terbuka',
  /** The keys are there and the book is not. */
  'hilang',
  /** The book is there and the keys are not, or cannot be read. */
  'kunciHilang',
  /** The book is there, and damaged. */
  'rusak',
])
export type TahapSesi = z.infer<typeof TahapSesi>

export const AkunSingkat = z.strictObject({
  id: Id,
  nama: z.string(),
  peran: Peran,
  /** Names of the posyandu a kader is held to. */
  posyandu: z.array(z.string()),
})
export type AkunSingkat = z.infer<typeof AkunSingkat>

/** Somebody wanted it locked, or nobody used it for so many minutes. */
const SebabKunci = z.enum(['diminta', 'diam'])

export const KeadaanSesi = z.strictObject({
  tahap: TahapSesi,
  /** What is wrong, as a sentence, when the book cannot be opened. */
  pesan: z.string().nullable(),
  /** The place as the lock screen names it, top line first. */
  tempat: z.array(z.string()),
  hariIni: TanggalIso,
  /** Who may sign in. */
  akun: z.array(AkunSingkat),
  /**
   * Who is signed in. `masukLalu`: ISO instant of the sign-in before this one; `gagalLalu`: wrong tries since then;
   * `sandiLemah`: her passphrase would not be taken today.
   */
  saya: AkunSingkat.extend({
    masukLalu: z.string().nullable(),
    gagalLalu: z.int(),
    sandiLemah: z.boolean(),
  }).nullable(),
  /** Seconds before the next try. */
  tungguDetik: z.int(),
  /** What locked the book while this program runs; null when nobody was in since it began. */
  dikunciKarena: SebabKunci.nullable(),
  /** Minutes without a key pressed after which the book locks itself. */
  kunciMenit: z.int(),
  /** False until the recovery code was typed back from paper. Null while locked. */
  kodeDiuji: z.boolean().nullable(),
  /** The recovery code cannot go along when the book gets another key, or there is none. Null while locked. */
  kodeTertinggal: z.boolean().nullable(),
  /** Asked once when the computer's date lies before the last entry. */
  jam: z.strictObject({ hariIni: TanggalIso, terakhir: TanggalIso }).nullable(),
})
export type KeadaanSesi = z.infer<typeof KeadaanSesi>

/**
 * The book got another key, where it did. `kode`: a new recovery code, shown this once, where the one before does not hold
 * any more; `cadanganTersisa`: files on this laptop that could not be brought under it, null when it is tried again at
 * the next sign-in.
 */
export const Pergantian = z.strictObject({ kode: z.string().nullable(), cadanganTersisa: z.int().nullable() })
export type Pergantian = z.infer<typeof Pergantian>

export const sesiCalls = {
  'sesi.keadaan': defineCall({ hak: 'tanpaSesi', input: z.strictObject({}), output: KeadaanSesi }),
  /** The first account of a new book, or of one from before there were passphrases. The code is shown this once. */
  'sesi.create': defineCall({
    hak: 'tanpaSesi',
    input: z.strictObject({ nama: Teks, peran: z.enum(['bidan', 'petugas']), sandi: SandiBaru }),
    output: z.strictObject({ kode: z.string() }),
  }),
  'sesi.signIn': defineCall({ hak: 'tanpaSesi', input: z.strictObject({ akunId: Id, sandi: Sandi }), output: Ok }),
  /** A forgotten passphrase: the recovery code opens the book and sets a new one. */
  'sesi.recover': defineCall({
    hak: 'tanpaSesi',
    input: z.strictObject({ akunId: Id, kode: Kode, sandiBaru: SandiBaru }),
    output: Ok,
  }),
  'sesi.lock': defineCall({
    hak: 'hadir',
    input: z.strictObject({ sebab: SebabKunci.default('diminta') }),
    output: Ok,
  }),
  /** Somebody is at the keyboard: the idle lock starts anew. */
  'sesi.touch': defineCall({ hak: 'hadir', input: z.strictObject({}), output: Ok }),
  'sesi.changeSandi': defineCall({
    hak: 'hadir',
    /** `diketahuiOrang`: somebody else knows the one before, so the book gets another key. */
    input: z.strictObject({ lama: Sandi, baru: SandiBaru, diketahuiOrang: z.boolean().default(false) }),
    output: Pergantian,
  }),
  /** "Lanjutkan saja": the question about the date is not asked again until the program is opened anew. */
  'sesi.acceptClock': defineCall({ hak: 'hadir', input: z.strictObject({}), output: Ok }),
  /** The code typed back from paper. */
  'sesi.testKode': defineCall({
    hak: 'akun',
    input: z.strictObject({ kode: Kode }),
    output: z.strictObject({ cocok: z.boolean() }),
  }),
  /** A new code; the one before opens nothing from now on. */
  'sesi.renewKode': defineCall({
    hak: 'akun',
    input: z.strictObject({ sandi: Sandi }),
    output: Pergantian.extend({ kode: z.string() }),
  }),
} as const
