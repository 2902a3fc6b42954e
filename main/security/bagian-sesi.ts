import type { Antrean } from './antrean.ts'
import type { Brankas } from './brankas.ts'
import type { OrangMasuk } from './orang-masuk.ts'
import type { PencatatPercobaan } from './percobaan.ts'
import type { PintuBuku } from './pintu-buku.ts'

/** What the parts of a session share. */
export type BagianSesi = {
  readonly dataDir: string
  readonly brankas: Brankas
  readonly buku: PintuBuku
  readonly orang: OrangMasuk
  readonly percobaan: PencatatPercobaan
  readonly antrean: Antrean
  readonly segelUlang: () => Promise<number>
}
