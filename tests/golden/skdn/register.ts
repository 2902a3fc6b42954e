import { type BarisBerkas, medianBerat, umurHari } from './oracle.ts'

/**
 * A messy register of four posyandu over 24 months, the same for the same seed. Everything that makes counting hard
 * happens in it on purpose: ties, moves, twins, month-end births, two weighings a day, gains on the very limit.
 */

export const BULAN_PERTAMA = 2024 * 12 + 10 // November 2024
export const JUMLAH_BULAN = 24
const NAMA_POSYANDU = ['Mawar', 'Melati 1', 'Melati 2', 'Kenanga'] as const
/** Months after the first in which a posyandu has its first data. */
const MULAI = [0, 0, 1, 5] as const
const DEPAN = ['Ahmad', 'Siti', 'Budi', 'Aisyah', 'Raka', 'Nayla', 'Dimas', 'Putri', 'Fajar', 'Zahra'] as const
const BELAKANG = ['Pratama', 'Lestari', 'Saputra', 'Rahma', 'Wijaya', 'Maulida'] as const

export type Acak = () => number

/** Mulberry32: numbers in [0, 1). */
export function acakDari(benih: number): Acak {
  let a = benih >>> 0
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

function bulat(acak: Acak, dari: number, sampai: number): number {
  return dari + Math.floor(acak() * (sampai - dari + 1))
}
function pilih<T>(acak: Acak, dari: readonly T[]): T {
  const satu = dari[Math.floor(acak() * dari.length)]
  if (satu === undefined) throw new Error('nothing to choose from')
  return satu
}
function panjangBulan(nomor: number): number {
  return new Date(Date.UTC(Math.floor(nomor / 12), (nomor % 12) + 1, 0)).getUTCDate()
}
/** ISO date of a day of a month counted from year 0; a day beyond its end becomes its last day. */
function tanggalDari(nomor: number, hari: number): string {
  const tahun = Math.floor(nomor / 12)
  const bulan = String((nomor % 12) + 1).padStart(2, '0')
  return `${tahun}-${bulan}-${String(Math.min(hari, panjangBulan(nomor))).padStart(2, '0')}`
}
export function bulanKe(ke: number): string {
  return tanggalDari(BULAN_PERTAMA + ke, 1).slice(0, 7)
}

interface Balita {
  nik: string
  nama: string
  jk: 'L' | 'P'
  lahir: string
  namaOrtu: string
  faktor: number
  rajin: number
  /** [month index, posyandu index], first at index 0 */
  tempat: [number, number][]
}

function nikDari(lahir: string, jk: 'L' | 'P', urut: number): string {
  const hari = Number(lahir.slice(8, 10)) + (jk === 'P' ? 40 : 0)
  return `990101${String(hari).padStart(2, '0')}${lahir.slice(5, 7)}${lahir.slice(2, 4)}${String(urut).padStart(4, '0')}`
}

function riwayatTempat(acak: Acak): [number, number][] {
  const asal = bulat(acak, 0, 3)
  const tempat: [number, number][] = [[0, asal]]
  if (acak() > 0.16) return tempat
  const pindah = bulat(acak, 6, JUMLAH_BULAN - 3)
  tempat.push([pindah, (asal + bulat(acak, 1, 3)) % 4])
  if (acak() < 0.4) tempat.push([bulat(acak, pindah + 1, JUMLAH_BULAN - 1), asal])
  return tempat
}

function buatBalita(acak: Acak, urut: number, kembaran: Balita | null): Balita {
  const jk = acak() < 0.5 ? 'L' : 'P'
  const hari = acak() < 0.3 ? bulat(acak, 29, 31) : bulat(acak, 1, 28)
  const lahir = kembaran?.lahir ?? tanggalDari(BULAN_PERTAMA - 62 + bulat(acak, 0, 85), hari)
  const nama = `${pilih(acak, DEPAN)} ${pilih(acak, BELAKANG)}`
  return {
    nik: acak() < 0.06 ? '' : nikDari(lahir, jk, urut),
    nama: kembaran?.nama === nama ? `${nama} Kecil` : nama,
    jk,
    lahir,
    // A child without NIK is told apart by its parent, so only twins share one.
    namaOrtu: kembaran?.namaOrtu ?? `Ibu ${pilih(acak, BELAKANG)} ${urut}`,
    faktor: acak() < 0.15 ? 0.62 + acak() * 0.08 : 0.8 + acak() * 0.3,
    rajin: 0.5 + acak() * 0.48,
    tempat: kembaran?.tempat ?? riwayatTempat(acak),
  }
}

interface Sesi {
  buka: string
  kedua: string
  seri: boolean
}

function jadwal(acak: Acak): (Sesi | null)[][] {
  return NAMA_POSYANDU.map((_, p) => {
    const biasa = pilih(acak, [4, 9, 15, 28, 29, 30, 31])
    return Array.from({ length: JUMLAH_BULAN }, (_kosong, ke) => {
      if (ke < (MULAI[p] ?? 0)) return null
      // A closed month, also among the first ones of a posyandu.
      if (acak() < 0.05) return null
      const hari = acak() < 0.3 ? bulat(acak, 1, 31) : biasa
      const nomor = BULAN_PERTAMA + ke
      return { buka: tanggalDari(nomor, hari), kedua: tanggalDari(nomor, bulat(acak, 1, 31)), seri: acak() < 0.2 }
    })
  })
}

const KENAIKAN_PAS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 0.9, 0.19, 0.199, 0] as const

/** Weight in kg as text: mostly along the child's own curve, often exactly on a limit of the KBM, sometimes a loss. */
function beratBerikut(acak: Acak, anak: Balita, tanggal: string, lalu: number): string {
  const median = medianBerat(anak.jk, Math.min(umurHari(anak.lahir, tanggal), 1826))
  let kg = median * anak.faktor * (0.98 + acak() * 0.04)
  if (lalu > 0 && acak() < 0.3) kg = lalu + pilih(acak, KENAIKAN_PAS)
  else if (lalu > 0 && acak() < 0.12) kg = lalu - bulat(acak, 1, 6) / 10
  const angka = acak() < 0.75 ? 1 : bulat(acak, 2, 3)
  return Math.max(kg, 1.2).toFixed(angka)
}

function tinggiPada(anak: Balita, tanggal: string): string {
  const bulan = umurHari(anak.lahir, tanggal) / 30.4375
  return ((50 + 25 * (1 - Math.exp(-bulan / 10)) + 0.55 * bulan) * (0.9 + anak.faktor / 10)).toFixed(1)
}

/** Days of a month on which this child was seen, with the posyandu that wrote the row. */
function kunjungan(acak: Acak, anak: Balita, ke: number, sesi: (Sesi | null)[][]): [string, number][] {
  const berlaku = anak.tempat.filter(([mulai]) => mulai <= ke)
  const kini = berlaku.at(-1)?.[1] ?? 0
  const sebelum = berlaku.at(-2)?.[1] ?? kini
  const hari: [string, number][] = []
  const nomor = BULAN_PERTAMA + ke
  const pindahKini = berlaku.length > 1 && berlaku.at(-1)?.[0] === ke
  if (pindahKini && acak() < 0.5) hari.push([tanggalDari(nomor, bulat(acak, 1, 9)), sebelum])
  const s = sesi[kini]?.[ke]
  if (s && acak() < anak.rajin) {
    const tanggal = s.seri && acak() < 0.5 ? s.kedua : s.buka
    hari.push([acak() < 0.08 ? tanggalDari(nomor, bulat(acak, 1, 31)) : tanggal, kini])
    if (acak() < 0.06) hari.push([tanggalDari(nomor, bulat(acak, 1, 31)), kini])
    if (acak() < 0.05) hari.push([tanggal, kini])
  }
  const ulangTahun = Number(anak.lahir.slice(0, 4)) * 12 + Number(anak.lahir.slice(5, 7)) - 1 + 60
  if (ulangTahun === nomor && s && acak() < 0.7) {
    const tepat = Number(anak.lahir.slice(8, 10))
    if (tepat > 1) hari.push([tanggalDari(nomor, tepat - 1), kini])
    hari.push([tanggalDari(nomor, tepat), kini])
  }
  // Once at a new posyandu a row of that month never goes back to the old one.
  if (pindahKini) for (const h of hari) if (h[0] >= tanggalDari(nomor, 10)) h[1] = kini
  return hari.filter(([tanggal]) => tanggal >= anak.lahir && umurHari(anak.lahir, tanggal) < 61 * 31)
}

function barisAnak(acak: Acak, anak: Balita, sesi: (Sesi | null)[][]): BarisBerkas[] {
  const baris: BarisBerkas[] = []
  let kia: BarisBerkas['kia'] = acak() < 0.85 ? 'Ya' : 'Tidak'
  const bisu = acak() < 0.08
  let lalu = 0
  for (let ke = 0; ke < JUMLAH_BULAN; ke += 1) {
    for (const [tanggal, tempat] of kunjungan(acak, anak, ke, sesi)) {
      if (acak() < 0.04) kia = kia === 'Ya' ? 'Tidak' : 'Ya'
      const tanpa = acak() < 0.04
      const berat = tanpa ? '' : beratBerikut(acak, anak, tanggal, lalu)
      if (!tanpa) lalu = Number(berat)
      const { nik, nama, jk, lahir, namaOrtu } = anak
      const posyandu = NAMA_POSYANDU[tempat] ?? NAMA_POSYANDU[0]
      baris.push({
        ...{ nik, nama, jk, lahir, namaOrtu, posyandu, tanggal, berat },
        tinggi: acak() < 0.1 ? '' : tinggiPada(anak, tanggal),
        caraUkur: umurHari(lahir, tanggal) < 730 ? 'Terlentang' : 'Berdiri',
        kia: bisu || acak() < 0.25 ? '' : kia,
      })
    }
  }
  return baris
}

/** The rows of one register in file order: not by date, but rows of one child on one day keep their order. */
export function buatRegister(benih: number, jumlah = 150): BarisBerkas[] {
  const acak = acakDari(benih)
  const sesi = jadwal(acak)
  const semua: { kunci: number; baris: BarisBerkas }[] = []
  let kembaran: Balita | null = null
  for (let urut = 1; urut <= jumlah; urut += 1) {
    const anak: Balita = buatBalita(acak, urut, kembaran)
    kembaran = kembaran === null && acak() < 0.05 ? anak : null
    const kunciHari = new Map<string, number>()
    for (const baris of barisAnak(acak, anak, sesi)) {
      const kunci = kunciHari.get(baris.tanggal) ?? acak()
      kunciHari.set(baris.tanggal, kunci)
      semua.push({ kunci, baris })
    }
  }
  return semua.sort((a, b) => a.kunci - b.kunci).map((s) => s.baris)
}
