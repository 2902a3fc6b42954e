import type { AppContext } from '#main/context/context.ts'
import { readKartu } from '#main/db/baris-kartu.ts'
import { readSetelanKartu } from '#main/db/buku.ts'
import { mapKapsul } from '#main/db/pemberian.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { bulanOf, firstDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { FaktaTindak } from '#shared/domain/tindak/fakta.ts'
import { nilaiKepala, nilaiSatu } from '#shared/kartu/dinilai.ts'
import { findSusunan, type SusunanDinilai } from '#shared/kartu/susunan.ts'
import type { PosyanduBicara } from './bulan-bicara.ts'
import { listBerkpsp } from './kpsp.repository.ts'

/** What the card of a child judges, asked of its own rules. */

function susunanBalita(context: AppContext): SusunanDinilai {
  const susunan = findSusunan('balita')
  if (!susunan) throw new Error('There is no card of a child')
  return { ...susunan, setelan: readSetelanKartu(context.db) }
}

/** Children whose last KPSP was not as it should be, with what it said and its day. */
export function mapKpsp(context: AppContext, per: Tanggal): Map<string, FaktaTindak['kpsp']> {
  const { db } = context
  const ids = listBerkpsp(db, per)
  if (ids.length === 0) return new Map()
  const susunan = susunanBalita(context)
  const { kepala, kunjungan } = readKartu(db, susunan, { orang: ids, sampai: per })
  const { anak } = context.register()
  anak.muat(ids)
  const last = (id: string): [string, FaktaTindak['kpsp']][] => {
    const child = anak.get(id)
    if (!child) return []
    const orang = { tanggal_lahir: child.tanggalLahir, jk: child.jk }
    const visits = (kepala.get(id) ?? []).flatMap((head) =>
      nilaiKepala(susunan, orang, { head, rows: kunjungan.get(head.id) ?? [] }),
    )
    const kpsp = visits.findLast((satu) => satu.tertulis().kpsp_ya !== null && satu.putusan('kpsp').hasil !== '-')
    const hasil = kpsp?.putusan('kpsp').hasil
    return kpsp && (hasil === 'meragukan' || hasil === 'penyimpangan') ? [[id, { hasil, pada: kpsp.tanggal }]] : []
  }
  return new Map(ids.flatMap(last))
}

/** The capsule a child lacks in the month of a day; null where it lacks none, or none is given. */
function kapsulKurang(
  susunan: SusunanDinilai,
  { anak, jk, tanggalRujukan }: AnakSkdn,
  diberi: 'biru' | 'merah' | undefined,
): 'biru' | 'merah' | null {
  const baris = { tanggal: tanggalRujukan, lahir: anak.tanggalLahir, jk, isi: { vit_a: diberi ?? null } }
  const { hasil } = nilaiSatu(susunan, { lalu: () => [] }, baris).putusan('vit_a')
  if (hasil === 'perlu-biru') return 'biru'
  return hasil === 'perlu-merah' ? 'merah' : null
}

/** Children without the capsule of the running month; of posyandu that were not open yet nobody. */
export function mapKapsulKurang(
  context: AppContext,
  posyandu: readonly PosyanduBicara[],
  per: Tanggal,
): Map<string, 'biru' | 'merah'> {
  const bulan = bulanOf(per)
  const buka = posyandu.filter((satu) => satu.bulan === bulan)
  const susunan = susunanBalita(context)
  const diberi = mapKapsul(context.db, { dari: firstDayOf(bulan), sampai: per })
  return new Map(
    buka.flatMap(({ anak }) =>
      anak.flatMap((satu): [string, 'biru' | 'merah'][] => {
        const kurang = kapsulKurang(susunan, satu, diberi.get(satu.anak.id))
        return kurang === null ? [] : [[satu.anak.id, kurang]]
      }),
    ),
  )
}
