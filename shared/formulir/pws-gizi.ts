import type { AnggotaAnak, BukuAnak } from '#shared/bahan/anak.ts'
import { nilaiAsi } from '#shared/domain/gizi/asi.ts'
import { kelasPws } from '#shared/domain/imunisasi/pws.ts'
import { persen } from '#shared/domain/skdn/indikator.ts'
import { addBulan, type Bulan } from '#shared/domain/tanggal/tanggal.ts'
import { readSetelan, type SetelanFormulir } from '../setelan/setelan.ts'
import { hariAsi } from './asi-eksklusif.ts'
import { formulir, type IsiForm, semuaTempat } from './formulir.ts'
import { kepalaUnit } from './imunisasi/kepala-unit.ts'
import { denganJumlah, idJumlah } from './imunisasi/pws.ts'
import { januari } from './imunisasi/wilayah.ts'
import { anakPerPosyandu } from './laporan-posyandu.ts'
import { atasLembar, gayaLaporan, isIsi, kertasF4, posyanduDiminta, tataLembar } from './lembar.ts'
import type { Masukan } from './masukan.ts'
import type { Sel } from './model.ts'
import { kurangDi } from './register-anak.ts'
import { type IsiKolom, kolomResmi, resmiOf } from './resmi.ts'
import { selKosong, selNilai, selOrang, selStrip, selTeks, selTemuan } from './sel.ts'
import { type BarisTabel, susunTabel } from './tabel.ts'
import { bulanKapsul, isDapat, isSasaran } from './vitamin-a.ts'

const kode = 'pws-gizi'
const { judul, varian } = resmiOf(kode)

type Input = Masukan<'anak' | 'buka' | 'anakPada'>

/** Who reached it, of whom. */
type Capaian = { readonly dapat: readonly string[]; readonly dari: readonly string[] }

/** What a row watches. */
type Indikator = {
  readonly id: 'ds' | 'nd' | 'vita' | 'asi'
  readonly nama: string
  /** Percent. */
  readonly target: string
  /** The months of a year it is counted in; null: every one. */
  readonly saat: readonly string[] | null
  readonly hitung: (anggota: readonly AnggotaAnak[], buku: BukuAnak) => Capaian
}

const ids = (list: readonly AnggotaAnak[]) => list.map(({ id }) => id)
const saring = (
  list: readonly AnggotaAnak[],
  dari: (anak: AnggotaAnak) => boolean,
  dapat: (anak: AnggotaAnak) => boolean,
): Capaian => {
  const semua = list.filter(dari)
  return { dari: ids(semua), dapat: ids(semua.filter(dapat)) }
}
const hurufOf = ({ skdn }: AnggotaAnak) => skdn?.timbang?.huruf ?? null

/** On nothing but breast milk at its age now, of those who were asked. */
function hitungAsi(anggota: readonly AnggotaAnak[], buku: BukuAnak): Capaian {
  const tanda = new Map(
    anggota.map(({ id, umur }) => {
      const lahir = buku.siapa.get(id)?.tanggalLahir ?? null
      return [id, lahir === null ? undefined : nilaiAsi(hariAsi(buku, id), { lahir, umur })[umur]]
    }),
  )
  const kini = ({ id }: AnggotaAnak) => tanda.get(id)
  return saring(
    anggota,
    (anak) => kini(anak) === 'ya' || kini(anak) === 'tidak',
    (anak) => kini(anak) === 'ya',
  )
}

const daftarIndikator: readonly Indikator[] = [
  {
    ...{ id: 'ds', nama: 'D/S', target: '85', saat: null },
    hitung: (anggota) =>
      saring(
        anggota,
        ({ skdn }) => skdn !== null,
        (anak) => hurufOf(anak) !== null,
      ),
  },
  {
    ...{ id: 'nd', nama: 'N/D′', target: '80', saat: null },
    hitung: (anggota) =>
      saring(
        anggota,
        (anak) => hurufOf(anak) === 'N' || hurufOf(anak) === 'T',
        (anak) => hurufOf(anak) === 'N',
      ),
  },
  {
    ...{ id: 'vita', nama: 'Vitamin A', target: '90', saat: bulanKapsul },
    hitung: (anggota) => saring(anggota, isSasaran, isDapat),
  },
  { ...{ id: 'asi', nama: 'ASI eksklusif', target: '80', saat: null }, hitung: hitungAsi },
]

const pilihanTarget = (awal: string) => ({
  pilihan: Object.fromEntries(
    ['60', '70', '80', '85', '90', '95', '100'].map((satu) => [satu, { label: `${satu} %` }]),
  ),
  awal,
})
const namaTarget = (id: Indikator['id']) => `target_${id}`

/** @source docs/aturan/formulir.md, "PWS gizi" */
const setelan: SetelanFormulir = Object.fromEntries(
  daftarIndikator.map(({ id, nama, target }) => [
    namaTarget(id),
    { judul: `Target ${nama}`, ...pilihanTarget(target) },
  ]),
)

/** Indicators of some posyandu, month by month. */
type Baris = { readonly nama: string; readonly capaian: (satu: Indikator, bulan: Bulan) => Capaian | null }

function capaianDi(input: Input, posyanduIds: readonly string[]): Baris['capaian'] {
  const known = new Map<string, Capaian | null>()
  const tiba = posyanduIds.filter((id) => isIsi(input.buka, id, input.periode.akhir))
  const hitung = ({ hitung: satu }: Indikator, bulan: Bulan): Capaian | null => {
    const { anak, buka } = input.anakPada(bulan)
    const periode = { ...input.periode, kode: bulan, akhir: bulan }
    const list = tiba.flatMap((id) => {
      const anggota = anakPerPosyandu({ ...input, anak, buka, periode }, id)
      return anggota === null ? [] : [satu(anggota, anak)]
    })
    if (list.length === 0) return null
    return { dapat: list.flatMap(({ dapat }) => dapat), dari: list.flatMap(({ dari }) => dari) }
  }
  return (satu, bulan) => {
    const kunci = `${satu.id} ${bulan}`
    const before = known.get(kunci)
    if (before !== undefined) return before
    const made = hitung(satu, bulan)
    known.set(kunci, made)
    return made
  }
}

/** The month an indicator speaks of: this one, or the last in which it is counted. */
function bulanDihitung({ saat }: Indikator, bulan: Bulan): Bulan {
  let kini = bulan
  while (saat !== null && !saat.includes(kini.slice(5))) kini = addBulan(kini, -1)
  return kini
}

type Angka = { readonly ini: Capaian | null; readonly lalu: Capaian | null; readonly kum: readonly Capaian[] }

function angkaOf(satu: Indikator, { capaian }: Baris, bulan: Bulan): Angka {
  const ini = bulanDihitung(satu, bulan)
  const awal = januari(bulan)
  const tahun: Bulan[] = []
  for (let kini = ini; kini >= awal; kini = bulanDihitung(satu, addBulan(kini, -1))) tahun.push(kini)
  return {
    ini: capaian(satu, ini),
    lalu: capaian(satu, bulanDihitung(satu, addBulan(ini, -1))),
    kum: tahun.flatMap((kini) => capaian(satu, kini) ?? []),
  }
}

const selCapaian = (capaian: Capaian | null): Sel => (capaian === null ? selKosong : selOrang(capaian.dapat))

function selKelas({ ini, lalu }: Angka, target: number): Sel {
  if (ini === null) return selKosong
  const angka = {
    ini: ini.dapat.length,
    lalu: lalu?.dapat.length ?? 0,
    kum: ini.dapat.length,
    sasaran: ini.dari.length,
  }
  // What a month reached is held against the whole target, not against a twelfth of it.
  const kelas = kelasPws(angka, { bulan: 12, target })
  return kelas === null ? selStrip : selTemuan(kelas)
}

function selPersen({ ini }: Angka): Sel {
  if (ini === null) return selKosong
  const nilai = persen(ini.dapat.length, ini.dari.length)
  return nilai === null ? selStrip : selNilai(nilai)
}

function isiKolom(bulan: Bulan, targetOf: (satu: Indikator) => number): IsiKolom<Baris> {
  const perIndikator = daftarIndikator.flatMap((satu) => {
    const kolom = (akhir: string, sel: (angka: Angka) => Sel) =>
      [`${satu.id}_${akhir}`, (baris: Baris) => sel(angkaOf(satu, baris, bulan))] as const
    return [
      kolom('ini', ({ ini }) => selCapaian(ini)),
      kolom('lalu', ({ ini, lalu }) => (ini === null ? selKosong : selCapaian(lalu))),
      kolom('kum', ({ ini, kum }) => (ini === null ? selKosong : selOrang(kum.flatMap(({ dapat }) => dapat)))),
      kolom('persen', selPersen),
      kolom('status', (angka) => selKelas(angka, targetOf(satu))),
    ]
  })
  return { posyandu: ({ nama }) => selTeks(nama), ...Object.fromEntries(perIndikator) }
}

const judulIndikator: Readonly<Record<string, string>> = Object.fromEntries(
  daftarIndikator.map(({ id, nama }) => [id, nama]),
)

function isiForm(input: Input): IsiForm | null {
  const asked = posyanduDiminta(input)
  if (asked === null) return null
  const bulan = input.periode.akhir
  const pilih = readSetelan(setelan, input.setelan)
  const targetOf = ({ id }: Indikator) => Number(pilih[namaTarget(id)])
  const kolom = kolomResmi(`${kode} ${input.varian}`, isiKolom(bulan, targetOf)).map((satu) => {
    const [luar = '', ...dalam] = satu.judul
    const nama = judulIndikator[satu.id.split('_')[0] ?? '']
    return { ...satu, judul: [nama ?? luar, ...dalam] as const }
  })
  const baris: BarisTabel<Baris>[] = asked.map((id) => {
    const nama = input.kepala.get(id)?.nama ?? ''
    return { id, sebut: nama, isi: { nama, capaian: capaianDi(input, [id]) } }
  })
  const jumlah = { id: idJumlah, sebut: 'JUMLAH', isi: { nama: 'JUMLAH', capaian: capaianDi(input, asked) } }
  const tabel = susunTabel({ kolom, baris: [...baris, jumlah], tata: tataLembar(input, gayaLaporan) })
  return {
    ...atasLembar(input, judul),
    kepala: kepalaUnit(input),
    daftar: kurangDi(input, asked),
    kaki: [
      'D/S dan N/D′ kumulatif adalah orang-bulan sejak Januari. Vitamin A: pembagian kapsul terakhir (Februari atau Agustus), dan yang sebelumnya.',
      'Status: baik = target tercapai dan tidak kurang dari sebelumnya; cukup = tercapai, berkurang; kurang = belum tercapai, bertambah; jelek = selebihnya.',
    ],
    ...denganJumlah(tabel),
  }
}

/**
 * Growth, capsules and breast milk of each posyandu, this month beside the one before.
 *
 * @source docs/aturan/formulir.md, "PWS gizi"
 */
export const pwsGizi = formulir({
  kode,
  sebut: 'PWS Gizi',
  kodeCetak: 'PWS/GIZI',
  judul,
  periode: 'bulan',
  bentuk: 'rekap',
  cakupan: 'tempat',
  satuan: 'anak',
  pembuat: semuaTempat,
  bahan: ['anak', 'buka', 'anakPada'],
  varian,
  setelan,
  kertas: kertasF4,
  gaya: gayaLaporan,
  nomorKolom: true,
  barisKosong: 0,
  tandaTangan: 'pustu',
  lampiran: ['daftar'],
  tiapBulan: false,
  susun: isiForm,
})
