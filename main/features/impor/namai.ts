import type { CatatanImpor } from '#shared/contract/impor.ts'
import type { Catatan } from '#shared/domain/impor/baris-impor.ts'
import { daftar } from '#shared/domain/impor/laporan-baca.ts'

/** Names said in one remark; more are counted. */
const namaSekaligus = 6

const byBaris = (a: Catatan, b: Catatan) => a.baris - b.baris

/** Puts the child's name to every remark, in the order of the rows; a remark on the file as a whole has none. */
export function createNamai({ nama }: { readonly nama: ReadonlyMap<number, string> }) {
  return (catatan: readonly Catatan[]): CatatanImpor[] =>
    catatan.toSorted(byBaris).map(({ baris, kolom, nilai, alasan, untuk }) => {
      const semua = new Set((untuk ?? [baris]).flatMap((one) => nama.get(one) ?? []))
      return { baris, kolom, nilai, alasan, anak: daftar([...semua], namaSekaligus), jumlah: untuk?.length ?? 1 }
    })
}
