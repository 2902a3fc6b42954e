import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { type HariDatang, readBulanBuka, readDatang } from '#main/db/datang.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import type { BarisWarga, OrangDitemukan } from '#shared/contract/warga.ts'
import { createCocok, type Pencarian, parseCari } from '#shared/domain/identitas/cari.ts'
import { isBawahEnam, kelompokPada, semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { bulanOf, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { listAnakDi, listPernahAnggota, listWargaRow, mapBerjalan, type WargaRow } from './warga.repository.ts'

type Input = ParsedInputOf<'warga.list'>
type Output = OutputOf<'warga.list'>

/** Whether a person lives here: a member on the day, and alive. */
export function keadaanWarga(
  { meninggal_pada, sampai }: Pick<WargaRow, 'meninggal_pada' | 'sampai'>,
  hariIni: Tanggal,
): BarisWarga['keadaan'] {
  if (meninggal_pada !== null) return 'meninggal'
  return sampai !== null && sampai <= hariIni ? 'pindah' : 'aktif'
}

const names = new Intl.Collator('id', { numeric: true })

/** By the order of the posyandu in the book, then by name. */
function sortWarga<T extends { readonly row: WargaRow }>({ db }: AppContext, found: T[]): T[] {
  const urutan = new Map(listPosyandu(db).map(({ id }, index) => [id, index]))
  const place = ({ row }: T) => urutan.get(row.posyandu_id ?? '') ?? urutan.size
  return found.sort((a, b) => place(a) - place(b) || names.compare(a.row.nama, b.row.nama))
}

/** Tells of some persons what every list of them says. */
function createUngkap({ db, hariIni }: AppContext, rows: readonly WargaRow[]): (row: WargaRow) => OrangDitemukan {
  const [anak, sebut] = [
    listAnakDi(
      db,
      rows.map(({ id }) => id),
    ),
    namaPosyanduJelas(db),
  ]
  return (row) => ({
    id: row.id,
    nama: row.nama,
    jk: row.jk,
    tanggalLahir: row.tanggal_lahir,
    umur: singkatUmur(row.tanggal_lahir, hariIni()),
    anak: anak.has(row.id),
    namaIbu: row.nama_ibu,
    namaSuami: row.nama_suami,
    posyandu: sebut.get(row.posyandu_id ?? '') ?? null,
    dusun: row.dusun,
    rt: row.rt,
    rw: row.rw,
    keadaan: keadaanWarga(row, hariIni()),
  })
}

/** Who may not see the numbers of persons must not find them out by searching either. */
const isTertutup = ({ pelaku }: AppContext, { angka }: Pencarian) => angka.length > 0 && !seesNik(pelaku().peran)

/** Who came this month, by the rule of the recaps. */
function readDatangKini(context: AppContext): (row: WargaRow) => Tanggal | null {
  const [hariIni, bulan] = [context.hariIni(), bulanOf(context.hariIni())]
  const buka = readBulanBuka(context, bulan)
  const masa = { dari: firstDayOf(bulan), sampai: lastDayOf(bulan) }
  const datang: HariDatang = readDatang(context.db, masa, (id) => buka.get(id)?.terbuka ?? [])
  return ({ id, tanggal_lahir, posyandu_id }) =>
    datang({ id, anak: isBawahEnam(kelompokPada(tanggal_lahir, hariIni)) }, posyandu_id ?? '', bulan)
}

/** Lists who lives here; the search is taken apart once and names are normalised once. */
export function createDaftarWarga(context: AppContext): (input: Input) => Output {
  const isCocok = createCocok()
  return (input) => {
    const { db } = context
    const hariIni = context.hariIni()
    const { hasPosyandu } = lingkupOf(context.pelaku())
    const datangOf = readDatangKini(context)
    const cari = parseCari(input.cari)
    const sasaran = listWargaRow(db).flatMap((row) => {
      const { posyandu_id } = row
      if (posyandu_id === null || !hasPosyandu(posyandu_id)) return []
      if (input.posyanduId !== null && posyandu_id !== input.posyanduId) return []
      if (keadaanWarga(row, hariIni) !== 'aktif') return []
      return { row, kelompok: kelompokPada(row.tanggal_lahir, hariIni), datang: datangOf(row) }
    })
    const hitung = Object.fromEntries(
      semuaKelompok.map((satu) => {
        const own = sasaran.filter(({ kelompok }) => kelompok === satu)
        return [satu, { sasaran: own.length, datang: own.filter(({ datang }) => datang !== null).length }]
      }),
    ) as Output['hitung']
    const found = sasaran.filter(
      (one) =>
        (input.kelompok === null || one.kelompok === input.kelompok) &&
        (input.datang === 'semua' || (input.datang === 'sudah') === (one.datang !== null)) &&
        isCocok(one.row, cari),
    )
    const shown = isTertutup(context, cari) ? [] : sortWarga(context, found)
    const baris = shown.slice(0, input.batas)
    const [berjalan, ungkap] = [
      mapBerjalan(db, null),
      createUngkap(
        context,
        baris.map(({ row }) => row),
      ),
    ]
    return {
      hitung,
      tanpaUmur: sasaran.filter(({ kelompok }) => kelompok === null).length,
      jumlah: shown.length,
      baris: baris.map(({ row, kelompok, datang }) => ({
        ...ungkap(row),
        kelompok,
        berjalan: berjalan.get(row.id) ?? [],
        posyanduId: row.posyandu_id,
        datang,
      })),
    }
  }
}

/**
 * Finds persons by name, mother, NIK or place while one types, those who moved away or died too. Whoever is held to some
 * posyandu finds who is or was a member of them.
 */
export function createCariWarga(context: AppContext): (input: ParsedInputOf<'warga.find'>) => OutputOf<'warga.find'> {
  const isCocok = createCocok()
  return (input) => {
    const { db } = context
    const cari = parseCari(input.cari)
    if (isTertutup(context, cari)) return { jumlah: 0, baris: [] }
    const { posyandu } = context.pelaku()
    const lingkup = posyandu && listPernahAnggota(db, posyandu)
    const found = listWargaRow(db).flatMap((row) =>
      (lingkup === null || lingkup.has(row.id)) && isCocok(row, cari) ? { row } : [],
    )
    const shown = sortWarga(context, found)
      .slice(0, input.batas)
      .map(({ row }) => row)
    return { jumlah: found.length, baris: shown.map(createUngkap(context, shown)) }
  }
}
