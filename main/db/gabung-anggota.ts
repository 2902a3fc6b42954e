import type { KeanggotaanTable } from '#main/toko/schema.ts'
import { isBertindih } from '#shared/domain/register/keanggotaan.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Change } from './journal.ts'

export type Anggota = Pick<
  KeanggotaanTable,
  'id' | 'orang_id' | 'posyandu_id' | 'mulai' | 'sebab_mulai' | 'sampai' | 'sebab_sampai'
>
type Ubah = Partial<Omit<KeanggotaanTable, 'id' | 'versi'>>

export type RencanaAnggota = {
  readonly changes: readonly Change[]
  /** How many memberships of the other now belong to the one that stays, or lengthen one of hers. */
  readonly pindah: number
}

/** What becomes of one membership of the other, and of the one it meets. */
function planOne(lain: Anggota, mulai: Tanggal, punya: readonly Anggota[], tetapId: string): Map<string, Ubah> {
  const buang = new Map<string, Ubah>([[lain.id, { dihapus: 1 }]])
  if (lain.sampai !== null && lain.sampai <= mulai) return buang
  const [first] = punya.filter((k) => isBertindih(k, { mulai, sampai: lain.sampai }))
  if (!first) return new Map([[lain.id, { orang_id: tetapId, mulai }]])
  if (mulai >= first.mulai) return buang
  // Only the time before adds something: afterwards the record that stays is believed, also that she left.
  if (lain.posyandu_id === first.posyandu_id) return buang.set(first.id, { mulai, sebab_mulai: lain.sebab_mulai })
  return new Map([[lain.id, { orang_id: tetapId, mulai, sampai: first.mulai, sebab_sampai: 'pindah' }]])
}

/**
 * The memberships of two records that turn out to be one child: never in two posyandu at once.
 *
 * Those of the one that stays stay. Of the other, time that does not overlap is added, a part that lies before too;
 * the rest is marked as removed.
 *
 * @param punya of the one that stays, earliest first
 * @param lahir birth date of the merged child: none begins before
 */
export function planAnggota(
  tetapId: string,
  punya: readonly Anggota[],
  lain: readonly Anggota[],
  lahir: Tanggal | null,
): RencanaAnggota {
  const changes = new Map<string, Ubah>()
  let now = punya
  for (const one of lain) {
    const mulai = lahir !== null && one.mulai < lahir ? lahir : one.mulai
    for (const [id, isi] of planOne(one, mulai, now, tetapId)) {
      changes.set(id, { ...changes.get(id), ...isi })
      now = now.map((k) => (k.id === id ? { ...k, ...isi } : k))
    }
  }
  return {
    changes: [...changes].map(([id, isi]): Change => ({ entitas: 'keanggotaan', id, isi })),
    pindah: [...changes.values()].filter((isi) => isi.mulai !== undefined).length,
  }
}
