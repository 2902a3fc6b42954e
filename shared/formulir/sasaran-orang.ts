import type { BukuWarga, Warga } from '#shared/bahan/warga.ts'
import { firstDayOf } from '#shared/domain/tanggal/tanggal.ts'
import { umurBulanPenuh } from '#shared/domain/tanggal/umur.ts'
import { readSetelan } from '../setelan/setelan.ts'
import { formulir, type IsiForm } from './formulir.ts'
import { setelanMenyusui } from './ibu.ts'
import { teksAtauKosong } from './lembar.ts'
import { bulanDalam } from './periode.ts'
import { hariAtauKosong } from './register-anak.ts'
import { busuiSampai, hamil, kartuIbu } from './rekap-bumil.ts'
import { kartuDewasa } from './rekap-dewasa.ts'
import { dariKelompok, kurangRekap, type MasukanRekap, posyanduRekap, type Siapa } from './rekap-kartu.ts'
import { kartuRemaja } from './rekap-remaja.ts'
import { type IsiKolom, resmiOf } from './resmi.ts'
import { type BarisSasaran, isiSasaran, samaSasaran } from './sasaran.ts'

/** Lists of mothers, of school age, of adults and of the elderly: each of the members its recap counts. */

type Baris = BarisSasaran<Warga>

const isiOrang: IsiKolom<Baris> = {
  jk: ({ siapa }) => teksAtauKosong(siapa.jk),
  tgl_lahir: ({ siapa }) => hariAtauKosong(siapa.tanggalLahir),
  alamat: ({ siapa }) => teksAtauKosong(siapa.alamat),
}

type Daftar = {
  readonly kode: string
  readonly kartu: readonly string[]
  readonly siapa: Siapa
  readonly isi: IsiKolom<Baris>
  readonly isBelumLengkap: (satu: Warga) => boolean
}

function isiDaftar(input: MasukanRekap, { kode, kartu, siapa, isi, isBelumLengkap }: Daftar): IsiForm | null {
  const bacaBulan = posyanduRekap(input, [...input.kepala.keys()], kartu)
  return isiSasaran(input, {
    ...{ kode, isi, siapa: (id) => input.warga.warga.get(id) },
    daftar: (ids) => kurangRekap(input, ids, isBelumLengkap),
    ada: (bulan) =>
      new Map(
        bacaBulan(bulan).map(({ id, anggota }) => [
          id,
          anggota.filter(siapa).map((satu) => ({ id: satu.id, datang: satu.datang })),
        ]),
      ),
  })
}

const bahan = ['buka', 'warga', 'kartu'] as const

/** Completed months of a child, at the beginning of the year, from which a mother is asked about it no more. */
const umurBayi = 24

/** The children of a mother by their names: those born in the year, or younger than two years when it began. */
function namaBayi({ warga }: BukuWarga, awal: string): (ibuId: string) => string {
  const muda = [...warga.values()].filter(
    ({ tanggalLahir, meninggal }) =>
      meninggal === null &&
      tanggalLahir !== null &&
      (tanggalLahir > awal || umurBulanPenuh(tanggalLahir, awal) < umurBayi),
  )
  const perIbu = Map.groupBy(muda, ({ ibuId }) => ibuId)
  return (ibuId) => (perIbu.get(ibuId) ?? []).map(({ nama }) => nama).join(', ')
}

/** Mothers and those who are to be. @source docs/aturan/formulir.md, "Data sasaran" */
export const sasaranBumil = formulir({
  ...samaSasaran,
  ...resmiOf('sasaran-bumil'),
  ...{ periode: 'tahun', bahan },
  sebut: 'Sasaran ibu hamil, nifas, menyusui',
  kodeCetak: 'SASARAN BUMIL',
  satuan: 'ibu',
  setelan: setelanMenyusui,
  susun: (input) => {
    const [awal = input.periode.akhir] = bulanDalam(input.periode)
    const bayi = namaBayi(input.warga, firstDayOf(awal))
    const busui = busuiSampai(Number(readSetelan(setelanMenyusui, input.setelan).batasMenyusui))
    return isiDaftar(input, {
      ...{ kode: 'sasaran-bumil', kartu: kartuIbu, siapa: (satu) => hamil(satu) || busui(satu) },
      isi: {
        suami: ({ siapa }) => teksAtauKosong(siapa.suami),
        bayi: ({ siapa }) => teksAtauKosong(bayi(siapa.id)),
      },
      isBelumLengkap: ({ id }) => input.warga.ibu.has(id),
    })
  },
})

/** School age and adolescents. @source docs/aturan/formulir.md, "Data sasaran" */
export const sasaranRemaja = formulir({
  ...samaSasaran,
  ...resmiOf('sasaran-remaja'),
  ...{ periode: 'tahun', bahan },
  sebut: 'Sasaran usia sekolah dan remaja',
  kodeCetak: 'SASARAN REMAJA',
  satuan: 'orang',
  susun: (input) =>
    isiDaftar(input, {
      ...{ kode: 'sasaran-remaja', kartu: kartuRemaja, isi: isiOrang },
      siapa: ({ kelompok }) => kelompok === 'sekolah' || kelompok === 'remaja',
      isBelumLengkap: dariKelompok(input.warga.sampai, ['sekolah', 'remaja']),
    }),
})

/** Adults. @source docs/aturan/formulir.md, "Data sasaran" */
export const sasaranDewasa = formulir({
  ...samaSasaran,
  ...resmiOf('sasaran-dewasa'),
  ...{ periode: 'tahun', bahan },
  sebut: 'Sasaran dewasa',
  kodeCetak: 'SASARAN DEWASA',
  satuan: 'orang',
  susun: (input) =>
    isiDaftar(input, {
      ...{ kode: 'sasaran-dewasa', kartu: kartuDewasa, isi: isiOrang },
      siapa: ({ kelompok }) => kelompok === 'dewasa',
      isBelumLengkap: dariKelompok(input.warga.sampai, ['dewasa']),
    }),
})

/** The elderly. @source docs/aturan/formulir.md, "Data sasaran" */
export const sasaranLansia = formulir({
  ...samaSasaran,
  ...resmiOf('sasaran-lansia'),
  ...{ periode: 'tahun', bahan },
  sebut: 'Sasaran lansia',
  kodeCetak: 'SASARAN LANSIA',
  satuan: 'orang',
  susun: (input) =>
    isiDaftar(input, {
      ...{ kode: 'sasaran-lansia', kartu: kartuDewasa, isi: isiOrang },
      siapa: ({ kelompok }) => kelompok === 'lansia',
      isBelumLengkap: dariKelompok(input.warga.sampai, ['lansia']),
    }),
})
