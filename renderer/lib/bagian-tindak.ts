/** The pages about who is to be followed up, in their order. */
export const bagianTindak = [{ ke: '/tindak', nama: 'Kunjungan' }] as const
