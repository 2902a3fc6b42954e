import type { AppContext } from '#main/context/context.ts'
import { listAnggotaPada } from '#main/db/anggota-pada.ts'
import { listPosyandu, readProvinsi } from '#main/db/buku.ts'
import { type ImunisasiRow, mapDosis } from '#main/db/dosis.ts'
import { dosisDari } from '#shared/catatan/imunisasi.ts'
import { missing } from '#shared/contract/errors.ts'
import type { AnakImunisasi, DosisImunisasi, RegisterImunisasi, SelImunisasi } from '#shared/contract/imunisasi.ts'
import { type Dinilai, seriKosong } from '#shared/domain/imunisasi/dosis.ts'
import { himpunanAnak } from '#shared/domain/imunisasi/himpunan.ts'
import { jadwalAnak, kodeOf } from '#shared/domain/imunisasi/jadwal.ts'
import { nilaiImunisasi } from '#shared/domain/imunisasi/nilai.ts'
import { peringatanDosis } from '#shared/domain/imunisasi/peringatan.ts'
import { hitungTagihan, type SelRegister, selAnak } from '#shared/domain/imunisasi/register.ts'
import type { AnakRegister } from '#shared/domain/register/register.ts'
import { bandingRegister } from '#shared/domain/register/urutan.ts'
import { bulanOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { kataHimpunan } from '#shared/text/imunisasi.ts'
import { listOrang, type OrangRow } from './imunisasi.repository.ts'

type Bahan = {
  readonly anak: AnakRegister
  readonly orang: OrangRow
  readonly rows: readonly ImunisasiRow[]
  readonly per: Tanggal
  readonly provinsi: string
}

function toDosis(row: ImunisasiRow, i: number, dinilai: Dinilai, { anak, orang }: Bahan): DosisImunisasi {
  const satu = dinilai.dosis[i]
  const akhir = anak.keanggotaan.at(-1)?.sampai ?? null
  const lain = { kedaluwarsa: row.kedaluwarsa, bukanAnggotaSejak: orang.meninggal_pada ?? akhir }
  return {
    id: row.id,
    dosis: row.dosis,
    nama: kodeOf(row.dosis)?.nama ?? row.dosis,
    tanggal: row.tanggal,
    bulan: row.bulan,
    luar: row.luar === 1,
    riwayat: row.riwayat === 1,
    dalam24Jam: row.dalam_24_jam === 1,
    tidak: row.tidak,
    alasan: row.alasan,
    batch: row.batch,
    kedaluwarsa: row.kedaluwarsa,
    pemberi: row.pemberi,
    catatan: row.catatan,
    dihitung: satu?.putusan === 'sah' || satu?.putusan === 'terlambat-kejar',
    peringatan: satu ? peringatanDosis(satu, dinilai, lain) : [],
  }
}

/** The latest word that the next dose of a series was not given, since the last one that was. */
function tidakDiberikan(seri: string, dinilai: Dinilai): number {
  const { terakhir } = dinilai.seri.get(seri) ?? seriKosong
  return dinilai.dosis.findLastIndex(({ dosis, putusan }) => {
    const sesudah = terakhir === null || (dosis.tanggal ?? '') >= terakhir.slice(0, (dosis.tanggal ?? '').length)
    return putusan === 'tidak-diberikan' && kodeOf(dosis.kode)?.seri === seri && sesudah
  })
}

function toSel({ dosis, ...sel }: SelRegister, dinilai: Dinilai, rows: readonly ImunisasiRow[]): SelImunisasi {
  const isTerbuka = !['terisi', 'terisi-kejar', 'menunggu', 'tidak-perlu'].includes(sel.keadaan)
  const ke = dosis ?? (isTerbuka ? tidakDiberikan(sel.seri, dinilai) : -1)
  return { ...sel, dosisId: rows[ke]?.id ?? null }
}

function toAnak(bahan: Bahan): AnakImunisasi {
  const { anak, orang, rows, per, provinsi } = bahan
  const { tanggalLahir: lahir } = anak
  const bulan = bulanOf(per)
  const dasar = {
    orangId: anak.id,
    nama: anak.nama,
    jk: anak.jk,
    tanggalLahir: lahir,
    umurBulan: lahir === null ? null : umurBulanPenuh(lahir, per),
    rt: orang.rt,
    namaIbu: orang.namaIbu,
    ditimbang: anak.penimbangan.some(({ tanggal, bbG }) => bulanOf(tanggal) === bulan && bbG !== null),
  }
  if (lahir === null) return { ...dasar, hariIni: 0, tertunggak: 0, sel: [], dosis: [], himpunan: [] }
  const dinilai = nilaiImunisasi({ lahir, provinsi }, rows.map(dosisDari), per)
  const sel = selAnak(dinilai, jadwalAnak(lahir, provinsi, per))
  return {
    ...dasar,
    ...hitungTagihan(sel),
    sel: sel.map((satu) => toSel(satu, dinilai, rows)),
    dosis: rows.map((row, i) => toDosis(row, i, dinilai, bahan)),
    himpunan: himpunanAnak(dinilai).flatMap(({ nama, putusan }) => {
      return putusan === 'tidak-berlaku' ? [] : [{ nama, putusan: kataHimpunan[putusan] }]
    }),
  }
}

/** Children as the register of immunisation shows them, in its order. */
function readAnak(context: AppContext, ids: readonly string[], per: Tanggal): AnakImunisasi[] {
  const { db } = context
  const { anak } = context.register()
  anak.muat(ids)
  const [dosis, provinsi] = [mapDosis(db, ids), readProvinsi(db)]
  return listOrang(db, ids)
    .sort(bandingRegister)
    .flatMap((orang) => {
      const child = anak.get(orang.id)
      return child ? [toAnak({ anak: child, orang, rows: dosis.get(orang.id) ?? [], per, provinsi })] : []
    })
}

/** The children of a posyandu on a day who are asked for doses. */
export function readRegisterImunisasi(
  context: AppContext,
  { posyanduId, tanggal }: { readonly posyanduId: string; readonly tanggal: Tanggal },
): RegisterImunisasi {
  const posyandu = listPosyandu(context.db).find(({ id }) => id === posyanduId)
  if (!posyandu) missing('Posyandu ini tidak ada di buku. Tidak ada yang berubah. Pilih posyandu dari daftar.')
  const ids = listAnggotaPada(context.db, { posyandu_id: posyanduId, tanggal })
  const anak = readAnak(context, ids, tanggal).filter(({ umurBulan }) => umurBulan === null || umurBulan < 60)
  return {
    posyandu: posyandu.nama,
    tanggal,
    anak: anak.filter(({ umurBulan }) => umurBulan === null || umurBulan >= 0),
  }
}

/** One child as it stands on a day. */
export function readAnakImunisasi(context: AppContext, orangId: string, per = context.hariIni()): AnakImunisasi {
  return readAnak(context, [orangId], per)[0] ?? missing('Anak ini sudah tidak ada di buku. Tidak ada yang berubah.')
}
