import { boleh, pilihan, teks } from '../isian/isian.ts'

/**
 * The last columns of every card of the life cycle: what was taught, where she was sent, who examined, what else is to say.
 *
 * @source Kartu Bantu 2023, Kepmenkes HK.01.07/MENKES/2015/2023
 */
export const isianAkhir = {
  edukasi: boleh(teks('Edukasi', 500)),
  rujuk_ke: boleh(pilihan('Rujuk', { tidak: 'tidak', pustu: 'Pustu', puskesmas: 'Puskesmas', rs: 'RS' })),
  pemeriksa: boleh(
    pilihan('Pemeriksa', {
      kader: 'kader',
      bidan: 'bidan',
      perawat: 'perawat',
      dokter: 'dokter',
      gizi: 'petugas gizi',
      lainnya: 'lainnya',
    }),
  ),
  catatan: boleh(teks('Catatan', 500)),
} as const
