import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import type { Perbandingan } from '#shared/contract/puskesmas.ts'
import { zUkuran } from '#shared/domain/antropometri/balita.ts'
import { kelasTBU } from '#shared/domain/antropometri/kelas.ts'
import {
  bandingkan,
  type Hitung,
  jumlahkan,
  type UkuranBanding,
  ukuranBanding,
} from '#shared/domain/puskesmas/banding.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { type RujukanZ, umurUntukZ } from '#shared/domain/skdn/z-bbu.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { countKader } from './puskesmas.repository.ts'
import { listPosyanduBulan, type PosyanduBulan } from './rekap.ts'

type Ukuran = Readonly<Record<UkuranBanding, Hitung>>

/** Whether a child measured this month is stunted (TB/U below −2 SD); null without a plausible length. */
function isPendek({ anak, timbang }: AnakSkdn, rujukan: RujukanZ): boolean | null {
  const { jk, tanggalLahir } = anak
  if (!timbang || timbang.penimbangan.tbMm === null || jk === null || tanggalLahir === null) return null
  const { tanggal, tbMm, caraUkur, edema } = timbang.penimbangan
  const umur = umurUntukZ(tanggalLahir, tanggal, rujukan)
  const { tbu } = zUkuran({ jk, umur }, { tbMm, caraUkur, edema })
  if (tbu === null || tbu.flagged) return null
  return kelasTBU(tbu.z) === 'pendek' || kelasTBU(tbu.z) === 'sangatPendek'
}

function ukur({ id, hasil }: PosyanduBulan, kader: ReadonlyMap<string, Hitung>, rujukan: RujukanZ): Ukuran {
  const { S, D, N, T } = hitungSkdn(hasil.anak)
  const panjang = hasil.anak.map((anak) => isPendek(anak, rujukan)).filter((value) => value !== null)
  return {
    'D/S': { bagian: D, dari: S },
    "N/D'": { bagian: N, dari: N + T },
    stunting: { bagian: panjang.filter(Boolean).length, dari: panjang.length },
    kader: kader.get(id) ?? { bagian: 0, dari: 0 },
  }
}

const gabung = (all: readonly Ukuran[]): Ukuran => ({
  'D/S': jumlahkan(all.map((one) => one['D/S'])),
  "N/D'": jumlahkan(all.map((one) => one["N/D'"])),
  stunting: jumlahkan(all.map((one) => one.stunting)),
  kader: jumlahkan(all.map((one) => one.kader)),
})

type Baris = Perbandingan['seluruh']

function toBaris(who: Pick<Baris, 'id' | 'nama' | 'pustu'>, ukuran: Ukuran, seluruh: Ukuran): Baris {
  const nilai = Object.fromEntries(
    ukuranBanding.map((one) => [one, bandingkan(one, ukuran[one], seluruh[one])]),
  ) as Baris['nilai']
  return { ...who, nilai }
}

/** Posyandu, Pustu and desa of a month beside the whole area. */
export function readBanding(context: AppContext, bulan: Bulan): Perbandingan {
  const { db } = context
  const [kader, { rujukanZ }] = [countKader(db, bulan), readPengaturan(db)]
  const all = listPosyanduBulan(context, bulan).map((one) => ({ ...one, ukuran: ukur(one, kader, rujukanZ) }))
  const seluruh = gabung(all.map(({ ukuran }) => ukuran))
  const grouped = (key: 'unitId' | 'desa', name: 'unit' | 'desa') =>
    [...Map.groupBy(all, (one) => one[key])].map(([id, list]) =>
      toBaris(
        { id, nama: list[0]?.[name] || 'Belum diisi', pustu: null },
        gabung(list.map(({ ukuran }) => ukuran)),
        seluruh,
      ),
    )
  return {
    bulan,
    posyandu: all.map(({ id, nama, unit, ukuran }) => toBaris({ id, nama, pustu: unit }, ukuran, seluruh)),
    pustu: grouped('unitId', 'unit'),
    desa: grouped('desa', 'desa'),
    seluruh: toBaris({ id: '', nama: 'Seluruhnya', pustu: null }, seluruh, seluruh),
  }
}
