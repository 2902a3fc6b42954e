import type { AppContext } from '#main/context/context.ts'
import { findTempatId } from '#main/db/buku.ts'
import { createNamaPelaku } from '#main/db/nama-pelaku.ts'
import { refuse } from '#shared/contract/errors.ts'
import type { Perbedaan } from '#shared/contract/kirim.ts'
import { type Banding, bandingkan } from '#shared/domain/kiriman/banding.ts'
import { readLaporanBeku } from '#shared/domain/kiriman/laporan-beku.ts'
import type { Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { kalimatBedaAnak } from '#shared/text/beda-anak.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { hitungLaporanBeku } from './beku.ts'
import { findTerkirim, type KirimanRow, listKiriman, readLaporanText } from './kiriman.repository.ts'
import { findNamaSemua, findPenulisAnak, findPenulisHari } from './perubahan-anak.repository.ts'

type Pembanding = { readonly kiriman: KirimanRow; readonly dikirim: string | null }

/** What is compared with: the newest report that was sent, else the newest that was frozen for it. */
function findPembanding({ db }: AppContext, bulan: Bulan): Pembanding | null {
  const fasilitasId = findTempatId(db)
  if (fasilitasId === null) return null
  const sent = findTerkirim(db, fasilitasId, bulan)
  if (sent) return sent
  const [frozen] = listKiriman(db, fasilitasId, bulan)
  return frozen ? { kiriman: frozen, dikirim: null } : null
}

function readBanding(context: AppContext, bulan: Bulan, { id }: KirimanRow): Banding {
  const dulu = readLaporanBeku(readLaporanText(context.db, id))
  if (dulu === null)
    return refuse(
      `Laporan ${formatBulan(bulan)} dikirim dengan Buku Pustu yang lebih baru, jadi belum dapat dibandingkan di sini. Isi buku aman. Pasang Buku Pustu yang terbaru.`,
    )
  return bandingkan(dulu, hitungLaporanBeku(context, bulan).laporan)
}

function namePosyandu({ db }: AppContext, { angka, anak }: Banding): (id: string) => string {
  const moved = anak.flatMap(({ beda }) => beda.flatMap((b) => (b.kode === 'posyandu' ? [b.dulu, b.kini] : [])))
  const ids = [...angka, ...anak].map(({ posyanduId }) => posyanduId)
  const names = findNamaSemua(db, 'fasilitas', [...new Set([...ids, ...moved])])
  return (id) => names.get(id) ?? 'posyandu yang sudah tidak ada'
}

/** @param sesudah `sejak` the change that froze the report: who changed it wrote later */
function toAnak(
  context: AppContext,
  banding: Banding,
  sesudah: { readonly sejak: number; readonly bulan: Bulan },
): Perbedaan['anak'] {
  const { db } = context
  const ids = banding.anak.map(({ id }) => id)
  const [names, nameOf, pelaku] = [
    findNamaSemua(db, 'orang', ids),
    namePosyandu(context, banding),
    createNamaPelaku(db),
  ]
  const [anak, hari] = [findPenulisAnak(db, ids, sesudah), findPenulisHari(db, sesudah)]
  return banding.anak
    .map(({ id, posyanduId, beda }) => {
      const penulis = anak.get(id) ?? hari.get(posyanduId)
      return {
        id,
        nama: names.get(id) ?? 'anak yang sudah tidak ada',
        posyandu: nameOf(posyanduId),
        kalimat: kalimatBedaAnak(beda, nameOf),
        oleh: penulis ? pelaku(penulis.pelaku) : null,
        waktu: penulis?.waktu ?? null,
      }
    })
    .sort((a, b) => a.posyandu.localeCompare(b.posyandu, 'id') || a.nama.localeCompare(b.nama, 'id'))
}

/** What changed in a month since its report was sent: which numbers, which children, and by whom. */
export function readPerbedaan(context: AppContext, bulan: Bulan): Perbedaan {
  const pembanding = findPembanding(context, bulan)
  if (pembanding === null) return { bulan, revisi: null, dikirim: null, angka: [], anak: [] }
  const { kiriman, dikirim } = pembanding
  const banding = readBanding(context, bulan, kiriman)
  const nameOf = namePosyandu(context, banding)
  return {
    bulan,
    revisi: kiriman.revisi,
    dikirim,
    angka: banding.angka.map(({ posyanduId, ...angka }) => ({ posyandu: nameOf(posyanduId), ...angka })),
    anak: toAnak(context, banding, { sejak: kiriman.nomor, bulan }),
  }
}
