import { sidikBuku } from '#main/db/sidik.ts'
import { vektorOf } from '#main/db/vektor.ts'
import { AppFailure } from '#shared/contract/errors.ts'
import { type Acak, createAcak } from './acak.ts'
import {
  type Asal,
  bukaKomputer,
  type Komputer,
  pulihkan,
  type Surat,
  sampaikanTanda,
  simpan,
  terimaSurat,
  tulisSurat,
} from './dunia.ts'
import { type Ketikan, sunting } from './sunting.ts'

export type Pilihan = {
  readonly benih: number
  readonly langkah: number
  /** One letter in so many is sealed as it goes to a stick; the others are only packed. */
  readonly segelTiap: number
}

export type Dunia = {
  readonly komputer: readonly Komputer[]
  /** Every value typed whose change was not lost with a computer before it left it. */
  readonly ketikan: readonly Ketikan[]
  /** Letters that were damaged on their way, and refused. */
  readonly ditolak: number
}

type Keadaan = {
  readonly acak: Acak
  readonly komputer: readonly Komputer[]
  surat: Surat[]
  ketikan: Ketikan[]
  ditolak: number
  readonly tersimpan: Set<string>
}

/** Whom a computer writes to: a Pustu to the Puskesmas, or to its other computer; the Puskesmas to any. */
function pilihTujuan({ acak, komputer }: Keadaan, dari: Komputer): string {
  const desk = komputer[0]
  if (!desk) throw new Error('A world without a Puskesmas')
  if (dari === desk) return acak.pilih(komputer.slice(1)).fasilitas
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

async function sampaikan(dunia: Keadaan, surat: Surat, langkah: number): Promise<void> {
  const ke = dunia.acak.pilih(addressees(dunia, surat))
  if (Buffer.isBuffer(surat.isi) && dunia.acak.sekaliDalam(2)) {
    return sampaikanRusak(dunia, ke, surat, surat.isi, langkah)
  }
  await terimaSurat(ke, surat, langkah)
  const dari = dunia.komputer.find(({ nama }) => nama === surat.dari)
  if (dari && dunia.acak.sekaliDalam(2)) sampaikanTanda(ke, dari)
}

/** What is lost with a computer whose old backup is brought back: typed since, and never in anybody else's hands. */
function pulihkanLama(dunia: Keadaan, komputer: Komputer): void {
  if (!dunia.tersimpan.has(komputer.nama)) return
  pulihkan(komputer, dunia.acak)
  const left = dunia.komputer.map(({ db }) => vektorOf(db))
  // Letters under way will arrive; what they carry is not lost.
  const isSafe = ({ replika, seq }: Ketikan) => left.some((vektor) => (vektor[replika] ?? 0) >= seq)
  dunia.ketikan = dunia.ketikan.filter(isSafe)
}

async function langkahkan(dunia: Keadaan, { segelTiap }: Pilihan, langkah: number): Promise<void> {
  const { acak, komputer } = dunia
  const who = acak.pilih(komputer)
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
    simpan(who)
    dunia.tersimpan.add(who.nama)
  } else pulihkanLama(dunia, who)
}

/** Everything that is still under way arrives, in any order; then everybody tells everybody all they know. */
async function sampaikanSemua(dunia: Keadaan, akhir: number): Promise<void> {
  let langkah = akhir
  for (const surat of dunia.acak.kocok(dunia.surat)) {
    for (const ke of addressees(dunia, surat)) await terimaSurat(ke, surat, langkah++)
  }
  const desk = dunia.komputer[0]
  if (!desk) return
  for (const one of dunia.komputer.slice(1)) {
    const surat = await tulisSurat(one, desk.fasilitas, { tersegel: false, ulang: true, langkah: langkah++ })
    await terimaSurat(desk, surat, langkah++)
  }
  for (const one of dunia.komputer.slice(1)) {
    const surat = await tulisSurat(desk, one.fasilitas, { tersegel: false, ulang: false, langkah: langkah++ })
    await terimaSurat(one, surat, langkah++)
  }
}

/** One life of a Puskesmas and its Pustu, the same for the same seed. */
export async function jalankan(asal: readonly Asal[], pilihan: Pilihan): Promise<Dunia> {
  const acak = createAcak(pilihan.benih)
  const komputer = asal.map((one) => bukaKomputer(one, acak.pilih([0, 0, -10, 10])))
  const dunia: Keadaan = { acak, komputer, surat: [], ketikan: [], ditolak: 0, tersimpan: new Set() }
  for (let langkah = 0; langkah < pilihan.langkah; langkah++) await langkahkan(dunia, pilihan, langkah)
  await sampaikanSemua(dunia, pilihan.langkah)
  return dunia
}
