import type { EntityName } from './schema.ts'

/** A column of a table that names another record. */
export type Rujukan = readonly [entitas: EntityName, kolom: string]

/**
 * Which columns name a record of each kind: undoing its creation would orphan what stands there, a person's history is
 * told of them, and joining two persons moves them.
 *
 * A test compares this with the foreign keys of the tables.
 */
export const bergantung: Partial<Record<EntityName, readonly Rujukan[]>> = {
  orang: [
    ['keanggotaan', 'orang_id'],
    ['kms', 'orang_id'],
    ['penimbangan', 'orang_id'],
    ['kehadiran', 'orang_id'],
    ['umpan_balik', 'orang_id'],
    ['orang', 'ibu_id'],
    ['orang', 'digabung_ke_id'],
  ],
  fasilitas: [
    ['keanggotaan', 'posyandu_id'],
    ['penimbangan', 'posyandu_id'],
    ['hari_buka', 'posyandu_id'],
    ['kader', 'posyandu_id'],
    ['kiriman', 'fasilitas_id'],
    ['umpan_balik', 'fasilitas_id'],
    ['fasilitas', 'induk_id'],
  ],
  hari_buka: [
    ['penimbangan', 'hari_buka_id'],
    ['kehadiran', 'hari_buka_id'],
  ],
  kader: [['kehadiran', 'kader_id']],
  impor: [['penimbangan', 'impor_id']],
}

/** What goes first when undone: leaves before what they stand on. */
export const urutanUrung: readonly EntityName[] = [
  'kehadiran',
  'penimbangan',
  'kms',
  'keanggotaan',
  'umpan_balik',
  'orang',
  'hari_buka',
  'kader',
  'penandatangan',
  'pengaturan',
  'impor',
  'kiriman',
  'fasilitas',
  'akun',
]
