import { createForm } from '#shared/formulir/buat.ts'
import { f2 } from '#shared/formulir/f2.ts'
import type { FormModel } from '#shared/formulir/model.ts'
import { periodeOf } from '#shared/formulir/periode.ts'

const hari = '2000-01-31'
const bulan = hari.slice(0, 7)

/** A form of nobody: drawn once and thrown away, so that the first real one finds the code of the libraries compiled. */
export function modelPemanasan(): FormModel | null {
  const posyandu = { id: '-', nama: '-', desa: '', hariBuka: [] }
  return createForm(f2, {
    periode: periodeOf('bulan', bulan),
    posyanduId: null,
    varian: 'baku',
    setelan: {},
    skdn: {
      bulan,
      sementara: false,
      posyandu: [{ posyandu, hariBuka: { tanggal: hari, asal: 'akhirBulan', buka: false }, awalData: false, anak: [] }],
      luarS: [],
      belumLengkap: [],
    },
    kepala: new Map(),
    pengaturan: { kop: ['-'], rujukanZ: 'hari', kertas: 'F4' },
    tempat: { jenis: 'pustu', nama: '-', kabupaten: '-', kecamatan: '-', puskesmas: '-', desa: null },
    penandatangan: [],
    pembina: null,
    tanggalPencatatan: hari,
    fakta: new Map(),
    contoh: false,
    balok: [{ bulan, S: 1, K: 1, D: 1, N: 1 }],
  })
}
