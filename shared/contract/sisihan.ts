import { z } from 'zod'
import { defineCall } from './call.ts'
import { Ok } from './dasar.ts'

/** A record with changes that came and count nowhere, because their writer reached beyond his own. */
export const Sisihan = z.strictObject({
  /** Its first change; what the other calls take. */
  nomor: z.int(),
  /** Whose laptop wrote it, and who. */
  dari: z.string(),
  oleh: z.string(),
  /** ISO instant by the clock of that computer. */
  waktu: z.string(),
  /** "Penimbangan Naura 12-11-2026" */
  tentang: z.string(),
  /** A finished sentence. */
  alasan: z.string(),
  /** What it would set, as it is shown to people. */
  isian: z.array(z.strictObject({ nama: z.string(), nilai: z.string() })),
  /** Whether this book may take it over: that of a Puskesmas. */
  bolehDiterima: z.boolean(),
})
export type Sisihan = z.infer<typeof Sisihan>

const PilihSisihan = z.strictObject({ nomor: z.int().positive() })

export const sisihanCalls = {
  /** Those nobody decided about, oldest first. */
  'sisihan.list': defineCall({ hak: 'kirim', input: z.strictObject({}), output: z.array(Sisihan) }),
  /** Writes its values in the name of this book; undone like any change, by its group. */
  'sisihan.accept': defineCall({
    hak: 'kirim',
    input: PilihSisihan,
    output: z.strictObject({ kelompok: z.int().nullable() }),
  }),
  /** Takes it off the list; it goes on counting nowhere. */
  'sisihan.leave': defineCall({ hak: 'kirim', input: PilihSisihan, output: Ok }),
} as const
