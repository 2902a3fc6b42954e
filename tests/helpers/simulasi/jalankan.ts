import { headOf } from '#main/db/journal.ts'
import { sidikBuku } from '#main/db/sidik.ts'
import type { Cabang } from '#main/transfer/cabang.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Acak, createAcak } from './acak.ts'
import {
  type Asal,
  bukaKomputer,
  type Komputer,
  kembalikan,
  pulihkan,
  type Surat,
  salin,
  sampaikanTanda,
  simpan,
  terimaSurat,
  tulisSurat,
} from './dunia.ts'
import { type Ketikan, ketikanSince, kunciOf, listSetelan, sunting } from './sunting.ts'

export type Pilihan = {
  readonly benih: number
  readonly langkah: number
  /** One letter in so many is sealed as it goes to a stick; the others are only packed. */
  readonly segelTiap: number
  /** Whether folders are copied to other laptops, and put back from copies, as people do without being told how. */
  readonly salinan: boolean
}

export type Dunia = {
  readonly komputer: readonly Komputer[]
  /** Every value typed, and those of them that were lost with a computer before they left it. */
  readonly ketikan: readonly Ketikan[]
  readonly hilang: ReadonlySet<Ketikan>
  /** Letters that were damaged on their way, and refused. */
  readonly ditolak: number
  /** Branches that were met, and how many are still left out when everything was told many times. */
  readonly cabang: number
  readonly tersisa: number
}

type Keadaan = {
  readonly acak: Acak
  readonly komputer: readonly Komputer[]
  surat: Surat[]
  readonly ketikan: Ketikan[]
  readonly hilang: Set<Ketikan>
  ditolak: number
  cabang: number
  readonly tersimpan: Set<string>
}

/** Whom a computer writes to: a Pustu to the Puskesmas, or to its other computer; the Puskesmas to any. */
function pilihTujuan({ acak, komputer }: Keadaan, dari: Komputer): string {
  const desk = komputer[0]
  if (!desk) throw new Error('A world without a Puskesmas')
  const others = komputer.filter(({ fasilitas }) => fasilitas !== desk.fasilitas)
  if (dari.fasilitas === desk.fasilitas && !(dari !== desk && acak.sekaliDalam(3))) return acak.pilih(others).fasilitas
  const isPair = komputer.filter(({ fasilitas }) => fasilitas === dari.fasilitas).length > 1
  return isPair && acak.sekaliDalam(3) ? dari.fasilitas : desk.fasilitas
}

const addressees = ({ komputer }: Keadaan, { dari, untuk }: Surat) =>
  komputer.filter(({ fasilitas, nama }) => fasilitas === untuk && nama !== dari)

/** Damages a sealed letter: one bit, or its end. */
function rusakkan(acak: Acak, isi: Buffer): Buffer {
  const bytes = Buffer.from(isi)
  if (acak.sekaliDalam(3)) return bytes.subarray(0, acak.bilangan(bytes.length))
  const at = acak.bilangan(bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << acak.bilangan(8))
  return bytes
}

/** A damaged letter changes nothing, and says so. */
async function sampaikanRusak(dunia: Keadaan, ke: Komputer, surat: Surat, isi: Buffer, langkah: number): Promise<void> {
  const before = sidikBuku(ke.db)
  try {
    await terimaSurat(ke, { ...surat, isi: rusakkan(dunia.acak, isi) }, langkah)
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause
    dunia.ditolak++
    if (sidikBuku(ke.db) !== before) throw new Error('A damaged package changed the book')
    return
  }
  throw new Error('A damaged package was taken')
}

/** Takes a letter in; what the program itself writes then follows what was typed, as if somebody had typed it. */
async function terima(dunia: Keadaan, ke: Komputer, surat: Surat, langkah: number): Promise<readonly Cabang[]> {
  const before = headOf(ke.db)
  const { cabang, rangkap, terpisah } = await terimaSurat(ke, surat, langkah)
  dunia.cabang += cabang.length + rangkap.length + terpisah.length
  dunia.ketikan.push(...ketikanSince(ke, before, 'Mengikuti%'))
  return cabang
}

/** Brings a letter, and its stick home where a part of it was left out: with the answer, and still with the letter. */
async function antar(dunia: Keadaan, ke: Komputer, surat: Surat, langkah: number): Promise<number> {
  const cabang = await terima(dunia, ke, surat, langkah)
  const dari = dunia.komputer.find(({ nama }) => nama === surat.dari)
  if (!dari || cabang.length === 0) return cabang.length
  await sampaikanTanda(ke, dari, cabang)
  if (ke.fasilitas !== dari.fasilitas) await terima(dunia, dari, surat, langkah)
  return cabang.length
}

async function sampaikan(dunia: Keadaan, surat: Surat, langkah: number): Promise<void> {
  const ke = dunia.acak.pilih(addressees(dunia, surat))
  if (Buffer.isBuffer(surat.isi) && dunia.acak.sekaliDalam(2)) {
    return sampaikanRusak(dunia, ke, surat, surat.isi, langkah)
  }
  const left = await antar(dunia, ke, surat, langkah)
  const dari = dunia.komputer.find(({ nama }) => nama === surat.dari)
  if (left === 0 && dari && dunia.acak.sekaliDalam(2)) await sampaikanTanda(ke, dari)
}

const isDiketahui = (dunia: Keadaan, typed: Ketikan) =>
  dunia.komputer.some((one) => listSetelan(one, typed).some((s) => kunciOf(s) === kunciOf(typed)))

/** What is lost with a book that is replaced: what it held, and nobody else does. Letters under way may still bring it. */
function ganti(dunia: Keadaan, replace: () => void): void {
  const before = dunia.ketikan.filter((typed) => isDiketahui(dunia, typed))
  replace()
  for (const typed of before) if (!isDiketahui(dunia, typed)) dunia.hilang.add(typed)
}

/** An old backup is brought back; or, where people copy by hand, a folder is put back or copied to another laptop. */
function gantiBuku(dunia: Keadaan, komputer: Komputer, salinan: boolean): void {
  const { acak, tersimpan } = dunia
  const pair = dunia.komputer.filter(
    ({ fasilitas, nama }) => fasilitas === komputer.fasilitas && nama !== komputer.nama,
  )
  if (salinan && pair.length > 0 && acak.sekaliDalam(2)) ganti(dunia, () => salin(acak.pilih(pair), komputer))
  else if (tersimpan.has(komputer.nama)) {
    const byHand = salinan && !acak.sekaliDalam(3)
    ganti(dunia, () => (byHand ? kembalikan(komputer) : pulihkan(komputer, acak)))
  }
}

function simpanBuku({ tersimpan }: Keadaan, komputer: Komputer): void {
  simpan(komputer)
  tersimpan.add(komputer.nama)
}

async function langkahkan(dunia: Keadaan, { segelTiap, salinan }: Pilihan, langkah: number): Promise<void> {
  const { acak, komputer } = dunia
  const who = acak.pilih(komputer)
  if (salinan && acak.sekaliDalam(8)) {
    if (acak.sekaliDalam(3)) simpanBuku(dunia, who)
    else gantiBuku(dunia, who, salinan)
    return
  }
  const turn = acak.bilangan(20)
  if (turn < 9) dunia.ketikan.push(...sunting(who, acak, langkah))
  else if (turn < 13) {
    const pilihan = { tersegel: acak.sekaliDalam(segelTiap), ulang: acak.sekaliDalam(6), langkah }
    dunia.surat.push(await tulisSurat(who, pilihTujuan(dunia, who), pilihan))
  } else if (turn < 18 && dunia.surat.length > 0) await sampaikan(dunia, acak.pilih(dunia.surat), langkah)
  else if (turn === 18 && dunia.surat.length > 2) {
    // Lost: nobody will ever see it.
    const lost = acak.bilangan(dunia.surat.length)
    dunia.surat = dunia.surat.filter((_, i) => i !== lost)
  } else if (acak.sekaliDalam(2)) {
    simpanBuku(dunia, who)
  } else gantiBuku(dunia, who, salinan)
}

/** Everybody tells the Puskesmas all they know, and it tells everybody. @returns how many branches were left out */
async function kabarkan(dunia: Keadaan, ulang: boolean, langkah: number): Promise<number> {
  const [desk, ...others] = dunia.komputer
  if (!desk) return 0
  let left = 0
  for (const [i, one] of others.entries()) {
    const surat = await tulisSurat(one, desk.fasilitas, { tersegel: false, ulang, langkah: langkah + i })
    left += await antar(dunia, desk, surat, langkah + i)
  }
  for (const [i, one] of others.entries()) {
    const at = langkah + others.length + i
    const surat = await tulisSurat(desk, one.fasilitas, { tersegel: false, ulang: false, langkah: at })
    left += await antar(dunia, one, surat, at)
  }
  return left
}

/** Everything that is still under way arrives, in any order; then everybody tells everybody all they know. */
async function sampaikanSemua(dunia: Keadaan, { langkah: akhir, salinan }: Pilihan): Promise<number> {
  let langkah = akhir
  for (const surat of dunia.acak.kocok(dunia.surat)) {
    for (const ke of addressees(dunia, surat)) await antar(dunia, ke, surat, langkah++)
  }
  let left = 0
  for (let turn = 0; turn < (salinan ? 4 : 1); turn++, langkah += 100) left = await kabarkan(dunia, turn === 0, langkah)
  return left
}

/** One life of a Puskesmas and its Pustu, the same for the same seed. */
export async function jalankan(asal: readonly Asal[], pilihan: Pilihan): Promise<Dunia> {
  const acak = createAcak(pilihan.benih)
  const komputer = asal.map((one) => bukaKomputer(one, acak.pilih([0, 0, -10, 10])))
  const dunia: Keadaan = {
    ...{ acak, komputer, surat: [], ketikan: [], hilang: new Set() },
    ...{ ditolak: 0, cabang: 0, tersimpan: new Set() },
  }
  for (let langkah = 0; langkah < pilihan.langkah; langkah++) await langkahkan(dunia, pilihan, langkah)
  return { ...dunia, tersisa: await sampaikanSemua(dunia, pilihan) }
}
