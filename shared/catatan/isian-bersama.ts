import { z } from 'zod'
import { boleh, json, pilihan, tambahan, teks } from '../isian/isian.ts'

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

/** What `jawaban_tanya` holds, as JSON: the columns of a card answered "memang benar", with the stored values they were answered for. */
export const DijawabKartu = z.array(z.strictObject({ kolom: z.string(), nilai: z.number() }))

/** A record that keeps columns of a card keeps the answers about them, too. */
export const isianTanya = {
  jawaban_tanya: tambahan(boleh(json('Jawaban "memang benar"', DijawabKartu))),
} as const
