import type { Pelaku } from '#main/db/pelaku.ts'
import { createKartuHandlers } from '#main/features/kartu/kartu.handlers.ts'
import { createPenimbanganHandlers } from '#main/features/penimbangan/penimbangan.handlers.ts'
import { createRiwayatHandlers } from '#main/features/riwayat/riwayat.handlers.ts'
import type { IsiKartu, OrangBaru, PutusanKartu } from '#shared/contract/bentuk-kartu.ts'
import type { InputOf, OutputOf } from '#shared/contract/contract.ts'
import { addPosyandu } from './fill-book.ts'
import { bidanUji } from './open-test-book.ts'
import { openTestCalls, type TestCalls } from './open-test-calls.ts'

export const kartu = 'ibu-hamil'

const kosong = {
  jk: null,
  nik: null,
  namaSuami: null,
  alamat: null,
  dusun: null,
  rt: null,
  rw: null,
  telepon: null,
} as const

/** A woman of 28 years on 24-11-2026, unless told otherwise. */
export function ibu(isi: Partial<OrangBaru> = {}): OrangBaru {
  return { ...kosong, nama: 'Siti Aminah', tanggalLahir: '1998-05-10', ...isi }
}

export type KartuBook = TestCalls & {
  readonly melati: string
  readonly mawar: string
  /** Who signs in from now on; the bidan where nobody is named. */
  signIn(peran?: Pelaku['peran'], posyandu?: readonly string[]): void
  /** A pregnant woman of Melati 1, last period 02-04-2026, registered 08-06-2026; answers with her id. */
  daftar(orang?: Partial<OrangBaru>, isi?: IsiKartu): Promise<string>
  /** Records a visit on no sheet. */
  periksa(orangId: string, tanggal: string, isi: IsiKartu): Promise<OutputOf<'kartu.record'>>
  folder(orangId: string): Promise<OutputOf<'kartu.ofPerson'>>
}

export function openKartuBook(): KartuBook {
  let pelaku: Pelaku = bidanUji
  const book = openTestCalls(
    (context) => ({
      ...createKartuHandlers(context),
      ...createPenimbanganHandlers(context),
      ...createRiwayatHandlers(context),
    }),
    {
      hariIni: '2026-11-24',
      // The book asks who it is at every call.
      get pelaku() {
        return new Proxy(bidanUji, { get: (_target, key) => pelaku[key as keyof Pelaku] })
      },
    },
  )
  const melati = addPosyandu(book.context.db, 'Melati 1')
  const mawar = addPosyandu(book.context.db, 'Mawar')
  return {
    ...book,
    melati,
    mawar,
    signIn: (peran = 'bidan', posyandu) => {
      pelaku =
        peran === 'bidan' ? bidanUji : { id: peran, nama: peran, peran, posyandu: posyandu ? [...posyandu] : null }
    },
    daftar: async (
      orang,
      isi = { hpht: '02-04-2026', gravida: '2', jarak_th: '3', bb_awal_kg: '50', tb_cm: '155' },
    ) => {
      const input: InputOf<'kartu.register'> = {
        kartu,
        orang: ibu(orang),
        posyanduId: melati,
        dibuka: '2026-06-08',
        isi,
      }
      return (await book.call('kartu.register', input)).orangId
    },
    periksa: (orangId, tanggal, isi) =>
      book.call('kartu.record', { kartu, orangId, kunjunganId: null, tanggal, hariBukaId: null, isi }),
    folder: (orangId) => book.call('kartu.ofPerson', { kartu, orangId }),
  }
}

/** The word of a judgement. */
export function kata(putusan: readonly PutusanKartu[], kode: string): string | undefined {
  return putusan.find((satu) => satu.kode === kode)?.kata
}
/** The code of a judgement. */
export function hasil(putusan: readonly PutusanKartu[], kode: string): string | null | undefined {
  return putusan.find((satu) => satu.kode === kode)?.hasil
}
