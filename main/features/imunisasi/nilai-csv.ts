import { bacaCsv, requireKolom } from '#main/platform/baca-csv.ts'
import { type Dinilai, isDiberikan } from '#shared/domain/imunisasi/dosis.ts'
import { himpunanAnak, tepatWaktu } from '#shared/domain/imunisasi/himpunan.ts'
import { jadwalAnak, kodeOf, seriTd } from '#shared/domain/imunisasi/jadwal.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { akhirLindung, tBerikutnya } from '#shared/domain/imunisasi/status-t.ts'
import { isUmur } from '#shared/domain/imunisasi/syarat.ts'
import { tagihAnak } from '#shared/domain/imunisasi/tagih.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { type AnakBerkas, bacaAnakBerkas, type Ditolak, isDitolak, kolomDibaca, kolomWajib } from './baca-anak.ts'

export type HasilNilai = {
  readonly csv: string
  readonly anak: number
  /** Rows that name a dose, refused ones too. */
  readonly dosis: number
  readonly ditolak: readonly Ditolak[]
  /** How often each answer stands in the file. */
  readonly ringkasan: Readonly<Record<string, number>>
}

/** dosis, tanggal, putusan, jatuh_tempo */
type BarisKeluar = readonly [string, string, string, string]

/** Girls from fifteen on are asked for their protection against tetanus. @source docs/aturan/imunisasi.md, "In bulk" */
const umurWus = '180b'

function barisStatusT({ dosis, t, lahir, per }: Dinilai, jk: string): BarisKeluar[] {
  const adaTd = dosis.some((satu) => {
    return kodeOf(satu.dosis.kode)?.seri === seriTd && (isDiberikan(satu) || satu.putusan === 'ganda')
  })
  if (!adaTd && !(jk === 'P' && isUmur(lahir, umurWus, per))) return []
  const sejak = t.sejak?.pada ?? null
  const akhir = akhirLindung(t.t, sejak)
  const lindung = akhir !== null && per < akhir ? 'terlindungi' : 'tidak-terlindungi'
  return [
    ['STATUS-T', t.sejak?.dosis.tanggal ?? '', `T${t.t}`, t.t === 0 ? per : (tBerikutnya(t.t, sejak) ?? '')],
    ['LINDUNG-T', '', lindung, akhir ?? ''],
  ]
}

function barisHimpunan(dinilai: Dinilai): BarisKeluar[] {
  const semua = himpunanAnak(dinilai)
  if (semua.length === 0) return []
  const baris = semua.map(({ nama, putusan, lengkapDengan, batas }): BarisKeluar => {
    return [nama, lengkapDengan?.dosis.tanggal ?? '', putusan, batas ?? '']
  })
  return [...baris, ['IDL-TEPAT', '', tepatWaktu(dinilai), '']]
}

type Hari = { readonly per: Tanggal; readonly provinsi: string }

function barisAnak({ lahir, jk, baris }: AnakBerkas, { per, provinsi }: Hari): BarisKeluar[] {
  const tercatat = baris.flatMap(({ isi }) => (isi === null || isDitolak(isi) ? [] : [isi]))
  const dinilai = lahir === null ? null : nilaiImunisasi({ lahir, provinsi }, tercatat, per)
  let ke = 0
  const dosis = baris.flatMap(({ tertulis, isi }): BarisKeluar[] => {
    if (isDitolak(isi)) return [[tertulis.dosis, tertulis.tanggal, 'ditolak', '']]
    const satu = isi === null ? undefined : dinilai?.dosis[ke++]
    return satu ? [[satu.dosis.kode, tertulis.tanggal, satu.putusan, satu.jatuhTempo ?? '']] : []
  })
  if (!dinilai) return dosis
  const tagihan = tagihAnak(dinilai, jadwalAnak(dinilai.lahir, provinsi, per))
  const seri = tagihan.map(
    ({ tempat, putusan, jatuhTempo }): BarisKeluar => [tempat.kode, '', putusan, jatuhTempo ?? ''],
  )
  return [...dosis, ...seri, ...barisHimpunan(dinilai), ...barisStatusT(dinilai, jk)]
}

const tulisSel = (teks: string) => (/[",\r\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks)

/**
 * Judges a CSV of doses, a row a dose: every dose, what each child is due, its sets, and status T. Needs no book and no clock.
 *
 * @source docs/aturan/imunisasi.md, "In bulk"
 * @throws AppFailure `berkas` when the file is empty, no text, or lacks a column
 */
export function nilaiImunisasiCsv(isi: string, fileName: string, hari: Hari): HasilNilai {
  const berkas = bacaCsv(isi, fileName)
  requireKolom(berkas, { wajib: kolomWajib, masukan: kolomDibaca }, fileName)
  const anak = bacaAnakBerkas(berkas, hari.per)
  const keluar = anak.flatMap((satu) => barisAnak(satu, hari).map((baris) => [satu.id, ...baris]))
  const semua = anak.flatMap(({ baris }) => baris)
  const ringkasan: Record<string, number> = {}
  for (const [, , , putusan = ''] of keluar) ringkasan[putusan] = (ringkasan[putusan] ?? 0) + 1
  return {
    csv: `id,dosis,tanggal,putusan,jatuh_tempo\n${keluar.map((baris) => `${baris.map(tulisSel).join(',')}\n`).join('')}`,
    anak: anak.length,
    dosis: semua.filter(({ tertulis }) => tertulis.dosis !== '').length,
    ditolak: semua.flatMap(({ isi: satu }) => (isDitolak(satu) ? [satu] : [])).sort((a, b) => a.baris - b.baris),
    ringkasan,
  }
}
