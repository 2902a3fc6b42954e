import { isNamaMirip } from '#shared/domain/identitas/mirip.ts'
import type { BarisImpor } from '#shared/domain/impor/baris-impor.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { Sebutan } from './sebutan.ts'

export type AlasanKolom = {
  readonly kolom: 'nik' | 'nama' | 'tanggalLahir' | 'posyandu'
  readonly alasan: string
}
export type PutusanNik =
  | { readonly kind: 'ada'; readonly peringatan: readonly AlasanKolom[] }
  | { readonly kind: 'ditolak'; readonly alasan: AlasanKolom }

/** What is known so far of the child a NIK belongs to. */
export type PemilikNik = {
  readonly nama: ReadonlySet<string>
  readonly lahir: ReadonlySet<Tanggal>
  readonly jk: JenisKelamin | null
  /** Days of its rows in this file, with the names they gave. */
  readonly namaPada: ReadonlyMap<Tanggal, string>
}

const alasanDua = (sebut: Sebutan) =>
  `NIK ini dipakai dua ${sebut}: nama dan tanggal lahirnya lain. Perbaiki NIK di berkas, atau kosongkan.`
const alasanDuaNama = (sebut: Sebutan) =>
  `NIK ini dipakai dua ${sebut} di berkas ini. Perbaiki NIK di berkas, atau kosongkan.`

/** Boy and girl are never one child, whatever number they carry. */
function alasanJkLain(jk: JenisKelamin, sebut: Sebutan): string {
  return `NIK ini sudah dipakai ${sebut} ${jk === 'L' ? 'laki-laki' : 'perempuan'}, jadi bukan ${sebut} di baris ini. Perbaiki NIK atau JK di berkas; bila di buku yang salah, betulkan di kartu ${sebut}.`
}

/** A name a NIK goes with in this file, and from which day to which. */
type NamaNik = { readonly nama: string; awal: Tanggal | null; akhir: Tanggal | null }

/** Two names one after the other are a newborn that got its name; two names at one time are two children. */
function isBergantian(a: NamaNik, b: NamaNik): boolean {
  if (a.awal === null || a.akhir === null || b.awal === null || b.akhir === null) return false
  return a.akhir < b.awal || b.akhir < a.awal
}

type Normal = (nama: string) => string

function collectNama(rows: readonly BarisImpor[], normal: Normal): Map<string, Map<string, NamaNik>> {
  const semua = new Map<string, Map<string, NamaNik>>()
  for (const { identitas, tanggal } of rows) {
    if (identitas.nik === null) continue
    const names = semua.get(identitas.nik) ?? new Map<string, NamaNik>()
    semua.set(identitas.nik, names)
    const nama = normal(identitas.nama)
    const one = names.get(nama) ?? { nama, awal: tanggal, akhir: tanggal }
    names.set(nama, one)
    if (tanggal === null) continue
    if (one.awal === null || tanggal < one.awal) one.awal = tanggal
    if (one.akhir === null || tanggal > one.akhir) one.akhir = tanggal
  }
  return semua
}

/**
 * Which names of this file a NIK may speak for: the one the book knows, else the first, and those that are spellings of
 * it or follow it in time. A NIK that twins share, or that was copied down a column, has others besides.
 */
export function chooseNama(
  rows: readonly BarisImpor[],
  namaBuku: (nik: string) => ReadonlySet<string> | undefined,
  normal: Normal,
): (nik: string) => ReadonlySet<string> {
  const chosen = new Map<string, ReadonlySet<string>>()
  for (const [nik, names] of collectNama(rows, normal)) {
    const list = [...names.values()]
    const known = namaBuku(nik)
    const pemilik = list.find(({ nama }) => known?.has(nama)) ?? list[0]
    if (!pemilik) continue
    const sah = list.filter((one) => isNamaMirip(one.nama, pemilik.nama) || isBergantian(one, pemilik))
    chosen.set(nik, new Set(sah.map(({ nama }) => nama)))
  }
  return (nik) => chosen.get(nik) ?? new Set()
}

/**
 * Whether a row with the NIK of a known child is about that child.
 *
 * @param sah names of this file the NIK may speak for
 */
export function judgeNik(
  pemilik: PemilikNik,
  baris: BarisImpor,
  { sah, normal, sebut }: { readonly sah: ReadonlySet<string>; readonly normal: Normal; readonly sebut: Sebutan },
): PutusanNik {
  const { identitas, tanggal } = baris
  if (pemilik.jk !== null && identitas.jk !== null && pemilik.jk !== identitas.jk) {
    return { kind: 'ditolak', alasan: { kolom: 'nik', alasan: alasanJkLain(pemilik.jk, sebut) } }
  }
  const nama = normal(identitas.nama)
  const namaHariItu = tanggal === null ? undefined : pemilik.namaPada.get(tanggal)
  if (!sah.has(nama) || (namaHariItu !== undefined && namaHariItu !== nama)) {
    return { kind: 'ditolak', alasan: { kolom: 'nik', alasan: alasanDuaNama(sebut) } }
  }
  const namaLain = !pemilik.nama.has(nama)
  const { tanggalLahir } = identitas
  const lahirLain = tanggalLahir !== null && pemilik.lahir.size > 0 && !pemilik.lahir.has(tanggalLahir)
  if (namaLain && lahirLain) return { kind: 'ditolak', alasan: { kolom: 'nik', alasan: alasanDua(sebut) } }
  const peringatan: AlasanKolom[] = []
  if (namaLain) peringatan.push({ kolom: 'nama', alasan: `NIK sama, nama lain. Dianggap ${sebut} yang sama.` })
  if (lahirLain) {
    const alasan = `NIK dan nama sama, tanggal lahir lain. Dianggap ${sebut} yang sama.`
    peringatan.push({ kolom: 'tanggalLahir', alasan })
  }
  return { kind: 'ada', peringatan }
}
