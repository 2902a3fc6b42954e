import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import { createTampakSini } from '#main/db/milik.ts'
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
  readonly anak: AnakRegister
  readonly keadaan: KeadaanAnak
  readonly posyanduId: string | null
}

const keadaanDicari: Readonly<Record<Saring['keadaan'], readonly KeadaanAnak[] | null>> = {
  aktif: ['aktif', 'belumLengkap'],
  keluar: ['pindah', 'meninggal', 'lewat'],
  belumLengkap: ['belumLengkap'],
  semua: null,
}

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
}

function toBaris(found: Found, { hariIni, posyandu, aturan }: Daftar): BalitaBaris {
  const { row, anak, keadaan, posyanduId } = found
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
    terakhir: hasilTerakhir(anak, aturan),
  }
}

/** Lists children; the search is taken apart once and names are normalised once. */
export function createDaftar(context: AppContext): (saring: Saring) => OutputOf<'balita.list'> {
  const isCocok = createCocok()
  return (saring) => {
    const hariIni = context.hariIni()
    const { anak, isAwalData } = context.register()
    const children = anak.semua()
    const cari = parseCari(saring.cari)
    const pelaku = context.pelaku()
    // Who may not see the numbers of persons must not find them out by searching either.
    if (cari.angka.length > 0 && !seesNik(pelaku.peran)) return { jumlah: 0, baris: [] }
    const { hasAnak } = lingkupOf(pelaku)
    const tampakSini = createTampakSini(context.db)
    const found: Found[] = []
    for (const row of listDaftar(context.db)) {
      const anak = children.get(row.id)
      if (!anak || !hasAnak(anak) || !isCocok(row, cari)) continue
      const sini = tampakSini(anak)
      const posyanduId = keanggotaanKini(sini, hariIni)?.posyanduId ?? null
      const keadaan = row.meninggal_pada === null ? keadaanAnak(sini, hariIni) : 'meninggal'
      const candidate: Found = { row, anak, keadaan, posyanduId }
      if (fits(candidate, saring)) found.push(candidate)
    }
    const posyandu = posyanduNames(context.db)
    const aturan = { isAwalData, zBBU: createZBBU(readPengaturan(context.db).rujukanZ) }
    const shown = sortFound(context, found).slice(0, saring.batas)
    return { jumlah: found.length, baris: shown.map((f) => toBaris(f, { hariIni, posyandu, aturan })) }
  }
}
