import type { PetugasBulan } from '#shared/bahan/buka.ts'
import type { Warga } from '#shared/bahan/warga.ts'
import type { JenisPetugas } from '#shared/catatan/hadir-petugas.ts'
import { keanggotaanPenimbangan } from '#shared/domain/register/keanggotaan.ts'
import type { JenisKelamin } from '#shared/domain/register/register.ts'
import { isHamilDi, isKematianIbu, isMenyusui, type RiwayatIbu } from '#shared/domain/siklus/ibu.ts'
import { isPus, isWus } from '#shared/domain/siklus/wus.ts'
import { type Bulan, bulanOf, lastDayOf, type Tanggal } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { formatBulan } from '#shared/text/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { anggotaIbu, hariIbu, ibuOf, setelanMenyusui } from './ibu.ts'
import { kakiBelumDicatat } from './kaki-dicatat.ts'
import { kepalaSip } from './kepala.ts'
import {
  atasLembar,
  daftarBelumLengkap,
  gayaRekap,
  isIsi,
  kertasF4,
  posyanduDiminta,
  teksAtauKosong,
} from './lembar.ts'
import type { Masukan } from './masukan.ts'
import { type Pengunjung, pengunjungBulan } from './pengunjung.ts'
import { bulanDalam } from './periode.ts'
import { type Hitung, periksaBulan, susunRekap } from './rekap-tahun.ts'
import { resmiOf } from './resmi.ts'

const kode = 'sip6'
const { judul, varian } = resmiOf(kode)
type Input = Masukan<'anak' | 'buka' | 'warga'>

const setelan = {
  menyusui: {
    judul: 'Ibu menyusui',
    pilihan: {
      datang: { label: 'Yang datang', ket: 'Kolomnya berada di bawah JUMLAH PENGUNJUNG.' },
      semua: { label: 'Semua yang tinggal di sini' },
    },
    awal: 'datang',
  },
  wusTanpaPus: {
    judul: 'Kolom WUS',
    pilihan: { tidak: { label: 'Semua WUS, juga yang PUS' }, ya: { label: 'WUS yang bukan PUS' } },
    awal: 'tidak',
  },
  ...setelanMenyusui,
} as const satisfies SetelanFormulir
type Setelan = ReturnType<typeof readSetelan<typeof setelan>>

/** A posyandu in a month. */
type Isi = {
  readonly bulan: Bulan
  readonly posyanduId: string
  /** Null where heads were counted and nobody was marked: of what age and sex they were nobody knows. */
  readonly pengunjung: readonly Pengunjung[] | null
  readonly menyusuiSemua: readonly string[]
  readonly ibu: (id: string) => { readonly riwayat: RiwayatIbu; readonly pada: Tanggal }
  readonly petugas: readonly PetugasBulan[]
  readonly lahir: readonly Warga[]
  readonly bayiMeninggal: readonly Warga[]
  readonly ibuMeninggal: readonly string[]
  readonly isPetugas: boolean
  readonly isKader: boolean
  readonly ket: string
}

/** Children below six who came, and whose columns they are of. */
const umurLepasBayi = 12
const medis: readonly JenisPetugas[] = ['bidan', 'perawat', 'dokter', 'gizi']

/** Ages by the beginning of their columns. */
const kelompok = {
  bayi: ['bayi'],
  balita: ['balita'],
  sekolah: ['sekolah', 'remaja'],
  produktif: ['dewasa'],
  lansia: ['lansia'],
} as const satisfies Record<string, readonly Pengunjung['kelompok'][]>
const jenisPetugas = { kader: ['kader'], plkb: ['plkb'], medis } as const satisfies Record<
  string,
  readonly JenisPetugas[]
>
const kelamin = [
  ['l', 'L'],
  ['p', 'P'],
] as const satisfies readonly (readonly [string, JenisKelamin])[]

const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
const idsAtauNull = (list: readonly { readonly id: string }[] | null | undefined) => (list ? idsOf(list) : null)

function kolomPengunjung(): Record<string, Hitung<Isi>> {
  const kolom = Object.entries(kelompok).flatMap(([nama, umur]) => {
    const siapa = ({ pengunjung }: Isi) =>
      pengunjung?.filter((satu) => (umur as readonly string[]).includes(satu.kelompok)) ?? null
    const rinci = (
      [
        ['baru', false],
        ['lama', true],
      ] as const
    ).flatMap(([sebut, lama]) =>
      kelamin.map(([akhir, jk]): [string, Hitung<Isi>] => [
        `${nama}_${sebut}_${akhir}`,
        (isi) => idsAtauNull(siapa(isi)?.filter((satu) => satu.lama === lama && satu.jk === jk)),
      ]),
    )
    return [...rinci, [nama, (isi: Isi) => idsAtauNull(siapa(isi))] satisfies [string, Hitung<Isi>]]
  })
  return Object.fromEntries(kolom)
}

function kolomPetugas(): Record<string, Hitung<Isi>> {
  const kolom = Object.entries(jenisPetugas).flatMap(([nama, jenis]) => {
    const siapa = (isi: Isi) => {
      const dicatat = isi.isPetugas || (nama === 'kader' && isi.isKader)
      return dicatat ? isi.petugas.filter((satu) => (jenis as readonly string[]).includes(satu.jenis)) : null
    }
    const perJk = kelamin.map(([akhir, jk]): [string, Hitung<Isi>] => [
      `${nama}_${akhir}`,
      (isi) => siapa(isi)?.flatMap((satu) => (satu.jk === jk ? satu.id : [])) ?? null,
    ])
    return [...perJk, [nama, (isi: Isi) => siapa(isi)?.map(({ id }) => id) ?? null] satisfies [string, Hitung<Isi>]]
  })
  return Object.fromEntries(kolom)
}

function kolomBayi(nama: 'lahir' | 'meninggal', siapa: (isi: Isi) => readonly Warga[]): Record<string, Hitung<Isi>> {
  return {
    ...Object.fromEntries(
      kelamin.map(([akhir, jk]) => [`${nama}_${akhir}`, (isi: Isi) => idsOf(siapa(isi).filter((w) => w.jk === jk))]),
    ),
    [nama]: (isi) => idsOf(siapa(isi)),
  }
}

const hitungDi = ({ wusTanpaPus, menyusui, batasMenyusui }: Setelan): Record<string, Hitung<Isi>> => {
  const batas = Number(batasMenyusui)
  const perempuan = (isi: Isi, benar: (warga: Warga, pada: Tanggal) => boolean) =>
    isi.pengunjung?.flatMap(({ id, warga: di }) => (di && benar(di.warga, di.pada) ? id : [])) ?? null
  return {
    ...kolomPengunjung(),
    wus: (isi) => perempuan(isi, (w, pada) => isWus(w, pada) && !(wusTanpaPus === 'ya' && isPus(w, pada))),
    pus: (isi) => perempuan(isi, isPus),
    hamil: (isi) => perempuan(isi, ({ id }) => isHamilDi(isi.ibu(id).riwayat, isi.bulan, isi.ibu(id).pada)),
    menyusui: (isi) =>
      menyusui === 'semua'
        ? isi.menyusuiSemua
        : perempuan(isi, ({ id }) => isMenyusui(isi.ibu(id).riwayat, isi.ibu(id).pada, batas)),
    ...kolomPetugas(),
    ...kolomBayi('lahir', ({ lahir }) => lahir),
    ...kolomBayi('meninggal', ({ bayiMeninggal }) => bayiMeninggal),
    ibu_meninggal: ({ ibuMeninggal }) => ibuMeninggal,
  }
}

/** "tidak buka", what was written down on the days, and how many came where nobody was marked. */
function keterangan({ buka }: Input, posyanduId: string, bulan: Bulan, tanpaNama: number): string {
  const hari = buka.posyandu.get(posyanduId)?.hariBuka.get(bulan)
  // A month that still runs may open yet.
  const tutup = hari?.buka === false && lastDayOf(bulan) <= buka.sampai
  const catatan = buka.dicatat(posyanduId, bulan).flatMap((satu) => satu.catatan?.trim() || [])
  const kepala = tanpaNama === 0 ? [] : [`${tanpaNama} orang dihitung, tanpa nama`]
  return [...(tutup ? ['tidak buka'] : []), ...catatan, ...kepala].join('; ')
}

/** The posyandu somebody was a member of on the day she died. */
const diSaatMati = (warga: Warga): string | null =>
  warga.meninggal === null ? null : (keanggotaanPenimbangan(warga, warga.meninggal, null)?.posyanduId ?? null)

function readBulan(input: Input, bulan: Bulan, batas: number): (posyanduId: string) => Isi {
  const { buka, warga } = input
  const pengunjung = pengunjungBulan(input, bulan)
  const hari = hariIbu(input, bulan)
  const anggota = anggotaIbu(input, bulan)
  const semua = [...warga.warga.values()]
  const lahir = semua.filter(({ tanggalLahir }) => tanggalLahir !== null && bulanOf(tanggalLahir) === bulan)
  const mati = semua.filter(({ meninggal }) => meninggal !== null && bulanOf(meninggal) === bulan)
  const isBayi = ({ tanggalLahir, meninggal }: Warga) =>
    tanggalLahir !== null && meninggal !== null && umurBulanPenuh(tanggalLahir, meninggal) < umurLepasBayi
  return (posyanduId) => {
    const petugas = buka.petugas(posyanduId, bulan)
    const datang = pengunjung.get(posyanduId) ?? []
    const orang = buka.dicatat(posyanduId, bulan).reduce((sum, { dihitung }) => sum + (dihitung ?? 0), 0)
    const isTanpaNama = datang.length === 0 && orang > 0
    const hariBuka = buka.posyandu.get(posyanduId)?.hariBuka.get(bulan)?.tanggal ?? lastDayOf(bulan)
    const meninggal = mati.filter((satu) => diSaatMati(satu) === posyanduId)
    const ibu: Isi['ibu'] = (id) => ({ riwayat: ibuOf(input, id), pada: hari(id) ?? hariBuka })
    return {
      ...{ bulan, posyanduId, petugas, ibu },
      pengunjung: isTanpaNama ? null : datang,
      menyusuiSemua: (anggota.get(posyanduId) ?? []).flatMap(({ warga: satu, pada }) =>
        isMenyusui(ibuOf(input, satu.id), pada, batas) ? satu.id : [],
      ),
      lahir: lahir.filter((satu) => satu.lahirDi === posyanduId),
      bayiMeninggal: meninggal.filter(isBayi),
      ibuMeninggal: meninggal.flatMap((satu) =>
        satu.meninggal !== null && isKematianIbu(ibuOf(input, satu.id), satu.meninggal) ? satu.id : [],
      ),
      isPetugas: buka.isDipakai('hadir_petugas', posyanduId, bulan),
      isKader: bulanDalam(input.periode).some(
        (satu) => satu <= bulan && buka.petugas(posyanduId, satu).some(({ jenis }) => jenis === 'kader'),
      ),
      ket: keterangan(input, posyanduId, bulan, isTanpaNama ? orang : 0),
    }
  }
}

/** Who has no column here, and what keeps somebody out of one. */
function kaki(input: Input, rows: readonly Isi[]): string[] {
  const apras = rows.flatMap(({ bulan, pengunjung }) => {
    const nama = (pengunjung ?? []).flatMap(({ id, kelompok: umur }) =>
      umur === 'apras' ? (input.warga.warga.get(id)?.nama ?? []) : [],
    )
    return nama.length === 0 ? [] : `${nama.join(', ')} (${formatBulan(bulan)})`
  })
  const tanpaJk = rows.some(({ petugas }) => petugas.some(({ jk }) => jk === null))
  return [
    ...(apras.length === 0 ? [] : [`Datang, umur 60–71 bulan, tanpa kolom di lembar ini: ${apras.join('; ')}.`]),
    ...(tanpaJk && !input.varian.startsWith('lama')
      ? ['Ada petugas yang L/P-nya belum diisi; ia tidak masuk kolom L maupun P.']
      : []),
    ...kakiBelumDicatat(['hadir_petugas'], () => rows.some(({ isPetugas }) => isPetugas)),
  ]
}

function isiForm(input: Input): IsiForm | null {
  const ids = posyanduDiminta(input)
  if (ids === null) return null
  const pilih = readSetelan(setelan, input.setelan)
  const rows = new Map(
    bulanDalam(input.periode).map((bulan) => {
      const diisi = ids.filter((id) => isIsi(input.buka, id, bulan))
      const baca = diisi.length === 0 ? null : readBulan(input, bulan, Number(pilih.batasMenyusui))
      return [bulan, baca === null ? [] : diisi.map(baca)] as const
    }),
  )
  const tabel = susunRekap<Isi>(input, {
    ...{ tabel: `${kode} ${input.varian}`, namaBulan: 'tanpaTahun', hitung: hitungDi(pilih), stok: 'jumlah' },
    lain: {
      ket: ({ isi }) =>
        teksAtauKosong(
          isi
            .filter(({ ket }) => ket !== '')
            .map(({ ket, posyanduId }) => (ids.length > 1 ? `${input.kepala.get(posyanduId)?.nama}: ${ket}` : ket))
            .join('; '),
        ),
    },
    isi: (bulan) => rows.get(bulan) ?? [],
  })
  const kurang = [...input.warga.warga.values()].filter(({ keanggotaan }) =>
    keanggotaan.some(({ posyanduId, sampai }) => sampai === null && ids.includes(posyanduId)),
  )
  return {
    ...atasLembar(input, judul),
    kepala: kepalaSip(input),
    daftar: daftarBelumLengkap(kurang),
    ...tabel,
    kaki: [...(tabel.kaki ?? []), ...kaki(input, [...rows.values()].flat())],
    periksa: periksaBulan(tabel, [
      { aturan: 'PUS ≤ WUS', benar: (n) => pilih.wusTanpaPus === 'ya' || n('pus') <= n('wus') },
    ]),
  }
}

/**
 * SIP 6: who came to a posyandu, who served there, which babies were born and died; a month a row.
 *
 * @source docs/aturan/formulir.md, "SIP 6"
 */
export const sip6 = formulir({
  kode,
  sebut: 'SIP 6',
  kodeCetak: 'SIP 6',
  judul,
  periode: 'tahun',
  bentuk: 'rekap',
  cakupan: 'posyandu',
  satuan: 'orang',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'warga'],
  varian,
  setelan,
  kertas: kertasF4,
  gaya: gayaRekap,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pos',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
