import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, namaPosyanduJelas } from '#main/db/buku.ts'
import { lingkupOf } from '#main/db/lingkup.ts'
import type { OutputOf, ParsedInputOf } from '#shared/contract/contract.ts'
import { seesNik } from '#shared/contract/peran.ts'
import type { BarisWarga } from '#shared/contract/warga.ts'
import { createCocok, parseCari } from '#shared/domain/identitas/cari.ts'
import { kelompokPada, semuaKelompok } from '#shared/domain/siklus/kelompok.ts'
import { bulanOf, firstDayOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { singkatUmur } from '#shared/text/umur.ts'
import { listWargaRow, mapBerjalan, mapDatang, type WargaRow } from './warga.repository.ts'

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

/** Lists persons of every age; the search is taken apart once and names are normalised once. */
export function createDaftarWarga(context: AppContext): (input: Input) => Output {
  const isCocok = createCocok()
  return (input) => {
    const { db } = context
    const hariIni = context.hariIni()
    const pelaku = context.pelaku()
    const { hasPosyandu } = lingkupOf(pelaku)
    const bulan = bulanOf(hariIni)
    const datang = mapDatang(db, { dari: firstDayOf(bulan), sampai: lastDayOf(bulan) })
    const cari = parseCari(input.cari)
    // Who may not see the numbers of persons must not find them out by searching either.
    const tertutup = cari.angka.length > 0 && !seesNik(pelaku.peran)
    const warga = listWargaRow(db).flatMap((row) => {
      if (!hasPosyandu(row.posyandu_id)) return []
      if (input.posyanduId !== null && row.posyandu_id !== input.posyanduId) return []
      const keadaan = keadaanWarga(row, hariIni)
      if (keadaan !== 'aktif' && !input.semua) return []
      return { row, keadaan, kelompok: kelompokPada(row.tanggal_lahir, hariIni), datang: datang.get(row.id) ?? null }
    })
    const sasaran = warga.filter(({ keadaan }) => keadaan === 'aktif')
    const hitung = Object.fromEntries(
      semuaKelompok.map((satu) => {
        const own = sasaran.filter(({ kelompok }) => kelompok === satu)
        return [satu, { sasaran: own.length, datang: own.filter((one) => one.datang !== null).length }]
      }),
    ) as Output['hitung']
    const found = warga.filter(
      (one) =>
        !tertutup &&
        (input.kelompok === null || one.kelompok === input.kelompok) &&
        (input.datang === 'semua' || (input.datang === 'sudah') === (one.datang !== null)) &&
        isCocok(one.row, cari),
    )
    const urutan = new Map(listPosyandu(db).map(({ id }, index) => [id, index]))
    const place = ({ posyandu_id }: WargaRow) => urutan.get(posyandu_id) ?? urutan.size
    found.sort((a, b) => place(a.row) - place(b.row) || names.compare(a.row.nama, b.row.nama))
    const [berjalan, sebut] = [mapBerjalan(db, hariIni), namaPosyanduJelas(db)]
    return {
      hitung,
      tanpaUmur: sasaran.filter(({ kelompok }) => kelompok === null).length,
      jumlah: found.length,
      baris: found.slice(0, input.batas).map(({ row, keadaan, kelompok, datang: hari }) => ({
        id: row.id,
        nama: row.nama,
        jk: row.jk,
        tanggalLahir: row.tanggal_lahir,
        umur: singkatUmur(row.tanggal_lahir, hariIni),
        kelompok,
        anak: row.anak === 1,
        berjalan: berjalan.get(row.id) ?? [],
        namaIbu: row.nama_ibu,
        namaSuami: row.nama_suami,
        posyanduId: row.posyandu_id,
        posyandu: sebut.get(row.posyandu_id) ?? null,
        dusun: row.dusun,
        rt: row.rt,
        rw: row.rw,
        keadaan,
        datang: hari,
      })),
    }
  }
}
