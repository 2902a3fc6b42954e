import type { AppContext } from '#main/context/context.ts'
import { readPengaturan } from '#main/db/buku.ts'
import { mapAwalAnak } from '#main/ringkasan/dikenal.ts'
import { nilaiGizi } from '#shared/domain/gizi/nilai.ts'
import { hariUkur } from '#shared/domain/penimbangan/hari-ukur.ts'
import { akhirSiklus } from '#shared/domain/pmt/siklus.ts'
import { isLengkap } from '#shared/domain/skdn/di-bulan.ts'
import type { AnakSkdn } from '#shared/domain/skdn/skdn.ts'
import type { Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import type { FaktaTindak } from '#shared/domain/tindak/fakta.ts'
import { bulanTidakHadir } from '#shared/domain/tindak/tidak-hadir.ts'
import { bahanDewasa, bahanHamil, bahanNeonatal, bahanNifas } from './bahan-dewasa.ts'
import { mapKapsulKurang, mapKpsp } from './bahan-kartu.ts'
import type { PosyanduBicara } from './bulan-bicara.ts'
import { listPernahDiukur, listPmtBerjalan, listTanpaJawaban } from './tindak.repository.ts'

/** Doses that are due of some children; given by whoever composes the application. */
export type MapTagihan = (
  ids: readonly string[],
  per: Tanggal,
) => ReadonlyMap<
  string,
  { readonly waktunya: readonly string[]; readonly tertunggak: readonly string[]; readonly tercatat: boolean }
>

/** What everything that is read stands on. */
export type Bekal = {
  readonly context: AppContext
  readonly per: Tanggal
  readonly posyandu: readonly PosyanduBicara[]
  readonly mapTagihan: MapTagihan
}

/** Reads one part of the facts, of whomever it concerns. */
type Bahan = (bekal: Bekal) => ReadonlyMap<string, FaktaTindak>

const anakOf = ({ posyandu }: Bekal): AnakSkdn[] => posyandu.flatMap(({ anak }) => anak)
const idsOf = (bekal: Bekal): string[] => anakOf(bekal).map(({ anak }) => anak.id)

const bahanTimbang: Bahan = (bekal) => {
  const { context, per, posyandu } = bekal
  const absen = anakOf(bekal).filter(({ timbang }) => timbang === null)
  const awal = mapAwalAnak(
    context.db,
    absen.map(({ anak }) => anak.id),
  )
  const diukur = new Set(listPernahDiukur(context.db, idsOf(bekal), per))
  return new Map(
    posyandu.flatMap(({ bulan, anak }) =>
      anak.map((satu): [string, FaktaTindak] => {
        const { id } = satu.anak
        const tidakHadir = satu.timbang === null ? bulanTidakHadir(satu, bulan, awal.get(id)) : 0
        const { timbang, umur } = satu
        return [id, { timbang: { timbang, umur, bulan, tidakHadir, pernahDiukur: diukur.has(id) } }]
      }),
    ),
  )
}

const bahanGizi: Bahan = (bekal) => {
  const { context, posyandu } = bekal
  const { rujukanZ } = readPengaturan(context.db)
  const { anak: register } = context.register()
  register.muat(idsOf(bekal))
  return new Map(
    posyandu.flatMap(({ bulan, anak }) =>
      anak.flatMap((satu): [string, FaktaTindak][] => {
        const child = register.get(satu.anak.id)
        if (!child || !isLengkap(child)) return []
        return [[satu.anak.id, { gizi: nilaiGizi(child, hariUkur(child), bulan, rujukanZ) }]]
      }),
    ),
  )
}

/** Of a posyandu that keeps no register of doses nobody is asked for any. @source docs/aturan/formulir.md */
const bahanDosis: Bahan = (bekal) => {
  const tagihan = bekal.mapTagihan(idsOf(bekal), bekal.per)
  const dicatat = bekal.posyandu.filter(({ anak }) => anak.some((satu) => tagihan.get(satu.anak.id)?.tercatat))
  return new Map(
    dicatat.flatMap(({ anak }) =>
      anak.flatMap((satu): [string, FaktaTindak][] => {
        const dosis = tagihan.get(satu.anak.id)
        return dosis ? [[satu.anak.id, { dosis }]] : []
      }),
    ),
  )
}

const bahanVitaminA: Bahan = ({ context, posyandu, per }) =>
  new Map([...mapKapsulKurang(context, posyandu, per)].map(([id, vitaminA]) => [id, { vitaminA }]))

const bahanKpsp: Bahan = ({ context, per }) =>
  new Map([...mapKpsp(context, per)].flatMap(([id, kpsp]) => (kpsp ? [[id, { kpsp }] as const] : [])))

const bahanPmt: Bahan = ({ context, per }) =>
  new Map(
    listPmtBerjalan(context.db, per).map(({ orang_id, mulai, siklus, alasan }) => [
      orang_id,
      { pmt: { mulai, berakhir: akhirSiklus(mulai, siklus, alasan) } },
    ]),
  )

const kataTujuan = { puskesmas: 'Puskesmas', rs: 'RS', lainnya: 'tempat lain' } as const

const bahanRujukan: Bahan = ({ context, per }) =>
  new Map(
    listTanpaJawaban(context.db, per).map(({ orang_id, tanggal, ke, tujuan }) => [
      orang_id,
      { rujukan: { pada: tanggal, ke: tujuan ?? kataTujuan[ke] } },
    ]),
  )

const semuaBahan: readonly Bahan[] = [
  bahanTimbang,
  bahanGizi,
  bahanDosis,
  bahanVitaminA,
  bahanKpsp,
  bahanPmt,
  bahanRujukan,
  bahanHamil,
  bahanNifas,
  bahanNeonatal,
  bahanDewasa,
]

/** Everything the rules of follow-up may know, by person. */
export function readFakta(bekal: Bekal): ReadonlyMap<string, FaktaTindak> {
  const fakta = new Map<string, FaktaTindak>()
  for (const bahan of semuaBahan) {
    for (const [id, bagian] of bahan(bekal)) fakta.set(id, { ...fakta.get(id), ...bagian })
  }
  return fakta
}
