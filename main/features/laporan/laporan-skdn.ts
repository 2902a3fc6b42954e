import type { LaporanSkdn } from '#shared/contract/laporan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { umurPindahMasukBulan } from '#shared/domain/skdn/awal-data.ts'
import { jumlahBaris, jumlahSkdn } from '#shared/domain/skdn/hitung.ts'
import { indikatorSkdn } from '#shared/domain/skdn/indikator.ts'
import { periksaTernama } from '#shared/domain/skdn/periksa.ts'
import type { AnakBulan, AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { BulanTernama } from '#shared/domain/skdn/ternama.ts'
import { createZBBU, isBedaKelas, type RujukanZ } from '#shared/domain/skdn/z-bbu.ts'
import { bulanOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { kalimatLuarS } from '#shared/text/luar-s.ts'
import { angkaTertahan } from '#shared/text/tertahan.ts'

type Disebut = { id: string; nama: string; posyandu: string | null }

function disebut(anak: AnakBulan, posyandu: string | null): Disebut {
  return { id: anak.id, nama: anak.nama, posyandu }
}

function isPindahMasuk({ penimbangan, tanggalLahir, keanggotaan }: AnakRegister, bulan: string): boolean {
  const first = penimbangan.find((p) => p.bbG !== null)
  if (!first?.dariImpor || bulanOf(first.tanggal) !== bulan || tanggalLahir === null) return false
  const [membership] = keanggotaan
  const fromBirth = membership !== undefined && membership.mulai <= tanggalLahir
  return fromBirth && umurBulanPenuh(tanggalLahir, first.tanggal) >= umurPindahMasukBulan
}

/** Who may have moved in: weighed for the first time, and no longer small. Only the child itself tells. */
function mungkinPindahMasuk({ posyandu }: BulanTernama): string[] {
  return posyandu.flatMap(({ anak, awalData }) => {
    const pertama = awalData ? ['B', 'O'] : ['B']
    const isMungkin = ({ timbang, umur }: AnakSkdn) =>
      timbang !== null && pertama.includes(timbang.huruf) && umur >= umurPindahMasukBulan
    return anak.filter(isMungkin).map((a) => a.anak.id)
  })
}

/** Reads some children with all that is written about them. */
export type MuatAnak = (ids: readonly string[]) => readonly AnakRegister[]

type Banyak = { readonly belumDihitung: number; readonly perkiraan: number; readonly diam: number }

function catatanOf(hasil: BulanTernama, { belumDihitung, perkiraan, diam }: Banyak): string[] {
  const notes: string[] = []
  if (hasil.posyandu.some((p) => p.awalData)) notes.push('awal data')
  if (hasil.sementara) notes.push('sementara')
  for (const p of hasil.posyandu) if (!p.hariBuka.buka) notes.push(`${p.posyandu.nama}: tidak buka`)
  if (hasil.belumLengkap.length > 0) notes.push(`data belum lengkap: ${hasil.belumLengkap.length} anak`)
  if (belumDihitung > 0) notes.push(`belum dihitung, angkanya perlu dijawab: ${belumDihitung} anak`)
  if (perkiraan > 0) notes.push(`tanggal lahir perkiraan: ${perkiraan} anak`)
  if (diam > 0) notes.push(`enam bulan tidak ditimbang, tetap dihitung: ${diam} anak`)
  return notes
}

/** Turns the month into the report every host prints. */
export function toLaporan(hasil: BulanTernama, rujukanZ: RujukanZ, muat: MuatAnak): LaporanSkdn {
  const zLain = createZBBU(rujukanZ === 'hari' ? 'bulanPenuh' : 'hari')
  const names = new Map(hasil.posyandu.map((p) => [p.posyandu.id, p.posyandu.nama]))
  const anak = hasil.posyandu.flatMap((p) => p.anak.map((a) => ({ a, posyandu: p.posyandu.nama })))
  const list = (holds: (a: AnakSkdn) => boolean): Disebut[] =>
    anak.filter(({ a }) => holds(a)).map(({ a, posyandu }) => disebut(a.anak, posyandu))
  const pindahMasuk = new Set(
    muat(mungkinPindahMasuk(hasil))
      .filter((child) => isPindahMasuk(child, hasil.bulan))
      .map(({ id }) => id),
  )
  const total = jumlahBaris(hasil.posyandu.map((p) => p.baris))
  const perkiraan = list((a) => a.anak.tanggalLahirPerkiraan)
  const diam = list((a) => a.diam)
  const belumDihitung = anak.flatMap(({ a, posyandu }) => {
    if (a.tertahan === null) return []
    return { ...disebut(a.anak, posyandu), tanggal: a.tertahan.tanggal, angka: angkaTertahan(a.tertahan) }
  })
  return {
    bulan: hasil.bulan,
    sementara: hasil.sementara,
    rujukanZ: rujukanZ === 'hari' ? 'WHO harian' : 'Permenkes bulan penuh',
    posyandu: hasil.posyandu.map((p) => ({
      id: p.posyandu.id,
      nama: p.posyandu.nama,
      desa: p.posyandu.desa,
      hariBuka: p.hariBuka.tanggal,
      asalHariBuka: p.hariBuka.asal,
      buka: p.hariBuka.buka,
      baris: [...p.baris],
      indikator: indikatorSkdn(jumlahSkdn(p.baris)),
    })),
    total,
    indikator: indikatorSkdn(jumlahSkdn(total)),
    periksa: periksaTernama(hasil).map((p) => ({ ...p, anak: p.anak.map((a) => a.id) })),
    diLuarS: hasil.luarS.map((l) => ({
      ...disebut(l.anak, l.posyanduId === null ? null : (names.get(l.posyanduId) ?? null)),
      tanggal: l.penimbangan.tanggal,
      alasan: kalimatLuarS(l.alasan),
    })),
    belumLengkap: hasil.belumLengkap.map((b) => ({
      ...disebut(b.anak, names.get(b.posyanduId) ?? null),
      kurang: b.kurang.map((k) => (k === 'jk' ? 'jenis kelamin' : 'tanggal lahir')),
    })),
    belumDihitung,
    pindahMasuk: list((a) => pindahMasuk.has(a.anak.id)),
    diam,
    perkiraan,
    tandaZ: list((a) => a.timbang?.z?.flagged ?? false),
    rujuk: list((a) => a.timbang?.penimbangan.edema ?? false),
    bedaKelas: list((a) => a.timbang !== null && isBedaKelas(a.timbang.z, zLain(a.anak, a.timbang.penimbangan))),
    catatan: catatanOf(hasil, {
      belumDihitung: belumDihitung.length,
      perkiraan: perkiraan.length,
      diam: diam.length,
    }),
  }
}
