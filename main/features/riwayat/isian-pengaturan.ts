import { kunciPengaturan, kunciTempat, pengaturanAwal } from '#main/db/buku.ts'
import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import { kataIsianTempat, kataPengaturan, namaIsianTempat, namaPengaturan } from '#shared/text/isian-pengaturan.ts'
import type { Nilai } from './nilai.ts'

type Isi = Readonly<Record<string, unknown>>
type Susunan = {
  readonly awal: Isi
  readonly nama: Readonly<Record<string, string>>
  readonly kata: (isian: string, nilai: unknown) => string | null
}

const susunan: Readonly<Record<string, Susunan>> = {
  [kunciPengaturan]: {
    awal: pengaturanAwal,
    nama: namaPengaturan satisfies Record<keyof Pengaturan, string>,
    kata: kataPengaturan,
  },
  [kunciTempat]: { awal: {}, nama: namaIsianTempat, kata: kataIsianTempat },
}

function parse(nilai: Nilai | undefined, awal: Isi): Isi {
  return typeof nilai === 'string' ? { ...awal, ...(JSON.parse(nilai) as Isi) } : awal
}

/**
 * What changed inside a record of the settings, which the journal holds as one text: each setting from what to what.
 *
 * @param before the text before; undefined when the settings were never written, so that the built-in ones held
 */
export function isianPengaturan(id: string, before: Nilai | undefined, after: Nilai | undefined): Riwayat['isian'] {
  const one = susunan[id]
  if (!one || after === undefined) return []
  const [dulu, kini] = [parse(before, one.awal), parse(after, one.awal)]
  return Object.entries(one.nama).flatMap(([isian, nama]) => {
    const [dari, ke] = [one.kata(isian, dulu[isian]), one.kata(isian, kini[isian])]
    return dari === ke ? [] : [{ nama, dari, ke }]
  })
}
