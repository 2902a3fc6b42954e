import { lembarUji } from '#tests/helpers/lembar-uji.ts'

export const judul = ['No', 'Nama Balita', 'L/P', 'Tgl Lahir', 'Nama Ibu', 'BB', 'TB', 'Ket']
export const atas = [['POSYANDU MELATI - DESA WONOREJO'], ['BULAN : MEI 2026'], ['Tgl 12 Mei 2026'], []]
export const ayu = ['1', 'Ayu Lestari', 'P', '05-03-2025', 'Siti']
export const mei = (...rows: (string | number | null | { tanggal: string })[][]) =>
  lembarUji('MEI', [...atas, judul, ...rows])
