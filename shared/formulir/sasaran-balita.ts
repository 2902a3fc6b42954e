import type { SiapaAnak } from '#shared/bahan/anak.ts'
import { formulir } from './formulir.ts'
import { teksAtauKosong } from './lembar.ts'
import { hariAtauKosong, kurangDi } from './register-anak.ts'
import { type IsiKolom, resmiOf } from './resmi.ts'
import { type BarisSasaran, isiSasaran, samaSasaran } from './sasaran.ts'

const kode = 'sasaran-balita'
const { judul, varian } = resmiOf(kode)

const isi: IsiKolom<BarisSasaran<SiapaAnak>> = {
  jk: ({ siapa }) => teksAtauKosong(siapa.jk),
  tgl_lahir: ({ siapa }) => hariAtauKosong(siapa.tanggalLahir),
  ibu: ({ siapa }) => teksAtauKosong(siapa.ibu),
  ayah: ({ siapa }) => teksAtauKosong(siapa.ayah),
}

/**
 * Children of under six who are to come in a year, and who came.
 *
 * @source docs/aturan/formulir.md, "Data sasaran"
 */
export const sasaranBalita = formulir({
  ...samaSasaran,
  kode,
  sebut: 'Sasaran balita',
  kodeCetak: 'SASARAN BALITA',
  judul,
  varian,
  satuan: 'anak',
  bahan: ['anak', 'buka'],
  susun: (input) => {
    const { anak } = input
    const bulan = new Map(anak.bulan.map((satu) => [satu.bulan, satu.anggota]))
    return isiSasaran(input, {
      ...{ kode, isi, siapa: (id) => anak.siapa.get(id), daftar: (ids) => kurangDi(input, ids) },
      ada: (satu) => bulan.get(satu) ?? new Map(),
    })
  },
})
