import type { Entities, EntityName } from '#main/toko/schema.ts'
import type { Db } from '#main/toko/toko.ts'
import type { Change } from './journal.ts'
import type { Reader } from './pembaca-urung.ts'

export type Dipertahankan = {
  readonly entitas: EntityName
  readonly id: string
  /** The fields that stay, by column; empty when the record stays as a whole. */
  readonly isian: readonly string[]
}

export type Plan = { readonly changes: Change[]; readonly kept: Dipertahankan[]; readonly removed: Set<string> }

/** Leaves the chosen changes out of the plan and says so. */
function withhold(plan: Plan, stays: (change: Change) => boolean): Plan {
  const held = plan.changes.filter(stays)
  if (held.length === 0) return plan
  const gone = new Set(held.map((change) => `${change.entitas}:${change.id}`))
  return {
    changes: plan.changes.filter((change) => !stays(change)),
    kept: [
      ...plan.kept.filter((k) => !gone.has(`${k.entitas}:${k.id}`)),
      ...held.map(({ entitas, id }) => ({ entitas, id, isian: [] })),
    ],
    removed: new Set([...plan.removed].filter((key) => !gone.has(key))),
  }
}

type Membership = Pick<Entities['keanggotaan'], 'id' | 'orang_id' | 'mulai' | 'sampai' | 'dihapus'>

function isOverlapping(memberships: readonly Membership[]): boolean {
  const live = memberships.filter((m) => m.dihapus === 0).sort((a, b) => (a.mulai < b.mulai ? -1 : 1))
  return live.some((m, i) => {
    const next = live[i + 1]
    return next !== undefined && (m.sampai === null || m.sampai > next.mulai)
  })
}

const ofOrang = (orangId: string, memberships: readonly Membership[]) =>
  memberships.filter((m) => m.orang_id === orangId)

/** A child that stays keeps its place, and no child may come to belong to two posyandu at once. */
export function keepMemberships(db: Db, plan: Plan): Plan {
  const changes = new Map(plan.changes.filter((c) => c.entitas === 'keanggotaan').map((c) => [c.id, c.isi]))
  if (changes.size === 0) return plan
  const ownerOf = 'SELECT orang_id FROM keanggotaan WHERE id = ?'
  const listOf = 'SELECT id, orang_id, mulai, sampai, dihapus FROM keanggotaan WHERE orang_id = ?'
  const staying = new Set(plan.kept.filter((k) => k.entitas === 'orang' && k.isian.length === 0).map((k) => k.id))
  // Undone merging gives a membership back to another child: it must fit there, among what is given back with it.
  const owners = [...changes].flatMap(([id, isi]) => [
    db.value(ownerOf, id) ?? null,
    ('orang_id' in isi && isi.orang_id) || null,
  ])
  const now = [...new Set(owners)].flatMap((owner) => db.all<Membership>(listOf, owner))
  const after = now.map((m) => ({ ...m, ...changes.get(m.id) })) as Membership[]
  const owned = Map.groupBy(after, (m) => m.orang_id)
  const stays = (change: Change) => {
    if (change.entitas !== 'keanggotaan') return false
    const owner = db.oneValue<string>(ownerOf, change.id)
    if (change.isi.dihapus === 1 && staying.has(owner)) return true
    const next = change.isi.orang_id ?? owner
    return isOverlapping(owned.get(next) ?? []) && !isOverlapping(ofOrang(next, now))
  }
  return withhold(plan, stays)
}

/** The posyandu of a membership that stays must stay too, and so must what that stands on. */
export function keepFacilities(reader: Reader, plan: Plan): Plan {
  const next = withhold(
    plan,
    (c) => c.entitas === 'fasilitas' && c.isi.dihapus === 1 && reader.isHeld('fasilitas', c.id, plan.removed),
  )
  return next === plan ? plan : keepFacilities(reader, next)
}
