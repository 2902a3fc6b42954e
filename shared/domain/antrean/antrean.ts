/**
 * The way of a visitor through the five steps of a posyandu day.
 *
 * @source docs/aturan/siklus-hidup.md, "The day in five steps"
 */

/** The steps as the decree names them, the first to the fifth. */
export const namaLangkah = [
  'Pendaftaran',
  'Penimbangan dan pengukuran',
  'Pencatatan',
  'Pelayanan kesehatan',
  'Penyuluhan',
] as const

/** The step of whoever has been through all five. */
export const langkahSelesai = 6

/** When somebody came to each step, minutes of the day; null where nobody kept it. */
export type WaktuAntrean = {
  readonly daftar: number | null
  readonly l2: number | null
  readonly l3: number | null
  readonly l4: number | null
  readonly l5: number | null
  readonly selesai: number | null
}

/** The name of the time kept of each step, the first to the fifth and the end. */
export const waktuLangkah = [
  'daftar',
  'l2',
  'l3',
  'l4',
  'l5',
  'selesai',
] as const satisfies readonly (keyof WaktuAntrean)[]

/** Minutes from the first step to the end of the last; null where one of both was not kept. */
export function lamaMenit({ daftar, selesai }: Pick<WaktuAntrean, 'daftar' | 'selesai'>): number | null {
  return daftar === null || selesai === null || selesai < daftar ? null : selesai - daftar
}

/** Minutes spent at a step, waiting and being served: until the next step that was kept begins. @param langkah 1 to 5 */
export function lamaLangkah(waktu: WaktuAntrean, langkah: number): number | null {
  const [dari, sampai] = [waktuLangkah[langkah - 1], waktuLangkah[langkah]]
  if (dari === undefined || sampai === undefined) return null
  const [mulai, akhir] = [waktu[dari], waktu[sampai]]
  return mulai === null || akhir === null || akhir < mulai ? null : akhir - mulai
}

/** The one in the middle; of two in the middle their mean, half a minute up. Null of none. */
export function median(list: readonly (number | null)[]): number | null {
  const ada = list.filter((satu) => satu !== null).toSorted((a, b) => a - b)
  const [bawah, atas] = [ada[Math.floor((ada.length - 1) / 2)], ada[Math.floor(ada.length / 2)]]
  return bawah === undefined || atas === undefined ? null : Math.round((bawah + atas) / 2)
}
