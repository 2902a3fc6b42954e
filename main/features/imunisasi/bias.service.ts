import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, namaPosyanduJelas, readProvinsi } from '#main/db/buku.ts'
import { type ImunisasiRow, mapDosis } from '#main/db/dosis.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import type { SiswaBias } from '#shared/contract/imunisasi.ts'
import { type AcaraBias, acaraBias, acaraUntuk, kelasPada, lahirBias } from '#shared/domain/imunisasi/bias.ts'
import { kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { type Bulan, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { listSiswa, type SiswaRow } from './bias.repository.ts'

type Bahan = {
  readonly bulan: Bulan
  readonly pada: Tanggal
  readonly provinsi: string
  readonly posyandu: ReadonlyMap<string, string>
  readonly dosis: ReadonlyMap<string, readonly ImunisasiRow[]>
}

const namaDosis = (kode: string) => kodeOf(kode)?.nama ?? kode

/** Somebody who stands on the list of a month; null who is in none of its classes, or is to make up for nothing. */
function toSiswa(row: SiswaRow, { bulan, pada, provinsi, posyandu, dosis }: Bahan): SiswaBias | null {
  const dicatat = row.kelas !== null && row.pada !== null ? { kelas: row.kelas, pada: row.pada } : null
  const { kelas, menurut } = kelasPada(row.lahir, dicatat, bulan)
  const rows = dosis.get(row.id) ?? []
  const { seri } = nilaiImunisasi({ lahir: row.lahir, provinsi }, rows.map(dosisDari), pada)
  const diberi = (kode: string) => seri.get(kodeOf(kode)?.seri ?? kode)?.terisi[0]?.pada ?? null
  const tidak = (kode: string) => rows.findLast((satu) => satu.dosis === kode && satu.tidak !== null)?.tidak ?? null
  const isBaginya = ({ kode, kejar }: AcaraBias) => kejar !== kelas || diberi(kode) === null
  const acara = acaraUntuk(kelas, row.jk, bulan).filter(isBaginya)
  if (acara.length === 0) return null
  return {
    orangId: row.id,
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.lahir,
    umur: singkatUmur(row.lahir, pada),
    anak: row.anak === 1,
    namaIbu: row.namaIbu,
    rt: row.rt,
    posyandu: posyandu.get(row.posyandu_id) ?? '',
    kelas,
    menurut,
    dosis: acara.map(({ kode, kejar }) => ({
      ...{ kode, nama: namaDosis(kode), kejar: kejar === kelas, pada: diberi(kode), tidak: tidak(kode) },
    })),
  }
}

/** Who is to be immunised at school in a month of BIAS, class by class, and who was. */
export function readBias(
  context: AppContext,
  { bulan, posyanduId }: ParsedInputOf<'imunisasi.bias'>,
): OutputOf<'imunisasi.bias'> {
  const { db } = context
  const { hasPosyandu } = lingkupOf(context.pelaku())
  const [akhir, hariIni] = [lastDayOf(bulan), context.hariIni()]
  const pada = akhir < hariIni ? akhir : hariIni
  const rows = listSiswa(db, { ...lahirBias(bulan), pada }).filter(
    ({ posyandu_id }) => hasPosyandu(posyandu_id) && (posyanduId === null || posyandu_id === posyanduId),
  )
  const dosis = mapDosis(
    db,
    rows.map(({ id }) => id),
  )
  const bahan = { bulan, pada, provinsi: readProvinsi(db), posyandu: namaPosyanduJelas(db), dosis }
  const urutan = new Map(listPosyandu(db).map(({ id }, at) => [id, at]))
  const tempat = new Map(rows.map(({ id, posyandu_id }) => [id, urutan.get(posyandu_id) ?? 0]))
  const siswa = rows.flatMap((row) => toSiswa(row, bahan) ?? [])
  const di = ({ orangId }: SiswaBias) => tempat.get(orangId) ?? 0
  return {
    bulan,
    dosis: acaraBias(bulan).map(({ kode }) => ({ kode, nama: namaDosis(kode) })),
    siswa: siswa.sort((a, b) => a.kelas - b.kelas || di(a) - di(b)),
  }
}
