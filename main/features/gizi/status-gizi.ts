import type { AnakGizi as AnakJawaban, StatusGizi } from '#shared/contract/gizi.ts'
import type { AnakGizi, HasilGizi } from '#shared/domain/gizi/gizi.ts'
import { barisGizi, insidenStunting, periksaGizi } from '#shared/domain/gizi/hitung.ts'
import { prevalensiKelompok } from '#shared/domain/gizi/prevalensi.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'

const byName = new Intl.Collator('id')

/** Null for a child of which nothing was measured. */
function toAnak({ anak, jk, kelompok, nilai, insiden }: AnakGizi, posyandu: string): AnakJawaban | null {
  const { BBU, TBU, BBTB } = nilai
  if (anak.tanggalLahir === null || (BBU === null && TBU === null && BBTB === null)) return null
  return {
    id: anak.id,
    nama: anak.nama,
    tanggalLahir: anak.tanggalLahir,
    jk,
    posyandu,
    kelompok,
    BBU: BBU && {
      tanggal: BBU.hari.tanggal,
      bbG: BBU.hari.bbG ?? 0,
      z: BBU.z,
      kelas: BBU.kelas,
      edema: BBU.hari.edema,
    },
    TBU: TBU && {
      tanggal: TBU.hari.tanggal,
      tbMm: TBU.hari.tbMm ?? 0,
      caraUkur: TBU.hari.caraUkur,
      z: TBU.z,
      kelas: TBU.kelas,
    },
    BBTB: BBTB && { tanggal: BBTB.hari.tanggal, z: BBTB.z, kelas: BBTB.kelas, edema: BBTB.hari.edema },
    insiden,
  }
}

function toSemuaAnak({ posyandu }: HasilGizi): AnakJawaban[] {
  return posyandu.flatMap(({ posyandu: { nama }, anak }) =>
    anak
      .flatMap((satu) => toAnak(satu, nama) ?? [])
      .sort((a, b) => byName.compare(a.nama, b.nama) || (a.tanggalLahir < b.tanggalLahir ? -1 : 1)),
  )
}

const isiOf = (anak: readonly AnakGizi[]) => ({
  baris: barisGizi(anak),
  prevalensi: prevalensiKelompok(anak),
  insiden: insidenStunting(anak),
})

function catatanOf(skdn: HasilSkdn, { posyandu }: HasilGizi): string[] {
  const notes: string[] = []
  if (skdn.sementara) notes.push('sementara')
  const semua = posyandu.flatMap(({ anak }) => anak)
  const janggal = semua.filter(({ nilai }) => Object.values(nilai).some((satu) => satu?.kelas === 'outlier')).length
  const tanpaZ = semua.filter(({ nilai }) => Object.values(nilai).some((satu) => satu?.kelas === 'tanpaZ')).length
  const beda = new Set(posyandu.flatMap(({ bedaKelas }) => bedaKelas.map(({ anak: { id } }) => id))).size
  const tertahan = skdn.posyandu.flatMap(({ anak }) => anak).filter((satu) => satu.tertahan !== null).length
  if (skdn.belumLengkap.length > 0) notes.push(`data belum lengkap: ${skdn.belumLengkap.length} anak`)
  if (tertahan > 0) notes.push(`belum dihitung, angkanya perlu dijawab: ${tertahan} anak`)
  if (janggal > 0) notes.push(`z di luar rentang wajar WHO, tidak masuk prevalensi: ${janggal} anak`)
  if (tanpaZ > 0) notes.push(`panjang di luar tabel WHO, tidak punya z: ${tanpaZ} anak`)
  if (beda > 0) notes.push(`kelasnya berbeda menurut dua cara menghitung umur: ${beda} anak`)
  return notes
}

/** Turns a month into the answer every host gives. */
export function toStatusGizi(skdn: HasilSkdn, hasil: HasilGizi): StatusGizi {
  const semua = hasil.posyandu.flatMap(({ anak }) => anak)
  const ditimbang = skdn.posyandu.reduce((n, { anak }) => n + anak.filter((a) => a.timbang !== null).length, 0)
  const { baris: total, ...jumlah } = isiOf(semua)
  return {
    bulan: hasil.bulan,
    sementara: hasil.sementara,
    rujukanZ: hasil.rujukan === 'hari' ? 'WHO harian' : 'Permenkes bulan penuh',
    posyandu: hasil.posyandu.map(({ posyandu: { id, nama, desa }, anak }) => ({ id, nama, desa, ...isiOf(anak) })),
    total,
    ...jumlah,
    anak: toSemuaAnak(hasil),
    bedaKelas: hasil.posyandu.flatMap(({ posyandu, bedaKelas }) =>
      bedaKelas.flatMap(({ anak: { id, nama, tanggalLahir }, indeks, harian, bulanPenuh }) =>
        tanggalLahir === null ? [] : [{ id, nama, tanggalLahir, posyandu: posyandu.nama, indeks, harian, bulanPenuh }],
      ),
    ),
    periksa: periksaGizi(hasil, ditimbang).map((satu) => ({ ...satu, anak: [...satu.anak] })),
    catatan: catatanOf(skdn, hasil),
  }
}
