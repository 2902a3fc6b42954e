import { idPengaturan, idTempat, pengaturanAwal } from '#main/db/buku.ts'
import {
  kodeSetelanDipakai,
  kunciDipakai,
  pilihanDipakai,
  type RegisterDipakai,
  registerDipakai,
} from '#shared/catatan/dipakai.ts'
import type { Pengaturan } from '#shared/contract/fasilitas.ts'
import type { Riwayat } from '#shared/contract/riwayat.ts'
import { daftarFormulir } from '#shared/formulir/daftar.ts'
import { toPengaturanKini } from '#shared/formulir/setelan-lama.ts'
import { kodeSetelanKartu, pilihanSetelanKartu } from '#shared/kartu/setelan.ts'
import { kodeSetelanImunisasi, pilihanSetelanImunisasi } from '#shared/setelan/imunisasi.ts'
import { kataSetelan, type NilaiSetelan, readSetelan, type SetelanFormulir } from '#shared/setelan/setelan.ts'
import { kataIsianTempat, kataPengaturan, namaIsianTempat, namaPengaturan } from '#shared/text/isian-pengaturan.ts'
import type { Nilai } from './nilai.ts'

type Isi = Readonly<Record<string, unknown>>
type Susunan = {
  readonly awal: Isi
  readonly nama: Readonly<Record<string, string>>
  readonly kata: (isian: string, nilai: unknown) => string | null
}

const susunan: Readonly<Record<string, Susunan>> = {
  [idPengaturan]: {
    awal: pengaturanAwal,
    nama: namaPengaturan satisfies Record<Exclude<keyof Pengaturan, 'setelan'>, string>,
    kata: kataPengaturan,
  },
  [idTempat]: { awal: {}, nama: namaIsianTempat, kata: kataIsianTempat },
}

function parse(nilai: Nilai | undefined, awal: Isi): Isi {
  return typeof nilai === 'string' ? { ...awal, ...toPengaturanKini(JSON.parse(nilai) as Isi) } : awal
}

/** The settings of one form, or of the cards, from the settings of the book. */
function setelanOf(isi: Isi, kode: string): NilaiSetelan {
  return (isi.setelan as Readonly<Record<string, NilaiSetelan>> | undefined)?.[kode] ?? {}
}

/** Whatever has local variants, by the name they stand under. */
const bersetelan: readonly { readonly kode: string; readonly setelan: SetelanFormulir }[] = [
  ...daftarFormulir,
  { kode: kodeSetelanKartu, setelan: pilihanSetelanKartu },
  { kode: kodeSetelanImunisasi, setelan: pilihanSetelanImunisasi },
]

/** The settings of the forms and of the cards, each from what to what. */
function isianSetelan(dulu: Isi, kini: Isi): Riwayat['isian'] {
  return bersetelan.flatMap(({ kode, setelan }) => {
    const [before, after] = [dulu, kini].map((isi) => readSetelan(setelan, setelanOf(isi, kode)))
    return Object.entries(setelan).map(([nama, one]) => {
      return { nama: one.judul, dari: kataSetelan(one, before?.[nama]), ke: kataSetelan(one, after?.[nama]) }
    })
  })
}

/** Which registers are kept, from what to what: each once, however many posyandu it was chosen for. */
function isianDipakai(dulu: Isi, kini: Isi): Riwayat['isian'] {
  const [before, after] = [setelanOf(dulu, kodeSetelanDipakai), setelanOf(kini, kodeSetelanDipakai)]
  const kata = (nilai: unknown) => pilihanDipakai[nilai === 'ya' || nilai === 'tidak' ? nilai : 'isi']
  const register = Object.keys(registerDipakai) as RegisterDipakai[]
  return register.flatMap((satu) => {
    const diubah = Object.keys(after).filter((kunci) => {
      const [id = ''] = kunci.split(' ')
      return kunci === kunciDipakai(id, satu) && kata(before[kunci]) !== kata(after[kunci])
    })
    const [pertama] = diubah
    if (pertama === undefined) return []
    const nama = `Register ${registerDipakai[satu].sebut} (${diubah.length} posyandu)`
    return [{ nama, dari: kata(before[pertama]), ke: kata(after[pertama]) }]
  })
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
  const own = Object.entries(one.nama).map(([isian, nama]) => {
    return { nama, dari: one.kata(isian, dulu[isian]), ke: one.kata(isian, kini[isian]) }
  })
  const formulir = id === idPengaturan ? [...isianSetelan(dulu, kini), ...isianDipakai(dulu, kini)] : []
  return [...own, ...formulir].filter(({ dari, ke }) => dari !== ke)
}
