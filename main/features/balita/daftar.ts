import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { type AnakDasar, listAnakDasar } from '#main/ringkasan/baris-register.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import { createCocok, parseCari } from '#shared/domain/identitas/cari.ts'
import { isNamaSama, normalRt } from '#shared/domain/identitas/nama.ts'
import { type AturanHasil, hasilTerakhir } from '#shared/domain/penimbangan/hasil-satu.ts'
import { type KeadaanAnak, keadaanAnak, keanggotaanKini } from '#shared/domain/register/keadaan.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { createZBBU } from '#shared/domain/skdn/z-bbu.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { type DaftarRow, listDaftar, posyanduNames } from './balita.repository.ts'

type Saring = ParsedInputOf<'balita.list'>
type Found = {
  readonly row: DaftarRow
  readonly anak: AnakDasar
  readonly keadaan: KeadaanAnak
  readonly posyanduId: string | null
}

const keadaanDicari: Readonly<Record<Saring['keadaan'], readonly KeadaanAnak[] | null>> = {
  aktif: ['aktif', 'belumLengkap'],
  keluar: ['pindah', 'meninggal', 'lewat'],
  belumLengkap: ['belumLengkap'],
  semua: null,
}

/** Above this many it is quicker to read all than each by its id. */
const sebutSatuSatu = 2000

const names = new Intl.Collator('id', { numeric: true })

function fits(found: Found, saring: Saring): boolean {
  const { row } = found
  if (keadaanDicari[saring.keadaan]?.includes(found.keadaan) === false) return false
  if (saring.posyanduId !== null && found.posyanduId !== saring.posyanduId) return false
  if (saring.dusun !== null && !isNamaSama(row.dusun, saring.dusun)) return false
  return saring.rt === null || (row.rt !== null && normalRt(row.rt) === normalRt(saring.rt))
}

/** By the order of the posyandu in the book, then by name; children without a posyandu last. */
function sortFound(context: AppContext, found: Found[]): Found[] {
  const order = new Map(listPosyandu(context.db).map((p, i) => [p.id, i]))
  const placeOf = (f: Found) => order.get(f.posyanduId ?? '') ?? order.size
  return found.sort((a, b) => placeOf(a) - placeOf(b) || names.compare(a.row.nama, b.row.nama))
}

/** What the rows of one list share. */
type Daftar = {
  readonly hariIni: string
  readonly posyandu: ReadonlyMap<string, string>
  readonly aturan: AturanHasil
  readonly anakOf: (id: string) => AnakRegister | undefined
}

function toBaris(found: Found, { hariIni, posyandu, aturan, anakOf }: Daftar): BalitaBaris {
  const { row, anak, keadaan, posyanduId } = found
  const riwayat = anakOf(row.id)
  return {
    id: row.id,
    nama: row.nama,
    jk: anak.jk,
    tanggalLahir: anak.tanggalLahir,
    tanggalLahirPerkiraan: anak.tanggalLahirPerkiraan,
    umur: anak.tanggalLahir === null ? null : umurBulanPenuh(anak.tanggalLahir, hariIni),
    namaIbu: row.nama_ibu,
    namaAyah: row.nama_ayah,
    posyanduId,
    posyandu: posyanduId === null ? null : (posyandu.get(posyanduId) ?? null),
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    nikAkhir: row.nik === null ? null : row.nik.slice(-4),
    nikStatus: row.nik_status,
    keadaan,
    terakhir: riwayat ? hasilTerakhir(riwayat, aturan) : null,
  }
}

/** Everybody who fits: of who does not fit by name or place nothing more is read, and of nobody how it grew. */
function findSemua(context: AppContext, saring: Saring, rows: readonly DaftarRow[]): Found[] {
  const hariIni = context.hariIni()
  const { hasAnak } = lingkupOf(context.pelaku())
  const ids = rows.length > sebutSatuSatu ? null : rows.map(({ id }) => id)
  const children = new Map(listAnakDasar(context.db, ids).map((anak) => [anak.id, anak]))
  return rows.flatMap((row) => {
    const anak = children.get(row.id)
    if (!anak || !hasAnak(anak)) return []
    const posyanduId = keanggotaanKini(anak, hariIni)?.posyanduId ?? null
    const keadaan = row.meninggal_pada === null ? keadaanAnak(anak, hariIni) : 'meninggal'
    const candidate: Found = { row, anak, keadaan, posyanduId }
    return fits(candidate, saring) ? [candidate] : []
  })
}

/** Lists children; the search is taken apart once and names are normalised once. */
export function createDaftar(context: AppContext): (saring: Saring) => OutputOf<'balita.list'> {
  const isCocok = createCocok()
  return (saring) => {
    const { db } = context
    const cari = parseCari(saring.cari)
    // Who may not see the numbers of persons must not find them out by searching either.
    if (cari.angka.length > 0 && !seesNik(context.pelaku().peran)) return { jumlah: 0, baris: [] }
    const rows = listDaftar(db).filter((row) => isCocok(row, cari))
    const found = sortFound(context, findSemua(context, saring, rows))
    const shown = found.slice(0, saring.batas)
    const { anak, isAwalData } = context.register()
    anak.muat(shown.map(({ row }) => row.id))
    const aturan = { isAwalData, zBBU: createZBBU(readPengaturan(db).rujukanZ) }
    const daftar = {
      hariIni: context.hariIni(),
      posyandu: posyanduNames(db),
      aturan,
      anakOf: (id: string) => anak.get(id),
    }
    return { jumlah: found.length, baris: shown.map((f) => toBaris(f, daftar)) }
  }
}
