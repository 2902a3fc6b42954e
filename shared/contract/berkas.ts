import { z } from 'zod'

export const JenisBerkas = z.enum(['xlsx', 'pdf'])

/** A finished file, handed to the window, which saves or prints it. */
export const Berkas = z.strictObject({ nama: z.string(), isiBase64: z.string(), mime: z.string() })
export type Berkas = z.infer<typeof Berkas>
