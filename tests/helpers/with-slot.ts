import { type Biaya, createSlot, type Gantungan, putSlot } from '#main/security/gantungan.ts'

/** Makes a slot and puts it into the ring. */
export async function withSlot(
  gantungan: Gantungan,
  ...[id, sandi, kunci, biaya]: readonly [id: string, sandi: string, kunci: Buffer, biaya?: Biaya]
): Promise<Gantungan> {
  return putSlot(gantungan, await createSlot(gantungan, id, sandi, kunci, biaya))
}
