import { z } from 'zod'
import { IsiKartu, KolomKartu, PutusanKartu } from './bentuk-kartu.ts'
import { defineCall } from './call.ts'
import { Id, Jk, TanggalIso, Tertulis } from './dasar.ts'
import { kunciCatatan } from './peran.ts'

/** Deliveries of a mother: what is written down of them, and the babies they make. Cells cross as text, as they are typed. */

const ofIbu = ({ ibuId }: { readonly ibuId: string }) => [kunciCatatan('orang', ibuId)]

const KelompokKolom = z.array(z.strictObject({ judul: z.string(), kolom: z.array(KolomKartu) }))

/** A child of hers that no delivery names yet. */
const BayiDikenal = z.strictObject({ id: Id, nama: z.string(), jk: Jk.nullable(), tanggalLahir: TanggalIso })
export type BayiDikenal = z.infer<typeof BayiDikenal>

const BayiTertulis = z.strictObject({
  /** Its record of birth. */
  id: Id,
  bayi: z.strictObject({ id: Id, nama: z.string() }).nullable(),
  isi: IsiKartu,
  putusan: z.array(PutusanKartu),
  /** What its own record says otherwise, in words; nothing of that is changed by correcting the birth. */
  beda: z.array(z.string()),
})

const Persalinan = z.strictObject({ tanggal: TanggalIso, bayi: z.array(BayiTertulis) })
export type Persalinan = z.infer<typeof Persalinan>

const BacaPersalinan = z.strictObject({
  nama: z.string(),
  namaSuami: z.string().nullable(),
  /** Where babies are born into; null where she is a member nowhere. */
  posyandu: z.string().nullable(),
  /** The first day of the pregnancy that goes on, as it was written down. */
  hamilSejak: TanggalIso.nullable(),
  /** What is asked of the delivery, of each baby, and at the end. */
  kelompok: z.strictObject({ ibu: KelompokKolom, bayi: KelompokKolom, penutup: KelompokKolom }),
  bayiDikenal: z.array(BayiDikenal),
  /** The latest first. */
  persalinan: z.array(Persalinan),
})
export type BacaPersalinan = z.infer<typeof BacaPersalinan>

const IsiBayi = z.strictObject({
  isi: IsiKartu,
  /** '' is called after its mother. */
  nama: z.string().trim().max(200, { error: 'Terlalu panjang, paling banyak 200 huruf.' }),
  /** Whom of the book it is; null: somebody new. */
  bayiId: Id.nullable(),
  /** It was said that it is none of those in the book. */
  pastiBaru: z.boolean(),
})

export const persalinanCalls = {
  'persalinan.read': defineCall({
    hak: 'lihat',
    lingkup: ofIbu,
    input: z.strictObject({ ibuId: Id }),
    output: BacaPersalinan,
  }),
  /** Writes down one delivery and its babies together: one undo takes all of it back. */
  'persalinan.record': defineCall({
    hak: 'isi',
    lingkup: ofIbu,
    input: z.strictObject({
      ibuId: Id,
      isi: IsiKartu,
      bayi: z.array(IsiBayi).min(1, { error: 'Isi dulu bayinya.' }).max(5, { error: 'Paling banyak lima bayi.' }),
    }),
    output: z.strictObject({
      ...Tertulis.shape,
      bayi: z.array(z.strictObject({ id: Id, nama: z.string(), baru: z.boolean() })),
    }),
  }),
  /** Corrects the record of the birth of one baby; the baby's own record stays as it is. */
  'persalinan.correct': defineCall({
    hak: 'isi',
    lingkup: ({ id }) => [kunciCatatan('persalinan', id)],
    input: z.strictObject({ id: Id, isi: IsiKartu }),
    output: z.strictObject({ ...Tertulis.shape, beda: z.array(z.string()) }),
  }),
} as const
