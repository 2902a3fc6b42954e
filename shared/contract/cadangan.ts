import { z } from 'zod'
import { defineCall } from './call.ts'
import { Ok } from './dasar.ts'

/** A backup as it is listed: by name and place, never by a path of one's own. */
const CadanganId = z.string().min(1).max(300)
export const CadanganBaris = z.strictObject({
  id: CadanganId,
  /** ISO instant, by the clock of the computer that made it. */
  waktu: z.string(),
  /** The date lies in the future: the clock was wrong when it was made, or is now. */
  raguTanggal: z.boolean(),
  /** bytes */
  ukuran: z.int(),
  /** "Laptop ini", or the name of a stick. */
  tempat: z.string(),
})
export type CadanganBaris = z.infer<typeof CadanganBaris>

export const Flashdisk = z.strictObject({
  id: z.string(),
  nama: z.string(),
  /** Bytes that are free; null when it does not say. */
  kosong: z.int().nullable(),
  /** True when backups go to it by themselves while it is in. */
  dipilih: z.boolean(),
})
export type Flashdisk = z.infer<typeof Flashdisk>

const Waktu = z.string().nullable()
export const KeadaanCadangan = z.strictObject({
  /** ISO instants; null when never. */
  terakhir: Waktu,
  /** Changes of the book that are in no backup: written since the last one. Of a book without any, all. */
  belumDicadangkan: z.int().min(0),
  terakhirFlashdisk: Waktu,
  latihanTerakhir: Waktu,
  /** Once a year a backup should be brought back for practice. */
  latihanPerlu: z.boolean(),
  /** Why the last automatic backup did not come about. */
  masalah: z.string().nullable(),
  cadangan: z.array(CadanganBaris),
  flashdisk: z.array(Flashdisk),
})
export type KeadaanCadangan = z.infer<typeof KeadaanCadangan>

export const Pemeriksaan = z.strictObject({
  integritas: z.string(),
  jurnalSamaDenganTabel: z.boolean(),
  ringkasanSama: z.boolean(),
  orang: z.int(),
  penimbangan: z.int(),
  perubahan: z.int(),
  sidik: z.string(),
})
export type Pemeriksaan = z.infer<typeof Pemeriksaan>
export const HasilLatihan = Pemeriksaan.extend({ waktu: z.string(), benar: z.boolean() })
export type HasilLatihan = z.infer<typeof HasilLatihan>

export const cadanganCalls = {
  'cadangan.keadaan': defineCall({ hak: 'jaga', input: z.strictObject({}), output: KeadaanCadangan }),
  /** When the newest backup was made, as the book noted it: no drive is looked at. */
  'cadangan.terakhir': defineCall({
    hak: 'jaga',
    input: z.strictObject({}),
    output: KeadaanCadangan.pick({ terakhir: true, masalah: true }),
  }),
  /** Backs up to this computer, or to a stick, which is chosen by it. */
  'cadangan.create': defineCall({
    hak: 'jaga',
    input: z.strictObject({ flashdiskId: z.string().max(300).nullable() }),
    output: CadanganBaris,
  }),
  /** Brings a backup back in a place of its own, compares, and removes it again. The newest when none is named. */
  'cadangan.rehearse': defineCall({
    hak: 'jaga',
    input: z.strictObject({ id: CadanganId.nullable() }),
    output: HasilLatihan,
  }),
  'buku.check': defineCall({ hak: 'jaga', input: z.strictObject({}), output: Pemeriksaan }),
  /** Somebody has looked at the entries that may be missing: they are not spoken of again. */
  'buku.markKehilanganSeen': defineCall({ hak: 'jaga', input: z.strictObject({}), output: Ok }),
  /** Backups to choose from while there is no book that can be opened. */
  'cadangan.listDarurat': defineCall({ hak: 'tanpaSesi', input: z.strictObject({}), output: z.array(CadanganBaris) }),
  /** Sets what cannot be opened aside, untouched, and brings a backup back in its place. */
  'cadangan.restoreDarurat': defineCall({
    hak: 'tanpaSesi',
    input: z.strictObject({ id: CadanganId, sandi: z.string().max(200) }),
    output: Ok,
  }),
} as const
