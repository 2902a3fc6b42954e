import { z } from 'zod'
import { defineCall } from './call.ts'
import { Id } from './dasar.ts'

/** A remark on a row of the file, or on the file as a whole. */
export const CatatanImpor = z.strictObject({
  baris: z.int(),
  kolom: z.string(),
  nilai: z.string(),
  alasan: z.string(),
  /** Name of whom the row is about, as the file spells it; several where one sentence speaks for them; empty for the file. */
  anak: z.string(),
  /** Rows the sentence speaks for; 0 for the file. */
  jumlah: z.int(),
})
export type CatatanImpor = z.infer<typeof CatatanImpor>

/** How many rows remarks speak for. */
export const hitungBaris = (catatan: readonly CatatanImpor[]): number =>
  catatan.reduce((sum, { jumlah }) => sum + jumlah, 0)

/** What an import would do, or did. Every count is a number of rows of the file. */
export const HasilImpor = z.strictObject({
  berkas: z.string(),
  /** The sheet that was read. */
  lembar: z.string(),
  /** Every sheet of the file with a register a spreadsheet shows, in its order, the one that was read among them. */
  lembarRegister: z.array(z.strictObject({ nama: z.string(), baris: z.int() })),
  /** = new + changed + unchanged weighings + rows without weighing + refused */
  barisDibaca: z.int(),
  balitaBaru: z.int(),
  balitaDiperbarui: z.int(),
  penimbanganBaru: z.int(),
  penimbanganDiperbarui: z.int(),
  takBerubah: z.int(),
  tanpaPenimbangan: z.int(),
  posyanduBaru: z.array(z.string()),
  ditolak: z.array(CatatanImpor),
  /** Refused rows about children of other Pustu: in the file nothing is wrong with them. */
  milikLain: z.int(),
  /** Doubts; also what of the file was not read, with an empty `anak`. */
  peringatan: z.array(CatatanImpor),
  /** True when the file brings anything the book does not hold yet, also where no count above tells (a KIA answer). */
  berubah: z.boolean(),
  /** Null after a rehearsal, and when nothing changed. */
  imporId: Id.nullable(),
})
export type HasilImpor = z.infer<typeof HasilImpor>

/** What an import of the register of a card would do, or did. Every count of visits is a number of rows of the file. */
export const HasilImporKartu = z.strictObject({
  berkas: z.string(),
  lembar: z.string(),
  /** Every sheet of the file with a register of this card, as of {@link HasilImpor}. */
  lembarRegister: z.array(z.strictObject({ nama: z.string(), baris: z.int() })),
  /** Code of the card. */
  kartu: z.string(),
  /** = kunjunganBaru + kunjunganDiperbarui + takBerubah + tanpaIsi + refused */
  barisDibaca: z.int(),
  orangBaru: z.int(),
  orangDiperbarui: z.int(),
  kunjunganBaru: z.int(),
  kunjunganDiperbarui: z.int(),
  takBerubah: z.int(),
  tanpaIsi: z.int(),
  posyanduBaru: z.array(z.string()),
  ditolak: z.array(CatatanImpor),
  milikLain: z.int(),
  peringatan: z.array(CatatanImpor),
  berubah: z.boolean(),
  imporId: Id.nullable(),
})
export type HasilImporKartu = z.infer<typeof HasilImporKartu>

/** What an import of the list "Sasaran Imunisasi" of ASIK would do, or did. Every count but that of doses is a number of rows. */
export const HasilImporAsik = z.strictObject({
  berkas: z.string(),
  lembar: z.string(),
  /** Every sheet of the file with such a list, as of {@link HasilImpor}. */
  lembarRegister: z.array(z.strictObject({ nama: z.string(), baris: z.int() })),
  /** = barisBertambah + takBerubah + tanpaIsi + refused */
  barisDibaca: z.int(),
  barisBertambah: z.int(),
  takBerubah: z.int(),
  tanpaIsi: z.int(),
  dosisBaru: z.int(),
  /** It makes none. */
  posyanduBaru: z.array(z.string()),
  ditolak: z.array(CatatanImpor),
  milikLain: z.int(),
  peringatan: z.array(CatatanImpor),
  berubah: z.boolean(),
  imporId: Id.nullable(),
})
export type HasilImporAsik = z.infer<typeof HasilImporAsik>

/** What became of a file, by the kind of register its headings showed it to be. */
export const HasilMasuk = z.discriminatedUnion('register', [
  HasilImpor.extend({ register: z.literal('balita') }),
  /** `sebut`: how one says the card. */
  HasilImporKartu.extend({ register: z.literal('kartu'), sebut: z.string() }),
  HasilImporAsik.extend({ register: z.literal('asik') }),
])
export type HasilMasuk = z.infer<typeof HasilMasuk>

export const ImporBaris = z.strictObject({
  id: Id,
  berkas: z.string(),
  waktu: z.string(),
  balitaBaru: z.int(),
  penimbanganBaru: z.int(),
  /** Of the register of a card. */
  orangBaru: z.int(),
  kunjunganBaru: z.int(),
  /** Of the list of ASIK. */
  dosisBaru: z.int(),
  dibatalkan: z.boolean(),
})

const BerkasMasuk = z.strictObject({
  /** File name only, never a path. */
  nama: z.string().min(1).max(255),
  isiBase64: z.base64(),
})

/** Long work: started, then asked about until it is done. */
export const Pekerjaan = z.strictObject({
  id: Id,
  keadaan: z.enum(['berjalan', 'selesai', 'gagal', 'batal']),
  /** 0–100 */
  persen: z.number(),
  langkah: z.string(),
  impor: HasilMasuk.nullable(),
  pesan: z.string().nullable(),
})
export type Pekerjaan = z.infer<typeof Pekerjaan>

export const imporCalls = {
  /** Rehearses (`uji`) or carries out an import in a worker; answers at once with the job. */
  'impor.start': defineCall({
    hak: 'impor',
    input: z.strictObject({
      berkas: BerkasMasuk,
      uji: z.boolean(),
      /** Name of the sheet to be read; null: the first that holds a register. */
      lembar: z.string().max(255).nullable().default(null),
    }),
    output: z.strictObject({ pekerjaanId: Id }),
  }),
  'impor.list': defineCall({ hak: 'impor', input: z.strictObject({}), output: z.array(ImporBaris) }),
  'impor.undo': defineCall({
    hak: 'impor',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ jumlah: z.int(), dipertahankan: z.array(z.string()) }),
  }),
  'contoh.start': defineCall({ hak: 'impor', input: z.strictObject({}), output: z.strictObject({ pekerjaanId: Id }) }),
  /** Empties a book that holds nothing but sample data. */
  'contoh.remove': defineCall({ hak: 'impor', input: z.strictObject({}), output: z.strictObject({ jumlah: z.int() }) }),
  'pekerjaan.get': defineCall({ hak: 'impor', input: z.strictObject({ id: Id }), output: Pekerjaan }),
  'pekerjaan.cancel': defineCall({ hak: 'impor', input: z.strictObject({ id: Id }), output: Pekerjaan }),
} as const
