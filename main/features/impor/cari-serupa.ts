import { isNamaMirip } from '#shared/domain/identitas/mirip.ts'
import { normalNama } from '#shared/domain/identitas/nama.ts'
import { isNamaBayi } from '#shared/domain/impor/nama-bayi.ts'
import { addHari, dayNumber, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import { type BarisTempat, type Dikenal, hubunganIbu, isJkLain, nikResmi } from './anak-dikenal.ts'
import type { Sebutan } from './sebutan.ts'

/** A birth date copied from memory is off by so many days, and the child is looked for around it. */
const jarakHari = 2
/** A birth date off by up to a month, under one name and mother, is a slip. */
const jarakSelipHari = 31

/** Twins get numbers before they get names: "By. Ny. Siti 1" and "2" are two. */
const angkaOf = (nama: string) => nama.replaceAll(/\D/g, '')

function isNamaDekat(a: string, b: string): boolean {
  return angkaOf(a) === angkaOf(b) && isNamaMirip(a, b)
}

/** Off by a little, day and month exchanged, or the same day of another year. */
function isLahirDekat(a: Tanggal, b: Tanggal): boolean {
  if (Math.abs(dayNumber(a) - dayNumber(b)) <= jarakSelipHari) return true
  const [ya, ma, da] = a.split('-')
  const [yb, mb, db] = b.split('-')
  return (ya === yb && ma === db && da === mb) || (ma === mb && da === db)
}

type Alasan = 'serupa' | 'bernama'

function hubungan(anak: Dikenal, baris: BarisTempat): Alasan | null {
  const { identitas, posyanduId } = baris
  const nik = nikResmi(identitas.nik)
  if (isJkLain(anak, baris) || (nik !== null && anak.nik !== null && nik !== anak.nik)) return null
  const nama = normalNama(identitas.nama)
  const ibu = hubunganIbu(anak, baris)
  const lahir = identitas.tanggalLahir
  const jarak = Math.min(
    ...[...anak.lahir].map((one) => (lahir ? Math.abs(dayNumber(one) - dayNumber(lahir)) : Infinity)),
  )
  const namaDekat = [...anak.nama].some((one) => isNamaDekat(one, nama))
  if (namaDekat && jarak <= jarakHari && ibu !== 'lain') return 'serupa'
  const setempat = posyanduId !== null && anak.tempat.has(posyanduId)
  if (anak.nama.has(nama) && ibu === 'persis') {
    const dekat = lahir === null || anak.lahir.size === 0 || [...anak.lahir].some((one) => isLahirDekat(one, lahir))
    if (setempat || dekat) return 'serupa'
  }
  const bayi = isNamaBayi(identitas.nama) !== [...anak.nama].some(isNamaBayi)
  const ibuDekat = ibu === 'persis' || ibu === 'mirip' || (ibu === 'takTahu' && setempat)
  return bayi && jarak <= 1 && ibuDekat ? 'bernama' : null
}

function describe(anak: Dikenal): string {
  const [first] = anak.baris
  const nama = anak.buku?.nama ?? first?.identitas.nama ?? ''
  const lahir = anak.buku?.tanggal_lahir ?? first?.identitas.tanggalLahir
  const ibu = anak.buku?.nama_ibu ?? first?.identitas.namaIbu
  const details = [
    lahir ? `lahir ${formatTanggal(lahir)}` : null,
    ibu ? `ibu ${ibu}` : null,
    first ? `baris ${first.baris}` : 'sudah di buku',
  ].filter((one) => one !== null)
  return `${nama} (${details.join(', ')})`
}

const kalimat: Readonly<Record<Alasan, (siapa: string, sebut: Sebutan) => string>> = {
  serupa: (siapa, sebut) =>
    `Serupa dengan ${siapa}. Dicatat sebagai dua ${sebut}; bila satu ${sebut}, gabungkan di kartunya.`,
  bernama: (siapa, sebut) =>
    `Mungkin sama dengan ${siapa}: ibu dan tanggal lahirnya sama, salah satu belum bernama. Dicatat sebagai dua ${sebut}; bila satu ${sebut}, gabungkan di kartunya.`,
}

/**
 * Finds, among the children known so far, one a new child may be: the same name on a birth date near by, two spellings
 * of a name on one birth date, a newborn that got its name. It is said, and nothing is joined.
 */
export function createCariSerupa(sebut: Sebutan): {
  add(anak: Dikenal): void
  find(baris: BarisTempat): string | null
} {
  const byNama = new Map<string, Set<Dikenal>>()
  const byLahir = new Map<Tanggal, Set<Dikenal>>()
  const put = <K>(map: Map<K, Set<Dikenal>>, key: K, anak: Dikenal) => {
    const set = map.get(key)
    if (set) set.add(anak)
    else map.set(key, new Set([anak]))
  }
  return {
    add: (anak) => {
      for (const nama of anak.nama) put(byNama, nama, anak)
      for (const lahir of anak.lahir) put(byLahir, lahir, anak)
    },
    find: (baris) => {
      const { nama, tanggalLahir } = baris.identitas
      const days = Array.from({ length: jarakHari * 2 + 1 }, (_, i) => i - jarakHari)
      const near =
        tanggalLahir === null ? [] : days.flatMap((day) => [...(byLahir.get(addHari(tanggalLahir, day)) ?? [])])
      for (const anak of new Set([...(byNama.get(normalNama(nama)) ?? []), ...near])) {
        const alasan = hubungan(anak, baris)
        if (alasan !== null) return kalimat[alasan](describe(anak), sebut)
      }
      return null
    },
  }
}
