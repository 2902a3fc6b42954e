import { createHash } from 'node:crypto'
import type { AppContext } from '#main/context/context.ts'
import { listPosyandu, readPengaturan } from '#main/db/buku.ts'
import { bacaAnakS } from '#main/db/gizi-bulan.ts'
import { hitungBulan, refuseBelumMulai } from '#main/db/skdn-bulan.ts'
import { missing } from '#shared/contract/errors.ts'
import type { MutuData, SampelMutu, TemuanMutu } from '#shared/contract/mutu.ts'
import { mutu } from '#shared/domain/mutu/mutu.ts'
import { undiSampel } from '#shared/domain/mutu/sampel.ts'
import { bulanJendela } from '#shared/domain/mutu/skor.ts'
import { type Temuan, tingkatOf } from '#shared/domain/mutu/temuan.ts'
import type { HasilSkdn } from '#shared/domain/skdn/skdn.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kalimatTemuan, nasihat } from '#shared/text/mutu.ts'
import { mapDisebut, mapIdentitas } from './mutu.repository.ts'

export type PilihMutu = { readonly bulan: Bulan; readonly posyanduId: string | null }

function requirePosyandu({ db }: AppContext, posyanduId: string | null): void {
  if (posyanduId === null || listPosyandu(db).some(({ id }) => id === posyanduId)) return
  missing('Posyandu ini tidak ada lagi di buku. Pilih posyandu lain.')
}

/** Findings as they are told. */
function createSebut({ db }: AppContext, { posyandu }: HasilSkdn, list: readonly Temuan[]) {
  const ids = list.flatMap(({ anakId, pasanganId }) => [anakId, pasanganId].filter((id) => id !== null))
  const disebut = mapDisebut(db, [...new Set(ids)])
  const tempat = new Map(posyandu.map(({ posyandu: { id, nama } }) => [id, nama]))
  return (temuan: Temuan): TemuanMutu => {
    const { kode, anakId, pasanganId, posyanduId, tanggal, isian, nilai, pembanding, saran } = temuan
    const [anak, pasangan] = [disebut.get(anakId ?? '') ?? null, disebut.get(pasanganId ?? '') ?? null]
    const nama = tempat.get(posyanduId ?? '') ?? ''
    const sebutan = { anak: anak?.nama ?? '', pasangan: pasangan?.nama ?? '', posyandu: nama }
    return {
      ...{ kode, tingkat: tingkatOf(temuan), anak, pasangan, posyandu: nama, tanggal, isian, nilai, pembanding, saran },
      kalimat: kalimatTemuan(temuan, sebutan),
    }
  }
}

/** The quality of the figures of a month, of the whole book or of one posyandu; pairs are looked for in all of it. */
export function readMutu(context: AppContext, { bulan, posyanduId }: PilihMutu): MutuData {
  refuseBelumMulai(context, bulan)
  requirePosyandu(context, posyanduId)
  const { db } = context
  const { rujukanZ } = readPengaturan(db)
  const skdn = hitungBulan(context, bulan)
  const sebelum = Array.from({ length: bulanJendela }, (_, i) =>
    hitungBulan(context, addBulan(bulan, i - bulanJendela)),
  )
  const anakOf = bacaAnakS(context, [...sebelum, skdn])
  const identitas = mapIdentitas(
    db,
    skdn.posyandu.flatMap(({ anak }) => anak.map((satu) => satu.anak.id)),
  )
  const hasil = mutu({
    ...{ skdn, sebelum, rujukan: rujukanZ, anakOf },
    identitasOf: (id) => identitas.get(id) ?? { nik: null, namaIbu: null },
    isDijawab: () => false,
  })
  const only = <T extends { readonly posyanduId: string | null }>(list: readonly T[]) =>
    posyanduId === null ? list : list.filter((satu) => satu.posyanduId === posyanduId)
  const sebut = createSebut(context, skdn, [...hasil.temuan, ...hasil.dijawab])
  return {
    bulan,
    rujukanZ: rujukanZ === 'hari' ? 'WHO harian' : 'Permenkes bulan penuh',
    posyandu: hasil.posyandu
      .filter(({ id }) => posyanduId === null || id === posyanduId)
      .map((satu) => ({ ...satu, nasihat: satu.nasihat.map((sebab) => nasihat[sebab]) })),
    kader: [],
    temuan: only(hasil.temuan).map(sebut),
    dijawab: only(hasil.dijawab).map(sebut),
    catatan: ['kader: buku ini tidak mencatat siapa yang menimbang'],
  }
}

const sha256 = (teks: string): string => createHash('sha256').update(teks, 'utf8').digest('hex')

/** The counting weighings of a month that are typed anew. */
export function readSampel(
  context: AppContext,
  { bulan, posyanduId, benih, bagian }: PilihMutu & { readonly benih: number; readonly bagian: number },
): SampelMutu {
  refuseBelumMulai(context, bulan)
  requirePosyandu(context, posyanduId)
  const calon = hitungBulan(context, bulan)
    .posyandu.filter(({ posyandu: { id } }) => posyanduId === null || id === posyanduId)
    .flatMap(({ posyandu, anak }) =>
      anak.flatMap(({ anak: { nama, tanggalLahir }, timbang }) =>
        timbang === null || tanggalLahir === null
          ? []
          : [{ nama, tanggalLahir, posyandu: posyandu.nama, tanggal: timbang.penimbangan.tanggal }],
      ),
    )
  return { benih, bagian, sampel: undiSampel(calon, { bulan, benih, bagian }, sha256) }
}
