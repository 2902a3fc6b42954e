import { catatanOf } from '../catatan/daftar.ts'
import { versiPada } from '../domain/kartu/nilai.ts'
import {
  type BagianLembar,
  bagianLembar,
  type Kartu,
  kolomKartu,
  type Langkah,
  type TampilKartu,
  urutanIsi,
} from './kartu.ts'

/** What the pages of a card show first. */
export type RupaKartu = {
  readonly risiko: readonly string[]
  readonly ringkas: readonly string[]
  readonly lembar: readonly {
    readonly judul: BagianLembar
    readonly langkah: readonly (Langkah | null)[]
    readonly putusan: readonly string[]
  }[]
  readonly tahap: NonNullable<TampilKartu['tahap']> | null
  readonly lanjut: NonNullable<TampilKartu['lanjut']> | null
  /** The head by its name, and what may end it; null where there is none. */
  readonly kepala: {
    readonly sebut: string
    readonly akhir: readonly { readonly kode: string; readonly kata: string }[]
    /** The column of the card that says with which day it begins; null: the day on which it was written down. */
    readonly mulai: { readonly kode: string; readonly sebut: string } | null
  } | null
}

/** A judgement with a source of its own; what only says the farthest of the others has none. */
const isBersumber = (putusan: Kartu['putusan'][number]) => versiPada(putusan, '9999-12-31').sumber.length > 0

function kepalaOf(kartu: Kartu): RupaKartu['kepala'] {
  const { kepala, masa } = kartu
  if (kepala === null || masa === null) return null
  const mulai = kolomKartu(kartu).find(({ simpan }) => simpan?.catatan === kepala && simpan.kolom === masa.dibuka)
  const { sebut, isian } = catatanOf(kepala)
  return {
    sebut,
    akhir: [...(isian[masa.sebab]?.kata ?? [])].map(([kode, kata]) => ({ kode, kata })),
    mulai: mulai ? { kode: mulai.kode, sebut: mulai.isian.sebut ?? mulai.kode } : null,
  }
}

/** What a card says of its pages, and where it says nothing, what follows from its columns and judgements. */
export function rupaKartu(kartu: Kartu): RupaKartu {
  const { putusan, tampil = {} } = kartu
  const kolom = urutanIsi(kartu)
  const semua = putusan.map(({ kode }) => kode)
  const lembar = Object.entries(bagianLembar) as [BagianLembar, readonly (Langkah | null)[]][]
  return {
    risiko: tampil.risiko ?? putusan.filter(isBersumber).map(({ kode }) => kode),
    ringkas: tampil.ringkas ?? kolom.filter(({ langkah }) => langkah === 2).map(({ kode }) => kode),
    lembar: lembar
      .filter(([, langkah]) => kolom.some((satu) => langkah.includes(satu.langkah)))
      .map(([judul, langkah]) => ({ judul, langkah, putusan: tampil.samping?.[judul] ?? semua })),
    tahap: tampil.tahap ?? null,
    lanjut: tampil.lanjut ?? null,
    kepala: kepalaOf(kartu),
  }
}
