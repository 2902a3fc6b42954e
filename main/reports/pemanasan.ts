import { createF2 } from '#shared/formulir/f2.ts'
import type { FormModel } from '#shared/formulir/model.ts'

const hari = '2000-01-31'

/** A form of nobody: drawn once and thrown away, so that the first real one finds the code of the libraries compiled. */
export function modelPemanasan(): FormModel {
  const posyandu = { id: '-', nama: '-', desa: '', hariBuka: [] }
  return createF2({
    hasil: {
      bulan: hari.slice(0, 7),
      sementara: false,
      posyandu: [{ posyandu, hariBuka: { tanggal: hari, asal: 'akhirBulan', buka: false }, awalData: false, anak: [] }],
      luarS: [],
      belumLengkap: [],
    },
    posyandu: new Map(),
    pengaturan: {
      ...{ kop: ['-'], rujukanZ: 'hari', kelompokF1: 'lima', tidakHadir: 'S-D', duaT: 'bagianT' },
      ...{ barisEkorF1: [], kertas: 'F4' },
    },
    tempat: { jenis: 'pustu', nama: '-', kabupaten: '-', kecamatan: '-', puskesmas: '-', desa: null },
    penandatangan: [],
    pembina: null,
    tanggalPencatatan: hari,
    fakta: new Map(),
    contoh: false,
    balok: [{ bulan: hari.slice(0, 7), S: 1, K: 1, D: 1, N: 1 }],
  })
}
