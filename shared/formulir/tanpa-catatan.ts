import type { FormModel } from './model.ts'

/** A form of which nothing is recorded: what tells of records is empty, and there is no table but the first. */
export const tanpaCatatan = {
  sementara: false,
  contoh: false,
  periksa: [],
  indikator: [],
  balok: [],
  anak: [],
  tanda: [],
  daftar: [],
  kaki: [],
} as const satisfies Partial<FormModel>

export const satuTabel = { jumlah: null, bagian: [] } as const satisfies Partial<FormModel>
