import type { AppContext } from '#main/context/context.ts'
import type { InputOf } from '#shared/contract/contract.ts'
import type { NamaRekap } from '#shared/contract/puskesmas.ts'
import { hitungSkdn } from '#shared/domain/skdn/hitung.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import { listPosyanduBulan, type PosyanduBulan } from './rekap.ts'

type Masukan = InputOf<'puskesmas.nama'>

function isDiBaris({ menurut, id }: Masukan, { id: posyandu, unitId, desa }: PosyanduBulan): boolean {
  switch (menurut) {
    case 'pustu':
      return unitId === id
    case 'desa':
      return desa === id
    case 'posyandu':
      return posyandu === id
    case 'seluruh':
      return true
  }
}

function toNama({ anak, umur, timbang }: AnakSkdn, { nama: posyandu, unit }: PosyanduBulan): NamaRekap {
  const { huruf, duaT, bgm } = timbang ?? { huruf: null, duaT: false, bgm: false }
  return { id: anak.id, nama: anak.nama, umur, posyandu, pustu: unit, huruf, duaT, bgm }
}

/** The children one number of the totals counts, in the order of the Pustu and their registers. */
export function listNama(context: AppContext, masukan: Masukan): NamaRekap[] {
  return listPosyanduBulan(context, masukan.bulan)
    .filter((one) => isDiBaris(masukan, one))
    .flatMap((one) =>
      // Counted alone, by the one rule that counts them all.
      one.hasil.anak.filter((anak) => hitungSkdn([anak])[masukan.kode] === 1).map((anak) => toNama(anak, one)),
    )
}
