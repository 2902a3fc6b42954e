import { masalahNik, samarkanNik, statusNik } from '../identitas/nik.ts'
import { penimbanganBulan } from '../penimbangan/hasil.ts'
import type { AnakRegister } from '../register/register.ts'
import type { AnakSkdn, HasilSkdn } from '../skdn/skdn.ts'
import type { RujukanZ } from '../skdn/z-bbu.ts'
import { addBulan, type Bulan, bulanOf, firstDayOf } from '../tanggal/tanggal.ts'
import { type HariDiperiksa, periksaHari } from './hari.ts'
import { batasGanda, cariPasangan } from './pasangan.ts'
import { hitungPoin, type Putusan, putusanPosyandu, type SebabNasihat, sebabDari, temuanPosyandu } from './putusan.ts'
import { isLahirTanggalSatu, type SkorPosyandu, skorPosyandu, skorSama } from './skor.ts'
import { type KodeAnak, type Temuan, tingkatOf } from './temuan.ts'

/** What of a child is known beside its weighings. */
export type Identitas = { readonly nik: string | null; readonly namaIbu: string | null }

export type MasukanMutu = {
  /** The month. */
  readonly skdn: HasilSkdn
  /** The months before it that the scores look at as well. */
  readonly sebelum: readonly HasilSkdn[]
  readonly rujukan: RujukanZ
  readonly anakOf: (id: string) => AnakRegister | undefined
  readonly identitasOf: (id: string) => Identitas
  /** Whether "memang benar" was said to a finding, of the value it has. */
  readonly isDijawab: (temuan: Temuan) => boolean
}

export type PosyanduMutu = {
  readonly id: string
  readonly nama: string
  readonly skor: SkorPosyandu['skor']
  readonly poin: number
  /** Days of the month, and those with an unanswered finding. */
  readonly hari: number
  readonly hariBertemuan: number
  readonly putusan: Putusan
  readonly nasihat: readonly SebabNasihat[]
}

export type HasilMutu = {
  readonly bulan: Bulan
  readonly posyandu: readonly PosyanduMutu[]
  readonly temuan: readonly Temuan[]
  readonly dijawab: readonly Temuan[]
}

const dasar = { anakId: null, pasanganId: null, posyanduId: null, tanggal: null, isian: null, nilai: null }
const tanpa = { ...dasar, pembanding: null, saran: null } as const

const diBulan = (hari: readonly HariDiperiksa[], bulan: Bulan) =>
  hari.filter(({ hari: { tanggal } }) => bulanOf(tanggal) === bulan)

function temuanHari(anakId: string, posyanduId: string | null, hari: readonly HariDiperiksa[]): Temuan[] {
  return hari.flatMap(({ hari: { tanggal }, temuan }) =>
    temuan.map((satu) => ({ ...tanpa, ...satu, anakId, posyanduId, tanggal, atas: [satu.nilai, satu.pembanding] })),
  )
}

const kodeNik = {
  tanggalTakAda: 'nikTanggal',
  tanggalLain: 'nikTanggal',
  jkLain: 'nikJk',
  wilayahTakAda: 'nikBentuk',
  urutanNol: 'nikBentuk',
} as const satisfies Record<ReturnType<typeof masalahNik>[number], KodeAnak>

function temuanNik({ anak, jk }: AnakSkdn, { nik }: Identitas, posyanduId: string): Temuan[] {
  if (nik === null || statusNik(nik) !== 'resmi') return []
  const { tanggalLahir } = anak
  const kode = new Set(masalahNik(nik, { tanggalLahir, jk }).map((satu) => kodeNik[satu]))
  const pembanding = { nikTanggal: tanggalLahir, nikJk: jk, nikBentuk: null }
  return [...kode].map((satu) => ({
    ...{ ...tanpa, kode: satu, anakId: anak.id, posyanduId },
    ...{ nilai: samarkanNik(nik), pembanding: pembanding[satu], atas: [nik, pembanding[satu]] },
  }))
}

type DiPosyandu = { readonly satu: AnakSkdn; readonly posyanduId: string }

function temuanPasangan(anak: readonly DiPosyandu[], { identitasOf }: MasukanMutu): Temuan[] {
  const tempat = new Map(anak.map(({ satu, posyanduId }) => [satu.anak.id, posyanduId]))
  const dikenali = anak.map(({ satu: { anak: siapa, jk } }) => {
    const { id, nama, tanggalLahir } = siapa
    return { id, nama, tanggalLahir, jk, ...identitasOf(id) }
  })
  return cariPasangan(dikenali).flatMap(({ kiri, kanan, skor, nikSama }) => {
    // Two children stay two, whatever is corrected of them afterwards.
    const pasang = { ...tanpa, anakId: kiri, pasanganId: kanan, posyanduId: tempat.get(kiri) ?? null, atas: [] }
    const { nik } = identitasOf(kiri)
    const sama: Temuan[] = nikSama ? [{ ...pasang, kode: 'nikSama', nilai: samarkanNik(nik ?? ''), atas: [nik] }] : []
    if (skor < batasGanda.mungkin) return sama
    return [...sama, { ...pasang, kode: skor >= batasGanda.ganda ? 'ganda' : 'mungkinGanda', nilai: skor }]
  })
}

/** Children weighed in the month that stand in no S: their days are looked at, and counted for nobody. */
function temuanLuarS({ skdn }: MasukanMutu, hariOf: HariOf): Temuan[] {
  return skdn.luarS.flatMap(({ anak, posyanduId }) =>
    temuanHari(anak.id, posyanduId, diBulan(hariOf(anak.id), skdn.bulan)),
  )
}

/** The checked days of a child. */
type HariOf = (id: string) => readonly HariDiperiksa[]

function createHariOf({ anakOf, rujukan, skdn, sebelum }: MasukanMutu): HariOf {
  const sejak = firstDayOf(sebelum[0]?.bulan ?? skdn.bulan)
  const known = new Map<string, readonly HariDiperiksa[]>()
  return (id) => {
    const child = anakOf(id)
    const hari = known.get(id) ?? (child ? periksaHari(child, rujukan, sejak) : [])
    known.set(id, hari)
    return hari
  }
}

/** The days of the window of each child, those of a month where it was counted in that month. */
function jendelaOf({ skdn, sebelum }: MasukanMutu, posyanduId: string, hariOf: HariOf): HariDiperiksa[][] {
  const perAnak = new Map<string, HariDiperiksa[]>()
  for (const { bulan, posyandu } of [...sebelum, skdn]) {
    for (const { anak } of posyandu.find((satu) => satu.posyandu.id === posyanduId)?.anak ?? []) {
      const list = perAnak.get(anak.id) ?? []
      list.push(...diBulan(hariOf(anak.id), bulan))
      perAnak.set(anak.id, list)
    }
  }
  return [...perAnak.values()]
}

/** The weight that counts in a month; null where there is none. */
function beratHitung({ anakOf }: MasukanMutu, { anak }: AnakSkdn, bulan: Bulan): number | null {
  const child = anakOf(anak.id)
  const hitung = child ? penimbanganBulan(child, bulan) : null
  return hitung?.kind === 'diS' ? hitung.penimbangan.bbG : null
}

function samaBulanLalu(masukan: MasukanMutu, anak: readonly AnakSkdn[]): boolean[] {
  const { bulan } = masukan.skdn
  return anak.flatMap((satu) => {
    const [kini, lalu] = [bulan, addBulan(bulan, -1)].map((pada) => beratHitung(masukan, satu, pada))
    return kini == null || lalu == null ? [] : [kini === lalu]
  })
}

/** All that is found of the children of one posyandu, and its scores. */
function periksaPosyandu(masukan: MasukanMutu, { posyandu, anak }: HasilSkdn['posyandu'][number], hariOf: HariOf) {
  const { id, nama } = posyandu
  const { bulan } = masukan.skdn
  const hari = anak.map((satu) => ({ satu, hari: diBulan(hariOf(satu.anak.id), bulan) }))
  const skor = skorPosyandu(anak, jendelaOf(masukan, id, hariOf), skorSama(samaBulanLalu(masukan, anak)))
  const temuan: Temuan[] = [
    ...hari.flatMap(({ satu, hari: days }) => temuanHari(satu.anak.id, id, days)),
    ...anak.flatMap((satu) => temuanNik(satu, masukan.identitasOf(satu.anak.id), id)),
    ...temuanPosyandu(skor, anak.filter(isLahirTanggalSatu).length).map((satu) => ({
      ...tanpa,
      ...satu,
      posyanduId: id,
      atas: [satu.nilai],
    })),
  ]
  const ids = new Set(anak.map((satu) => satu.anak.id))
  return { id, nama, skor, ids, temuan, hari: hari.reduce((n, { hari: days }) => n + days.length, 0) }
}

/**
 * What is to be looked at before a month is sent, and how far its figures can be trusted. Nothing is changed by it.
 *
 * @source docs/aturan/mutu.md
 */
export function mutu(masukan: MasukanMutu): HasilMutu {
  const { skdn, isDijawab } = masukan
  const hariOf = createHariOf(masukan)
  const anakS: DiPosyandu[] = skdn.posyandu.flatMap(({ posyandu, anak }) =>
    anak.map((satu) => ({ satu, posyanduId: posyandu.id })),
  )
  const diperiksa = skdn.posyandu.map((satu) => periksaPosyandu(masukan, satu, hariOf))
  const semua = [
    ...diperiksa.flatMap(({ temuan }) => temuan),
    ...temuanLuarS(masukan, hariOf),
    ...temuanPasangan(anakS, masukan),
  ]
  const [dijawab, temuan] = [semua.filter(isDijawab), semua.filter((satu) => !isDijawab(satu))]
  return {
    bulan: skdn.bulan,
    posyandu: diperiksa.map(({ id, nama, skor, ids, hari }) => {
      const sini = temuan.filter(({ posyanduId }) => posyanduId === id)
      const perHari = sini.filter((satu) => tingkatOf(satu) === 'hari' && ids.has(satu.anakId ?? ''))
      const hariBertemuan = new Set(perHari.map(({ anakId, tanggal }) => `${anakId} ${tanggal}`)).size
      const kode = sini.map((satu) => satu.kode)
      const poin = hitungPoin(skor)
      const putusan = putusanPosyandu({ poin, hari, hariBertemuan, salinanMassal: kode.includes('salinanMassal') })
      return { id, nama, skor: skor.skor, poin, hari, hariBertemuan, putusan, nasihat: sebabDari(kode) }
    }),
    temuan,
    dijawab,
  }
}
