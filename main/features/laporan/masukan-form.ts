import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan, readTempat } from '#main/db/buku.ts'
import { hasContoh, posyanduContoh } from '#main/db/contoh.ts'
import { hitungBulan, onlyPosyandu, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { refuse } from '#shared/contract/errors.ts'
import { zBalita } from '#shared/domain/antropometri/balita.ts'
import { kelasGizi, kelasTBU } from '#shared/domain/antropometri/kelas.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn, HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { umurUntukZ } from '#shared/domain/skdn/z-bbu.ts'
import { addBulan, type Bulan, bulanOf, lastDayOf } from '#shared/domain/tanggal/tanggal.ts'
import type { BalokBulan } from '#shared/formulir/model.ts'
import type { FaktaAnak, KepalaPosyandu, MasukanForm, PengaturanForm } from '#shared/formulir/pengaturan-form.ts'
import { countKader, countKaderHadir, listFakta, listPenandatangan } from './laporan.repository.ts'

/** Months in the balok SKDN. @source "12 months side by side", docs/aturan/formulir.md */
const bulanBalok = 12

type StatusGizi = Pick<FaktaAnak, 'bbTb' | 'tbU'>

function statusGizi({ timbang, anak, jk }: AnakSkdn, rujukanZ: PengaturanForm['rujukanZ']): StatusGizi {
  if (timbang === null || anak.tanggalLahir === null) return { bbTb: null, tbU: null }
  const { penimbangan } = timbang
  const z = zBalita({
    jk,
    umur: umurUntukZ(anak.tanggalLahir, penimbangan.tanggal, rujukanZ),
    bbKg: penimbangan.bbG === null ? null : penimbangan.bbG / 1000,
    tbCm: penimbangan.tbMm === null ? null : penimbangan.tbMm / 10,
    caraUkur: penimbangan.caraUkur,
    lkCm: null,
    lilaCm: null,
    edema: penimbangan.edema,
  })
  return {
    bbTb: z.bbtb === null ? null : kelasGizi(z.bbtb.z),
    tbU: z.tbu === null ? null : kelasTBU(z.tbu.z),
  }
}

function faktaBulan(
  context: AppContext,
  hasil: HasilSkdn,
  rujukanZ: PengaturanForm['rujukanZ'],
): Map<string, FaktaAnak> {
  const rows = listFakta(context.db, hasil.bulan)
  const facts = new Map<string, FaktaAnak>()
  for (const a of hasil.posyandu.flatMap((p) => p.anak)) {
    const row = rows.get(a.anak.id)
    const layanan = { vitaminA: row?.vitamin_a ?? null, asi: row?.asi ?? null }
    facts.set(a.anak.id, { ...layanan, ...statusGizi(a, rujukanZ) })
  }
  return facts
}

/** The bars of each month, of one posyandu or, for null, of the whole book. */
function balok(months: readonly HasilSkdn[], posyanduId: string | null): BalokBulan[] {
  return months.map((month) => {
    const { S, K, D, N } = hitungSkdn(onlyPosyandu(month, posyanduId).posyandu.flatMap((p) => p.anak))
    return { bulan: month.bulan, S, K, D, N }
  })
}

function kepala(context: AppContext, bulan: Bulan): Map<string, KepalaPosyandu> {
  const kader = countKader(context.db)
  const hadir = countKaderHadir(context.db, bulan)
  return new Map(
    listPosyandu(context.db).map((p) => {
      const { ada, dilatih, ketua } = kader.get(p.id) ?? { ada: null, dilatih: null, ketua: null }
      const { nama, desa, dusun, rw } = p
      const counts = { ada, dilatih, aktif: hadir.get(p.id) ?? null }
      return [p.id, { nama, desa, dusun, rw, kader: counts, ketuaKader: ketua }]
    }),
  )
}

/** Gives the input of a form for each posyandu (its own balok), and of the whole book for null. */
export function createMasukanForm(context: AppContext, bulan: Bulan): (posyanduId: string | null) => MasukanForm {
  refuseBelumMulai(context, bulan)
  const tempat = readTempat(context.db)
  if (tempat === null) return refuse('Tempat kerja belum diisi. Isi dulu di Pengaturan, lalu buka laporan lagi.')
  const months = Array.from({ length: bulanBalok }, (_, i) => hitungBulan(context, addBulan(bulan, i + 1 - bulanBalok)))
  const hasil = months.at(-1) ?? hitungBulan(context, bulan)
  const pengaturan = readPengaturan(context.db)
  const penandatangan = listPenandatangan(context.db)
  const running = bulan >= bulanOf(context.hariIni())
  const common = {
    hasil,
    pengaturan,
    tempat,
    penandatangan,
    posyandu: kepala(context, bulan),
    pembina: penandatangan.find((p) => p.peran === 'bidan')?.nama ?? null,
    tanggalPencatatan: running ? context.hariIni() : lastDayOf(bulan),
    fakta: faktaBulan(context, hasil, pengaturan.rujukanZ),
  }
  const contoh = posyanduContoh(context.db)
  const semuaContoh = hasContoh(context.db)
  const isContoh = (posyanduId: string | null) =>
    semuaContoh || (posyanduId === null ? contoh.size > 0 : contoh.has(posyanduId))
  return (posyanduId) => ({ ...common, contoh: isContoh(posyanduId), balok: balok(months, posyanduId) })
}
